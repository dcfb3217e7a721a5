import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Change, DocumentStore } from '#platform/store/port.ts';
import { isOf, projection } from '#platform/store/projection.ts';
import type { Place } from './place.ts';
import { lowdbPlace } from './place.ts';
import { note, notes, others } from './sample.ts';

let place: Place;
let store: DocumentStore;
beforeEach(async () => {
  place = await lowdbPlace();
  store = await place.open([notes, others], 20);
});
afterEach(async () => {
  await store.close();
  await place.clear();
});

/** The sum of all counts, as a report would keep it. */
function sums(failOn?: () => boolean) {
  const counts = new Map<string, number>();
  let resets = 0;
  let applied = 0;
  const { current } = projection({
    store,
    collections: [notes],
    reset: () => {
      resets += 1;
      counts.clear();
    },
    apply: (change: Change) => {
      applied += 1;
      if (failOn?.()) throw new Error('no sum today');
      if (!isOf(change, notes)) throw new Error('a change of another collection');
      if (change.document) counts.set(change.id, change.document.body.count);
      else counts.delete(change.id);
    },
  });
  const sum = async () => {
    await current();
    return [...counts.values()].reduce((total, count) => total + count, 0);
  };
  return { current, sum, resets: () => resets, applied: () => applied };
}

test('it starts from what is there and sees every later write at once', async () => {
  await store.put(notes, 'a', note('x', 5), 0);
  await store.put(others, 'a', { value: 'none of its business' }, 0);
  const report = sums();
  expect(await report.sum()).toBe(5);
  await store.put(notes, 'b', note('x', 7), 0);
  await store.put(others, 'b', { value: 'none of its business' }, 0);
  expect(await report.sum()).toBe(12);
  await store.remove(notes, 'a', 1);
  expect(await report.sum()).toBe(7);
  expect(report.resets()).toBe(1);
  expect(report.applied()).toBe(3);
});

test('when the feed has run out it starts afresh', async () => {
  const report = sums();
  await report.current();
  for (let n = 0; n < 21; n += 1) await store.put(notes, `n${n}`, note('x', 1), 0);
  await store.remove(notes, 'n0', 1);
  expect(await report.sum()).toBe(20);
  expect(report.resets()).toBe(2);
});

test('callers at the same time share the work, and each sees its own write', async () => {
  const report = sums();
  const writeAndLook = async (n: number) => {
    await store.put(notes, `n${n}`, note('x', 1), 0);
    const written = n + 1;
    const sum = await report.sum();
    expect(sum).toBeGreaterThanOrEqual(1);
    return { written, sum };
  };
  const looks = await Promise.all(Array.from({ length: 15 }, (_, n) => writeAndLook(n)));
  expect(Math.max(...looks.map(({ sum }) => sum))).toBe(15);
  expect(report.resets()).toBe(1);
  expect(report.applied()).toBeLessThanOrEqual(30);
});

test('a fault while applying reaches the caller, and the next call starts afresh', async () => {
  await store.put(notes, 'a', note('x', 5), 0);
  let failing = false;
  const report = sums(() => failing);
  expect(await report.sum()).toBe(5);
  failing = true;
  await store.put(notes, 'b', note('x', 6), 0);
  await expect(report.current()).rejects.toThrow('no sum today');
  failing = false;
  expect(await report.sum()).toBe(11);
  expect(report.resets()).toBe(2);
});
