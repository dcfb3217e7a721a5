import { z } from 'zod';

/** Building blocks for the inputs of forms. Messages are codes; sentences stand in `messages.ts`. */

/** Invisible control characters have no place in what people type; line breaks and tabs are kept. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: exactly these are removed
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g;

const tidy = (text: string): string => text.replace(CONTROL, '').trim();

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
export const version = () => z.coerce.number({ error: 'invalid' }).int('invalid').min(0, 'invalid');

export const reference = () =>
  z.string({ error: 'missing' }).regex(/^[a-z0-9][a-z0-9._-]{0,127}$/, 'invalid');
