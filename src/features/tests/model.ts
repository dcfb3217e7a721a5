import type { Instant } from '#domain/clock.ts';
import { later, MINUTE } from '#domain/clock.ts';
import { addDays, dayOf, earliest, type IsoDate } from '#domain/date.ts';
import type { Pass } from '#domain/pass.ts';
import type { Answer } from './answer.ts';
import type { Graded } from './grading.ts';

/**
 * Everything about tests that is kept of one person. All of it belongs to the learner alone, except `passes`: those
 * carry no score and are all that other features ever get.
 */
export type TestRecord = {
  /** Every pass, oldest first; kept for good. */
  passes: readonly Pass[];
  courses: Readonly<Record<string, CourseTests>>;
  /** What the person needs more than others, in percent of the time; told to nobody. */
  extraTime?: ExtraTime;
};

export const EXTRA_TIMES = [25, 50, 100] as const;
export type ExtraTime = (typeof EXTRA_TIMES)[number];

export type CourseTests = {
  /** Attempts ever begun: the number of the latest one. */
  tries: number;
  /** Failed since the last pass. */
  failed: number;
  failedAt?: Instant;
  running?: Attempt;
  /** Oldest first; gone after a while (`withoutOld`). */
  handedIn: readonly HandedIn[];
};

/** What somebody was asked and has answered so far. */
export type Attempt = {
  number: number;
  form: Pass['form'];
  /** The edition of the pool it was drawn from; kept, so that a changed file changes no attempt. */
  pool: string;
  /** Version of the course. */
  version: number;
  seed: string;
  startedAt: Instant;
  /** Time limit of the author, without extra time. */
  minutes?: number;
  /** Set when extra time came too late: the deadline that had passed by then. */
  endedAt?: Instant;
  drawn: readonly { item: string; order: readonly number[] }[];
  /** By item. */
  answers: Readonly<Record<string, Answer>>;
  marked: readonly string[];
};

export type HandedIn = Attempt & { handedInAt: Instant; result: Graded };

export const NOTHING_YET: TestRecord = { passes: [], courses: {} };
const NO_TESTS: CourseTests = { tries: 0, failed: 0, handedIn: [] };

export const testsIn = (record: TestRecord, course: string): CourseTests =>
  record.courses[course] ?? NO_TESTS;

const withCourse = (record: TestRecord, course: string, tests: CourseTests): TestRecord => ({
  ...record,
  courses: { ...record.courses, [course]: tests },
});

/** When the time is up; `undefined` without a limit. Extra time counts from the moment it is chosen. */
export function deadlineOf(attempt: Attempt, extraTime: ExtraTime | undefined): Instant | undefined {
  if (attempt.endedAt !== undefined || attempt.minutes === undefined) return attempt.endedAt;
  return later(attempt.startedAt, attempt.minutes * (1 + (extraTime ?? 0) / 100) * MINUTE);
}

export function isOver(attempt: Attempt, extraTime: ExtraTime | undefined, now: Instant): boolean {
  const deadline = deadlineOf(attempt, extraTime);
  return deadline !== undefined && deadline < now;
}

/**
 * The first day a further attempt is possible: from the second failed one on `pauseDays` after it, and as much longer
 * with every further one. `undefined`: at once.
 */
export function pausedUntil({ failed, failedAt }: CourseTests, pauseDays: number): IsoDate | undefined {
  const days = pauseDays * Math.max(0, failed - 1);
  return failedAt === undefined || days === 0 ? undefined : addDays(dayOf(failedAt), days);
}

export type Start = Omit<Attempt, 'number' | 'answers' | 'marked'>;

/** Begins an attempt, unless one is running. */
export function started(record: TestRecord, course: string, start: Start): TestRecord {
  const tests = testsIn(record, course);
  if (tests.running !== undefined) return record;
  const number = tests.tries + 1;
  return withCourse(record, course, {
    ...tests,
    tries: number,
    running: { ...start, number, answers: {}, marked: [] },
  });
}

export type Given = { item: string; answer: Answer | undefined; marked: boolean };

/** Keeps one answer of the running attempt, or takes it away. The deadline is asked before. */
export function answered(record: TestRecord, course: string, number: number, given: Given): TestRecord {
  const tests = testsIn(record, course);
  const { running } = tests;
  if (running?.number !== number || !running.drawn.some(({ item }) => item === given.item)) return record;
  const { [given.item]: before, ...others } = running.answers;
  const isMarked = running.marked.includes(given.item);
  if (isMarked === given.marked && JSON.stringify(before) === JSON.stringify(given.answer)) return record;
  const answers = given.answer === undefined ? others : { ...others, [given.item]: given.answer };
  const unmarked = running.marked.filter((item) => item !== given.item);
  const marked = given.marked ? [...unmarked, given.item] : unmarked;
  return withCourse(record, course, { ...tests, running: { ...running, answers, marked } });
}

/**
 * Hands the running attempt in. After the deadline that counts which was saved, on the day of the deadline.
 * `pass` is set when this made one.
 */
export function handedIn(
  record: TestRecord,
  course: string,
  at: { number: number; result: Graded; withoutLessons: boolean; now: Instant },
): { record: TestRecord; pass?: Pass } {
  const { running, ...tests } = testsIn(record, course);
  if (running?.number !== at.number) return { record };
  const handedInAt = earliest(at.now, deadlineOf(running, record.extraTime) ?? at.now);
  const attempt: HandedIn = { ...running, handedInAt, result: at.result };
  const next: CourseTests = { ...tests, handedIn: [...tests.handedIn, attempt] };
  if (!at.result.passed)
    return {
      record: withCourse(record, course, { ...next, failed: tests.failed + 1, failedAt: handedInAt }),
    };
  const pass: Pass = {
    course,
    version: running.version,
    on: dayOf(handedInAt),
    form: running.form,
    withoutLessons: at.withoutLessons,
  };
  const { failedAt: _gone, ...passed } = next;
  const changed = withCourse(record, course, { ...passed, failed: 0 });
  return { record: { ...changed, passes: [...record.passes, pass] }, pass };
}

/** Sets extra time, also for attempts under way. Time that is up already does not begin again. */
export function withExtraTime(record: TestRecord, extra: ExtraTime | undefined, now: Instant): TestRecord {
  const { extraTime, ...others } = record;
  const courses = Object.entries(record.courses).map(([course, tests]): [string, CourseTests] => {
    const { running } = tests;
    const endedAt = running && deadlineOf(running, extraTime);
    return running !== undefined && endedAt !== undefined && endedAt < now
      ? [course, { ...tests, running: { ...running, endedAt } }]
      : [course, tests];
  });
  return { ...others, courses: Object.fromEntries(courses), ...(extra && { extraTime: extra }) };
}
