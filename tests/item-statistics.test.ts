import { readdir, readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { itemsView } from '#features/item-statistics/view.ts';
import { handIn, runningIn, saveAnswer, startTest } from '#features/tests/attempts.ts';
import { countedItem } from '#features/tests/counted.ts';
import { makeApp, type TestHouse } from '#tests/support/house.ts';

const COURSE = 'pruefungsprobe';
const COURSES = resolve('tests/fixtures/courses');

let house: TestHouse;
beforeEach(async () => {
  house = await makeApp({ env: { COURSES_DIR: COURSES } });
});
afterEach(() => house.leave());

/** Somebody takes the test and always chooses what is shown first. */
async function take(person: string): Promise<void> {
  const { app, clock } = house;
  const course = app.learning.any(COURSE);
  if (course === undefined) throw new Error('no course');
  await startTest(app, person, course, 'full', clock.now());
  const open = await runningIn(app, person, COURSE);
  for (const question of open?.questions ?? []) {
    if (question.item.type !== 'single') continue;
    const sent = { attempt: open?.attempt.number ?? 0, values: ['a'], marked: false };
    await saveAnswer(app, person, COURSE, question, sent, clock.now());
  }
  if (open !== undefined) await handIn(app, person, course, open, clock.now());
}

/** What course authors see. */
async function view() {
  await house.app.itemStatistics.idle();
  const items = house.app.tests.pool(COURSE)?.items ?? [];
  return itemsView(items.map(countedItem), await house.app.itemStatistics.of(COURSE, 1));
}
const all = (from: number, to: number) =>
  Promise.all(Array.from({ length: to - from }, (_, number) => take(`person-${from + number}`)));

test('figures appear when thirty people have handed in their first test', async () => {
  await all(0, 29);
  expect((await view()).shown).toEqual([]);
  await take('person-29');
  const { shown } = await view();
  expect(shown.length).toBeGreaterThan(0);
  expect(new Set(shown.map(({ figures }) => figures.people))).toEqual(new Set([30]));
}, 60_000);

test('a second test of the same person is not counted', async () => {
  await all(0, 29);
  for (let again = 0; again < 3; again += 1) await take('person-1');
  expect((await view()).shown).toEqual([]);
}, 60_000);

test('nothing that is kept of it names anybody', async () => {
  await all(0, 3);
  await house.app.itemStatistics.idle();
  const names = await readdir(house.folder, { recursive: true });
  const files = names.filter((name) => name.includes('item-counters') && name.endsWith('.json'));
  const kept = await Promise.all(files.map((name) => readFile(join(house.folder, name), 'utf8')));
  expect(kept.join()).toContain('"people":3');
  expect(kept.join()).not.toMatch(/person-|2026|T08:12/);
});
