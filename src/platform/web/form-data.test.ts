import { expect, test } from 'vitest';
import { z } from 'zod';
import { oneOf, optionalText, requiredText, ticked, version } from '#domain/input.ts';
import { fieldErrors, readFields } from './form-data.ts';

const schema = z.object({
  name: requiredText(20),
  note: optionalText(20),
  topics: z.array(z.string()).max(3, 'tooMany'),
  sure: ticked(),
  kind: oneOf(['a', 'b']).optional(),
  picture: z.file({ error: 'noFile' }).optional(),
});
const sent = (...fields: readonly (readonly [string, string | File])[]) => {
  const form = new FormData();
  for (const [name, value] of fields) form.append(name, value);
  return readFields(form, schema);
};
const file = new File(['Inhalt'], 'bild.png');

test('fields become the texts, lists and files the schema asks for', () => {
  const { raw, values } = sent(
    ['name', 'Anna'],
    ['topics', 'x'],
    ['topics', 'y'],
    ['sure', 'on'],
    ['picture', file],
  );
  expect(raw).toMatchObject({ name: 'Anna', topics: ['x', 'y'], sure: 'on' });
  expect(raw['picture']).toBeInstanceOf(File);
  expect(values).toEqual({
    name: ['Anna'],
    note: [],
    topics: ['x', 'y'],
    sure: ['on'],
    kind: [],
    picture: [],
  });
  expect(schema.safeParse(raw).success).toBe(true);
});

test('of a field sent twice where one is asked for the first one counts', () => {
  expect(sent(['name', 'Anna'], ['name', 'Bert']).raw['name']).toBe('Anna');
});

test('a list nobody ticked is empty, not missing', () => {
  expect(sent(['name', 'Anna']).raw['topics']).toEqual([]);
});

test('a file where text is expected is not there at all', () => {
  const { raw, values } = sent(['name', file], ['topics', file]);
  expect(raw['name']).toBeUndefined();
  expect(values['name']).toEqual([]);
  expect(raw['topics']).toEqual([]);
});

test('text where a file is expected is not there at all', () => {
  expect(sent(['picture', 'bild.png']).raw['picture']).toBeUndefined();
});

test('what the schema does not name is not read, whatever it is called', () => {
  const { raw, values } = sent(['role', 'admin'], ['__proto__', 'x'], ['constructor', 'x'], ['name[]', 'x']);
  expect(Object.keys(raw)).toEqual(Object.keys(schema.shape));
  expect(Object.keys(values)).toEqual(Object.keys(schema.shape));
});

test('line ends of forms become single ones', () => {
  expect(sent(['note', 'eins\r\nzwei']).raw['note']).toBe('eins\nzwei');
});

test('more values than any form of ours has are left out', () => {
  const many = Array.from({ length: 5_000 }, (_, index) => ['topics', String(index)] as const);
  expect(sent(...many).values['topics']).toHaveLength(200);
});

test('lists are seen through optional, default and pipes', () => {
  const lists = z.object({
    a: z.array(z.string()).optional(),
    b: z.array(z.string()).default([]),
    c: z
      .array(z.string())
      .transform((list) => list.length)
      .pipe(z.number()),
  });
  const form = new FormData();
  for (const name of ['a', 'b', 'c']) form.append(name, 'x');
  expect(readFields(form, lists).raw).toEqual({ a: ['x'], b: ['x'], c: ['x'] });
});

test('every field has one code, the first; sentences of the library never get out', () => {
  const strict = z.object({
    name: requiredText(3),
    version: version(),
    number: z.number(),
    deep: z.object({ in: z.string() }),
  });
  const parsed = strict
    .refine(() => false, 'whole')
    .safeParse({ name: 'zu lang', version: 'x', number: 'eins', deep: {} });
  expect(parsed.error && fieldErrors(parsed.error)).toEqual({
    name: 'tooLong',
    version: 'invalid',
    number: 'invalid',
    deep: 'invalid',
  });
  const whole = z
    .object({})
    .refine(() => false, 'whole')
    .safeParse({});
  expect(whole.error && fieldErrors(whole.error)).toEqual({ '': 'whole' });
});
