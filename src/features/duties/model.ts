import { addWorkingDays, isWorkingDay, type WorkingCalendar } from '#domain/calendar.ts';
import { type Completion, stillCounts } from '#domain/completion.ts';
import { addDays, earliest, type IsoDate, latest } from '#domain/date.ts';
import { type Department, departmentAbove } from '#domain/organisation.ts';
import { covers, departmentOn, type Person, type Span } from '#domain/person.ts';
import type { DutyRule } from './rules.ts';

/** What duties need to know of a course. */
export type DutyCourse = {
  slug: string;
  title: string;
  version: number;
  refresh: 'ja' | 'nein';
  minutes: number;
  /** Where it is done. */
  href: string;
};

export type DutyState = 'open' | 'overdue' | 'paused' | 'done';

/** The duty facts of one person and one rule: all that HR ever sees of learning. Derived, never stored. */
export type Duty = {
  rule: string;
  course: string;
  title: string;
  href: string;
  because: string;
  becauseEn?: string;
  assignedBy: string;
  due: IsoDate;
  state: DutyState;
  doneOn?: IsoDate;
  /** Last day on which what was done counts. */
  validUntil?: IsoDate;
  kind?: Completion['kind'];
};

/** Whether the rule holds for the person on that day. A rule for a Fachbereich holds for the units below it, too. */
export function applies(
  rule: DutyRule,
  person: Person,
  today: IsoDate,
  departments: ReadonlyMap<string, Department>,
): boolean {
  if (!covers(person.employed, today) || !covers(rule, today)) return false;
  if (rule.for === 'everyone') return true;
  const department = departmentOn(person, today);
  const places =
    department === undefined ? [] : [department, departmentAbove(departments, department, today)?.slug];
  const named = rule.for.departments;
  return (
    (rule.for.groups?.includes(person.group) ?? true) &&
    (named === undefined || places.some((place) => place !== undefined && named.includes(place)))
  );
}

/**
 * The last day of the term for each person: so many working days after they started (or the rule did), never before
 * `notBefore`. Working days of absences are added at its end, as often as it takes, so that „überfällig“ stays true.
 * Whoever was asked about is remembered: rules, calendars and people are replaced when they change, never changed.
 */
export function dueDates(rule: DutyRule, calendar: WorkingCalendar): (person: Person) => IsoDate {
  const present = new Map<IsoDate, IsoDate>();
  const away = awayDates(rule, calendar);
  return (person) => {
    const known = away.get(person);
    if (known !== undefined) return known;
    const start = latest(person.employed.from, rule.from);
    const counted = present.get(start) ?? addWorkingDays(start, rule.due.workingDaysAfterStart, calendar);
    present.set(start, counted);
    const term = latest(rule.due.notBefore ?? counted, counted);
    if (person.absences === undefined || person.absences.length === 0) return term;
    const due = withAbsences(start, term, person.absences, calendar);
    away.set(person, due);
    return due;
  };
}

/** What is known of those who are or were away: counting their days is most of the work of a report. */
const known = new WeakMap<WorkingCalendar, WeakMap<DutyRule, WeakMap<Person, IsoDate>>>();

function awayDates(rule: DutyRule, calendar: WorkingCalendar): WeakMap<Person, IsoDate> {
  const byRule = known.get(calendar) ?? new WeakMap<DutyRule, WeakMap<Person, IsoDate>>();
  known.set(calendar, byRule);
  const dates = byRule.get(rule) ?? new WeakMap<Person, IsoDate>();
  byRule.set(rule, dates);
  return dates;
}

function withAbsences(
  start: IsoDate,
  term: IsoDate,
  absences: readonly Span[],
  calendar: WorkingCalendar,
): IsoDate {
  // Whoever is away with no end in sight gets the rest of the term once the end is known; until then the duty is paused.
  const known = absences.map(({ from, to }) => ({ from, to: to ?? term }));
  let from = addDays(start, 1);
  let due = term;
  for (;;) {
    const missed = workingDaysAway(known, from, due, calendar);
    if (missed === 0) return due;
    from = addDays(due, 1);
    due = addWorkingDays(due, missed, calendar);
  }
}

function workingDaysAway(
  absences: readonly (Span & { to: IsoDate })[],
  from: IsoDate,
  to: IsoDate,
  calendar: WorkingCalendar,
): number {
  const away = new Set<IsoDate>();
  for (const absence of absences) {
    const last = earliest(absence.to, to);
    for (let at = latest(absence.from, from); at <= last; at = addDays(at, 1))
      if (isWorkingDay(at, calendar)) away.add(at);
  }
  return away.size;
}

/** The completion that fulfils the duty, the latest one first; also one that has run out since. */
export const fulfilling = (course: DutyCourse, completions: readonly Completion[]): Completion | undefined =>
  completions.findLast((completion) => completion.course === course.slug && stillCounts(completion, course));

const hasRunOut = ({ until }: Completion, today: IsoDate): boolean => until !== undefined && until < today;

export function dutyOf(
  rule: DutyRule,
  course: DutyCourse,
  person: Person,
  completions: readonly Completion[],
  due: IsoDate,
  today: IsoDate,
): Duty {
  const latestDone = fulfilling(course, completions);
  const over = latestDone !== undefined && hasRunOut(latestDone, today);
  const done = over ? undefined : latestDone;
  // Renewing what has run out was due on its last day, unless the first term is longer.
  const term = over ? latest(due, latestDone.until ?? due) : due;
  const absent = person.absences?.some((absence) => covers(absence, today)) ?? false;
  const state: DutyState =
    done !== undefined ? 'done' : absent ? 'paused' : term < today ? 'overdue' : 'open';
  return {
    rule: rule.id,
    course: course.slug,
    title: course.title,
    href: course.href,
    because: rule.because,
    ...(rule.becauseEn !== undefined && { becauseEn: rule.becauseEn }),
    assignedBy: rule.assignedBy,
    due: term,
    state,
    ...(done && { doneOn: done.on, kind: done.kind }),
    ...(latestDone?.until !== undefined && { validUntil: latestDone.until }),
  };
}
