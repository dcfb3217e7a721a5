import { expect, test } from 'vitest';
import { countedAnswer, countedItem } from './counted.ts';
import type { Item } from './item.ts';

const base = { id: 'frage', goal: 1, difficulty: 'leicht' as const, facts: [], text: 'Was?' };
const single: Item = {
  ...base,
  type: 'single',
  options: [
    { text: 'a', reason: 'r' },
    { text: 'b', reason: 'r', correct: 'ja' },
    { text: 'c', reason: 'r' },
  ],
};
const trueFalse: Item = { ...base, type: 'trueFalse', answer: 'falsch', reason: 'r' };
const order: Item = { ...base, type: 'order', steps: ['a', 'b', 'c'], reason: 'r' };

test('an item is the same one as long as its key and its options are', () => {
  const { edition } = countedItem(single);
  expect(countedItem({ ...single, text: 'Besser gefragt?' }).edition).toBe(edition);
  const rekeyed = single.options.map(({ text, reason }, index) => ({
    text,
    reason,
    ...(index === 0 && { correct: 'ja' as const }),
  }));
  expect(countedItem({ ...single, options: rekeyed }).edition).not.toBe(edition);
  expect(countedItem({ ...single, options: single.options.slice(0, 2) }).edition).not.toBe(edition);
});

test('what was chosen is counted by the place the author gave it', () => {
  expect(countedAnswer({ item: single, answer: { choices: [1] }, points: 1 })).toEqual({
    id: 'frage',
    edition: 'single.3.1',
    options: 3,
    chosen: [1],
    points: 1,
  });
  expect(countedItem(trueFalse)).toMatchObject({ options: ['Richtig', 'Falsch'], right: [1] });
  expect(countedAnswer({ item: single, answer: undefined, points: 0 }).chosen).toEqual([]);
});

test('an order and what somebody typed are not kept, only their points', () => {
  expect(countedAnswer({ item: order, answer: { choices: [2, 0, 1] }, points: 0.5 })).toMatchObject({
    options: 0,
    chosen: [],
    points: 0.5,
  });
  const text: Item = { ...base, type: 'text', accepts: ['Wort'], reason: 'r' };
  expect(JSON.stringify(countedAnswer({ item: text, answer: { text: 'geheim' }, points: 0 }))).not.toContain(
    'geheim',
  );
});
