import { z } from 'zod';
import { oneOf, reference, ticked, version } from '#domain/input.ts';
import { EXTRA_TIMES } from './model.ts';

/** The forms of a test. A person has their own attempts only, so a number is enough to name one. */
export const startInput = z.object({ course: reference(), form: oneOf(['full', 'refresher']) });

export const attemptInput = z.object({ course: reference(), attempt: version() });

export const answerInput = z.object({
  course: reference(),
  attempt: version(),
  /** The place of the question, from 1. */
  question: version(),
  /** As shown: letters, numbers, or what was typed. What fits is a matter of the question. */
  answer: z.array(z.string()),
  marked: ticked(),
  /** Where to go: the place of another question; otherwise the overview. */
  to: z
    .string()
    .regex(/^(\d{1,3}|uebersicht)$/, 'invalid')
    .optional(),
});

export const extraTimeInput = z.object({
  extra: oneOf(['0', ...EXTRA_TIMES.map(String)] as ['0', ...string[]]).transform(Number),
});
