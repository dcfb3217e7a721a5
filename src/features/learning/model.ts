import { z } from 'zod';
import type { Instant } from '#domain/clock.ts';
import { type Completion, stillCounts } from '#domain/completion.ts';
import { dayOf } from '#domain/date.ts';
import { reference } from '#domain/input.ts';
import { type Course, type Unit, unitOf } from './course.ts';

/**
 * What one person has done in one course. All of it belongs to the learner alone, except `completions`:
 * those carry no score and no time of day, and are all that other features ever get (`Completion`).
 */
export type CourseRecord = {
  startedAt: Instant;
  /** Version of the course that is being learnt; a newer one that asks for it begins with all units open. */
  version: number;
  /** Unit last worked on; „fortsetzen“ leads there while it is not done. */
  at?: string;
  units: Readonly<Record<string, UnitRecord>>;
  completions: readonly Completion[];
};

export type UnitRecord = {
  /** Lesson read to its end, or practice done by the rule of its kind. */
  doneAt?: Instant;
  practice?: PracticeRecord;
};

/** The stand of a practice: how to go on, and its last result as the package reported it. Never the stream of events. */
export type PracticeRecord = {
  state?: string;
  /** Of the package the state belongs to (`Practice.edition`). */
  edition?: string;
  /** `version` of the course and `edition` of the package it was reached in. */
  result?: { raw: number; max: number; at: Instant; version: number; edition?: string };
};

/** Bookmarks and notes of one course: for the learner's own eyes, kept apart from the stand. */
export type Marks = { bookmarks: readonly string[]; notes: Readonly<Record<string, Note>> };
export type Note = { text: string; at: Instant };

export type Learner = {
  courses: Readonly<Record<string, CourseRecord>>;
  marks?: Readonly<Record<string, Marks>>;
};

export const courseInput = z.object({ course: reference() });
export const unitInput = z.object({ course: reference(), unit: reference() });

/** A report of a practice after it has been checked (`practiceMessage`). */
export type PracticeReport =
  | { kind: 'state'; state: string }
  | { kind: 'result'; verb: 'answered' | 'completed'; raw: number; max: number };

const recordOf = (learner: Learner, course: Course, now: Instant): CourseRecord =>
  recordIn(learner, course) ?? {
    startedAt: now,
    version: course.version,
    units: {},
    completions: [],
  };

/** The record as it counts for the present version: a version with `refresh: ja` opens every unit again. */
export function recordIn(learner: Learner, course: Course): CourseRecord | undefined {
  const record = learner.courses[course.slug];
  if (record === undefined || record.version >= course.version) return record;
  const { at, units, ...kept } = record;
  return course.refresh === 'ja'
    ? { ...kept, version: course.version, units: {} }
    : { ...record, version: course.version };
}

const withRecord = (learner: Learner, course: Course, record: CourseRecord, now: Instant): Learner => ({
  ...learner,
  courses: { ...learner.courses, [course.slug]: withCompletion(record, course, now) },
});

/** Whether it was completed in its present version. */
export const isCompleted = (learner: Learner, course: Course): boolean =>
  learner.courses[course.slug]?.completions.some(({ version }) => version === course.version) ?? false;

/** Adds the completion at once when the last missing unit is done; never takes one away. */
function withCompletion(record: CourseRecord, course: Course, now: Instant): CourseRecord {
  const already = record.completions.some((completion) => completion.version === course.version);
  if (already || !course.units.every((unit) => record.units[unit.id]?.doneAt !== undefined)) return record;
  const completion: Completion = {
    course: course.slug,
    version: course.version,
    kind: 'completed',
    on: dayOf(now),
  };
  return { ...record, completions: [...record.completions, completion] };
}

const withUnit = (record: CourseRecord, id: string, unit: UnitRecord): CourseRecord => ({
  ...record,
  at: id,
  units: { ...record.units, [id]: unit },
});

/** Notes a course for later; nothing of it is begun by that. */
export function enrolled(learner: Learner, course: Course, now: Instant): Learner {
  return learner.courses[course.slug] === undefined
    ? withRecord(learner, course, recordOf(learner, course, now), now)
    : learner;
}

/** Leaves a course: what was done in it is forgotten, completions stay. Bookmarks and notes are the learner's and stay, too. */
export function left(learner: Learner, course: Course): Learner {
  const { [course.slug]: record, ...courses } = learner.courses;
  if (record === undefined) return learner;
  return record.completions.length === 0
    ? { ...learner, courses }
    : { ...learner, courses: { ...courses, [course.slug]: { ...record, units: {} } } };
}

/** A lesson was read to its end. The first time counts. */
export function lessonRead(learner: Learner, course: Course, unit: Unit, now: Instant): Learner {
  const record = recordOf(learner, course, now);
  if (record.units[unit.id]?.doneAt !== undefined) return learner;
  return withRecord(
    learner,
    course,
    withUnit(record, unit.id, { ...record.units[unit.id], doneAt: now }),
    now,
  );
}

/** A practice reported something. `counts`: by the rule of its kind this report makes it done. */
export function practiceReported(
  learner: Learner,
  course: Course,
  unit: Unit,
  report: PracticeReport,
  counts: boolean,
  now: Instant,
): Learner {
  const record = recordOf(learner, course, now);
  const before = record.units[unit.id] ?? {};
  const practice = practiceAfter(before, course, unit, report, counts, now);
  const doneAt = before.doneAt ?? (counts ? now : undefined);
  return withRecord(learner, course, withUnit(record, unit.id, { ...(doneAt && { doneAt }), practice }), now);
}

/**
 * What can be reached in a practice is said by the first report that makes it done, and stays in this version of the
 * course and this edition of the package. Another figure is forged, or that of a part: it costs the score, never the completion.
 */
function practiceAfter(
  before: UnitRecord,
  course: Course,
  unit: Unit,
  report: PracticeReport,
  counts: boolean,
  now: Instant,
): PracticeRecord {
  const edition = editionOf(unit);
  const { edition: _, ...kept } = before.practice ?? {};
  const same = edition === undefined ? {} : { edition };
  if (report.kind === 'state') return { ...kept, state: report.state, ...same };
  const { result } = kept;
  const isOther =
    result?.version === course.version && result.edition === edition && result.max !== report.max;
  if (isOther && (before.doneAt !== undefined || !counts)) return before.practice ?? {};
  const { raw, max } = report;
  return { ...before.practice, result: { raw, max, at: now, version: course.version, ...same } };
}

const editionOf = (unit: Unit): string | undefined => (unit.kind === 'practice' ? unit.edition : undefined);

/** The state to go on from: none where the package it belongs to was replaced by another content. */
export const stateOf = (record: PracticeRecord | undefined, unit: Unit): string | undefined =>
  record?.edition === editionOf(unit) ? record?.state : undefined;

/** A practice begun anew: what was entered is forgotten; that it was done, and how, stays. */
export function practiceReset(learner: Learner, course: Course, unit: Unit, now: Instant): Learner {
  const record = recordIn(learner, course);
  const before = record?.units[unit.id];
  if (record === undefined || before?.practice === undefined) return learner;
  const { state: _, edition: __, ...practice } = before.practice;
  return withRecord(learner, course, withUnit(record, unit.id, { ...before, practice }), now);
}

/** A practice whose package cannot report its end: the person says it was worked through. */
export function practiceFinished(learner: Learner, course: Course, unit: Unit, now: Instant): Learner {
  const record = recordOf(learner, course, now);
  const before = record.units[unit.id];
  if (before?.doneAt !== undefined) return learner;
  return withRecord(learner, course, withUnit(record, unit.id, { ...before, doneAt: now }), now);
}

export type UnitState = 'done' | 'here' | 'open';

/** Where somebody stands in a course, ready to be shown. */
export type Standing = {
  course: Course;
  units: readonly { unit: Unit; state: UnitState }[];
  done: number;
  total: number;
  /** The unit to go on with; `undefined` when nothing is left. */
  next: Unit | undefined;
  /** Whether anything has been done in the present version. */
  begun: boolean;
  /** Noted for later, and nothing done yet. */
  noted: boolean;
  /** Whether it could be noted for later: nothing of it is kept. */
  untouched: boolean;
  /** The latest one that still counts in the present version of the course. */
  completion: Completion | undefined;
  /** Whether any unit of it carries a bookmark. */
  bookmarked: boolean;
  /** Minutes of the units still open. */
  minutesLeft: number;
};

export function standing(learner: Learner | undefined, course: Course): Standing {
  const record = learner && recordIn(learner, course);
  const isDone = (unit: Unit) => record?.units[unit.id]?.doneAt !== undefined;
  const begun = Object.keys(record?.units ?? {}).length > 0;
  const open = course.units.filter((unit) => !isDone(unit));
  const at = record?.at === undefined ? undefined : unitOf(course, record.at);
  const next = at !== undefined && !isDone(at) ? at : open[0];
  return {
    course,
    units: course.units.map((unit) => ({
      unit,
      state: isDone(unit) ? 'done' : unit.id === next?.id && begun ? 'here' : 'open',
    })),
    done: course.units.length - open.length,
    total: course.units.length,
    next,
    begun,
    noted: record !== undefined && !begun && record.completions.length === 0,
    untouched: record === undefined,
    completion: record?.completions.findLast((completion) => stillCounts(completion, course)),
    bookmarked: (learner?.marks?.[course.slug]?.bookmarks.length ?? 0) > 0,
    minutesLeft: open.reduce((sum, unit) => sum + unit.minutes, 0),
  };
}
