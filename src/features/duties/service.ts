import type { Completion } from '#domain/completion.ts';
import { dayOf } from '#domain/date.ts';
import type { Organisation } from '#domain/organisation.ts';
import type { Person, PersonId } from '#domain/person.ts';
import type { Content } from '#platform/content/folder.ts';
import type { Ports } from '#platform/ports.ts';
import { applies, type Duty, type DutyCourse, dueDates, dutyOf } from './model.ts';
import type { DutyRule } from './rules.ts';

export type Duties = { rules(): readonly DutyRule[] };

/** The feature's view of the house: people and completions come from elsewhere, as plain facts. */
export type DutiesApp = Ports & {
  duties: Duties;
  organisation(): Organisation;
  people: {
    everyone(): Promise<ReadonlyMap<PersonId, Person>>;
    find(id: PersonId): Promise<Person | undefined>;
  };
  /** What can be a duty, by slug (courses, the licence), and what everybody has finished of it. */
  mandatory: {
    courses(): ReadonlyMap<string, DutyCourse>;
    /** By person; brought together when somebody is asked for. */
    completions(): Promise<Pick<ReadonlyMap<PersonId, readonly Completion[]>, 'get'>>;
  };
};

export const duties = (rules: Content<readonly DutyRule[]>): Duties => ({ rules: () => rules.current() });

/** The duties of one person, earliest first; what is done comes last. */
export async function dutiesOf(app: DutiesApp, id: PersonId): Promise<readonly Duty[]> {
  const person = await app.people.find(id);
  if (person === undefined) return [];
  const completions = (await app.mandatory.completions()).get(id) ?? [];
  return dutiesFor(app, person, completions).toSorted(
    (a, b) => Number(a.state === 'done') - Number(b.state === 'done') || a.due.localeCompare(b.due),
  );
}

function dutiesFor(app: DutiesApp, person: Person, completions: readonly Completion[]): readonly Duty[] {
  const today = dayOf(app.clock.now());
  const courses = app.mandatory.courses();
  const { calendar, departments } = app.organisation();
  return app.duties.rules().flatMap((rule) => {
    const course = courses.get(rule.course);
    return course !== undefined && applies(rule, person, today, departments)
      ? [dutyOf(rule, course, person, completions, dueDates(rule, calendar)(person), today)]
      : [];
  });
}

export type DutyRow = { id: PersonId; person: Person; duty: Duty };

/** The duty facts of everybody under one rule. */
export async function dutyRows(app: DutiesApp, rule: string): Promise<readonly DutyRow[]> {
  const [people, completions] = await Promise.all([app.people.everyone(), app.mandatory.completions()]);
  const today = dayOf(app.clock.now());
  const found = app.duties.rules().find((each) => each.id === rule);
  const course = found && app.mandatory.courses().get(found.course);
  if (found === undefined || course === undefined) return [];
  const { calendar, departments } = app.organisation();
  const dueOf = dueDates(found, calendar);
  const rows: DutyRow[] = [];
  for (const [id, person] of people) {
    if (applies(found, person, today, departments)) {
      const duty = dutyOf(found, course, person, completions.get(id) ?? [], dueOf(person), today);
      rows.push({ id, person, duty });
    }
  }
  return rows;
}
