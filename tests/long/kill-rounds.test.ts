import { expect, test } from 'vitest';
import { killRounds } from '#tests/store/kill-rounds.ts';

test('a store that answers before it has written is found out in almost every round', {
  timeout: 300_000,
}, async () => {
  const report = await killRounds(10, 7, true);
  expect(new Set(report.losses.map((loss) => loss.split(':')[0])).size).toBeGreaterThanOrEqual(8);
});

test('no confirmed write is missing and nothing is damaged after 200 kills', {
  timeout: 900_000,
}, async () => {
  const report = await killRounds(200, 20_261_123);
  expect(report.losses).toEqual([]);
  expect(report.confirmed).toBeGreaterThan(5_000);
  // Otherwise the kills would all have come between two writes and would prove nothing.
  expect(report.interrupted).toBeGreaterThan(20);
});
