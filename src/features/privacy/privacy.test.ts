import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Feature } from '#domain/feature.ts';
import { ROLES } from '#domain/role.ts';
import { addPerson } from '#features/people/store.ts';
import { actorWith } from '#tests/support/actor.ts';
import { makeApp, type TestHouse } from '#tests/support/house.ts';
import { personalRecords, retentionRows, viewerName, visibilityRows } from './queries.ts';

let house: TestHouse;
beforeAll(async () => {
  house = await makeApp();
  for (const id of ['anna', 'bert'])
    await addPerson(house.app.store, id, {
      name: `${id} Beispiel`,
      departments: [{ department: 'bau', from: '2020-01-01' }],
      group: 'beschaeftigte',
      employed: { from: '2020-01-01' },
      roles: [],
    });
});
afterAll(() => house.leave());

test('everybody sees what is kept about them, and nothing about anybody else', async () => {
  const records = await personalRecords(house.app, actorWith([], { id: 'anna' }));
  expect(records.map(({ title }) => title)).toContain('Ihre Stammdaten');
  expect(JSON.stringify(records)).not.toContain('bert');
  for (const record of records) {
    expect(record.why, record.title).not.toBe('');
    expect(record.kept, record.title).not.toBe('');
    for (const row of record.rows) expect(row.value, `${record.title}: ${row.label}`).not.toBe('');
  }
});

test('records come in the reader’s language and can be exported as JSON', async () => {
  const records = await personalRecords(house.app, actorWith([], { id: 'anna', language: 'en' }));
  expect(records[0]?.title).toBe('Your master data');
  expect(JSON.parse(JSON.stringify(records))).toEqual(records);
});

test('whoever is unknown has no records', async () => {
  expect(await personalRecords(house.app, actorWith([], { id: 'niemand' }))).toEqual([]);
});

test('„Wer sieht was?“ holds every table of every feature, each kind of data once', () => {
  const rows = visibilityRows(house.app);
  const kinds = rows.map(({ data }) => data);
  expect(new Set(kinds).size).toBe(kinds.length);
  for (const feature of house.app.features)
    for (const row of feature.visibility ?? []) expect(rows).toContain(row);
});

test('nobody but oneself sees learning, results, voluntary courses and sessions', () => {
  const rows = visibilityRows(house.app);
  for (const data of ['learning', 'practiceResult', 'voluntaryCourse', 'sessions', 'learningMarks'])
    expect(rows.find((row) => row.data === data)?.sees, data).toEqual(['self']);
  expect(rows.find((row) => row.data === 'dutyFacts')?.sees).toEqual(['self', 'hr']);
});

test('every role has a name in both languages, and so have relations', () => {
  const organisation = house.app.organisation();
  for (const language of ['de', 'en'] as const)
    for (const viewer of [...ROLES, 'self', 'superior', 'nobody-else'] as const)
      expect(viewerName(viewer, organisation, language), viewer).not.toBe(viewer);
  expect(viewerName('hr', organisation, 'de')).toBe('Personalentwicklung');
});

test('whatever keeps personal data says when it is erased', () => {
  const keeping = house.app.features.filter((feature) => feature.personalData !== undefined);
  expect(retentionRows(house.app, 'de')).toHaveLength(keeping.length);
  expect(retentionRows(house.app, 'en').join(' ')).toMatch(/erased/);
});

test('a feature without anything of this kind adds nothing', async () => {
  const bare = { features: [{ name: 'a', order: 1 }] as readonly Feature<unknown>[] };
  expect(await personalRecords(bare, actorWith())).toEqual([]);
  expect([...visibilityRows(bare), ...retentionRows(bare, 'de')]).toEqual([]);
});
