import { expect, test } from 'vitest';
import { practiceMessage } from './messages.ts';
import { SCORE_LIMIT, STATE_LIMIT } from './protocol.ts';

const accepts = (message: unknown): boolean => practiceMessage.safeParse(message).success;
const result = { kind: 'result', verb: 'answered', raw: 1, max: 2 };

test('states and results within their limits are taken', () => {
  expect(accepts({ kind: 'state', state: '{"0":{"state":"{}"}}' })).toBe(true);
  expect(accepts({ kind: 'state', state: `{"a":"${'x'.repeat(STATE_LIMIT - 8)}"}` })).toBe(true);
  expect(accepts(result)).toBe(true);
  expect(accepts({ ...result, verb: 'completed', raw: 0, max: 0 })).toBe(true);
  expect(accepts({ ...result, raw: 0.5, max: SCORE_LIMIT })).toBe(true);
});

test('a state that is too long in bytes, or no JSON object, is refused', () => {
  expect(accepts({ kind: 'state', state: `{"a":"${'x'.repeat(STATE_LIMIT - 7)}"}` })).toBe(false);
  expect(accepts({ kind: 'state', state: `{"a":"${'ü'.repeat(STATE_LIMIT / 2)}"}` })).toBe(false);
  for (const state of ['', '[]', 'null', '1', '{', 7, null])
    expect(accepts({ kind: 'state', state })).toBe(false);
});

test('a score that cannot be is refused', () => {
  const scores = [
    [3, 2],
    [-1, 2],
    [0, -1],
    [1, SCORE_LIMIT + 1],
    [Number.NaN, 1],
    [0, Number.POSITIVE_INFINITY],
    ['1', 2],
    [null, 2],
  ];
  for (const [raw, max] of scores) expect(accepts({ ...result, raw, max }), `${raw}/${max}`).toBe(false);
});

test('other verbs, other kinds and anything besides are refused', () => {
  expect(accepts({ ...result, verb: 'passed' })).toBe(false);
  expect(accepts({ ...result, person: 'p8' })).toBe(false);
  expect(accepts({ kind: 'state', state: '{}', contentId: 'm2' })).toBe(false);
  for (const message of [{ kind: 'done' }, {}, null, [], 'state']) expect(accepts(message)).toBe(false);
});
