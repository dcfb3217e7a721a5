import type { Instant } from '#domain/clock.ts';
import { stillCounts } from '#domain/completion.ts';
import { dayOf, type IsoDate } from '#domain/date.ts';
import type { Pass } from '#domain/pass.ts';
import type { PersonId } from '#domain/person.ts';
import { failed, ok, type Result } from '#domain/result.ts';
import { type Answer, readAnswer, type Unfit } from './answer.ts';
import { type DrawnItem, drawn, drawnRefresher } from './drawing.ts';
import { graded } from './grading.ts';
import { type Attempt, answered, handedIn, isOver, pausedUntil, started, testsIn } from './model.ts';
import { itemsById, type Pool } from './pool.ts';
import type { TestedCourse, TestsApp } from './service.ts';
import { changeRecord, keepPool, poolById, recordOf } from './store.ts';

/** An attempt with what was drawn for it, out of the edition of the pool it was drawn from. */
export type OpenAttempt<A extends Attempt = Attempt> = {
  attempt: A;
  pool: Pool;
  questions: readonly DrawnItem[];
};

export async function opened<A extends Attempt>(app: TestsApp, attempt: A): Promise<OpenAttempt<A>> {
  const pool = await poolById(app.store, attempt.pool);
  if (pool === undefined) throw new Error(`the pool ${attempt.pool} is gone`);
  const known = itemsById(pool);
  const questions = attempt.drawn.flatMap(({ item: id, order }) => {
    const item = known.get(id);
    return item === undefined ? [] : [{ item, order }];
  });
  return { attempt, pool, questions };
}

export async function runningIn(
  app: TestsApp,
  person: PersonId,
  course: string,
): Promise<OpenAttempt | undefined> {
  const { running } = testsIn(await recordOf(app.store, person, app.clock.now()), course);
  return running && opened(app, running);
}

/** A pass of the whole test that still counts for the present version of the course. */
export const passOf = (passes: readonly Pass[], course: TestedCourse): Pass | undefined =>
  passes.findLast((pass) => pass.course === course.slug && pass.form === 'full' && stillCounts(pass, course));

/** The first day the next attempt is possible, if that is not today. */
export async function waitsUntil(
  app: TestsApp,
  person: PersonId,
  course: string,
  now: Instant,
): Promise<IsoDate | undefined> {
  const record = await recordOf(app.store, person, now);
  const until = pausedUntil(testsIn(record, course), app.tests.pool(course)?.pauseDays ?? 0);
  return until !== undefined && dayOf(now) < until ? until : undefined;
}

/** Begins a test, or goes on with the one that runs. The pool is kept before, so no attempt ever lacks its questions. */
export async function startTest(
  app: TestsApp,
  person: PersonId,
  course: TestedCourse,
  form: Pass['form'],
  now: Instant,
): Promise<Result<Attempt, 'wait' | 'refresherLater' | 'noTest'>> {
  const { running } = testsIn(await recordOf(app.store, person, now), course.slug);
  if (running !== undefined) return ok(running);
  const pool = app.tests.pool(course.slug);
  if (pool === undefined) return failed('noTest');
  if ((await waitsUntil(app, person, course.slug, now)) !== undefined) return failed('wait');
  if (form === 'refresher' && passOf(app.tests.passes(person), course) === undefined)
    return failed('refresherLater');
  await keepPool(app.store, pool);
  const seed = app.ids.next();
  const questions =
    form === 'full' ? drawn(pool.items, pool.blueprint, seed) : drawnRefresher(pool.items, seed);
  const record = await changeRecord(app.store, person, now, (kept) =>
    started(kept, course.slug, {
      form,
      pool: pool.id,
      version: course.version,
      seed,
      startedAt: now,
      ...(form === 'full' && pool.minutes !== undefined && { minutes: pool.minutes }),
      drawn: questions.map(({ item, order }) => ({ item: item.id, order })),
    }),
  );
  const begun = testsIn(record, course.slug).running;
  return begun === undefined ? failed('noTest') : ok(begun);
}

export type Saved = 'saved' | 'late' | 'closed';

/** What came with the form of one question. */
export type Sent = { attempt: number; values: readonly string[]; marked: boolean };

/** Saves the answer to one question; one small document is written. */
export async function saveAnswer(
  app: TestsApp,
  person: PersonId,
  course: string,
  question: DrawnItem,
  { attempt: number, values, marked }: Sent,
  now: Instant,
): Promise<Result<Saved, Unfit>> {
  const { item } = question;
  const answer = readAnswer(question, values);
  if (typeof answer === 'string') return failed(answer);
  let saved: Saved = 'closed';
  await changeRecord(app.store, person, now, (record) => {
    const { running } = testsIn(record, course);
    saved = running?.number !== number ? 'closed' : isOver(running, record.extraTime, now) ? 'late' : 'saved';
    if (saved !== 'saved') return record;
    return answered(record, course, number, {
      item: item.id,
      answer: answer ?? kept(item.type, running?.answers[item.id]),
      marked,
    });
  });
  return ok(saved);
}

/** One of several cannot be taken back by a browser: nothing sent means nothing changed. */
const kept = (type: string, before: Answer | undefined): Answer | undefined =>
  type === 'single' || type === 'trueFalse' ? before : undefined;

/** Grades what was saved, once, however often it is sent; whoever is interested is told once, too. */
export async function handIn(
  app: TestsApp,
  person: PersonId,
  course: TestedCourse,
  { attempt: { number }, pool, questions }: OpenAttempt,
  now: Instant,
): Promise<void> {
  const completions = (await app.learning.completions()).get(person) ?? [];
  const withoutLessons = !completions.some(
    (each) => each.course === course.slug && each.kind === 'completed' && stillCounts(each, course),
  );
  const items = questions.map(({ item }) => item);
  const last: { done?: { attempt: Attempt; points: readonly number[]; pass?: Pass; first: boolean } } = {};
  await changeRecord(app.store, person, now, (record) => {
    const { running } = testsIn(record, course.slug);
    delete last.done;
    if (running?.number !== number) return record;
    const answers = items.map(({ id }) => running.answers[id]);
    const result = graded(items, answers, pool.passPercent);
    const { record: next, pass } = handedIn(record, course.slug, { number, result, withoutLessons, now });
    const first = number === 1 && !record.passes.some((each) => each.course === course.slug);
    last.done = { attempt: running, points: result.points, first, ...(pass && { pass }) };
    return next;
  });
  if (last.done === undefined) return;
  const { attempt, points, pass, first } = last.done;
  const answers = items.map((item, index) => ({
    item,
    answer: attempt.answers[item.id],
    points: points[index] ?? 0,
  }));
  const told = { course: course.slug, pool: pool.id, form: attempt.form, first, answers };
  await app.tests.tell(person, told, pass);
}
