import { z } from 'zod';
import type { IsoDate } from '#domain/date.ts';
import { optionalText, reference, requiredText, version } from '#domain/input.ts';

/** „Welcher Kurs fehlt?“: what somebody would like to learn. Without a name; the day is enough. */
export type Wish = {
  on: IsoDate;
  topic: string;
  because?: string;
  answer?: { on: IsoDate; text: string };
  /** It named somebody: its words are gone (`topic` is empty), and `reason` stands in their place. */
  hidden?: { on: IsoDate; reason: string };
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

export const LONGEST_HIDING = 300;
export const hideInput = z.object({
  wish: reference(),
  version: version(),
  reason: requiredText(LONGEST_HIDING),
});

/** Nothing of what was written stays, nor of an answer that may repeat it. */
export const hiddenWish = ({ on }: Wish, now: IsoDate, reason: string): Wish => ({
  on,
  topic: '',
  hidden: { on: now, reason },
});

/** What waits for an answer, the oldest on top. */
export const waiting = <T extends { body: Wish }>(wishes: readonly T[]): readonly T[] =>
  wishes.filter(({ body }) => isWaiting(body)).toSorted((a, b) => a.body.on.localeCompare(b.body.on));

const isWaiting = ({ answer, hidden }: Wish): boolean => answer === undefined && hidden === undefined;

/** For everybody, the newest on top. */
export const newestFirst = <T extends { body: Wish }>(wishes: readonly T[]): readonly T[] =>
  wishes.toSorted((a, b) => b.body.on.localeCompare(a.body.on));
