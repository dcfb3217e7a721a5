import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { doneRule } from '#platform/h5p/done.ts';
import { readPackage } from '#platform/h5p/package.ts';
import { call } from './branching-scenario.fixture.ts';
import { otherKinds, phishing } from './look-for-signs.fixture.ts';
import { ownPractice } from './own-practice.ts';
import { dataBreach, twoTasks } from './put-in-order.fixture.ts';
import { questions } from './question-set.fixture.ts';
import { ROOT } from './root.ts';

const LIBRARIES = join(ROOT, 'courses/_libraries');

/** A field of `semantics.json`, as the H5P editor reads it. */
type Field = {
  readonly name?: string;
  readonly type: 'text' | 'number' | 'boolean' | 'select' | 'list' | 'group';
  readonly optional?: boolean;
  readonly fields?: readonly Field[];
  readonly field?: Field;
  readonly min?: number;
  readonly max?: number;
  readonly maxLength?: number;
  readonly options?: readonly { readonly value: string }[];
};

type Translated = { readonly fields?: readonly Translated[]; readonly field?: Translated } & Record<
  string,
  unknown
>;

const json = async (type: string, path: string) =>
  JSON.parse(await readFile(join(LIBRARIES, `Rueckenwind.${type}-1.1`, path), 'utf8'));

/** What the editor could not show or would refuse, by path. */
function faults(field: Field, value: unknown, path: string): string[] {
  if (value === undefined) return field.optional || field.type === 'number' ? [] : [`${path} is missing`];
  switch (field.type) {
    case 'text':
      return typeof value === 'string' && value.length <= (field.maxLength ?? 9999)
        ? []
        : [`${path} is no such text`];
    case 'number':
      return typeof value === 'number' && value >= (field.min ?? 0) && value <= (field.max ?? 0)
        ? []
        : [`${path} is out of bounds`];
    case 'boolean':
      return typeof value === 'boolean' ? [] : [`${path} is no boolean`];
    case 'select':
      return field.options?.some((option) => option.value === value) ? [] : [`${path} is no option`];
    case 'list':
      return list(field, value, path);
    case 'group':
      return group(field.fields ?? [], value, path);
  }
}

function list(field: Field, value: unknown, path: string): string[] {
  if (!Array.isArray(value) || !field.field) return [`${path} is no list`];
  const { min = 0, max = 0, field: inner } = field;
  const count = value.length < min || value.length > max ? [`${path} has ${value.length} entries`] : [];
  return [...count, ...value.flatMap((each, index) => faults(inner, each, `${path}[${index}]`))];
}

/** The editor stores a group of one field without the group: such groups would lose their name. */
function group(fields: readonly Field[], value: unknown, path: string): string[] {
  if (typeof value !== 'object' || value === null) return [`${path} is no group`];
  const given = value as Record<string, unknown>;
  const unknown = Object.keys(given).filter((name) => !fields.some((field) => field.name === name));
  return [
    ...(fields.length < 2 ? [`${path} has one field only`] : []),
    ...unknown.map((name) => `${path}.${name} is unknown`),
    ...fields.flatMap((field) => faults(field, given[field.name ?? ''], `${path}.${field.name}`)),
  ];
}

/** Where the German labels leave the shape of the English ones. */
function untranslated(
  fields: readonly Field[],
  words: readonly Translated[] | undefined,
  path: string,
): string[] {
  if (words?.length !== fields.length) return [`${path} has ${words?.length} labels`];
  return fields.flatMap((field, index) =>
    untranslatedField(field, words[index] ?? {}, `${path}.${field.name}`),
  );
}

function untranslatedField(field: Field, words: Translated, path: string): string[] {
  const options =
    field.options && (words['options'] as unknown[] | undefined)?.length !== field.options.length;
  const texts = ['label', 'description', 'entity'].filter((key) => key in field !== key in words);
  return [
    ...(options ? [`${path} lacks options`] : []),
    ...texts.map((key) => `${path} differs in ${key}`),
    ...(field.fields ? untranslated(field.fields, words.fields, path) : []),
    ...(field.field ? untranslatedField(field.field, words.field ?? {}, `${path}[]`) : []),
  ];
}

const CONTENTS: Readonly<Record<string, readonly object[]>> = {
  QuestionSet: [{ questions, passPercentage: 60 }],
  PutInOrder: [dataBreach, twoTasks],
  LookForSigns: [
    phishing,
    ...Object.entries(otherKinds).map(([kind, parts]) => ({ document: { kind, parts } })),
  ],
  BranchingScenario: [call],
};

test('every practice of our own has labels for the editor in English and German, and examples that fit them', async () => {
  const present = (await readdir(LIBRARIES)).filter((name) => /-\d/.test(name) && !name.includes('.Base-'));
  expect(present.sort()).toEqual(
    Object.keys(CONTENTS)
      .sort()
      .map((type) => `Rueckenwind.${type}-1.1`),
  );
  for (const [type, contents] of Object.entries(CONTENTS)) {
    const semantics: Field[] = await json(type, 'semantics.json');
    expect(untranslated(semantics, (await json(type, 'language/de.json')).semantics, type)).toEqual([]);
    for (const content of contents) expect(group(semantics, content, type)).toEqual([]);
  }
});

test('the examples for authors fit as well', async () => {
  const page = await readFile(join(LIBRARIES, 'README.md'), 'utf8');
  const examples = page.split(/^## /m).flatMap((chapter) => {
    const type = /^(\w+):/.exec(chapter)?.[1];
    const example = /^```json\n(.+?)^```/ms.exec(chapter)?.[1];
    return type && example ? [{ type, example: JSON.parse(example) }] : [];
  });
  expect(examples.map(({ type }) => type).sort()).toEqual(Object.keys(CONTENTS).sort());
  for (const { type, example } of examples) {
    expect(group(await json(type, 'semantics.json'), example, type)).toEqual([]);
  }
});

test('the check of examples finds what an editor could not show', async () => {
  const semantics: Field[] = await json('LookForSigns', 'semantics.json');
  const wrong = { document: { kind: 'fax', parts: [{ role: 'body', text: 7, warning: '' }] } };
  expect(group(semantics, wrong, 'x')).toEqual([
    'x.document.kind is no option',
    'x.document.parts has 1 entries',
    'x.document.parts[0].warning is unknown',
    'x.document.parts[0].text is no such text',
  ]);
  expect(untranslated(semantics, [{ label: 'Einleitung' }], 'x')).toEqual(['x has 1 labels']);
});

test('a practice of our own brings the ground it stands on, and is done when it is completed', async () => {
  for (const type of Object.keys(CONTENTS)) {
    const { contentFolder, libraryFolders } = await ownPractice(type, 'Probe', {});
    const read = await readPackage(contentFolder, libraryFolders);
    const names = read.ok ? read.value.libraries.map(({ name }) => name) : [];
    expect(names).toEqual([`Rueckenwind.${type}-1.1`, 'Rueckenwind.Base-1.1']);
    expect(doneRule(`Rueckenwind.${type}`)).toBe('completed');
  }
});
