import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { MINUTE } from '#domain/clock.ts';
import { perform } from '#platform/web/perform.ts';
import { actorWith } from '#tests/support/actor.ts';
import { makeApp, NOW, type TestHouse } from '#tests/support/house.ts';
import { barriers } from './feature.ts';
import { inOrder, LONGEST_REPORT, type Report } from './model.ts';
import { mayHandleReports } from './policy.ts';
import { allReports } from './store.ts';

let house: TestHouse;
let count = 0;
beforeAll(async () => {
  house = await makeApp();
});
afterAll(() => house.leave());
beforeEach(() => {
  house.clock.set(NOW);
  count += 1;
});
const send = (
  name: 'report' | 'close',
  fields: Readonly<Record<string, string>>,
  actor?: ReturnType<typeof actorWith>,
) => {
  const form = new FormData();
  for (const [key, value] of Object.entries(fields)) form.append(key, value);
  const action = barriers.actions?.[name];
  if (action === undefined) throw new Error('no action');
  return perform(action, house.app, { actor, now: house.clock.now(), address: `192.0.2.${count}` }, form);
};
const newest = async () =>
  (await allReports(house.app.store)).find(({ body }) => body.what === `Hürde ${count}`);
const reported = async () => {
  await send('report', { what: `Hürde ${count}` });
  const report = await newest();
  if (report === undefined) throw new Error('no report');
  return report;
};
const coordinator = actorWith(['coordinator']);

test('anybody can report a barrier without a sign-in, and nobody knows who it was', async () => {
  const report = await reported();
  expect(report.body).toEqual({ at: NOW, what: `Hürde ${count}`, answerBy: expect.any(String) });
  await send('report', { what: `Hürde ${count}`, page: '/lernen', contact: 'Durchwahl 12' }, actorWith());
  const all = (await allReports(house.app.store)).filter(({ body }) => body.what === `Hürde ${count}`);
  expect(JSON.stringify(all)).not.toContain('anna');
});

test('the answer is due after the working days the town promises', async () => {
  const { town } = house.app.organisation();
  expect(town.accessibility.answerWithinWorkingDays).toBe(10);
  expect((await reported()).body.answerBy).toBe('2026-12-07');
});

test.each([
  [{ what: '  ' }, { what: 'missing' }],
  [{ what: 'x'.repeat(LONGEST_REPORT + 1) }, { what: 'tooLong' }],
  [
    { what: 'x', contact: 'x'.repeat(201), page: 'x'.repeat(301) },
    { contact: 'tooLong', page: 'tooLong' },
  ],
])('a report that does not fit says where: %#', async (fields, errors) => {
  expect(await send('report', fields)).toMatchObject({ kind: 'invalid', errors });
});

test('one address cannot flood the list, keeps its text and may go on a minute later', async () => {
  const outcomes = [];
  for (let report = 0; report < 7; report += 1) outcomes.push(await send('report', { what: 'viel' }));
  expect(outcomes.filter((outcome) => outcome.kind === 'done')).toHaveLength(6);
  expect(outcomes.at(-1)).toMatchObject({ problem: 'tooMany', values: { what: ['viel'] } });
  house.clock.advance(MINUTE);
  expect(await send('report', { what: 'viel' })).toMatchObject({ kind: 'done' });
});

const closing = (report: { id: string; version: number }, note = 'Behoben.') => ({
  report: report.id,
  version: String(report.version),
  note,
});

test('a report is filed as answered with what was done, and only whoever has read that may put it better', async () => {
  const report = await reported();
  expect(await send('close', closing(report), coordinator)).toMatchObject({ done: { notice: 'closed' } });
  expect((await newest())?.body.closed).toEqual({ on: '2026-11-23', note: 'Behoben.' });
  expect(await send('close', closing(report, 'Blind.'), coordinator)).toMatchObject({ problem: 'conflict' });
  expect((await newest())?.body.closed?.note).toBe('Behoben.');
  const again = await newest();
  expect(again && (await send('close', closing(again, 'Genauer.'), coordinator))).toMatchObject({
    kind: 'done',
  });
  expect((await newest())?.body.closed?.note).toBe('Genauer.');
});

test('two people who answer at once do not overwrite each other', async () => {
  const report = await reported();
  const both = await Promise.all(
    ['Eins.', 'Zwei.'].map((note) => send('close', closing(report, note), coordinator)),
  );
  expect(both.map((outcome) => outcome.kind).toSorted()).toEqual(['done', 'failed']);
});

test.each([
  ['nobody signed in', undefined, 'signIn'],
  ['a colleague', actorWith(), 'refused'],
  ['HR', actorWith(['hr']), 'refused'],
  ['the audit view', actorWith(['auditor']), 'refused'],
])('%s cannot file a report', async (_who, actor, kind) => {
  expect((await send('close', closing(await reported()), actor)).kind).toBe(kind);
});

test('a report that is not there is missing', async () => {
  expect(await send('close', closing({ id: 'gibt-es-nicht', version: 1 }), coordinator)).toEqual({
    kind: 'missing',
  });
  expect(mayHandleReports(actorWith(['admin']))).toBe(true);
});

test('open reports stand on top, the most urgent first; then answered ones, the latest first', () => {
  const report = (what: string, answerBy: string, at = NOW, closed = false) => ({
    body: { what, answerBy, at, ...(closed && { closed: { on: '2026-11-23', note: '' } }) } satisfies Report,
  });
  const given = [
    report('alt', '2026-01-01', '2026-01-01T00:00:00.000Z', true),
    report('bald', '2026-12-07'),
    report('neu', '2026-01-09', '2026-02-01T00:00:00.000Z', true),
    report('dringend', '2026-11-24'),
  ];
  expect(inOrder(given).map(({ body }) => body.what)).toEqual(['dringend', 'bald', 'neu', 'alt']);
});
