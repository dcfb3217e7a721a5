import { type Instant, later, MINUTE } from '#domain/clock.ts';

/**
 * Slows down guessing without ever locking anybody out for good: after `free` failures in a row the next try has to
 * wait, twice as long each time, up to `longest`; the count fades once that time has passed without a failure.
 * The right password within the waiting time is refused like any other, so waiting tells an attacker nothing.
 */
export type ThrottleRule = { free: number; first: number; longest: number; remembered: number };

export type ThrottleEntry = { failures: number; last: Instant; until: Instant };

/** One account from one address: five failures are forgiven, then 1 s, 2 s, 4 s … up to five minutes (ORP.4, OWASP ASVS 6.3.1). */
export const PER_ACCOUNT_FROM_ADDRESS: ThrottleRule = {
  free: 5,
  first: 1_000,
  longest: 5 * MINUTE,
  remembered: 15 * MINUTE,
};

/** One account from everywhere: the wait stays so short that nobody can keep its owner out by guessing on. */
export const PER_ACCOUNT: ThrottleRule = { free: 50, first: 1_000, longest: 10_000, remembered: 15 * MINUTE };

/** One address: a whole town hall may sit behind it, so much more is forgiven and the wait stays short. */
export const PER_ADDRESS: ThrottleRule = {
  free: 100,
  first: 1_000,
  longest: MINUTE,
  remembered: 15 * MINUTE,
};

export function afterFailure(
  entry: ThrottleEntry | undefined,
  rule: ThrottleRule,
  now: Instant,
): ThrottleEntry {
  const failures = entry === undefined || isForgotten(entry, rule, now) ? 1 : entry.failures + 1;
  const over = failures - rule.free;
  const wait = over <= 0 ? 0 : Math.min(rule.longest, rule.first * 2 ** Math.min(over - 1, 30));
  return { failures, last: now, until: later(now, wait) };
}

/** Milliseconds still to wait; 0 when a try is free. A clock that was put back must not make the wait any longer. */
export const waitOf = (entry: ThrottleEntry | undefined, now: Instant): number =>
  entry === undefined || now < entry.last ? 0 : Math.max(0, Date.parse(entry.until) - Date.parse(now));

export const isForgotten = (entry: ThrottleEntry, rule: ThrottleRule, now: Instant): boolean =>
  later(entry.until, rule.remembered) < now;

/** Failures by key, at most `most` keys; the oldest go first. In memory: a restart forgives. */
export function createThrottle(rule: ThrottleRule, most = 10_000) {
  const entries = new Map<string, ThrottleEntry>();
  return {
    wait: (key: string, now: Instant): number => waitOf(entries.get(key), now),
    failed(key: string, now: Instant): void {
      const next = afterFailure(entries.get(key), rule, now);
      entries.delete(key);
      entries.set(key, next);
      const [oldest] = entries.keys();
      if (entries.size > most && oldest !== undefined) entries.delete(oldest);
    },
    succeeded(key: string): void {
      entries.delete(key);
    },
  };
}
export type Throttle = ReturnType<typeof createThrottle>;
