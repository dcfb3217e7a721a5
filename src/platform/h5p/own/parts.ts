import { z } from 'zod';

/** What the schemas of our own content types share; limits are those of their `semantics.json`. */

/** A fault beside the schema: where in the file, and a sentence. */
export type OwnFault = { path: readonly (string | number)[]; what: string };

/** Text that is not only blanks. */
export const words = (max: number) => z.string().trim().min(1).max(max);
/** Why something is right or wrong: what learners learn from. */
export const reason = (max: number, code: 'noReason' | 'noSignReason' = 'noReason') =>
  z.string({ error: code }).trim().min(1, code).max(max);

export const introduction = z.string().max(10_000).optional();
export const passPercentage = z.number().int().min(0).max(100).optional();

/** Places of texts that stood before, whatever their case. */
export const twice = (texts: readonly string[]): readonly number[] => {
  const plain = texts.map((text) => text.toLowerCase());
  return plain.flatMap((text, index) => (plain.indexOf(text) < index ? [index] : []));
};
