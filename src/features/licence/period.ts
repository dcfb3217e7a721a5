import { stillCounts } from '#domain/completion.ts';
import { addDays, addMonths, type IsoDate } from '#domain/date.ts';
import type { Pass } from '#domain/pass.ts';
import type { Track, TrackCourses } from './track.ts';

/** A stretch of days for which somebody holds the licence. Periods are only ever added. */
export type Period = {
  /** The day on which the last condition was met. */
  on: IsoDate;
  from: IsoDate;
  until: IsoDate;
  /** The day on which the certificate was withdrawn; what was passed until then no longer counts. */
  withdrawn?: IsoDate;
};

/** Last of so many months that begin on `from`: 12.02.2023 and 12 months → 11.02.2024. */
export const lastDay = (from: IsoDate, months: number): IsoDate => addDays(addMonths(from, months), -1);

/** A day by which something is to be refreshed, and the first day on which that is possible. */
export type Checkpoint = { opens: IsoDate; due: IsoDate; renews: boolean };

/** The days of one period by which its modules are to be refreshed; the last one renews the licence. */
export function checkpoints(track: Track, period: Period): readonly Checkpoint[] {
  const { everyMonths, opensMonthsBefore } = track.refresh;
  const all: Checkpoint[] = [];
  for (let months = everyMonths; ; months += everyMonths) {
    const yearly = lastDay(period.from, months);
    const renews = yearly >= period.until;
    const due = renews ? period.until : yearly;
    all.push({ opens: addMonths(addDays(due, 1), -opensMonthsBefore), due, renews });
    if (renews) return all;
  }
}

/** The checkpoint that counts on that day: the latest one that has opened. */
export const checkpointOn = (track: Track, period: Period, today: IsoDate): Checkpoint | undefined =>
  checkpoints(track, period).findLast(({ opens }) => opens <= today);

/** What was passed and is not void because a certificate was withdrawn afterwards. */
const valid = (passes: readonly Pass[], last: Period | undefined): readonly Pass[] =>
  passes.filter(({ on }) => last?.withdrawn === undefined || on > last.withdrawn);

/** Full passes of a course that still count in its present version, oldest first. */
export const countingPasses = (
  course: string,
  courses: TrackCourses,
  passes: readonly Pass[],
  last: Period | undefined,
): readonly Pass[] =>
  valid(passes, last).filter((pass) => {
    const known = courses.get(pass.course);
    return (
      pass.course === course && pass.form === 'full' && (known === undefined || stillCounts(pass, known))
    );
  });

/** When a module was refreshed for this checkpoint: by any test since it opened, also a late one. */
export const refreshedOn = (
  course: string,
  checkpoint: Checkpoint,
  passes: readonly Pass[],
): IsoDate | undefined => passes.find((pass) => pass.course === course && pass.on >= checkpoint.opens)?.on;

/**
 * The next period somebody has earned, or nothing while a condition is missing. `last` is the latest one they hold.
 * The first: every module passed in full. A renewal: the last refreshers of the period, and every module still passed.
 * In time, it begins the day after the old one ends, so that nobody loses a day; late, on the day it was earned.
 */
export function nextPeriod(
  track: Track,
  courses: TrackCourses,
  passes: readonly Pass[],
  last: Period | undefined,
): Period | undefined {
  const held = last?.withdrawn === undefined ? last : undefined;
  const renewal = held && checkpoints(track, held).at(-1);
  const days = [
    ...track.modules.map(({ course }) => countingPasses(course, courses, passes, last)[0]?.on),
    ...(renewal ? track.refresh.courses.map((course) => refreshedOn(course, renewal, passes)) : []),
  ];
  const met = days.filter((day) => day !== undefined);
  const on = met.toSorted().at(-1);
  if (met.length < days.length || on === undefined) return undefined;
  const from = held !== undefined && on <= held.until ? addDays(held.until, 1) : on;
  return { on, from, until: lastDay(from, track.validMonths) };
}
