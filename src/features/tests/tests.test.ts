import { readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { DAY, MINUTE } from '#domain/clock.ts';
import type { Pass } from '#domain/pass.ts';
import { rightValues } from '#src/demo/exam.ts';
import { actorWith } from '#tests/support/actor.ts';
import { makeApp, type TestHouse, temporaryFolder } from '#tests/support/house.ts';
import { handIn, opened, runningIn, saveAnswer, startTest, waitsUntil } from './attempts.ts';
import { tests as feature } from './feature.ts';
import { testsIn, withExtraTime } from './model.ts';
import type { HandIn, TestedCourse } from './service.ts';
import { changeRecord, recordOf } from './store.ts';

const ANNA = 'anna';
const COURSE = 'pruefungsprobe';
const TIMED = 'zeitprobe';
const COURSES = resolve('tests/fixtures/courses');

let house: TestHouse;
beforeEach(async () => {
  house = await makeApp({ env: { COURSES_DIR: COURSES } });
});
afterEach(() => house.leave());

const now = () => house.app.clock.now();
const courseOf = (slug: string): TestedCourse => {
  const course = house.app.learning.any(slug);
  if (course === undefined) throw new Error(`no course ${slug}`);
  return course;
};
const start = (slug = COURSE, form: Pass['form'] = 'full', person = ANNA) =>
  startTest(house.app, person, courseOf(slug), form, now());
const record = () => recordOf(house.app.store, ANNA, now());
const testsOf = async (slug = COURSE) => testsIn(await record(), slug);
const running = async (slug = COURSE) => {
  const open = await runningIn(house.app, ANNA, slug);
  if (open === undefined) throw new Error('nothing runs');
  return open;
};
const submit = async (slug = COURSE) => handIn(house.app, ANNA, courseOf(slug), await running(slug), now());

async function rightOf(slug: string, index: number): Promise<readonly string[]> {
  const question = (await running(slug)).questions[index];
  if (question === undefined) throw new Error(`no question ${index}`);
  return rightValues(question);
}

async function answer(slug: string, index: number, values: readonly string[], marked = false) {
  const { attempt, questions } = await running(slug);
  const question = questions[index];
  if (question === undefined) throw new Error(`no question ${index}`);
  return saveAnswer(house.app, ANNA, slug, question, { attempt: attempt.number, values, marked }, now());
}

/** Answers `right` of the questions rightly and leaves the others open. */
async function take(right: number, slug = COURSE): Promise<void> {
  await start(slug);
  for (let index = 0; index < right; index += 1)
    expect(await answer(slug, index, await rightOf(slug, index))).toEqual({ ok: true, value: 'saved' });
  await submit(slug);
}

test('everything right passes, the pass carries no points, and whoever listens is told once', async () => {
  const told: [string, Pass][] = [];
  const counted: HandIn[] = [];
  house.app.tests.onPass((person, pass) => void told.push([person, pass]));
  house.app.tests.onHandIn((each) => void counted.push(each));
  await take(6);
  const pass = { course: COURSE, version: 1, on: '2026-11-23', form: 'full', withoutLessons: true };
  expect(house.app.tests.passes(ANNA)).toEqual([pass]);
  expect(told).toEqual([[ANNA, pass]]);
  expect(counted).toHaveLength(1);
  expect(counted[0]).toMatchObject({ course: COURSE, form: 'full', first: true });
  expect(JSON.stringify(counted)).not.toContain(ANNA);
});

test('a failed test is told to nobody, and a further one may begin at once', async () => {
  const told: unknown[] = [];
  house.app.tests.onPass((...each) => void told.push(each));
  await take(4);
  expect(told).toEqual([]);
  expect(house.app.tests.passes(ANNA)).toEqual([]);
  expect((await testsOf()).handedIn).toMatchObject([{ number: 1, result: { passed: false } }]);
  expect(await start()).toMatchObject({ ok: true, value: { number: 2 } });
});

test('with the lessons done a pass does not say that it was tested out', async () => {
  const actor = actorWith([], { id: ANNA });
  const action = house.app.features.find(({ name }) => name === 'learning')?.actions?.['readLesson'];
  const input = { course: COURSE, unit: 'anfang' };
  const asker = { actor, now: now(), address: '' };
  const place = await action?.load?.(house.app, input, asker);
  await action?.run(house.app, input, asker, place);
  await take(6);
  expect(house.app.tests.passes(ANNA)).toMatchObject([{ withoutLessons: false }]);
});

test('fifty starts at the same moment begin one test', async () => {
  const begun = await Promise.all(Array.from({ length: 50 }, () => start()));
  expect(new Set(begun.map((each) => JSON.stringify(each))).size).toBe(1);
  expect((await testsOf()).tries).toBe(1);
});

test('fifty hand-ins at the same moment make one result', async () => {
  const told: unknown[] = [];
  house.app.tests.onPass((...each) => void told.push(each));
  await start();
  for (let index = 0; index < 6; index += 1) await answer(COURSE, index, await rightOf(COURSE, index));
  const open = await running();
  await Promise.all(Array.from({ length: 50 }, () => handIn(house.app, ANNA, courseOf(COURSE), open, now())));
  expect((await testsOf()).handedIn).toHaveLength(1);
  expect(house.app.tests.passes(ANNA)).toHaveLength(1);
  expect(told).toHaveLength(1);
});

test('an answer is saved by itself, changed, marked and taken back', async () => {
  await start();
  const { attempt, questions } = await running();
  const several = questions.findIndex(({ item }) => item.type === 'multiple');
  const one = questions.findIndex(({ item }) => item.type === 'single');
  await answer(COURSE, several, ['a', 'b'], true);
  await answer(COURSE, one, ['a']);
  const saved = (await running()).attempt;
  expect(Object.keys(saved.answers)).toHaveLength(2);
  expect(saved.marked).toEqual(['mehrere']);
  await answer(COURSE, several, []);
  await answer(COURSE, one, []);
  const after = (await running()).attempt;
  expect(after.answers['mehrere']).toBeUndefined();
  // A browser cannot take back one of several: nothing sent means nothing changed.
  expect(after.answers['eine']).toEqual(saved.answers['eine']);
  expect(after.drawn).toEqual(attempt.drawn);
});

test('an answer that does not fit is refused and changes nothing', async () => {
  await start();
  const before = JSON.stringify(await record());
  for (let index = 0; index < 6; index += 1) {
    const text = (await running()).questions[index]?.item.type === 'text';
    const refused = await answer(COURSE, index, [text ? 'x'.repeat(1_000_000) : 'z']);
    expect(refused).toEqual({ ok: false, problem: text ? 'tooLong' : 'notOffered' });
  }
  expect(JSON.stringify(await record())).toBe(before);
});

test('a course that is changed in the middle does not touch a test that runs', async () => {
  const { folder, leave } = await temporaryFolder(COURSES);
  const changing = await makeApp({ env: { COURSES_DIR: folder } });
  const { app } = changing;
  const course = app.learning.any(COURSE);
  if (course === undefined) throw new Error('no course');
  await startTest(app, ANNA, course, 'full', app.clock.now());
  const shown = async () => (await runningIn(app, ANNA, COURSE))?.questions;
  const before = JSON.stringify(await shown());
  const file = join(folder, COURSE, 'items.yaml');
  const pool = app.tests.pool(COURSE)?.id;
  await writeFile(
    file,
    (await readFile(file, 'utf8')).replaceAll('Grund-', 'Neuer Grund-').replace('id: eine', 'id: andere'),
  );
  await expect.poll(() => app.tests.pool(COURSE)?.id, { timeout: 10_000 }).not.toBe(pool);
  expect(JSON.stringify(await shown())).toBe(before);
  await changing.leave();
  await leave();
});

test('the deadline is that of the start; what was saved before it counts, on its day', async () => {
  await start(TIMED);
  for (let index = 0; index < 4; index += 1) await answer(TIMED, index, ['a']);
  house.clock.advance(20 * MINUTE);
  expect(await answer(TIMED, 4, ['a'])).toEqual({ ok: true, value: 'saved' });
  house.clock.advance(1);
  expect(await answer(TIMED, 4, ['b'])).toEqual({ ok: true, value: 'late' });
  house.clock.advance(2 * DAY);
  await submit(TIMED);
  expect(house.app.tests.passes(ANNA)).toMatchObject([{ on: '2026-11-23' }]);
});

test('extra time also counts in a test that runs, but wakes none whose time is up', async () => {
  const setExtra = (percent: 50 | 100) =>
    changeRecord(house.app.store, ANNA, now(), (kept) => withExtraTime(kept, percent, now()));
  await start(TIMED);
  house.clock.advance(15 * MINUTE);
  await setExtra(50);
  house.clock.advance(15 * MINUTE);
  expect(await answer(TIMED, 0, ['a'])).toEqual({ ok: true, value: 'saved' });
  house.clock.advance(MINUTE);
  await setExtra(100);
  expect(await answer(TIMED, 1, ['a'])).toEqual({ ok: true, value: 'late' });
});

test('a must-pass item that is wrong fails the whole test', async () => {
  await start(TIMED);
  const { questions } = await running(TIMED);
  for (const [index, { item }] of questions.entries()) await answer(TIMED, index, [item.must ? 'b' : 'a']);
  await submit(TIMED);
  expect((await testsOf(TIMED)).handedIn).toMatchObject([{ result: { passed: false, missedMust: true } }]);
});

test('the pause grows with every failed attempt and is over on its day', async () => {
  await take(0, TIMED);
  expect(await waitsUntil(house.app, ANNA, TIMED, now())).toBeUndefined();
  await take(0, TIMED);
  expect(await waitsUntil(house.app, ANNA, TIMED, now())).toBe('2026-11-25');
  expect(await start(TIMED)).toEqual({ ok: false, problem: 'wait' });
  house.clock.set('2026-11-24T23:00:00.000Z');
  await take(0, TIMED);
  expect(await waitsUntil(house.app, ANNA, TIMED, now())).toBe('2026-11-29');
  house.clock.set('2026-11-29T08:00:00.000Z');
  await take(5, TIMED);
  expect(await start(TIMED)).toMatchObject({ ok: true });
});

test('a refresher needs a pass, has five questions and is passed as one', async () => {
  expect(await start(COURSE, 'refresher')).toEqual({ ok: false, problem: 'refresherLater' });
  await take(6);
  expect(await start(COURSE, 'refresher')).toMatchObject({ ok: true, value: { form: 'refresher' } });
  expect((await running()).questions).toHaveLength(5);
  for (let index = 0; index < 5; index += 1) await answer(COURSE, index, await rightOf(COURSE, index));
  await submit();
  expect(house.app.tests.passes(ANNA).map(({ form }) => form)).toEqual(['full', 'refresher']);
});

test('answers go 30 days after passing, the fact stays', async () => {
  await take(3);
  house.clock.advance(DAY);
  await take(6);
  house.clock.advance(30 * DAY - 1);
  expect((await testsOf()).handedIn).toHaveLength(2);
  house.clock.advance(1);
  expect((await record()).courses).toEqual({});
  await feature.repair?.(house.app);
  const stored = await readFile(join(house.folder, 'documents/tests/anna.json'), 'utf8');
  expect(stored).not.toMatch(/"(answers|points|failed|tries)"/);
  expect(house.app.tests.passes(ANNA)).toHaveLength(1);
});

test('what never led to a pass goes after twelve months, and so does a test nobody handed in', async () => {
  await take(0);
  await start();
  house.clock.advance(365 * DAY);
  expect((await record()).courses).toEqual({});
});

test('people take away their answers in words; of a test that runs nothing tells the key', async () => {
  await start();
  const { questions } = await running();
  for (const [index] of questions.entries()) await answer(COURSE, index, await rightOf(COURSE, index));
  const show = async () => JSON.stringify(await feature.personalData?.show(house.app, ANNA, 'de'));
  const during = await show();
  expect(during).toContain('Ich melde sie der IT-Servicestelle.');
  expect(during).not.toMatch(/Grund-|correct|seed|points|choices/);
  await submit();
  expect(await show()).toContain('6 von 6 Punkten');
  await feature.personalData?.erase(house.app, ANNA);
  expect(await show()).toBe('[]');
  expect(house.app.tests.passes(ANNA)).toEqual([]);
});

test('passes are known again after a restart', async () => {
  await take(6);
  const [pass] = house.app.tests.passes(ANNA);
  await house.app.close();
  const { openHouse } = await import('#src/house.ts');
  const app = await openHouse({ config: house.app.config, clock: house.clock });
  expect(app.tests.passes(ANNA)).toEqual([pass]);
  house.app.close = () => app.close();
});

test('a test that runs is the next thing to do, with how far it is', async () => {
  await start();
  await answer(COURSE, 0, await rightOf(COURSE, 0));
  const next = await feature.next?.(house.app, actorWith([], { id: ANNA }), '2026-11-23');
  expect(next).toMatchObject({ href: '/pruefung/pruefungsprobe', progress: { value: 1, max: 6 } });
  expect(await opened(house.app, (await running()).attempt)).toMatchObject({ pool: { course: COURSE } });
});
