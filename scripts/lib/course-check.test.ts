import { expect, test } from 'vitest';
import type { Course, Lesson } from '#features/learning/course.ts';
import { faultText } from '#platform/content/fault.ts';
import { checkedCourse } from './course-check.ts';
import { courseReport } from './course-report.ts';
import { courseHints, lessonHints, measureOf } from './lesson-hints.ts';

const sentences = (count: number, words: number) =>
  `<p>${Array.from({ length: count }, () => `${'Wort '.repeat(words).trim()}.`).join(' ')}</p>`;
const BOXES =
  '<section class="scene"><p>Es ist früh.</p></section><section class="remember"><p>Melden Sie es.</p></section>';
const lesson = (more: Partial<Lesson> = {}): Lesson => ({
  id: 'melden',
  kind: 'lesson',
  title: 'Melden',
  lead: 'Sie melden.',
  minutes: 3,
  html: `${BOXES}${sentences(35, 10)}`,
  text: '',
  words: 0,
  film: false,
  summaryEn: 'Report it.',
  ...more,
});
const course = (more: Partial<Course> = {}): Course => ({
  slug: 'probe',
  code: 'M1',
  title: 'Probe',
  summary: 'x',
  audience: 'x',
  goals: ['Sie melden.'],
  topics: [],
  level: ['G'],
  digcomp: [],
  minutes: 3,
  version: 1,
  refresh: 'nein',
  reviewed: { on: '2026-11-20', role: 'Prüfung' },
  media: [],
  units: [lesson()],
  card: { title: 'Das nehme ich mit', lead: 'x', html: '', text: 'kurz und gut' },
  ...more,
});

test('a lesson and a course in order give no hints', () => {
  expect(lessonHints(lesson())).toEqual([]);
  expect(courseHints(course())).toEqual([]);
});

test('words and pictures make the time of a lesson', () => {
  expect(measureOf(lesson()).measured).toBe(3);
  expect(
    measureOf(lesson({ html: `${BOXES}${sentences(35, 10)}${'<figure></figure>'.repeat(3)}` })),
  ).toMatchObject({
    words: 356,
    measured: 5,
  });
});

test.each([
  [
    { minutes: 9 },
    'Die Lektion nennt 9 Minuten, nach Wörtern und Bildern sind es etwa 3. Prüfen Sie „minutes“.',
  ],
  [
    { html: `${BOXES}${sentences(20, 20)}` },
    'Die Sätze haben im Durchschnitt 18,5 Wörter. Bis 16 lesen sie sich gut. Teilen Sie lange Sätze.',
  ],
  [
    { html: sentences(35, 10) },
    'Jede Lektion hat genau einen Kasten „::: beispiel“ am Anfang und einen „::: merke“ am Ende.',
  ],
])('a lesson says what deserves a second look: %#', (more, hint) => {
  expect(lessonHints(lesson(more))).toEqual([hint]);
});

test('a lesson without an English summary says so', () => {
  const { summaryEn: _, ...german } = lesson();
  expect(lessonHints(german)).toEqual([
    'Die englische Zusammenfassung fehlt. Ergänzen Sie „summaryEn“ im Kopf.',
  ]);
});

test('a course says what deserves a second look', () => {
  const { card: _, ...bare } = course({ minutes: 30 });
  expect(courseHints(bare)).toEqual([
    'Der Kurs nennt 30 Minuten, seine Einheiten zusammen 3. Gleichen Sie „minutes“ an.',
    'Die Karte „Das nehme ich mit“ fehlt. Legen Sie card.md an.',
  ]);
  const long = { title: 'x', lead: 'x', html: '', text: 'Wort '.repeat(300).trim() };
  expect(courseHints(course({ card: long }))).toEqual([
    'Die Karte „Das nehme ich mit“ hat 300 Wörter und passt kaum auf eine Seite. Kürzen Sie sie.',
  ]);
});

test('nothing is said to be missing that only cannot be read', () => {
  const { card: _, ...bare } = course({ minutes: 30 });
  expect(courseHints(bare, { units: new Set(['ueben']), card: true })).toEqual([]);
});

test('a review that lies in the future is looked at again', () => {
  const text = `slug: probe
code: M1
title: Probe
summary: x
audience: x
goals: [x]
topics: [x]
level: [G]
digcomp: []
minutes: 3
version: 1
refresh: nein
reviewed: { on: 2026-11-20, role: x }
units: [{ id: melden, kind: lesson, file: lessons/1.md }]
`;
  const on = (today: string) =>
    checkedCourse(course(), new Map([['probe/course.yaml', text]]), { today })
      .hints.map(faultText)
      .filter((hint) => hint.includes('Zukunft'));
  expect(on('2026-11-20')).toEqual([]);
  expect(on('2026-11-19')).toEqual([
    'courses/probe/course.yaml, Zeile 13: Die Prüfung („reviewed“) liegt in der Zukunft: 2026-11-20. Berichtigen Sie den Tag.',
  ]);
});

const FACTS = "- { id: M1-1, fact: 'Es wird gemeldet.', lesson: melden, words: 'Melden Sie es' }\n";
const item = (id: string, answer: string) => `  - id: ${id}
    type: trueFalse
    goal: 1
    difficulty: leicht
    facts: [M1-1]
    text: 'Wer meldet, ruft an.'
    answer: ${answer}
    reason: 'So steht es in der Lektion „Melden“.'
`;
const POOL = `blueprint: [{ goal: 1, difficulty: leicht, count: 4 }]
items:
${['a', 'b', 'c', 'd', 'e', 'f'].map((id) => item(`frage-${id}`, 'falsch')).join('')}`;
const check = (files: Readonly<Record<string, string>>) =>
  checkedCourse(course(), new Map(Object.entries(files)), { today: '2026-11-23' });

test('what is wrong with a pool stands at its line in items.yaml', () => {
  const { faults } = check({ 'probe/items.yaml': POOL, 'probe/facts.yaml': FACTS });
  expect(faults.map(faultText)).toEqual([
    'courses/probe/items.yaml, Zeile 2: Wer immer „Falsch“ wählt, besteht 1000 von 1000 gezogenen Prüfungen. Weniger als 10 dürfen es sein. Gleichen Sie Längen und Lösungen an oder nehmen Sie mehr Fragen, die sich nicht raten lassen.',
    expect.stringContaining('Wer nur rät, besteht'),
  ]);
});

test('an item about a fact that nobody wrote down is found at its line', () => {
  const { faults } = check({
    'probe/items.yaml': POOL,
    'probe/facts.yaml': FACTS.replace('M1-1', 'M1-2'),
  });
  expect(faults.map(faultText)).toContain(
    'courses/probe/items.yaml, Zeile 3: Die Frage „frage-a“ nennt die Tatsache „M1-1“, die nicht in facts.yaml steht. Prüfen Sie die Nummer.',
  );
});

test('a pool without facts is a fault, facts without a pool are none', () => {
  expect(check({ 'probe/items.yaml': POOL }).faults.map(faultText)).toContain(
    'courses/probe/facts.yaml, Zeile 1: Zu den Prüfungsfragen fehlen die Tatsachen. Legen Sie facts.yaml an: Was lehrt der Kurs, und wo?',
  );
  expect(check({ 'probe/facts.yaml': FACTS }).faults).toEqual([]);
});

test('the report names lessons, the test and every fact with its items', () => {
  const checked = check({ 'probe/items.yaml': POOL, 'probe/facts.yaml': FACTS });
  const report = courseReport(checked).join('\n');
  expect(report).toContain('M1 Probe: 3 Minuten, in Einheiten 3');
  expect(report).toMatch(/Melden +3 +3 +356 /);
  expect(report).toContain('Prüfung: 6 Fragen, davon zieht sie 4');
  expect(report).toMatch(/M1-1 +melden +frage-a, frage-b/);
});
