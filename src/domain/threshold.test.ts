import { expect, test } from 'vitest';
import { repeatable } from '#src/demo/random.ts';
import { type Group, groupsToMerge, THRESHOLD } from './threshold.ts';

/** What is published of a set of groups: the single ones, the merged one as a whole, and with them their total. */
function published(groups: readonly Group<number>[], merged: readonly number[]): number[] {
  const size = (keys: (key: number) => boolean) =>
    groups.filter((group) => keys(group.key)).reduce((sum, group) => sum + group.size, 0);
  const single = groups.filter((group) => !merged.includes(group.key) && group.size > 0).map((g) => g.size);
  return merged.length === 0 ? single : [...single, size((key) => merged.includes(key))];
}

/** The smallest group of people that sums and differences of the published figures single out. */
const smallestReadable = (figures: readonly number[]): number => Math.min(...figures);

const sized = (...sizes: number[]): Group<number>[] => sizes.map((size, key) => ({ key, size }));

test.each([
  ['nothing is merged while every group is large enough', [12, 30, 10], []],
  ['one small group takes the smallest other one along', [40, 3, 12], [1, 2]],
  ['of exactly two groups both are merged', [3, 200], [0, 1]],
  ['small groups that are enough together leave the others alone', [5, 6, 40], [0, 1]],
  ['small groups that are too few together take one more', [2, 3, 40, 50], [0, 1, 2]],
  ['groups all too small are merged', [4, 4, 4], [0, 1, 2]],
  ['empty groups need no protection and give none', [0, 4, 0, 11, 30], [1, 3]],
  ['empty groups alone ask for nothing', [0, 0], []],
  ['no groups ask for nothing', [], []],
  ['a single small group stays small, so nothing of it may be shown', [4], [0]],
  ['a group one short of the threshold is too small', [THRESHOLD - 1, THRESHOLD], [0, 1]],
])('%s', (_rule, sizes, merged) => {
  expect(groupsToMerge(sized(...sizes))).toEqual(merged);
});

test('keys come in the order they were given', () => {
  const groups = [
    { key: 'z', size: 2 },
    { key: 'm', size: 40 },
    { key: 'a', size: 11 },
    { key: 'b', size: 1 },
  ];
  expect(groupsToMerge(groups)).toEqual(['z', 'a', 'b']);
});

test('a town may ask for larger groups', () => {
  expect(groupsToMerge(sized(12, 15, 40), 20)).toEqual([0, 1]);
});

test('the check finds a group that can be computed from the rest', () => {
  expect(smallestReadable(published(sized(3, 40), []))).toBe(3);
});

test('no set of published figures tells of fewer people than the threshold', () => {
  const random = repeatable(2026);
  for (let round = 0; round < 2_000; round += 1) {
    const groups = sized(
      ...Array.from({ length: 1 + Math.floor(random() * 9) }, () => Math.floor(random() ** 2 * 45)),
    );
    const all = groups.reduce((sum, group) => sum + group.size, 0);
    const merged = groupsToMerge(groups);
    const figures = published(groups, merged);
    // The published figures are disjoint: any sum or difference of them is again about whole ones of them.
    expect(figures.reduce((sum, figure) => sum + figure, 0)).toBe(all);
    if (all >= THRESHOLD)
      expect(smallestReadable(figures), JSON.stringify(groups)).toBeGreaterThanOrEqual(THRESHOLD);
    const hidden = groups.filter((group) => group.size > 0 && group.size < THRESHOLD);
    if (hidden.length > 0 && all >= THRESHOLD && groups.filter((group) => group.size > 0).length > 1)
      expect(merged.length).toBeGreaterThanOrEqual(2);
  }
});
