import { DAY, type Instant, later } from '#domain/clock.ts';
import { earliest } from '#domain/date.ts';
import type { CourseTests, HandedIn, TestRecord } from './model.ts';

/** Answers are there to learn from: so long after passing, then only the fact is kept. */
export const KEPT_AFTER_PASSING = 30 * DAY;
/** What never led to a pass, or was never handed in, goes after so long. */
export const KEPT_AT_MOST = 365 * DAY;

/** Takes out what has had its time, down to how often somebody tried; the same record when there is nothing. */
export function withoutOld(record: TestRecord, now: Instant): TestRecord {
  const young = Object.entries(record.courses).map(
    ([course, tests]) => [course, youngIn(tests, now)] as const,
  );
  return young.every(([course, tests]) => tests === record.courses[course])
    ? record
    : {
        ...record,
        courses: Object.fromEntries(young.flatMap(([course, tests]) => (tests ? [[course, tests]] : []))),
      };
}

/** `undefined` when nothing is left that has to be known. */
function youngIn(tests: CourseTests, now: Instant): CourseTests | undefined {
  const { running, handedIn, ...others } = tests;
  const young = handedIn.filter((attempt, index) => now < goesAt(attempt, handedIn.slice(index)));
  const runs = running !== undefined && now < later(running.startedAt, KEPT_AT_MOST);
  if (young.length === 0 && !runs) return undefined;
  if (young.length === handedIn.length && runs === (running !== undefined)) return tests;
  return { ...others, handedIn: young, ...(runs && { running }) };
}

/** `onward`: the attempt itself and those after it. */
function goesAt(attempt: HandedIn, onward: readonly HandedIn[]): Instant {
  const latest = later(attempt.handedInAt, KEPT_AT_MOST);
  const pass = onward.find(({ result }) => result.passed);
  return pass === undefined ? latest : earliest(latest, later(pass.handedInAt, KEPT_AFTER_PASSING));
}
