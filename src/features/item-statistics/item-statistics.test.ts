import { expect, test } from 'vitest';
import { figuresOf, type KnownItem } from './figures.ts';
import { type CourseCounters, counted, type HandedIn, NOTHING_COUNTED } from './model.ts';

const ITEM: KnownItem = { id: 'frage', edition: 'single.4.0', right: [0] };

/** A test of two items: the one looked at, and another that stands for the rest. */
const handedIn = (chosen: number, rest: number, more: Partial<HandedIn['items'][number]> = {}): HandedIn => ({
  course: 'probe',
  version: 1,
  items: [
    {
      id: 'frage',
      edition: ITEM.edition,
      options: 4,
      chosen: [chosen],
      points: chosen === 0 ? 1 : 0,
      ...more,
    },
    { id: 'rest', edition: 'text', options: 0, chosen: [], points: rest },
  ],
});
const people = (count: number, one: (number: number) => HandedIn): readonly HandedIn[] =>
  Array.from({ length: count }, (_, number) => one(number));
const after = (tests: readonly HandedIn[], before: CourseCounters = NOTHING_COUNTED) =>
  tests.reduce(counted, before);
const figures = (counters: CourseCounters) => figuresOf(ITEM, counters.items['frage']);

test('nothing is shown about fewer than thirty people', () => {
  const before = after(people(29, () => handedIn(0, 1)));
  expect(figures(before)).toBeUndefined();
  expect(figures(after([handedIn(0, 1)], before))?.people).toBe(30);
});

test('after that figures stand still until ten more people have handed in, so that nobody is the difference', () => {
  let counters = after(people(30, (number) => handedIn(number % 2, number % 2 === 0 ? 1 : 0)));
  const shown = figures(counters);
  for (let more = 1; more < 10; more += 1) {
    counters = after([handedIn(3, 0)], counters);
    expect(figures(counters)).toEqual(shown);
  }
  expect(figures(after([handedIn(3, 0)], counters))).toMatchObject({ people: 40, facility: 15 / 40 });
});

test('an item is as easy as the share of points it brings', () => {
  expect(figures(after(people(40, (number) => handedIn(number < 30 ? 0 : 1, 1))))?.facility).toBe(0.75);
  const half = after(people(30, () => handedIn(0, 1, { points: 0.5 })));
  expect(figures(half)?.facility).toBe(0.5);
});

test('discrimination is the correlation with the rest of the test', () => {
  const perfect = people(30, (number) => handedIn(number % 2, number % 2 === 0 ? 1 : 0));
  expect(figures(after(perfect))?.discrimination).toBeCloseTo(1);
  const against = people(30, (number) => handedIn(number % 2, number % 2 === 0 ? 0 : 1));
  expect(figures(after(against))?.discrimination).toBeCloseTo(-1);
  // Four kinds of people: φ = (8·8 − 7·7) / (15·15).
  const some = people(30, (number) => handedIn(number < 15 ? 0 : 1, number < 8 || number >= 23 ? 1 : 0));
  expect(figures(after(some))?.discrimination).toBeCloseTo((8 * 8 - 7 * 7) / (15 * 15), 1);
  expect(figures(after(people(30, () => handedIn(0, 1))))).not.toHaveProperty('discrimination');
});

test('a wrong option that hardly anybody takes is dead, a right one never', () => {
  const counters = after(people(30, (number) => handedIn(number === 0 ? 1 : number % 2 === 0 ? 2 : 3, 0.5)));
  expect(figures(counters)?.options.map(({ dead }) => dead)).toEqual([false, true, false, false]);
  expect(figures(counters)?.warnings).toContain('dead');
});

test('a key that those who do well elsewhere do not choose is probably wrong', () => {
  const swapped = people(40, (number) => handedIn(number % 2 === 0 ? 1 : 0, number % 2 === 0 ? 1 : 0.4));
  expect(figures(after(swapped))?.warnings).toContain('key');
  const right = people(40, (number) => handedIn(number % 4, number % 4 === 0 ? 1 : 0.4));
  expect(figures(after(right))?.warnings).toEqual(['hard']);
});

test('an item that everybody solves, hardly anybody solves or that tells nothing apart is named', () => {
  expect(figures(after(people(40, () => handedIn(0, 1))))?.warnings).toContain('easy');
  expect(figures(after(people(40, (number) => handedIn(number % 4 === 0 ? 0 : 1, 1))))?.warnings).toContain(
    'hard',
  );
  const flat = people(80, (number) => handedIn([0, 0, 1, 2][(number >> 1) % 4] ?? 0, number % 2));
  expect(figures(after(flat))?.warnings).toEqual(['weak', 'dead']);
  expect(figures(after(flat.slice(0, 40)))?.warnings).toEqual(['dead']);
});

test('with another key an item begins anew, the others go on', () => {
  const before = after(people(30, () => handedIn(0, 1)));
  const now = after([handedIn(0, 1, { edition: 'single.4.1' })], before);
  expect(figures(now)).toBeUndefined();
  expect(figuresOf({ ...ITEM, edition: 'single.4.1' }, now.items['frage'])).toBeUndefined();
  expect(now.items['rest']?.shown.people).toBe(30);
});

test('what is kept has no place for a person or a time', () => {
  const kept = JSON.stringify(after(people(3, () => handedIn(0, 1))));
  expect([...new Set(kept.match(/"[a-zA-Z]+":/g))].toSorted()).toEqual(
    [
      'edition',
      'frage',
      'items',
      'open',
      'options',
      'people',
      'points',
      'pointsSquared',
      'pointsTimesRest',
      'rest',
      'restSquared',
      'shown',
    ].map((key) => `"${key}":`),
  );
});
