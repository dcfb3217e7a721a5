import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Language } from '#domain/person.ts';
import { practiceTexts } from '#ui/practice-texts.ts';
import { demoAccounts } from './demo/accounts.ts';
import { messages as frame } from './messages.ts';
import { features as register } from './register.ts';

type Texts = Readonly<Record<string, unknown>>;
const folder = join(import.meta.dirname, 'features');
const names = readdirSync(folder).filter((name) => readdirSync(join(folder, name)).includes('messages.ts'));
const all: readonly (readonly [string, Record<Language, Texts>])[] = [
  ['frame', frame],
  ['practices', { de: practice('de'), en: practice('en') }],
  ...(await Promise.all(
    names.map(async (name) => [name, (await import(`./features/${name}/messages.ts`)).messages] as const),
  )),
];
function practice(language: Language): Texts {
  return practiceTexts(language, { next: 'x', nextHref: '/x', signInHref: '/y' }) as unknown as Texts;
}

/** Every key of the texts with the kind of its value, down to the leaves. */
function shape(value: unknown, path = ''): string[] {
  if (typeof value === 'function') return [`${path}(${value.length})`];
  if (typeof value !== 'object' || value === null) return [`${path}: ${typeof value}`];
  return Object.entries(value).flatMap(([key, inner]) => shape(inner, `${path}.${key}`));
}

/** Every sentence the texts can become, functions called with numbers and words of every sort. */
function sentences(value: unknown, path = ''): [path: string, text: string][] {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value === 'function')
    return [0, 1, 2, 5, 12, 'Wort', true].flatMap((sample) =>
      sentences(value(...Array.from({ length: value.length }, () => sample)), `${path}(${sample})`),
    );
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => sentences(inner, `${path}.${key}`));
}

/** Everything that sounds unlike a helpful colleague, with what is wrong about it. */
const RULES: Readonly<Record<Language, readonly (readonly [RegExp, string])[]>> = {
  de: [
    [/^\s*$/, 'is empty'],
    [/!/, 'shouts'],
    [/\b(leider|ups|oops|hoppla|sorry)\b/i, 'is sorry for itself'],
    [/\p{L}[*:_/](innen|in|r|n)\b|\p{Ll}Innen\b|\(in(nen)?\)/u, 'puts signs into words'],
    [/\b(du|dir|dich|dein\w*|euch|euer|eure\w*)\b/i, 'says du'],
    [
      /\bsie sich\b(?<=(?:bitte|können) sie sich)|\bihre(?=r? (?:konto|passwort)\b)/,
      'writes Sie or Ihr small',
    ],
    [/"|''| {2}|undefined|NaN|\[object/, 'is not typeset'],
    [/\b(user|login|account|click|submit|error)\b/i, 'speaks English'],
  ],
  en: [
    [/^\s*$/, 'is empty'],
    [/!/, 'shouts'],
    [/\b(unfortunately|oops|sorry)\b/i, 'is sorry for itself'],
    [/"|''| {2}|undefined|NaN|\[object/, 'is not typeset'],
    [/\b(und|oder|nicht|Sie|Ihre?)\b/, 'speaks German'],
  ],
};
const faultsIn = (language: Language, text: string) =>
  RULES[language].filter(([sign]) => sign.test(text)).map(([, fault]) => fault);

test.each([
  ['de', '', 'is empty'],
  ['de', 'Geschafft!', 'shouts'],
  ['de', 'Das geht leider nicht.', 'is sorry for itself'],
  ['de', 'Alle Kolleg*innen', 'puts signs into words'],
  ['de', 'Alle Kolleg:innen', 'puts signs into words'],
  ['de', 'Alle KollegInnen', 'puts signs into words'],
  ['de', 'Jede/r weiß das', 'puts signs into words'],
  ['de', 'Hast du das gesehen?', 'says du'],
  ['de', 'Drücken Sie "OK"', 'is not typeset'],
  ['en', 'undefined people', 'is not typeset'],
  ['en', 'Your Passwort und more', 'speaks German'],
] as const)('the check hears in %s that „%s“ %s', (language, text, fault) => {
  expect(faultsIn(language, text)).toContain(fault);
});

test('the words of every feature were found', () => {
  expect(names).toEqual(
    expect.arrayContaining(['barriers', 'duties', 'learning', 'pages', 'people', 'privacy', 'search']),
  );
});

test.each(all)('%s says the same things in both languages', (_name, texts) => {
  expect(shape(texts.en).toSorted()).toEqual(shape(texts.de).toSorted());
});

test.each(all)('%s sounds like a helpful colleague', (_name, texts) => {
  for (const language of ['de', 'en'] as const)
    for (const [path, text] of sentences(texts[language]))
      expect(faultsIn(language, text), `${language}${path}: ${text}`).toEqual([]);
});

test('what features say in their registers sounds like it, too', () => {
  const wordings = register.flatMap((feature) => [
    ...(feature.navigation ?? []).flatMap(({ label, areaLabel }) =>
      areaLabel ? [label, areaLabel] : [label],
    ),
    ...(feature.visibility ?? []).flatMap(({ title, note }) => [title, note]),
    ...(feature.personalData ? [feature.personalData.retention] : []),
    ...(feature.indicators ?? []).map(({ title }) => title),
  ]);
  for (const wording of [...wordings, ...demoAccounts.map(({ does }) => does)])
    for (const language of ['de', 'en'] as const)
      expect(faultsIn(language, wording[language]), wording[language]).toEqual([]);
});

test('every action has a sentence for missing and unfit values, in both languages', () => {
  for (const feature of register)
    for (const [name, action] of Object.entries(feature.actions ?? {}))
      for (const language of ['de', 'en'] as const) {
        const words = action.words?.(language) ?? {};
        if (Object.keys(action.input.shape).length > 0)
          expect(Object.keys(words), `${feature.name}.${name}`).toEqual(
            expect.arrayContaining(['missing', 'invalid']),
          );
      }
});
