import { z } from 'zod';

/** Building blocks for the inputs of forms. Messages are codes; sentences stand in `messages.ts`. */

/**
 * Invisible characters have no place in what people type: controls, marks that turn the direction of writing round, and
 * spaces without width. Line breaks and tabs are kept, and so are the joiners that emoji and some scripts need.
 */
const INVISIBLE =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: exactly these are removed
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u200b\u202a-\u202e\u2060\u2066-\u2069\ufeff]/g;

const tidy = (text: string): string => text.replace(INVISIBLE, '').trim();

/** Text that must be there, trimmed, at most `max` characters. */
export const requiredText = (max: number) =>
  z.string({ error: 'missing' }).transform(tidy).pipe(z.string().min(1, 'missing').max(max, 'tooLong'));

/** Text that may be left empty; empty means `undefined`. */
export const optionalText = (max: number) =>
  z
    .string({ error: 'invalid' })
    .optional()
    .transform((text) => tidy(text ?? ''))
    .pipe(z.string().max(max, 'tooLong'))
    .transform((text) => (text === '' ? undefined : text));

/** A password exactly as typed: spaces count. */
export const secretText = (max: number) =>
  z.string({ error: 'missing' }).min(1, 'missing').max(max, 'tooLong');

export const oneOf = <const T extends readonly [string, ...string[]]>(values: T) =>
  z.enum(values, { error: 'notOffered' });

/** A box that is ticked or not. */
export const ticked = () =>
  z
    .string()
    .optional()
    .transform((value) => value !== undefined && value !== '');

/** The version somebody has read, from a hidden field. */
export const version = () =>
  z
    .string({ error: 'invalid' })
    .regex(/^\d{1,9}$/, 'invalid')
    .transform(Number);

export const reference = () =>
  z.string({ error: 'missing' }).regex(/^[a-z0-9][a-z0-9._-]{0,127}$/, 'invalid');
