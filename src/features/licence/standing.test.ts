import { expect, test } from 'vitest';
import type { Pass } from '#domain/pass.ts';
import type { Period } from './period.ts';
import { openSentence } from './sentence.ts';
import { type Facts, type Reading, trackStanding } from './standing.ts';
import { type TrackCourse, trackFile } from './track.ts';

const names = ['Eins', 'Zwei', 'Drei', 'Vier', 'Fünf'];
const slugs = names.map((name) => name.toLowerCase().replace('ü', 'ue'));
const track = trackFile.parse({
  slug: 'fuehrerschein',
  title: 'Digitaler Führerschein',
  modules: slugs.map((course, index) => ({ course, title: names[index] })),
  validMonths: 24,
  refresh: { courses: ['eins', 'zwei'], everyMonths: 12, opensMonthsBefore: 2 },
});
const course = (slug: string, index: number): TrackCourse => ({
  slug,
  code: `M${index + 1}`,
  title: names[index] ?? '',
  version: 1,
  refresh: 'nein',
  minutes: 30,
  goals: [],
  level: ['G'],
  digcomp: ['4.1', '2.6', '4.2'],
});
const courses = new Map(slugs.map((slug, index) => [slug, course(slug, index)]));
const pass = (slug: string, on = '2026-09-21', form: Pass['form'] = 'full'): Pass => ({
  course: slug,
  version: 1,
  on,
  form,
  withoutLessons: false,
});
const held: Period = { on: '2026-09-21', from: '2026-09-21', until: '2028-09-20' };
const facts = (more: Partial<Facts> = {}): Facts => ({
  track,
  courses,
  tested: new Set(slugs),
  passes: [],
  period: undefined,
  readings: new Map(),
  ...more,
});
const reading = (done: number): Reading => ({ begun: true, done, total: 7, minutesLeft: 30 });
const said = (given: Partial<Facts>, today = '2026-11-23') =>
  openSentence(trackStanding(facts(given), today), 'de');
const all = slugs.map((slug) => pass(slug));

test.each<[string, Partial<Facts>, string]>([
  ['nothing begun', {}, 'Noch offen sind alle fünf Module; empfohlen ist der Anfang mit „Eins“.'],
  [
    'what is furthest is nearest',
    {
      readings: new Map([
        ['zwei', reading(2)],
        ['vier', reading(5)],
      ]),
    },
    'Noch offen sind fünf Module; am nächsten am Ziel sind Sie bei „Vier“: Es fehlen noch zwei Einheiten, etwa 30 Minuten.',
  ],
  [
    'lessons done, test open',
    { readings: new Map([['drei', reading(7)]]) },
    'Noch offen sind fünf Module; am nächsten am Ziel sind Sie bei „Drei“: Es fehlt nur die Kurzprüfung.',
  ],
  ['a few are named', { passes: [pass('eins'), pass('drei')] }, 'Noch offen: „Zwei“, „Vier“ und „Fünf“.'],
  [
    'a course that is not there yet',
    { passes: all.slice(0, 4), courses: new Map([...courses].slice(0, 4)) },
    'Noch offen: „Fünf“ (Kurs in Arbeit).',
  ],
  ['no course at all', { courses: new Map() }, 'Die Kurse dafür sind noch in Arbeit.'],
  [
    'held',
    { passes: all, period: held },
    'Ihr Führerschein gilt bis 20. September 2028, und es ist nichts offen.',
  ],
  [
    'a new version',
    {
      passes: all,
      period: held,
      courses: new Map([...courses, ['vier', { ...course('vier', 3), version: 2, refresh: 'ja' }]]),
    },
    'Noch offen: „Vier“ (neue Fassung).',
  ],
])('in one sentence: %s', (_what, given, sentence) => {
  expect(said(given)).toBe(sentence);
});

test('refreshers are open from their day on, and a late one stays open', () => {
  const given = { passes: all, period: held };
  expect(said(given, '2027-07-20')).toContain('nichts offen');
  const both = 'Noch offen: „Eins“ (Auffrischung bis 20.09.2027) und „Zwei“ (Auffrischung bis 20.09.2027).';
  expect(said(given, '2027-07-21')).toBe(both);
  expect(said(given, '2027-12-01')).toBe(both);
  const one = [...all, pass('eins', '2027-08-01', 'refresher')];
  expect(said({ passes: one, period: held }, '2027-12-01')).toBe(
    'Noch offen: „Zwei“ (Auffrischung bis 20.09.2027).',
  );
});

test('what has run out says until when it was valid and what is missing', () => {
  expect(said({ passes: all, period: held }, '2028-09-21')).toBe(
    'Ihr Führerschein galt bis 20. September 2028; noch offen: „Eins“ (Auffrischung bis 20.09.2028) und „Zwei“ (Auffrischung bis 20.09.2028).',
  );
});

test('a module that waits for its refresher is still passed, and no module is counted twice', () => {
  const { passed, open, modules, nearest } = trackStanding(
    facts({ passes: all, period: held }),
    '2027-08-01',
  );
  expect([passed, open.length, modules.length]).toEqual([5, 2, 5]);
  expect(nearest?.slug).toBe('eins');
});

test('after a withdrawal everything is open again', () => {
  const period = { ...held, withdrawn: '2026-10-01' };
  const { state, open } = trackStanding(facts({ passes: all, period }), '2026-11-23');
  expect(state).toBe('withdrawn');
  expect(open.map((module) => module.state)).toEqual(slugs.map(() => 'open'));
});

test('a course belongs to each of its areas once', () => {
  expect(trackStanding(facts(), '2026-11-23').modules[0]?.areas).toEqual([2, 4]);
});
