/** The only source of time. Rules take a `Clock` or an `Instant`, never the machine's clock. */
export type Clock = { now(): Instant };

/** UTC instant, ISO 8601 with milliseconds: `2026-11-23T08:12:00.000Z`. Sorts as text. */
export type Instant = string;

export const systemClock: Clock = { now: () => new Date().toISOString() };

/** A clock that stands at `start` until it is moved: for tests, seeding and replays. */
export function movableClock(
  start: Instant,
): Clock & { set(now: Instant): void; advance(milliseconds: number): void } {
  let now = start;
  return {
    now: () => now,
    set: (instant) => {
      now = instant;
    },
    advance: (milliseconds) => {
      now = later(now, milliseconds);
    },
  };
}

export const later = (instant: Instant, milliseconds: number): Instant =>
  new Date(Date.parse(instant) + milliseconds).toISOString();

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;
