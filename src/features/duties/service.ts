import type { Completion } from '#domain/completion.ts';
import { dayOf } from '#domain/date.ts';
import type { Organisation } from '#domain/organisation.ts';
import type { Person, PersonId } from '#domain/person.ts';
import { readYaml } from '#platform/content/fault.ts';
import type { Content, Making, Tree } from '#platform/content/folder.ts';
import type { Ports } from '#platform/ports.ts';
import { applies, type Duty, type DutyCourse, dutyOf } from './model.ts';
import { type DutyRule, dutyFile } from './rules.ts';

export type Duties = { rules(): readonly DutyRule[] };

/** The feature's view of the house: people and completions come from elsewhere, as plain facts. */
export type DutiesApp = Ports & {
  duties: Duties;
  organisation(): Organisation;
  people: {
    everyone(): Promise<ReadonlyMap<PersonId, Person>>;
    find(id: PersonId): Promise<Person | undefined>;
  };
  learning: {
    courses(): ReadonlyMap<string, DutyCourse>;
    completions(): Promise<ReadonlyMap<PersonId, readonly Completion[]>>;
  };
};

export const duties = (rules: Content<readonly DutyRule[]>): Duties => ({ rules: () => rules.current() });

/** The duties of one person, earliest first; what is done comes last. */
export async function dutiesOf(app: DutiesApp, id: PersonId): Promise<readonly Duty[]> {
  const person = await app.people.find(id);
  if (person === undefined) return [];
  const completions = (await app.learning.completions()).get(id) ?? [];
  return dutiesFor(app, person, completions).toSorted(
    (a, b) => Number(a.state === 'done') - Number(b.state === 'done') || a.due.localeCompare(b.due),
  );
}

function dutiesFor(app: DutiesApp, person: Person, completions: readonly Completion[]): readonly Duty[] {
  const today = dayOf(app.clock.now());
  const courses = app.learning.courses();
  const { calendar } = app.organisation();
  return app.duties.rules().flatMap((rule) => {
    const course = courses.get(rule.course);
    return course !== undefined && applies(rule, person, today)
      ? [dutyOf(rule, course, person, completions, calendar, today)]
      : [];
  });
}

export type DutyRow = { id: PersonId; person: Person; duty: Duty };

/** The duty facts of everybody under one rule. */
export async function dutyRows(app: DutiesApp, rule: string): Promise<readonly DutyRow[]> {
  const [people, completions] = await Promise.all([app.people.everyone(), app.learning.completions()]);
  const today = dayOf(app.clock.now());
  const found = app.duties.rules().find((each) => each.id === rule);
  const course = found && app.learning.courses().get(found.course);
  if (found === undefined || course === undefined) return [];
  const { calendar } = app.organisation();
  const rows: DutyRow[] = [];
  for (const [id, person] of people) {
    if (applies(found, person, today)) {
      rows.push({
        id,
        person,
        duty: dutyOf(found, course, person, completions.get(id) ?? [], calendar, today),
      });
    }
  }
  return rows;
}

export function readDutyRules(tree: Tree): Making<readonly DutyRule[]> {
  const file = 'content/organisation/duties.yaml';
  const read = readYaml(tree.get('organisation/duties.yaml') ?? 'dutyRules: []', file, dutyFile);
  if (read.faults !== undefined) return { value: undefined, faults: read.faults };
  const ids = read.value.dutyRules.map((rule) => rule.id);
  const twice = ids.filter((id, index) => ids.indexOf(id) !== index);
  return {
    value: read.value.dutyRules,
    faults: twice.map((id) => ({ file, line: 1, what: `Die Kennung „${id}“ kommt zweimal vor.` })),
  };
}
