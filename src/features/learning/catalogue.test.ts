import { expect, test } from 'vitest';
import { fits, readCatalogueFilter } from './catalogue.ts';
import type { Course, Unit } from './course.ts';
import { type Learner, standing } from './model.ts';

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
const begun: Learner = { courses: { kurs: { startedAt: NOW, version: 1, units: {}, completions: [] } } };

test('an address with nonsense filters nothing', () => {
  const query = new URLSearchParams('thema=gibtesnicht&stufe=Z&dauer=ewig&form=tanz&stand=x&mehr=1');
  expect(readCatalogueFilter(query, new Set(['phishing']))).toEqual({});
});

test('every part of the filter is read from the address', () => {
  const query = new URLSearchParams('thema=phishing&stufe=A&dauer=mittel&form=ueben&stand=gemerkt');
  expect(readCatalogueFilter(query, new Set(['phishing']))).toEqual({
    topic: 'phishing',
    level: 'A',
    length: 'mittel',
    format: 'ueben',
    stand: 'gemerkt',
  });
});

test.each([
  [{ topic: 'phishing' }, true],
  [{ topic: 'drucken' }, false],
  [{ level: 'A' as const }, true],
  [{ level: 'F' as const }, false],
  [{ length: 'mittel' as const }, true],
  [{ length: 'kurz' as const }, false],
  [{ format: 'lesen' as const }, true],
  [{ format: 'film' as const }, false],
  [{ stand: 'offen' as const }, true],
  [{ stand: 'angefangen' as const }, false],
])('a course of 30 minutes to read, not begun, is found by %j: %s', (filter, found) => {
  expect(fits(standing(undefined, course()), filter)).toBe(found);
});

test('a lesson with a film makes the course one with film', () => {
  const filmed = course({ units: [lesson('eins', true)] });
  expect(fits(standing(undefined, filmed), { format: 'film' })).toBe(true);
});

test('a begun course is neither open nor completed', () => {
  const at = standing(begun, course());
  expect(fits(at, { stand: 'angefangen' })).toBe(true);
  expect(fits(at, { stand: 'offen' })).toBe(false);
  expect(fits(at, { stand: 'abgeschlossen' })).toBe(false);
});

test('a bookmark alone makes a course one with bookmark, not a begun one', () => {
  const marked: Learner = { courses: {}, marks: { kurs: { bookmarks: ['eins'], notes: {} } } };
  const at = standing(marked, course());
  expect(fits(at, { stand: 'gemerkt' })).toBe(true);
  expect(fits(at, { stand: 'angefangen' })).toBe(false);
});
