import { expect, test } from 'vitest';
import { courseLine, fits, LEVELS, offered, readCatalogueFilter } from './catalogue.ts';
import type { Course, Unit } from './course.ts';
import { enrolled, type Learner, lessonRead, standing } from './model.ts';

const lesson = (id: string, film = false): Unit => ({
  id,
  kind: 'lesson',
  title: id,
  minutes: 5,
  lead: '',
  html: '',
  text: '',
  words: 0,
  film,
});

const course = (given: Partial<Course> = {}): Course => ({
  slug: 'kurs',
  code: 'M1',
  title: 'Kurs',
  summary: '',
  audience: '',
  goals: ['Ziel'],
  topics: ['phishing'],
  level: ['G', 'A'],
  digcomp: [],
  minutes: 30,
  version: 1,
  refresh: 'nein',
  reviewed: { on: '2026-11-20', role: 'Prüfung' },
  media: [],
  units: [lesson('eins')],
  ...given,
});

const NOW = '2026-11-23T08:00:00.000Z';
const NOBODY: Learner = { courses: {} };
const TOPICS = new Map([
  ['sicherheit', {}],
  ['phishing', { area: 'sicherheit' }],
  ['arbeitsplatz', {}],
  ['drucken', { area: 'arbeitsplatz' }],
]);
const AROUND = { topics: TOPICS, tested: new Set(['geprueft']) };

test('an address with nonsense filters nothing, and the nonsense is told', () => {
  const query = new URLSearchParams('thema=gibtesnicht&stufe=Z&dauer=ewig&form=tanz&stand=&mehr=1');
  expect(readCatalogueFilter(query, TOPICS)).toEqual({
    filter: {},
    unknown: ['thema=gibtesnicht', 'stufe=Z', 'dauer=ewig', 'form=tanz'],
  });
});

test('every part of the filter is read from the address', () => {
  const query = new URLSearchParams(
    'thema=phishing&stufe=A&dauer=mittel&form=ueben&stand=vorgemerkt&lesezeichen=ja',
  );
  expect(readCatalogueFilter(query, TOPICS)).toEqual({
    filter: {
      topic: 'phishing',
      level: 'A',
      length: 'mittel',
      format: 'ueben',
      stand: 'vorgemerkt',
      bookmarked: 'ja',
    },
    unknown: [],
  });
});

test.each([
  [{ topic: 'phishing' }, true],
  [{ topic: 'drucken' }, false],
  [{ topic: 'sicherheit' }, true],
  [{ topic: 'arbeitsplatz' }, false],
  [{ level: 'A' as const }, true],
  [{ level: 'F' as const }, false],
  [{ length: 'mittel' as const }, true],
  [{ length: 'kurz' as const }, false],
  [{ format: 'lesen' as const }, true],
  [{ format: 'film' as const }, false],
  [{ format: 'pruefung' as const }, false],
  [{ stand: 'offen' as const }, true],
  [{ stand: 'angefangen' as const }, false],
  [{ bookmarked: 'ja' as const }, false],
])('a course of 30 minutes to read, not begun, is found by %j: %s', (filter, found) => {
  expect(fits(standing(undefined, course()), filter, AROUND)).toBe(found);
});

test('a lesson with a film makes the course one with film, a pool one with a test', () => {
  const filmed = course({ slug: 'geprueft', units: [lesson('eins', true)] });
  expect(fits(standing(undefined, filmed), { format: 'film' }, AROUND)).toBe(true);
  expect(fits(standing(undefined, filmed), { format: 'pruefung' }, AROUND)).toBe(true);
  expect(courseLine(filmed, AROUND.tested, 'de')).toBe(
    'Grundlagen und Aufbau · Lektionen, Film oder Ton, Kurzprüfung',
  );
});

test('a course is one of open, noted, begun and completed', () => {
  const two = course({ units: [lesson('eins'), lesson('zwei')] });
  const noted = enrolled(NOBODY, two, NOW);
  const begun = lessonRead(noted, two, lesson('eins'), NOW);
  const finished = lessonRead(begun, two, lesson('zwei'), NOW);
  const found = (learner: Learner) =>
    (['offen', 'vorgemerkt', 'angefangen', 'abgeschlossen'] as const).filter((stand) =>
      fits(standing(learner, two), { stand }, AROUND),
    );
  expect([NOBODY, noted, begun, finished].map(found)).toEqual([
    ['offen'],
    ['vorgemerkt'],
    ['angefangen'],
    ['abgeschlossen'],
  ]);
});

test('a bookmark alone makes a course one with bookmark, not a begun one', () => {
  const marked: Learner = { courses: {}, marks: { kurs: { bookmarks: ['eins'], notes: {} } } };
  const at = standing(marked, course());
  expect(fits(at, { bookmarked: 'ja' }, AROUND)).toBe(true);
  expect(fits(at, { stand: 'angefangen' }, AROUND)).toBe(false);
});

test('only what finds some courses and leaves some out is offered, and what is chosen', () => {
  const all = [course(), course({ level: ['A'] })].map((each) => standing(undefined, each));
  expect(offered(all, 'level', LEVELS, {}, AROUND)).toEqual(['G']);
  expect(offered(all, 'level', LEVELS, { level: 'F' }, AROUND)).toEqual(['G', 'F']);
  expect(offered(all, 'topic', [...TOPICS.keys()], {}, AROUND)).toEqual([]);
});
