import { expect, test } from 'vitest';
import { later } from '#domain/clock.ts';
import { createBuckets } from './bucket.ts';

const NOW = '2026-11-23T08:00:00.000Z';
const at = (milliseconds: number) => later(NOW, milliseconds);
const takes = (count: number, take: () => boolean) =>
  Array.from({ length: count }, take).filter(Boolean).length;

test('so many at once are allowed, then so many a second', () => {
  const buckets = createBuckets(3, 2);
  expect(takes(10, () => buckets.take('anna', NOW))).toBe(3);
  expect(takes(10, () => buckets.take('anna', at(500)))).toBe(1);
  expect(takes(10, () => buckets.take('anna', at(1_500)))).toBe(2);
});

test('a bucket is never fuller than full', () => {
  const buckets = createBuckets(3, 2);
  buckets.take('anna', NOW);
  expect(takes(10, () => buckets.take('anna', at(3_600_000)))).toBe(3);
});

test('one person’s haste is not another’s', () => {
  const buckets = createBuckets(1, 1);
  buckets.take('anna', NOW);
  expect(buckets.take('bert', NOW)).toBe(true);
  expect(buckets.take('anna', NOW)).toBe(false);
});

test('whoever keeps asking too fast is not kept out for longer', () => {
  const buckets = createBuckets(1, 1);
  for (let ask = 0; ask < 20; ask += 1) buckets.take('anna', at(ask * 10));
  expect(buckets.take('anna', at(1_001))).toBe(true);
});

test('a clock that goes back gives nothing away', () => {
  const buckets = createBuckets(1, 1);
  buckets.take('anna', NOW);
  expect(buckets.take('anna', at(-60_000))).toBe(false);
  expect(buckets.take('anna', NOW)).toBe(false);
});

test('of too many keys the quietest is forgotten', () => {
  const buckets = createBuckets(1, 0.001, 2);
  for (const key of ['a', 'b', 'a', 'c']) buckets.take(key, NOW);
  expect(buckets.take('a', NOW)).toBe(false);
  expect(buckets.take('b', NOW)).toBe(true);
});
