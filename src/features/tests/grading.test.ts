import { expect, test } from 'vitest';
import { type Answer, answerState, formValues, letter, readAnswer } from './answer.ts';
import { chanceOf, shuffled } from './chance.ts';
import { drawn, drawnRefresher, shortages } from './drawing.ts';
import { graded, isSame, points } from './grading.ts';
import type { Item } from './item.ts';

const base = { goal: 1, difficulty: 'leicht' as const, facts: [], text: 'Was tun Sie?' };
const option = (correct: boolean) => ({
  text: correct ? 'ja' : 'nein',
  reason: 'weil',
  ...(correct && { correct: 'ja' as const }),
});
const single: Item = {
  ...base,
  id: 'eins',
  type: 'single',
  options: [option(false), option(true), option(false)],
};
const several: Item = {
  ...base,
  id: 'mehr',
  type: 'multiple',
  options: [option(true), option(true), option(false), option(false)],
};
const trueFalse: Item = { ...base, id: 'wahr', type: 'trueFalse', answer: 'falsch', reason: 'weil' };
const order: Item = { ...base, id: 'folge', type: 'order', steps: ['a', 'b', 'c', 'd'], reason: 'weil' };
const match: Item = {
  ...base,
  id: 'paar',
  type: 'match',
  pairs: [1, 2, 3].map((n) => ({ left: `l${n}`, right: `r${n}`, reason: 'weil' })),
};
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
  for (const item of [single, several, trueFalse, order, match, typed])
    expect(points(item, undefined)).toBe(0);
});

test.each([
  ['Maerz', 'März', true],
  ['Marz', 'März', true],
  ['PASSWORT', 'Passwort', true],
  ['Pasword', 'Passwort', false],
  ['Passwrot', 'Passwort', true],
  ['Passwor', 'Passwort', true],
  ['ja', 'na', false],
  ['Straße', 'Strasse', true],
  ['Geraet', 'Gerät', true],
  ['Gerät', 'Geraet', true],
  ['72 Stunden', '72 Stunden', true],
  ['72 Studnen', '72 Stunden', true],
  ['73 Stunden', '72 Stunden', false],
  ['eine', 'keine', false],
  ['', '', false],
])('„%s“ for „%s“: %s', (given, accepted, same) => {
  expect(isSame(given, accepted)).toBe(same);
});

test('80 percent pass, a little less does not, and a missed must-pass item never does', () => {
  const five = [single, single, single, single, single];
  const right = choose(1);
  expect(graded(five, [right, right, right, right, undefined], 80).passed).toBe(true);
  expect(graded(five, [right, right, right, undefined, undefined], 80).passed).toBe(false);
  const must: Item = { ...single, must: 'ja' };
  expect(graded([...five.slice(1), must], [right, right, right, right, choose(0)], 80)).toMatchObject({
    passed: false,
    missedMust: true,
  });
});

test('the same seed draws the same test, another one another', () => {
  const items = Array.from({ length: 20 }, (_, index): Item => ({ ...single, id: `i-${index}` }));
  const blueprint = [{ goal: 1, difficulty: 'leicht' as const, count: 10 }];
  const ids = (seed: string) =>
    drawn(items, blueprint, seed).map(({ item, order: shown }) => `${item.id}:${shown.join('')}`);
  expect(ids('a')).toEqual(ids('a'));
  expect(ids('a')).not.toEqual(ids('b'));
  expect(new Set(ids('a').map((id) => id.split(':')[0])).size).toBe(10);
});

test('swapping right and wrong in the pool draws the very same test', () => {
  const items = Array.from({ length: 20 }, (_, index): Item => ({ ...single, id: `i-${index}` }));
  const swapped = items.map(
    (item): Item =>
      item.type === 'single'
        ? { ...item, options: item.options.map(({ text, reason }) => ({ text, reason })) }
        : item,
  );
  const blueprint = [{ goal: 1, difficulty: 'leicht' as const, count: 10 }];
  const shown = (pool: readonly Item[]) =>
    drawn(pool, blueprint, 's').map(({ item, order: parts }) => [item.id, parts]);
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
  expect(shortages([single], [{ goal: 1, difficulty: 'leicht', count: 2 }])).toEqual([
    { goal: 1, difficulty: 'leicht', count: 2, there: 1 },
  ]);
});

test('steps and pairs swapped draw the very same test, too: where the author wrote them says nothing', () => {
  const shown = (parts: readonly Item[]) =>
    drawn(parts, [{ goal: 1, difficulty: 'leicht', count: 2 }], 's').map(({ item, order: parts }) =>
      parts.map((index) =>
        item.type === 'order' ? item.steps[index] : item.type === 'match' ? item.pairs[index]?.right : '',
      ),
    );
  const turned = order.type === 'order' ? { ...order, steps: order.steps.toReversed() } : order;
  const crossed =
    match.type === 'match'
      ? { ...match, pairs: match.pairs.map((pair, n) => ({ ...pair, right: `r${((n + 1) % 3) + 1}` })) }
      : match;
  expect(shown([order, match])).toEqual(shown([crossed, turned]));
});

test('the refresher takes five items from as many goals as there are', () => {
  const items = Array.from(
    { length: 20 },
    (_, index): Item => ({ ...single, id: `i-${index}`, goal: (index % 4) + 1 }),
  );
  for (const seed of ['a', 'b', 'c']) {
    const goals = drawnRefresher(items, seed).map(({ item }) => item.goal);
    expect(goals).toHaveLength(5);
    expect(new Set(goals).size).toBe(4);
  }
  expect(new Set(drawnRefresher(items, 'a').map(({ item }) => item.id)).size).toBe(5);
});

test('letters are read in the order shown, and what was not shown is refused', () => {
  const shown = { item: single, order: [2, 0, 1] };
  expect(readAnswer(shown, ['c'])).toEqual(choose(1));
  expect(readAnswer(shown, [])).toBeUndefined();
  expect(readAnswer(shown, [''])).toBeUndefined();
  for (const values of [['d'], ['a', 'b'], ['A'], ['1'], ['<'], ['a', ''], ['__proto__']])
    expect(readAnswer(shown, values)).toBe('notOffered');
  const boxes = { item: several, order: [3, 2, 1, 0] };
  expect(readAnswer(boxes, ['d', 'c'])).toEqual(choose(0, 1));
  expect(readAnswer(boxes, ['a', 'a'])).toBe('notOffered');
  expect(readAnswer({ item: trueFalse, order: [] }, ['b'])).toEqual(choose(1));
  expect(readAnswer({ item: trueFalse, order: [] }, ['c'])).toBe('notOffered');
  expect(readAnswer({ item: typed, order: [] }, ['x'.repeat(201)])).toBe('tooLong');
  expect(readAnswer({ item: typed, order: [] }, [' IT '])).toEqual({ text: 'IT' });
  expect(letter(2)).toBe('c');
});

test('an order is read from the number at each step, and may be half done', () => {
  const shown = { item: order, order: [3, 1, 0, 2] };
  expect(readAnswer(shown, ['4', '2', '1', '3'])).toEqual(choose(0, 1, 2, 3));
  expect(readAnswer(shown, ['', '2', '1', ''])).toEqual(choose(0, 1, -1, -1));
  expect(points(order, choose(0, 1, -1, -1))).toBeCloseTo(1 / 3);
  expect(points(order, choose(-1, 0, -1, 1))).toBe(0);
  expect(readAnswer(shown, ['1', '1', '', ''])).toBe('twice');
  expect(readAnswer(shown, ['', '', '', ''])).toBeUndefined();
  for (const values of [['5', '', '', ''], ['1'], ['1', '2', '3', '4', '1'], ['a', '', '', '']])
    expect(readAnswer(shown, values)).toBe('notOffered');
});

test('what was read is shown again as it was sent', () => {
  const all: readonly (readonly [Item, readonly number[], readonly string[]])[] = [
    [single, [2, 0, 1], ['c']],
    [several, [3, 2, 1, 0], ['c', 'd']],
    [trueFalse, [], ['a']],
    [order, [3, 1, 0, 2], ['4', '', '1', '2']],
    [match, [1, 2, 0], ['b', '', 'a']],
    [typed, [], ['Haus']],
  ];
  for (const [item, shown, values] of all) {
    const answer = readAnswer({ item, order: shown }, values);
    if (typeof answer === 'string') throw new Error(answer);
    expect(formValues({ item, order: shown }, answer).toSorted()).toEqual(values.toSorted());
    expect(answerState(item, answer)).toBe(values.includes('') ? 'partly' : 'answered');
  }
  expect(answerState(single, undefined)).toBe('open');
});
