import type { Instant } from '#domain/clock.ts';

/**
 * A token bucket a key: `burst` at once, then `perSecond`. In memory, at most `most` keys; whoever was quiet longest
 * is forgotten first, which only makes their bucket full again.
 */
export function createBuckets(burst: number, perSecond: number, most = 10_000) {
  const buckets = new Map<string, { left: number; at: number }>();
  return {
    /** Whether one more is allowed now; takes it if so. */
    take(key: string, now: Instant): boolean {
      const before = buckets.get(key) ?? { left: burst, at: Date.parse(now) };
      const at = Math.max(before.at, Date.parse(now));
      const left = Math.min(burst, before.left + ((at - before.at) / 1000) * perSecond);
      buckets.delete(key);
      buckets.set(key, { left: left < 1 ? left : left - 1, at });
      const [oldest] = buckets.keys();
      if (buckets.size > most && oldest !== undefined) buckets.delete(oldest);
      return left >= 1;
    },
  };
}
export type Buckets = ReturnType<typeof createBuckets>;
