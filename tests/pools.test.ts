import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { drawn } from '#features/tests/drawing.ts';
import { DRAWN_FORMS, GUESSERS, guessersPassing } from '#features/tests/guessing.ts';
import type { Item } from '#features/tests/item.ts';
import type { Pool } from '#features/tests/pool.ts';
import { checkedPool } from '#features/tests/pool-check.ts';
import { readPools } from '#features/tests/read-pools.ts';

const folders = (await readdir('courses', { withFileTypes: true })).filter((each) => each.isDirectory());
const files = await Promise.all(
  folders.flatMap(({ name }) =>
    ['items.yaml', 'course.yaml'].map(async (file): Promise<readonly [string, string] | undefined> => {
      const text = await readFile(join('courses', name, file), 'utf8').catch(() => undefined);
      return text === undefined ? undefined : [`${name}/${file}`, text];
    }),
  ),
);
const { value, faults } = readPools(new Map(files.filter((file) => file !== undefined)));
const pools = [...(value ?? new Map<string, Pool>()).values()];

/** Fewer than one in a hundred. */
const TOO_MANY = DRAWN_FORMS / 100;

test('every pool of the house can be read, and there is one for each module of the licence', async () => {
  expect(faults).toEqual([]);
  const track = await readFile('content/organisation/fuehrerschein.yaml', 'utf8');
  const modules = [...track.matchAll(/^ {2}- \{ course: ([\w-]+),/gm)].map(([, course]) => course);
  expect(modules).toHaveLength(8);
  expect(pools.map(({ course }) => course)).toEqual(expect.arrayContaining(modules));
});

test.for(pools.map((pool) => [pool.course, pool] as const))(
  'whoever guesses passes fewer than one in a hundred tests of %s',
  ([, pool]) => {
    expect(checkedPool(pool, 8).faults).toEqual([]);
    const passed = guessersPassing(pool);
    for (const guesser of GUESSERS) expect(passed[guesser], guesser).toBeLessThan(TOO_MANY);
  },
);

const option = (text: string, correct: boolean) => ({
  text,
  reason: 'So steht es in der Lektion.',
  ...(correct && { correct: 'ja' as const }),
});
/** The pool as a careless author would have written it: what tells the right answer is always the same. */
const careless = (pool: Pool, told: (item: Item) => Item): Pool => ({ ...pool, items: pool.items.map(told) });
const common = ({ id, goal, difficulty, facts, text }: Item) => ({ id, goal, difficulty, facts, text });

test('a pool that gives itself away by length or by „Richtig“ is found out', () => {
  const [pool] = pools;
  if (pool === undefined) throw new Error('there is no pool');
  const byLength = (key: string, other: string) =>
    careless(pool, (item) => ({
      ...common(item),
      type: 'single',
      options: [option(`${other}1`, false), option(key, true), option(`${other}2`, false)],
    }));
  expect(guessersPassing(byLength('Eine sehr lange Antwort', 'Kurz')).longest).toBe(DRAWN_FORMS);
  expect(guessersPassing(byLength('Kurz', 'Eine sehr lange Antwort')).shortest).toBe(DRAWN_FORMS);
  const always = careless(pool, (item) => ({
    ...common(item),
    type: 'trueFalse',
    answer: 'richtig',
    reason: 'So steht es in der Lektion.',
  }));
  expect(guessersPassing(always).true).toBe(DRAWN_FORMS);
  expect(checkedPool(always, 8).faults).not.toEqual([]);
});

test('where the right answer stands in the file says nothing about where it is shown', () => {
  const [pool] = pools;
  if (pool === undefined) throw new Error('there is no pool');
  const first = careless(pool, (item) => ({
    ...common(item),
    type: 'single',
    options: ['A', 'B', 'C', 'D'].map((text, index) => option(text, index === 0)),
  }));
  const shown = Array.from({ length: 200 }, (_, form) => drawn(first.items, first.blueprint, `form-${form}`));
  const places = shown.flat().map(({ order }) => order.indexOf(0));
  for (const place of [0, 1, 2, 3]) {
    const share = places.filter((each) => each === place).length / places.length;
    expect(share).toBeGreaterThan(0.2);
    expect(share).toBeLessThan(0.3);
  }
});
