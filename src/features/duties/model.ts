import { addWorkingDays, isWorkingDay, type WorkingCalendar } from '#domain/calendar.ts';
import type { Completion } from '#domain/completion.ts';
import { addDays, earliest, type IsoDate, latest } from '#domain/date.ts';
import { covers, departmentOn, type Person } from '#domain/person.ts';
import type { DutyRule } from './rules.ts';

/** What duties need to know of a course. */
export type DutyCourse = {
  slug: string;
  title: string;
  version: number;
  refresh: 'ja' | 'nein';
  minutes: number;
};

export type DutyState = 'open' | 'overdue' | 'paused' | 'done';

/** The duty facts of one person and one rule: all that HR ever sees of learning. Derived, never stored. */
export type Duty = {
  rule: string;
  course: string;
  title: string;
  because: string;
  assignedBy: string;
  due: IsoDate;
  state: DutyState;
  doneOn?: IsoDate;
  kind?: Completion['kind'];
};

export function applies(rule: DutyRule, person: Person, today: IsoDate): boolean {
  if (!covers(person.employed, today) || today < rule.from || (rule.to !== undefined && rule.to < today))
    return false;
  if (rule.for === 'everyone') return true;
  const department = departmentOn(person, today);
  const inGroup = rule.for.groups?.includes(person.group) ?? true;
  const inDepartment =
    rule.for.departments === undefined ||
    (department !== undefined && rule.for.departments.includes(department));
  return inGroup && inDepartment;
}

/**
 * Last day of the term: so many working days after somebody started (or the rule did), never before `notBefore`.
 * Working days of an absence within the term are added at its end, so that „überfällig“ stays true.
 */
export function dueOn(rule: DutyRule, person: Person, calendar: WorkingCalendar): IsoDate {
  const start = latest(person.employed.from, rule.from);
  const counted = addWorkingDays(start, rule.due.workingDaysAfterStart, calendar);
  const due = latest(rule.due.notBefore ?? counted, counted);
  const missed = workingDaysAbsent(person, start, due, calendar);
  return missed === 0 ? due : addWorkingDays(due, missed, calendar);
}

function workingDaysAbsent(person: Person, from: IsoDate, to: IsoDate, calendar: WorkingCalendar): number {
  let missed = 0;
  for (const absence of person.absences ?? []) {
    const first = latest(absence.from, from);
    const last = earliest(absence.to ?? to, to);
    for (let at = first; at <= last; at = addDays(at, 1)) if (isWorkingDay(at, calendar)) missed += 1;
  }
  return missed;
}

/** A course that says `refresh: ja` has to be learnt in its present version; otherwise any version counts. */
export function fulfilling(course: DutyCourse, completions: readonly Completion[]): Completion | undefined {
  return completions.findLast(
    (completion) =>
      completion.course === course.slug &&
      (course.refresh === 'nein' || completion.version >= course.version),
  );
}

export function dutyOf(
  rule: DutyRule,
  course: DutyCourse,
  person: Person,
  completions: readonly Completion[],
  calendar: WorkingCalendar,
  today: IsoDate,
): Duty {
  const done = fulfilling(course, completions);
  const due = dueOn(rule, person, calendar);
  const absent = person.absences?.some((absence) => covers(absence, today)) ?? false;
  const state: DutyState = done !== undefined ? 'done' : absent ? 'paused' : due < today ? 'overdue' : 'open';
  return {
    rule: rule.id,
    course: course.slug,
    title: course.title,
    because: rule.because,
    assignedBy: rule.assignedBy,
    due,
    state,
    ...(done && { doneOn: done.on, kind: done.kind }),
  };
}
