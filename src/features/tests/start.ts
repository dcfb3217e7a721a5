import type { IsoDate } from '#domain/date.ts';
import type { Pass } from '#domain/pass.ts';
import type { PersonId } from '#domain/person.ts';
import { passOf, runningIn, waitsUntil } from './attempts.ts';
import { REFRESHER_ITEMS } from './drawing.ts';
import type { Item } from './item.ts';
import { deadlineOf, type ExtraTime, type HandedIn, isOver, testsIn } from './model.ts';
import type { Pool } from './pool.ts';
import type { TestedCourse, TestsApp } from './service.ts';
import { recordOf } from './store.ts';
import { type Stand, standOf } from './view.ts';

/** Everything the page before a test says. */
export type StartView = {
  form: Pass['form'];
  questions: number;
  passPercent: number;
  /** Minutes with the person's own extra time, and how many of them that is. */
  minutes?: { all: number; extra: number };
  pauseDays: number;
  /** Kinds of questions that may come, each with a rule of its own. */
  types: readonly Item['type'][];
  must: boolean;
  /** Questions by learning goal; none for a refresher. */
  goals: readonly { goal: string; count: number }[];
  pass: Pass | undefined;
  handedIn: readonly HandedIn[];
  waitsUntil: IsoDate | undefined;
  running?: { number: number; stand: readonly Stand[]; over: boolean; deadline: string | undefined };
};

const TYPES: readonly Item['type'][] = ['single', 'multiple', 'trueFalse', 'order', 'match', 'text'];

/** `undefined` when the course has no test and the person no attempt under way. */
export async function startView(
  app: TestsApp,
  person: PersonId,
  course: TestedCourse,
  asked: Pass['form'],
): Promise<StartView | undefined> {
  const now = app.clock.now();
  const { extraTime, courses, ...record } = await recordOf(app.store, person, now);
  const open = await runningIn(app, person, course.slug);
  const pool = open?.pool ?? app.tests.pool(course.slug);
  if (pool === undefined) return undefined;
  const form = open?.attempt.form ?? asked;
  const full = pool.blueprint.reduce((sum, { count }) => sum + count, 0);
  const minutes = form === 'full' ? timeOf(pool, extraTime) : undefined;
  return {
    form,
    questions: open?.questions.length ?? (form === 'full' ? full : REFRESHER_ITEMS),
    passPercent: pool.passPercent,
    ...(minutes && { minutes }),
    pauseDays: pool.pauseDays,
    types: TYPES.filter((type) => pool.items.some((item) => item.type === type)),
    must: pool.items.some(({ must }) => must === 'ja'),
    goals: form === 'full' ? goalsOf(pool, course) : [],
    pass: passOf(record.passes, course),
    handedIn: testsIn({ ...record, courses }, course.slug).handedIn,
    waitsUntil: await waitsUntil(app, person, course.slug, now),
    ...(open && {
      running: {
        number: open.attempt.number,
        stand: standOf(open),
        over: isOver(open.attempt, extraTime, now),
        deadline: deadlineOf(open.attempt, extraTime),
      },
    }),
  };
}

function timeOf({ minutes }: Pool, extraTime: ExtraTime | undefined): StartView['minutes'] {
  if (minutes === undefined) return undefined;
  const extra = Math.round((minutes * (extraTime ?? 0)) / 100);
  return { all: minutes + extra, extra };
}

const goalsOf = ({ blueprint }: Pool, { goals }: TestedCourse): StartView['goals'] =>
  goals.flatMap((goal, index) => {
    const slots = blueprint.filter((slot) => slot.goal === index + 1);
    const count = slots.reduce((sum, slot) => sum + slot.count, 0);
    return count === 0 ? [] : [{ goal, count }];
  });

/** Where somebody stands with the test of a course, as its page shows it; `undefined` when it has none. */
export type TestState = 'passed' | 'running' | 'open';

export async function testState(
  app: TestsApp,
  person: PersonId,
  course: TestedCourse,
): Promise<TestState | undefined> {
  if (app.tests.pool(course.slug) === undefined) return undefined;
  const { running } = testsIn(await recordOf(app.store, person, app.clock.now()), course.slug);
  if (running !== undefined) return 'running';
  return passOf(app.tests.passes(person), course) === undefined ? 'open' : 'passed';
}
