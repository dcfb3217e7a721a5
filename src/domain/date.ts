import type { Instant } from './clock.ts';

/** Calendar day in Europe/Berlin, `YYYY-MM-DD`. Sorts as text. */
export type IsoDate = string;

const berlin = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Berlin', dateStyle: 'short' });

let last: { hour: string; day: IsoDate } | undefined;

/** The day it is in Berlin at that instant. A day begins there on a full hour of UTC, and formatting is slow. */
export function dayOf(instant: Instant): IsoDate {
  const hour = instant.slice(0, 13);
  if (last?.hour !== hour) last = { hour, day: berlin.format(new Date(instant)) };
  return last.day;
}

/** A day that exists: `2026-02-30` is refused. */
export function isDate(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text)) && addDays(text, 0) === text;
}

export function addDays(day: IsoDate, days: number): IsoDate {
  const at = new Date(`${day}T00:00:00Z`);
  at.setUTCDate(at.getUTCDate() + days);
  return at.toISOString().slice(0, 10);
}

/** The same day so many months on, or the last day of that month where it has no such day: 31.01. + 1 → 28.02. */
export function addMonths(day: IsoDate, months: number): IsoDate {
  const at = new Date(`${day}T00:00:00Z`);
  const wanted = at.getUTCDate();
  at.setUTCMonth(at.getUTCMonth() + months, 1);
  const last = new Date(Date.UTC(at.getUTCFullYear(), at.getUTCMonth() + 1, 0)).getUTCDate();
  at.setUTCDate(Math.min(wanted, last));
  return at.toISOString().slice(0, 10);
}

/** 0 = Monday … 6 = Sunday. */
export const weekday = (day: IsoDate): number => (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7;

/** The earlier or later of two days or instants; both sort as text. */
export const earliest = <T extends string>(a: T, b: T): T => (b < a ? b : a);
export const latest = <T extends string>(a: T, b: T): T => (b > a ? b : a);
