import { z } from 'zod';
import type { IsoDate } from '#domain/date.ts';
import { optionalText, reference, requiredText, version } from '#domain/input.ts';

/** „Welcher Kurs fehlt?“: what somebody would like to learn. Without a name; the day is enough. */
export type Wish = {
  on: IsoDate;
  topic: string;
  because?: string;
  answer?: { on: IsoDate; text: string };
};

export const LONGEST_TOPIC = 200;
export const LONGEST_REASON = 1000;
export const LONGEST_ANSWER = 1000;

export const wishInput = z.object({
  topic: requiredText(LONGEST_TOPIC),
  because: optionalText(LONGEST_REASON),
});

export const answerInput = z.object({
  wish: reference(),
  version: version(),
  answer: requiredText(LONGEST_ANSWER),
});

/** Unanswered ones first, the oldest on top; answered ones after them, the latest first. */
export const inOrder = <T extends { body: Wish }>(wishes: readonly T[]): readonly T[] =>
  wishes.toSorted(
    (a, b) =>
      Number(a.body.answer !== undefined) - Number(b.body.answer !== undefined) ||
      (a.body.answer === undefined ? a.body.on.localeCompare(b.body.on) : b.body.on.localeCompare(a.body.on)),
  );
