import { expect, test } from 'vitest';
import { type Answer, letter, readAnswer } from './answer.ts';
import { drawn, shortages, shuffled, chanceOf } from './drawing.ts';
import { graded, isSame, points } from './grading.ts';
import type { Item } from './item.ts';

const base = { goal: 1, difficulty: 'leicht' as const, facts: [], text: 'Was tun Sie?' };
const option = (correct: boolean) => ({ text: correct ? 'ja' : 'nein', reason: 'weil', ...(correct && { correct: 'ja' as const }) });
const single: Item = { ...base, id: 'eins', type: 'single', options: [option(false), option(true), option(false)] };
const several: Item = { ...base, id: 'mehr', type: 'multiple', options: [option(true), option(true), option(false), option(false)] };
const trueFalse: Item = { ...base, id: 'wahr', type: 'trueFalse', answer: 'falsch', reason: 'weil' };
const order: Item = { ...base, id: 'folge', type: 'order', steps: ['a', 'b', 'c', 'd'], reason: 'weil' };
const match: Item = { ...base, id: 'paar', type: 'match', pairs: [1, 2, 3].map((n) => ({ left: `l${n}`, right: `r${n}`, reason: 'weil' })) };
const typed: Item = { ...base, id: 'wort', type: 'text', accepts: ['IT-Servicestelle'], reason: 'weil' };

const choose = (...choices: number[]): Answer => ({ choices });

test.each([
  [single, choose(1), 1],
  [single, choose(0), 0],
  [trueFalse, choose(1), 1],
  [trueFalse, choose(0), 0],
  [several, choose(0, 1), 1],
  [several, choose(0), 0.5],
  [several, choose(0, 1, 2), 0.5],
  [several, choose(0, 2), 0],
  [several, choose(2, 3), 0],
  [several, choose(0, 1, 2, 3), 0],
  [order, choose(0, 1, 2, 3), 1],
  [order, choose(1, 2, 3, 0), 2 / 3],
  [order, choose(3, 2, 1, 0), 0],
  [match, choose(0, 1, 2), 1],
  [match, choose(0, 2, 1), 1 / 3],
  [typed, { text: 'it servicestelle' }, 1],
  [typed, { text: 'IT-Servicestlele' }, 1],
  [typed, { text: 'Hausmeister' }, 0],
])('%j answered %j gives %d points', (item, answer, expected) => {
  expect(points(item as Item, answer as Answer)).toBeCloseTo(expected as number);
});

test('what was not answered gives no points', () => {
  for (const item of [single, several, trueFalse, order, match, typed]) expect(points(item, undefined)).toBe(0);
});

test.each([
  ['Maerz', 'März', true],
  ['PASSWORT', 'Passwort', true],
  ['Pasword', 'Passwort', false],
  ['Passwrot', 'Passwort', true],
  ['Passwor', 'Passwort', true],
  ['ja', 'na', false],
  ['Straße', 'Strasse', true],
])('„%s“ for „%s“: %s', (given, accepted, same) => {
  expect(isSame(given, accepted)).toBe(same);
});

test('80 percent pass, a little less does not, and a missed must-pass item never does', () => {
  const five = [single, single, single, single, single];
  const right = choose(1);
  expect(graded(five, [right, right, right, right, undefined], 80).passed).toBe(true);
  expect(graded(five, [right, right, right, undefined, undefined], 80).passed).toBe(false);
  const must: Item = { ...single, must: 'ja' };
  expect(graded([...five.slice(1), must], [right, right, right, right, choose(0)], 80)).toMatchObject({ passed: false, missedMust: true });
});

test('the same seed draws the same test, another one another', () => {
  const items = Array.from({ length: 20 }, (_, index): Item => ({ ...single, id: `i-${index}` }));
  const blueprint = [{ goal: 1, difficulty: 'leicht' as const, count: 10 }];
  const ids = (seed: string) => drawn(items, blueprint, seed).map(({ item, order: shown }) => `${item.id}:${shown.join('')}`);
  expect(ids('a')).toEqual(ids('a'));
  expect(ids('a')).not.toEqual(ids('b'));
  expect(new Set(ids('a').map((id) => id.split(':')[0])).size).toBe(10);
});

test('swapping right and wrong in the pool draws the very same test', () => {
  const items = Array.from({ length: 20 }, (_, index): Item => ({ ...single, id: `i-${index}` }));
  const swapped = items.map((item): Item => (item.type === 'single' ? { ...item, options: item.options.map(({ text, reason }) => ({ text, reason })) } : item));
  const blueprint = [{ goal: 1, difficulty: 'leicht' as const, count: 10 }];
  const shown = (pool: readonly Item[]) => drawn(pool, blueprint, 's').map(({ item, order: parts }) => [item.id, parts]);
  expect(shown(items)).toEqual(shown(swapped));
});

test('every order of three comes about equally often', () => {
  const chance = chanceOf('gleich');
  const counts = new Map<string, number>();
  for (let round = 0; round < 6000; round += 1) {
    const key = shuffled(['a', 'b', 'c'], chance).join('');
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  expect(counts.size).toBe(6);
  for (const count of counts.values()) expect(Math.abs(count - 1000)).toBeLessThan(120);
});

test('a pool too small says which slot is short', () => {
  expect(shortages([single], [{ goal: 1, difficulty: 'leicht', count: 2 }])).toEqual([{ goal: 1, difficulty: 'leicht', count: 2, there: 1 }]);
});

test('letters are read in the order shown, and what was not shown is refused', () => {
  const shown = { item: single, order: [2, 0, 1] };
  expect(readAnswer(shown, ['c'])).toEqual(choose(1));
  expect(readAnswer(shown, [])).toBeUndefined();
  for (const values of [['d'], ['a', 'b'], ['A'], ['1'], ['<']]) expect(readAnswer(shown, values)).toBe('invalid');
  expect(readAnswer({ item: several, order: [3, 2, 1, 0] }, ['d', 'c'])).toEqual(choose(0, 1));
  expect(readAnswer({ item: several, order: [3, 2, 1, 0] }, ['a', 'a'])).toBe('invalid');
  expect(readAnswer({ item: order, order: [0, 1, 2, 3] }, ['a', 'b'])).toBe('invalid');
  expect(readAnswer({ item: typed, order: [] }, ['x'.repeat(201)])).toBe('invalid');
  expect(letter(2)).toBe('c');
});
