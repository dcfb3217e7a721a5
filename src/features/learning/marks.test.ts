import { expect, test } from 'vitest';
import type { Course, Unit } from './course.ts';
import { bookmarkTurned, LONGEST_NOTE, markedUnits, marksOf, noted, noteInput } from './marks.ts';
import { enrolled, type Learner, left, lessonRead, standing } from './model.ts';

const NOW = '2026-11-23T08:00:00.000Z';
const LATER = '2027-02-01T08:00:00.000Z';
const NOBODY: Learner = { courses: {} };

const lesson = (id: string): Unit => ({
  id,
  kind: 'lesson',
  title: id,
  minutes: 5,
  lead: '',
  html: '',
  text: '',
  words: 0,
  film: false,
});
const one = lesson('eins');
const two = lesson('zwei');

const course = (given: Partial<Course> = {}): Course => ({
  slug: 'kurs',
  code: 'M1',
  title: 'Kurs',
  summary: '',
  audience: '',
  goals: ['Ziel'],
  topics: [],
  level: ['G'],
  digcomp: [],
  minutes: 10,
  version: 1,
  refresh: 'nein',
  reviewed: { on: '2026-11-20', role: 'Prüfung' },
  media: [],
  units: [one, two],
  ...given,
});

test('a bookmark is set, and turned again it is gone', () => {
  const set = bookmarkTurned(NOBODY, course(), one);
  expect(marksOf(set, course()).bookmarks).toEqual(['eins']);
  expect(marksOf(bookmarkTurned(set, course(), one), course()).bookmarks).toEqual([]);
});

/** Written on a page that showed the note as it stood. */
const written = (learner: Learner, unit: Unit, note: string | undefined, now = NOW): Learner => {
  const noteBefore = marksOf(learner, course()).notes[unit.id]?.text;
  return noted(learner, course(), unit, { note, noteBefore }, now) ?? learner;
};

test('a note is kept, replaced, and an empty one takes it away', () => {
  const kept = written(NOBODY, one, 'Nachfragen');
  expect(marksOf(kept, course()).notes).toEqual({ eins: { text: 'Nachfragen', at: NOW } });
  const replaced = written(kept, one, 'Erledigt', LATER);
  expect(marksOf(replaced, course()).notes['eins']?.text).toBe('Erledigt');
  expect(marksOf(written(replaced, one, undefined, LATER), course()).notes).toEqual({});
});

test.each([
  ['a field nobody has touched', { note: undefined, noteBefore: undefined }, 'Neu'],
  ['the same text once more', { note: 'Neu', noteBefore: undefined }, 'Neu'],
  ['a text that holds the other one', { note: 'Neu und mehr', noteBefore: undefined }, 'Neu und mehr'],
  ['a text in place of the one that was shown', { note: 'Anders', noteBefore: 'Neu' }, 'Anders'],
  ['another text from a page that has not seen it', { note: 'Anders', noteBefore: 'Alt' }, undefined],
  ['a field emptied on a page that has not seen it', { note: undefined, noteBefore: 'Alt' }, undefined],
])('a note that was written meanwhile is never lost: %s', (_what, fields, after) => {
  const newer = written(NOBODY, one, 'Neu');
  const sent = noted(newer, course(), one, fields, LATER);
  expect(sent && marksOf(sent, course()).notes['eins']?.text).toBe(after);
});

test('marks do not make a course begun', () => {
  expect(standing(written(NOBODY, one, 'Text'), course()).begun).toBe(false);
});

test('marked units come in the order of the course, with what was marked', () => {
  const marked = bookmarkTurned(written(NOBODY, two, 'Text'), course(), one);
  expect(
    markedUnits(marked, [course()]).map(({ unit, bookmarked, note }) => [unit.id, bookmarked, note]),
  ).toEqual([
    ['eins', true, undefined],
    ['zwei', false, 'Text'],
  ]);
});

test('a note may be empty and not longer than its limit', () => {
  expect(noteInput.safeParse({ course: 'kurs', unit: 'eins', note: '  ' }).data?.note).toBeUndefined();
  expect(
    noteInput.safeParse({ course: 'kurs', unit: 'eins', note: 'x'.repeat(LONGEST_NOTE + 1) }).success,
  ).toBe(false);
  expect(noteInput.safeParse({ course: '../etc', unit: 'eins' }).success).toBe(false);
});

test('a course noted for later is not begun, and whoever reads in it has begun it', () => {
  expect(standing(NOBODY, course())).toMatchObject({ begun: false, noted: false, untouched: true });
  const noting = enrolled(NOBODY, course(), NOW);
  expect(standing(noting, course())).toMatchObject({ begun: false, noted: true, untouched: false, done: 0 });
  expect(standing(noting, course()).units.map(({ state }) => state)).toEqual(['open', 'open']);
  expect(enrolled(noting, course(), LATER)).toBe(noting);
  expect(standing(lessonRead(noting, course(), one, NOW), course())).toMatchObject({
    begun: true,
    noted: false,
  });
});

test('a course is no longer noted once that is taken back', () => {
  expect(standing(left(enrolled(NOBODY, course(), NOW), course()), course())).toMatchObject({
    noted: false,
    untouched: true,
  });
});

test('leaving forgets what was done and keeps bookmarks and notes', () => {
  const busy = written(lessonRead(NOBODY, course(), one, NOW), one, 'Text');
  const gone = left(busy, course());
  expect(standing(gone, course()).begun).toBe(false);
  expect(marksOf(gone, course()).notes['eins']?.text).toBe('Text');
});

test('leaving never takes a completion away', () => {
  const finished = lessonRead(lessonRead(NOBODY, course(), one, NOW), course(), two, NOW);
  const gone = left(finished, course());
  expect(gone.courses['kurs']?.completions).toHaveLength(1);
  expect(standing(gone, course())).toMatchObject({
    begun: false,
    noted: false,
    completion: { on: '2026-11-23' },
  });
});

test('a new version that asks for it opens every unit again and keeps the earlier completion', () => {
  const finished = lessonRead(lessonRead(NOBODY, course(), one, NOW), course(), two, NOW);
  const renewed = course({ version: 2, refresh: 'ja' });
  expect(standing(finished, renewed)).toMatchObject({ done: 0, completion: undefined });
  expect(finished.courses['kurs']?.completions).toHaveLength(1);
  const half = lessonRead(finished, renewed, one, LATER);
  expect(standing(half, renewed).done).toBe(1);
  const again = lessonRead(half, renewed, two, LATER);
  expect(again.courses['kurs']?.completions.map(({ version, on }) => [version, on])).toEqual([
    [1, '2026-11-23'],
    [2, '2027-02-01'],
  ]);
});

test('a new version that does not ask leaves everything as done', () => {
  const finished = lessonRead(lessonRead(NOBODY, course(), one, NOW), course(), two, NOW);
  expect(standing(finished, course({ version: 2 })).done).toBe(2);
});
