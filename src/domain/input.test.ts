import { expect, test } from 'vitest';
import type { z } from 'zod';
import { oneOf, optionalText, reference, requiredText, secretText, ticked, version } from './input.ts';

const read = (schema: z.ZodType, value: unknown): unknown => {
  const parsed = schema.safeParse(value);
  return parsed.success ? { is: parsed.data } : parsed.error.issues[0]?.message;
};
const file = new File(['x'], 'x.txt');
const FAMILY = '👨‍👩‍👧';

test.each([
  ['required text is trimmed', requiredText(5), '  ab \n', { is: 'ab' }],
  ['required text keeps lines and tabs inside', requiredText(9), 'a\n\tb', { is: 'a\n\tb' }],
  ['required text loses control characters', requiredText(9), 'a\u0000b\u001b[c\u0085', { is: 'ab[c' }],
  [
    'required text cannot turn the direction of writing round',
    requiredText(9),
    'a\u202egpj.b',
    { is: 'agpj.b' },
  ],
  ['required text keeps emoji whole', requiredText(20), FAMILY, { is: FAMILY }],
  ['text of blanks is missing', requiredText(9), ' \n\t\u00a0', 'missing'],
  ['text nobody can see is missing', requiredText(9), '\u200b\u2060\ufeff\u0000', 'missing'],
  ['a field that was not sent is missing', requiredText(9), undefined, 'missing'],
  ['a file is no text', requiredText(9), file, 'missing'],
  ['text at its limit is fine', requiredText(3), 'äöü', { is: 'äöü' }],
  ['text beyond its limit is too long', requiredText(3), 'äöüß', 'tooLong'],
  ['the limit counts after trimming', requiredText(3), '   abc   ', { is: 'abc' }],
  ['optional text may be missing', optionalText(3), undefined, { is: undefined }],
  ['optional text of blanks counts as left empty', optionalText(3), '  ', { is: undefined }],
  ['optional text has a limit, too', optionalText(3), 'abcd', 'tooLong'],
  ['optional text is no file', optionalText(3), file, 'invalid'],
  ['a password keeps its blanks', secretText(9), '  a b ', { is: '  a b ' }],
  ['an empty password is missing', secretText(9), '', 'missing'],
  ['a password that was not sent is missing', secretText(9), undefined, 'missing'],
  ['a password has a limit', secretText(3), 'abcd', 'tooLong'],
  ['only what is offered can be chosen', oneOf(['de', 'en']), 'fr', 'notOffered'],
  ['choosing nothing is not offered', oneOf(['de', 'en']), undefined, 'notOffered'],
  ['what is offered can be chosen', oneOf(['de', 'en']), 'en', { is: 'en' }],
  ['a box is ticked', ticked(), 'on', { is: true }],
  ['a box is not ticked', ticked(), undefined, { is: false }],
  ['a box without a value is not ticked', ticked(), '', { is: false }],
  ['a version is a number', version(), '12', { is: 12 }],
  ['a version of nothing is not version 0', version(), '', 'invalid'],
  ['a version that was not sent is invalid', version(), undefined, 'invalid'],
  ['a negative version is invalid', version(), '-1', 'invalid'],
  ['a version of half is invalid', version(), '1.5', 'invalid'],
  ['a version in another notation is invalid', version(), '0x10', 'invalid'],
  ['a reference names a document', reference(), 'demo-it.2_a', { is: 'demo-it.2_a' }],
  ['a reference never climbs', reference(), '../x', 'invalid'],
  ['a reference has no capitals', reference(), 'Abc', 'invalid'],
  ['a reference is not empty', reference(), '', 'invalid'],
  ['a reference has a limit', reference(), 'a'.repeat(129), 'invalid'],
  ['a reference ends with its line', reference(), 'abc\n', 'invalid'],
  ['a reference that was not sent is missing', reference(), undefined, 'missing'],
])('%s', (_rule, schema, value, expected) => {
  expect(read(schema as z.ZodType, value)).toEqual(expected);
});
