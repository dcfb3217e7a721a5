import { z } from 'zod';
import { SCORE_LIMIT, STATE_LIMIT } from './protocol.ts';

/** Longest body of a request that carries one of these messages, in bytes: a state whose every sign is escaped. */
export const MESSAGE_LIMIT = 2 * STATE_LIMIT + 1024;

const score = z.number().min(0).max(SCORE_LIMIT);

const stateMessage = z.strictObject({
  kind: z.literal('state'),
  state: z
    .string()
    .min(2, 'tooShort')
    .refine((text) => Buffer.byteLength(text, 'utf8') <= STATE_LIMIT, 'tooLong')
    .refine(isJsonObject, 'notJson'),
});

const resultMessage = z
  .strictObject({
    kind: z.literal('result'),
    verb: z.enum(['answered', 'completed']),
    raw: score,
    max: score,
  })
  .refine(({ raw, max }) => raw <= max, { message: 'rawAboveMax', path: ['raw'] });

/**
 * What the page around a practice sends to the server. Self-reported: who and which practice come from the session and
 * the address, never from here. A result of a content without scores has `raw` and `max` 0.
 */
export const practiceMessage = z.union([stateMessage, resultMessage]);

export type PracticeMessage = z.infer<typeof practiceMessage>;

function isJsonObject(text: string): boolean {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value);
  } catch {
    return false;
  }
}
