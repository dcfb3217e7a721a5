import { expect, test } from 'vitest';
import { type Completion, finished, stillCounts } from './completion.ts';
import type { Pass } from './pass.ts';

const read = (course: string, on: string, kind: Completion['kind'] = 'completed'): Completion => ({
  course,
  version: 1,
  kind,
  on,
});
const pass = (course: string, on: string, form: Pass['form'] = 'full'): Pass => ({
  course,
  version: 1,
  on,
  form,
  withoutLessons: false,
});

test('a course with a test is finished only when it was passed', () => {
  const learnt = [read('a', '2026-01-05'), read('b', '2026-01-06')];
  expect(finished(learnt, [], new Set())).toEqual(learnt);
  expect(finished(learnt, [], new Set(['a']))).toEqual([read('b', '2026-01-06')]);
  expect(finished(learnt, [pass('a', '2026-01-07')], new Set(['a']))).toEqual([
    read('b', '2026-01-06'),
    read('a', '2026-01-07', 'passed'),
  ]);
});

test('a session on site that HR has recorded counts as passed, with a test or without', () => {
  const recorded = [read('a', '2026-01-05', 'passed')];
  expect(finished(recorded, [], new Set(['a']))).toEqual(recorded);
});

test('the short yearly test replaces no full one', () => {
  expect(finished([], [pass('a', '2026-01-07', 'refresher')], new Set(['a']))).toEqual([]);
});

test('a test that was passed counts on when the pool is taken away later', () => {
  expect(finished([], [pass('a', '2026-01-07')], new Set())).toEqual([read('a', '2026-01-07', 'passed')]);
});

test('only a version that asks for it has to be learnt again', () => {
  expect(stillCounts({ version: 1 }, { version: 2, refresh: 'nein' })).toBe(true);
  expect(stillCounts({ version: 1 }, { version: 2, refresh: 'ja' })).toBe(false);
  expect(stillCounts({ version: 2 }, { version: 2, refresh: 'ja' })).toBe(true);
});
