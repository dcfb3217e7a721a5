import { DAY, later, MINUTE, movableClock } from '#domain/clock.ts';
import { addDays, dayOf } from '#domain/date.ts';
import type { Actor, Person } from '#domain/person.ts';
import { rolesOn } from '#domain/person.ts';
import { readLessonOf } from '#features/learning/actions.ts';
import type { Course } from '#features/learning/course.ts';
import { reportPractice } from '#features/learning/practice.ts';
import { addPerson, changeAccount, found } from '#features/people/store.ts';
import { hashPassword } from '#platform/auth/password.ts';
import { createBuckets } from '#platform/web/bucket.ts';
import type { App } from '#src/app.ts';
import { DEMO_DOMAIN, DEMO_PASSWORD, demoAccounts } from './accounts.ts';
import { passTest } from './exam.ts';
import { type ExamplePerson, examplePeople } from './people.ts';
import { repeatable } from './random.ts';

const DEMO_PEOPLE = 650;
/** So many people learn at the same time while a town is made; more would only queue for the disk. */
const AT_ONCE = 32;

/** How far the founding has come; called often. */
export type Progress = (step: 'accounts' | 'people' | 'learning', done: number, of: number) => void;

/**
 * Musterstadt: so many people, the demo accounts among them, and what they have learnt so far. Only demo accounts get a
 * password. The same number gives the same town; its days are counted back from today. Called again it finishes a town
 * whose making was interrupted.
 */
export async function foundDemoTown(
  app: App,
  people = DEMO_PEOPLE,
  told: Progress = () => {},
): Promise<void> {
  const at = app.clock.now();
  const today = dayOf(at);
  await found(app.store, { demo: true, at, making: people });
  const accounts = demoAccounts.map((account) => ({
    id: `demo-${account.slug}`,
    person: {
      name: account.name,
      identifier: account.slug,
      email: `${account.slug}@${DEMO_DOMAIN}`,
      departments: [{ department: account.department, from: addDays(today, -800) }],
      group: account.group,
      employed: { from: addDays(today, -800) },
      roles: account.roles.map((role) => ({ role, from: addDays(today, -800) })),
    } satisfies Person,
  }));
  const others = examplePeople(people - accounts.length, today);
  const tell = (step: Parameters<Progress>[0]) => (done: number, of: number) => told(step, done, of);
  await each(accounts, tell('accounts'), async ({ id, person }) => {
    await addPerson(app.store, id, person);
    const password = await hashPassword(DEMO_PASSWORD);
    await changeAccount(app.store, id, (account) => ({ ...account, password }));
  });
  await each(others, tell('people'), ({ id, person }) => addPerson(app.store, id, person));
  await learnSoFar(app, accounts, others, tell('learning'));
  await learnWholeTrack(app, accounts);
  await found(app.store, { demo: true, at });
}

/** Everybody learns through the same doors as in real life, on days of the last weeks. */
async function learnSoFar(
  app: App,
  accounts: readonly ExamplePerson[],
  others: readonly ExamplePerson[],
  told: (done: number, of: number) => void,
): Promise<void> {
  const course = [...app.learning.courses().values()][0];
  if (course === undefined) return;
  const random = repeatable(7);
  const plans = [
    ...accounts.map((learner) => ({
      learner,
      units: learner.id === 'demo-beschaeftigte-buergerservice' ? 2 : 0,
      daysAgo: 3,
    })),
    ...others.map((learner) => {
      const chance = random();
      const units =
        chance < 0.58 ? course.units.length : chance < 0.72 ? Math.floor(random() * course.units.length) : 0;
      return { learner, units, daysAgo: 1 + Math.floor(random() * 45) };
    }),
  ];
  await each(plans, told, ({ learner, units, daysAgo }) => learn(app, learner, course, units, daysAgo));
}

/** Whoever has done all of it: the modules one after the other, the last one three weeks ago. */
const THROUGH = 'demo-scout-bau';
const FIRST_MODULE_DAYS_AGO = 190;
const DAYS_A_MODULE = 24;

async function learnWholeTrack(app: App, accounts: readonly ExamplePerson[]): Promise<void> {
  const learner = accounts.find(({ id }) => id === THROUGH);
  if (learner === undefined) return;
  for (const [index, { course: slug }] of app.licence.track().modules.entries()) {
    const course = app.learning.courses().get(slug);
    if (course === undefined) continue;
    await learn(app, learner, course, course.units.length, FIRST_MODULE_DAYS_AGO - index * DAYS_A_MODULE);
  }
}

const TEST_MINUTES = 15;

/** The first units of a course, and its test after the last. */
async function learn(
  app: App,
  { id, person }: ExamplePerson,
  course: Course,
  units: number,
  daysAgo: number,
): Promise<void> {
  const clock = movableClock(later(app.clock.now(), -daysAgo * DAY));
  const then: App = { ...app, clock, learning: { ...app.learning, reports: createBuckets(1_000, 1) } };
  for (const unit of course.units.slice(0, units)) {
    clock.advance(unit.minutes * MINUTE);
    if (unit.kind === 'lesson') await readLessonOf(then, id, course, unit, clock.now());
    else
      await reportPractice(then, actorFor(id, person, clock.now()), course, unit, {
        kind: 'result',
        verb: 'completed',
        raw: 5,
        max: 6,
      });
  }
  if (units < course.units.length) return;
  clock.advance(TEST_MINUTES * MINUTE);
  await passTest(then, id, course);
}

const actorFor = (id: string, person: Person, now: string): Actor => ({
  id,
  name: person.name,
  roles: rolesOn(person, dayOf(now)),
  department: person.departments[0]?.department,
  language: 'de',
  session: 'none',
});

async function each<T>(
  items: readonly T[],
  told: (done: number, of: number) => void,
  work: (item: T) => Promise<unknown>,
): Promise<void> {
  const waiting = items.values();
  let done = 0;
  const worker = async () => {
    for (const item of waiting) {
      await work(item);
      done += 1;
      told(done, items.length);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
}
