import { expect, test } from 'vitest';
import { killRounds } from './kill-rounds.ts';

test('a store that answers before it has written is found out', { timeout: 60_000 }, async () => {
  const report = await killRounds(2, 7, true);
  expect(report.losses.length).toBeGreaterThan(0);
});

test('no confirmed write is missing and nothing is damaged after 5 kills', { timeout: 60_000 }, async () => {
  const report = await killRounds(5, 2026);
  expect(report.losses).toEqual([]);
  expect(report.confirmed).toBeGreaterThan(100);
});
