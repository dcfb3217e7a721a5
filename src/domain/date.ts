import type { Instant } from './clock.ts';

/** Calendar day in Europe/Berlin, `YYYY-MM-DD`. Sorts as text. */
export type IsoDate = string;

const berlin = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Berlin', dateStyle: 'short' });

/** The day it is in Berlin at that instant. */
export const dayOf = (instant: Instant): IsoDate => berlin.format(new Date(instant));

/** A day that exists: `2026-02-30` is refused. */
export function isDate(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text)) && addDays(text, 0) === text;
}

export function addDays(day: IsoDate, days: number): IsoDate {
  const at = new Date(`${day}T00:00:00Z`);
  at.setUTCDate(at.getUTCDate() + days);
  return at.toISOString().slice(0, 10);
}

/** 0 = Monday … 6 = Sunday. */
export const weekday = (day: IsoDate): number => (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7;

/** The earlier or later of two days or instants; both sort as text. */
export const earliest = <T extends string>(a: T, b: T): T => [a, b].toSorted()[0] ?? a;
export const latest = <T extends string>(a: T, b: T): T => [a, b].toSorted()[1] ?? a;
