/**
 * Figures about people appear only for groups of at least this many (k-anonymity as works agreements ask for it).
 * A town may raise it, never lower it.
 */
export const THRESHOLD = 10;

export type Group<K> = { key: K; size: number };

/**
 * Which groups have to be merged so that no figure about fewer than `threshold` people can be read off, not even by
 * subtracting the shown groups from the total (complementary suppression): as soon as one group is too small, the
 * smallest further ones join it until the merged group is large enough and holds at least two groups.
 * Returns the keys to merge, in the given order; empty when nothing has to be. Where even all groups together are too
 * few, nothing about them may be shown, not even the total.
 */
export function groupsToMerge<K>(groups: readonly Group<K>[], threshold = THRESHOLD): readonly K[] {
  const counted = groups.filter((group) => group.size > 0);
  const small = counted.filter((group) => group.size < threshold);
  if (small.length === 0) return [];
  const merged = new Set(small.map((group) => group.key));
  let size = small.reduce((sum, group) => sum + group.size, 0);
  const others = counted.filter((group) => group.size >= threshold).toSorted((a, b) => a.size - b.size);
  for (const next of others) {
    if (size >= threshold && merged.size >= 2) break;
    merged.add(next.key);
    size += next.size;
  }
  return groups.filter((group) => merged.has(group.key)).map((group) => group.key);
}
