import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { lessonRead } from '#features/learning/model.ts';
import { changeLearner } from '#features/learning/store.ts';
import { addPerson } from '#features/people/store.ts';
import { changeRecord } from '#features/tests/store.ts';
import { actorWith } from '#tests/support/actor.ts';
import { makeApp, NOW, type TestHouse } from '#tests/support/house.ts';
import { exportReport } from './export.ts';
import { duties } from './feature.ts';
import { mayReadReport } from './policy.ts';
import type { ReportFilter } from './report.ts';
import { dutiesOf, dutyRows } from './service.ts';

const RULE = 'it-sicherheit-alle';
const FILTER: ReportFilter = { rule: RULE, state: 'alle', sort: 'name', descending: false };
let house: TestHouse;
beforeAll(async () => {
  house = await makeApp();
  const employed = { from: '2020-01-01' };
  const person = (name: string) => ({
    name,
    departments: [{ department: 'bau', from: '2020-01-01' }],
    group: 'beschaeftigte',
    employed,
    roles: [],
  });
  await addPerson(house.app.store, 'anna', person('Anna; "Ö"'));
  await addPerson(house.app.store, 'bert', person('=HYPERLINK("x")'));
  await addPerson(house.app.store, 'cem', {
    ...person('Cem'),
    employed: { from: '2020-01-01', to: '2026-01-01' },
  });
  const course = house.app.learning.course('it-sicherheit', undefined);
  if (course === undefined) throw new Error('no course');
  for (const unit of course.units)
    await changeLearner(house.app.store, 'bert', (kept) => lessonRead(kept, course, unit, NOW));
  const pass = { course: course.slug, version: course.version, on: '2026-11-23', form: 'full' as const };
  await changeRecord(house.app.store, 'bert', NOW, (kept) => ({
    ...kept,
    passes: [{ ...pass, withoutLessons: false }],
  }));
  await house.app.tests.current();
});
afterAll(() => house.leave());

test('everybody who works here is in the report, with the facts of the duty and nothing else', async () => {
  const rows = await dutyRows(house.app, RULE);
  expect(rows.map(({ id, duty }) => [id, duty.state, duty.due, duty.doneOn])).toEqual([
    ['anna', 'open', '2026-11-30', undefined],
    ['bert', 'done', '2026-11-30', '2026-11-23'],
  ]);
  const facts = new Set(rows.flatMap(({ duty }) => Object.keys(duty)));
  expect([...facts].toSorted()).toEqual([
    'assignedBy',
    'because',
    'becauseEn',
    'course',
    'doneOn',
    'due',
    'href',
    'kind',
    'rule',
    'state',
    'title',
  ]);
  expect(await dutyRows(house.app, 'gibt-es-nicht')).toEqual([]);
});

test('one’s own duties are those of the report; whoever is unknown has none', async () => {
  const [row] = await dutyRows(house.app, RULE);
  expect((await dutiesOf(house.app, 'anna')).find((duty) => duty.rule === RULE)).toEqual(row?.duty);
  expect(await dutiesOf(house.app, 'niemand')).toEqual([]);
});

test('what is due says when and leads to the course, in the language of the reader; what is done is not due', async () => {
  const due = (id: string, language: 'de' | 'en' = 'de') =>
    duties.due?.(house.app, actorWith([], { id, language }), '2026-11-23');
  expect(await due('anna')).toContainEqual({
    title: 'IT-Sicherheit und Phishing abschließen',
    detail: 'Pflichtkurs, zugewiesen von: Personalentwicklung',
    href: '/lernen/it-sicherheit',
    on: '2026-11-30',
    state: 'open',
  });
  expect((await due('bert'))?.some(({ href }) => href === '/lernen/it-sicherheit')).toBe(false);
  const step = await duties.next?.(house.app, actorWith([], { id: 'anna', language: 'en' }), '2026-11-23');
  expect(step?.text).toMatch(/^One click can affect/);
});

/** What went into the audit journal, from its files. */
async function audited(): Promise<readonly Record<string, unknown>[]> {
  const folder = join(house.folder, 'journal');
  const names = await readdir(folder, { recursive: true });
  const texts = await Promise.all(
    names
      .filter((name) => name.includes('audit') && name.endsWith('.jsonl'))
      .map((name) => readFile(join(folder, name), 'utf8')),
  );
  return texts.flatMap((text) => text.trim().split('\n')).map((line) => JSON.parse(line));
}

test('the export opens in German Excel, has no formulas, and who took it out is written down first', async () => {
  const text = await exportReport(house.app, actorWith(['hr'], { id: 'hanna' }), FILTER, 'de');
  expect(text.split('\r\n')).toEqual([
    '\uFEFFName;Fachbereich;Pflichtkurs;zugewiesen wegen;Stand;fällig am;abgeschlossen am;gültig bis',
    expect.stringMatching(
      /^"'=HYPERLINK\(""x""\)";60 Bauordnung und Stadtplanung;IT-Sicherheit und Phishing;.*;bestanden;30\.11\.2026;23\.11\.2026;$/,
    ),
    expect.stringMatching(
      /^"Anna; ""Ö""";60 Bauordnung und Stadtplanung;IT-Sicherheit und Phishing;.*;offen;30\.11\.2026;;$/,
    ),
    '',
  ]);
  expect(await audited()).toContainEqual(
    expect.objectContaining({
      event: 'duties.exported',
      person: 'hanna',
      rule: RULE,
      state: 'alle',
      rows: 2,
    }),
  );
});

test('the export holds what the filter shows', async () => {
  const text = await exportReport(house.app, actorWith(['hr']), { ...FILTER, state: 'offen' }, 'en');
  expect(text).toContain('Anna');
  expect(text).not.toContain('HYPERLINK');
  expect(text).toContain('One click can affect');
});

test('only HR reads the report, as the table says that everybody can look up', () => {
  for (const role of ['manager', 'head', 'admin', 'auditor', 'trainer', 'payroll'] as const)
    expect(mayReadReport(actorWith([role])), role).toBe(false);
  expect(mayReadReport(actorWith(['hr']))).toBe(true);
  expect(mayReadReport(actorWith())).toBe(false);
});

test('everybody can see their own duties among their data', async () => {
  const [record] = (await duties.personalData?.show(house.app, 'bert', 'de')) ?? [];
  expect(record?.rows).toContainEqual({
    label: 'IT-Sicherheit und Phishing',
    value: 'abgeschlossen, 23.11.2026',
  });
});
