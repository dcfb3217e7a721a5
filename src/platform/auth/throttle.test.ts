import { expect, test } from 'vitest';
import { later, MINUTE } from '#domain/clock.ts';
import {
  afterFailure,
  createThrottle,
  PER_ACCOUNT,
  PER_ACCOUNT_FROM_ADDRESS,
  PER_ADDRESS,
  type ThrottleEntry,
  waitOf,
} from './throttle.ts';

const NOW = '2026-11-23T08:00:00.000Z';
const at = (milliseconds: number) => later(NOW, milliseconds);
const RULES = { PER_ACCOUNT, PER_ACCOUNT_FROM_ADDRESS, PER_ADDRESS };

test('some failures are forgiven, then each wait is twice the one before', () => {
  let entry: ThrottleEntry | undefined;
  const waits = Array.from({ length: 9 }, () => {
    entry = afterFailure(entry, PER_ACCOUNT_FROM_ADDRESS, NOW);
    return waitOf(entry, NOW);
  });
  expect(waits).toEqual([0, 0, 0, 0, 0, 1_000, 2_000, 4_000, 8_000]);
});

test.each(Object.entries(RULES))('%s never locks anybody out for good', (_name, rule) => {
  let entry: ThrottleEntry | undefined;
  for (let failure = 0; failure < 10_000; failure += 1) entry = afterFailure(entry, rule, NOW);
  expect(waitOf(entry, NOW)).toBe(rule.longest);
  expect(rule.longest).toBeLessThanOrEqual(5 * MINUTE);
  expect(waitOf(entry, at(rule.longest))).toBe(0);
});

test('guessing at one account from everywhere keeps its owner waiting for seconds, not minutes', () => {
  expect(PER_ACCOUNT.longest).toBeLessThanOrEqual(10_000);
});

test('a clock that was wrong and is put right keeps nobody waiting', () => {
  const throttle = createThrottle({ free: 0, first: 1_000, longest: 1_000, remembered: MINUTE });
  throttle.failed('anna', at(365 * 24 * 60 * MINUTE));
  expect(throttle.wait('anna', NOW)).toBe(0);
});

test('time that passes without a failure is forgiven', () => {
  let entry: ThrottleEntry | undefined;
  for (let failure = 0; failure < 20; failure += 1)
    entry = afterFailure(entry, PER_ACCOUNT_FROM_ADDRESS, NOW);
  const long = at(PER_ACCOUNT_FROM_ADDRESS.longest + PER_ACCOUNT_FROM_ADDRESS.remembered + 1);
  expect(afterFailure(entry, PER_ACCOUNT_FROM_ADDRESS, long)).toMatchObject({ failures: 1 });
});

test('the right password clears the count, and another key is not touched', () => {
  const throttle = createThrottle({ free: 1, first: 1_000, longest: 1_000, remembered: MINUTE });
  for (const key of ['anna', 'anna', 'bert', 'bert']) throttle.failed(key, NOW);
  throttle.succeeded('anna');
  expect([throttle.wait('anna', NOW), throttle.wait('bert', NOW), throttle.wait('cem', NOW)]).toEqual([
    0, 1_000, 0,
  ]);
  expect(throttle.wait('bert', at(1_000))).toBe(0);
});

test('memory stays small: the key that failed longest ago goes first', () => {
  const throttle = createThrottle({ free: 0, first: 1_000, longest: 1_000, remembered: MINUTE }, 2);
  for (const key of ['anna', 'bert', 'anna', 'cem']) throttle.failed(key, NOW);
  expect(['anna', 'bert', 'cem'].map((key) => throttle.wait(key, NOW))).toEqual([1_000, 0, 1_000]);
});
