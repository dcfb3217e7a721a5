import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { dutiesOf } from '#features/duties/service.ts';
import { changeLearner, learnerOf } from '#features/learning/store.ts';
import { faultText } from '#platform/content/fault.ts';
import { makeApp, NOW, type TestHouse } from '#tests/support/house.ts';

const COURSE = 'it-sicherheit';
const LESSON = `${COURSE}/lessons/2-anatomie.md`;

let courses: string;
let house: TestHouse | undefined;
beforeEach(async () => {
  courses = await mkdtemp(join(tmpdir(), 'rueckenwind-kurse-'));
  await cp(resolve('courses'), courses, { recursive: true });
});
afterEach(async () => {
  await house?.leave();
  house = undefined;
  await rm(courses, { recursive: true, force: true });
});

const open = async () => {
  house = await makeApp({ env: { COURSES_DIR: courses } });
  return house;
};
/** Changes a file as an editor would, and has it read. */
async function edit(file: string, from: string, to: string): Promise<void> {
  const text = await readFile(join(courses, file), 'utf8');
  expect(text).toContain(from);
  await writeFile(join(courses, file), text.replace(from, to));
  await house?.app.learning.reread();
}
const stateOf = ({ app }: TestHouse, slug: string) =>
  app.learning.states().find((each) => each.slug === slug);

test('every course in order is told as such, and none is held back', async () => {
  const { app } = await open();
  expect(app.learning.states().map(({ state }) => state)).toEqual(
    [...app.learning.courses().keys()].map(() => 'sound'),
  );
  expect(app.learning.held().size).toBe(0);
});

test('a faulty course is left out at the start and says why; all others run', async () => {
  await edit(LESSON, '## Sehen wir', '#### Sehen wir');
  const { app } = await open();
  expect(app.learning.any(COURSE)).toBeUndefined();
  expect(app.learning.courses().size).toBeGreaterThan(5);
  expect([...app.learning.held().keys()]).toEqual([COURSE]);
  const state = app.learning.states().find(({ slug }) => slug === COURSE);
  expect(state).toMatchObject({ state: 'faulty', title: 'IT-Sicherheit und Phishing' });
  expect(state?.shownSince).toBeUndefined();
  expect(state?.faults.map(faultText)).toEqual([
    expect.stringMatching(
      /^courses\/it-sicherheit\/lessons\/2-anatomie\.md, Zeile \d+: .*überspringt eine Ebene/,
    ),
  ]);
  await edit(LESSON, '#### Sehen wir', '## Sehen wir');
  expect(app.learning.any(COURSE)?.title).toBe('IT-Sicherheit und Phishing');
  expect(app.learning.held().size).toBe(0);
});

test('a course that becomes faulty stays as it was, and changes of others arrive', async () => {
  const running = await open();
  const titleOf = (slug: string) => running.app.learning.any(slug)?.title;
  running.clock.advance(60_000);
  await edit(`${COURSE}/course.yaml`, 'title: IT-Sicherheit', 'title: "IT-Sicherheit');
  await edit('change/course.yaml', 'title: ', 'title: Neu - ');
  expect(titleOf(COURSE)).toBe('IT-Sicherheit und Phishing');
  expect(titleOf('change')).toMatch(/^Neu - /);
  expect(stateOf(running, COURSE)).toMatchObject({ state: 'faulty', shownSince: NOW });
  expect(stateOf(running, 'change')).toMatchObject({
    state: 'sound',
    shownSince: '2026-11-23T08:13:00.000Z',
  });
});

test('a course and its test change together or not at all', async () => {
  const running = await open();
  const before = running.app.tests.pool(COURSE);
  await edit(`${COURSE}/items.yaml`, 'passPercent: 80', 'passPercent: 90');
  const raised = running.app.tests.pool(COURSE);
  expect(raised?.passPercent).toBe(90);
  expect(raised?.id).not.toBe(before?.id);
  await edit(`${COURSE}/items.yaml`, 'passPercent: 90', 'passPercent: 800');
  await edit(`${COURSE}/course.yaml`, 'title: ', 'title: Neu - ');
  expect(running.app.tests.pool(COURSE)).toBe(raised);
  expect(running.app.learning.any(COURSE)?.title).toBe('IT-Sicherheit und Phishing');
});

test('while a course with a duty is held back nobody finishes it, and nothing that was learnt is lost', async () => {
  const person = 'p1';
  const learnt = (at: TestHouse) =>
    changeLearner(at.app.store, person, (learner) => ({
      ...learner,
      courses: {
        ...learner.courses,
        [COURSE]: {
          version: 1,
          startedAt: NOW,
          units: {},
          completions: [{ course: COURSE, version: 1, kind: 'completed', on: '2026-11-20' }],
        },
      },
    }));
  await edit(`${COURSE}/items.yaml`, 'passPercent: 80', 'passPercent: 800');
  const running = await open();
  const { app } = running;
  await learnt(running);
  // The test cannot be read, but there is one: the lessons alone do not finish the course.
  expect(app.tests.tested().has(COURSE)).toBe(true);
  expect((await app.mandatory.completions()).get(person)).toEqual([]);
  // It stays a duty, with a way to all courses instead of to a page that is not there.
  expect(app.mandatory.courses().get(COURSE)).toMatchObject({
    title: 'IT-Sicherheit und Phishing',
    href: '/lernen',
  });
  expect(await dutiesOf(app, person)).toEqual([]);
  await edit(`${COURSE}/items.yaml`, 'passPercent: 800', 'passPercent: 80');
  expect(app.mandatory.courses().get(COURSE)?.href).toBe(`/lernen/${COURSE}`);
  expect((await learnerOf(app.store, person)).courses[COURSE]?.completions).toHaveLength(1);
});
