import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { readToken } from '#platform/h5p/token.ts';
import { perform } from '#platform/web/perform.ts';
import { actorWith } from '#tests/support/actor.ts';
import { makeApp, NOW, type TestHouse } from '#tests/support/house.ts';
import { actions } from './actions.ts';
import type { Course, Practice } from './course.ts';
import { learning } from './feature.ts';
import { isFor, placeOf, practiceView, reportPractice } from './practice.ts';
import { standingOf } from './service.ts';
import { learnerOf } from './store.ts';

let house: TestHouse;
let course: Course;
let unit: Practice;
let count = 0;
let anna = actorWith();
beforeAll(async () => {
  house = await makeApp();
  const found = house.app.learning.course('it-sicherheit', undefined);
  const practice = found?.units.find((each) => each.kind === 'practice');
  if (found === undefined || practice?.kind !== 'practice') throw new Error('no course');
  course = found;
  unit = practice;
});
afterAll(() => house.leave());
beforeEach(() => {
  house.clock.set(NOW);
  count += 1;
  anna = actorWith([], { id: `anna-${count}` });
});

const HERE = { lang: 'de', onward: { href: '/lernen', text: 'Zum Kurs' } } as const;
const report = (body: unknown, actor = anna) => reportPractice(house.app, actor, course, unit, body);
const result = (raw: unknown, max: unknown = 6, verb = 'completed') => ({ kind: 'result', verb, raw, max });
/** Every practice of the course, played to its end. */
async function practiseAll(): Promise<void> {
  for (const each of course.units)
    if (each.kind === 'practice') await reportPractice(house.app, anna, course, each, result(1));
}
const kept = async () => (await learnerOf(house.app.store, anna.id)).courses[course.slug]?.units[unit.id];

test('a result is kept with its moment and makes the practice done', async () => {
  expect(await report(result(4))).toEqual({ ok: true, value: { done: true } });
  expect(await kept()).toEqual({
    doneAt: NOW,
    practice: { result: { raw: 4, max: 6, at: NOW, version: course.version } },
  });
});

test('a state is kept to go on with and makes nothing done', async () => {
  expect(await report({ kind: 'state', state: '{"at":2}' })).toEqual({ ok: true, value: { done: false } });
  const view = await practiceView(house.app, anna, course, unit, { ...HERE, theme: 'system' });
  expect(view.frame).toMatchObject({ state: '{"at":2}', theme: 'system', lang: 'de' });
  expect(view.frame).toMatchObject({ done: false });
  expect(view.frame.result).toBeUndefined();
});

test.each([
  ['more than can be reached', result(7)],
  ['less than nothing', result(-1)],
  ['text', result('6')],
  ['not a number', result(Number.NaN)],
  ['without end', result(6, Number.POSITIVE_INFINITY)],
  ['another verb', result(6, 6, 'passed')],
  ['somebody else’s name', { ...result(6), actor: 'bert' }],
  ['a time of its own', { ...result(6), at: '2020-01-01T00:00:00.000Z' }],
  ['another kind', { kind: 'grade', raw: 6, max: 6 }],
  ['a state that is no object', { kind: 'state', state: '"x"' }],
  ['a state without end', { kind: 'state', state: `{"a":"${'x'.repeat(2_000_000)}"}` }],
  ['nothing', undefined],
  ['null', null],
  ['a list', [result(6)]],
])('a report with %s is not taken', async (_what, body) => {
  expect(await report(body)).toEqual({ ok: false, problem: 'unreadable' });
  expect(await kept()).toBeUndefined();
});

test('what can be reached stays what it was first', async () => {
  await report(result(3, 6));
  await report(result(600, 600));
  expect((await kept())?.practice?.result).toMatchObject({ raw: 3, max: 6 });
});

test('a state saved after the practice was done is no news', async () => {
  await report(result(3));
  expect(await report({ kind: 'state', state: '{"at":0}' })).toEqual({ ok: true, value: { done: false } });
  const view = await practiceView(house.app, anna, course, unit, { ...HERE, theme: 'system' });
  expect(view.frame).toMatchObject({ done: true, result: { raw: 3, max: 6 } });
});

test('nobody reports faster than people can answer, and after a moment it goes on', async () => {
  let taken = 0;
  while ((await report({ kind: 'state', state: `{"n":${taken}}` })).ok) taken += 1;
  expect(taken).toBeLessThanOrEqual(60);
  expect(await report(result(1))).toEqual({ ok: false, problem: 'busy' });
  expect(await report(result(1), actorWith([], { id: `bert-${count}` }))).toMatchObject({ ok: true });
  house.clock.advance(1_000);
  expect(await report(result(1))).toMatchObject({ ok: true });
});

test('the package sees a pseudonym that is another one in every practice, never who is learning', async () => {
  const view = await practiceView(house.app, anna, course, unit, { ...HERE, theme: 'dark' });
  expect(JSON.stringify(view)).not.toContain(anna.id);
  const token = view.frame.src.split('/')[2] ?? '';
  const grant = readToken(house.app.keys, house.app.clock, token);
  expect(grant.ok && grant.value.contentId).toBe(`${course.slug}.${unit.id}`);
  const person = grant.ok ? grant.value.person : '';
  expect(person).not.toContain(anna.id);
  expect(isFor(house.app, anna, course, unit, person)).toBe(true);
  expect(isFor(house.app, actorWith([], { id: 'bert' }), course, unit, person)).toBe(false);
  expect(isFor(house.app, anna, course, { ...unit, id: 'andere' }, person)).toBe(false);
});

test.each(['it-sicherheit', 'it-sicherheit.anatomie', 'gibtsnicht.x', '', '..', 'it-sicherheit.__proto__'])(
  'no files of a practice lie under %j',
  (id) => {
    expect(placeOf(house.app, id)).toBeUndefined();
  },
);

const send = (
  name: keyof typeof actions,
  fields: Readonly<Record<string, string>>,
  actor: typeof anna | undefined = anna,
) => {
  const form = new FormData();
  for (const [key, value] of Object.entries(fields)) form.append(key, value);
  return perform(actions[name], house.app, { actor, now: house.clock.now(), address: '::1' }, form);
};

test('a lesson leads to the next unit, the last one to the course, and with it the course is done', async () => {
  await practiseAll();
  const lessons = course.units.filter((each) => each.kind === 'lesson');
  for (const [index, lesson] of lessons.entries()) {
    const outcome = await send('readLesson', { course: course.slug, unit: lesson.id });
    const after = course.units[course.units.indexOf(lesson) + 1];
    expect(outcome).toMatchObject({ done: { to: `/lernen/${course.slug}${after ? `/${after.id}` : ''}` } });
    const at = await standingOf(house.app, anna, course);
    expect(at.completion !== undefined).toBe(index === lessons.length - 1);
  }
});

test.each([
  [{ course: 'gibtsnicht', unit: 'anatomie' }],
  [{ course: 'it-sicherheit', unit: 'gibtsnicht' }],
  [{ course: 'it-sicherheit', unit: 'phishing-erkennen' }],
])('there is no lesson to read under %j', async (fields) => {
  expect(await send('readLesson', fields)).toEqual({ kind: 'missing' });
  expect((await learnerOf(house.app.store, anna.id)).courses).toEqual({});
});

test('a practice that reports its end cannot simply be declared done', async () => {
  expect(await send('finishPractice', { course: course.slug, unit: unit.id })).toEqual({ kind: 'missing' });
});

test('completions are all that is ever listed of learning, they are there at once and gone when erased', async () => {
  await practiseAll();
  for (const each of course.units)
    if (each.kind === 'lesson') await send('readLesson', { course: course.slug, unit: each.id });
  expect((await house.app.learning.completions()).get(anna.id)).toEqual([
    { course: course.slug, version: course.version, kind: 'completed', on: '2026-11-23' },
  ]);
  await learning.personalData?.erase(house.app, anna.id);
  expect((await house.app.learning.completions()).has(anna.id)).toBe(false);
  expect(await learning.personalData?.show(house.app, anna.id, 'de')).toEqual([]);
});

test('whoever has only begun is in no list', async () => {
  await report(result(1));
  expect((await house.app.learning.completions()).has(anna.id)).toBe(false);
  const step = await learning.next?.(house.app, anna, '2026-11-23');
  expect(step).toMatchObject({ weight: 50, href: expect.stringContaining('/lernen/it-sicherheit/') });
});
