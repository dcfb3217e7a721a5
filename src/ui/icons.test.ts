import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { iconNames } from '#ui/icons.ts';

const sprite = readFileSync(new URL('../../public/symbole.svg', import.meta.url), 'utf8');
const drawn = [...sprite.matchAll(/<symbol id="([^"]+)"/g)].map((match) => match[1] ?? '');

test('every icon that can be named is drawn', () => {
  expect(drawn).not.toContain('no-such-icon');
  expect(iconNames.filter((name) => !drawn.includes(name))).toEqual([]);
});

test('every drawing can be named or belongs to the wordmark, the mark or the boat', () => {
  const named: readonly string[] = iconNames;
  expect(drawn.filter((name) => !named.includes(name) && !/^(wordmark|mark|boat)-/.test(name))).toEqual([]);
});

test('the drawings carry no colour of their own, so that themes and forced colours reach them', () => {
  expect(sprite.match(/(fill|stroke)="#[^"]*"|style=/g)).toBeNull();
});
