import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { faultText } from '#platform/content/fault.ts';
import { readTree } from '#platform/content/folder.ts';
import { readCourses } from './read-courses.ts';
import type { OpenPackage } from './read-shared.ts';

const COURSE = `slug: probe
code: M9
title: Probe
summary: Eine Probe.
audience: Für alle.
goals: [Sie proben.]
topics: [phishing]
level: [G]
digcomp: ['4.1']
minutes: 10
version: 1
refresh: nein
reviewed: { on: 2026-11-20, role: Prüfung }
units:
  - { id: eins, kind: lesson, file: lessons/1.md }
  - { id: ueben, kind: practice, title: Übung, minutes: 3, package: practices/a }
`;
const LESSON =
  '---\ntitle: Eins\nminutes: 4\nlead: Los geht es.\n---\n\n## Anfang\n\nText mit **Betonung**.\n';
const openPackage: OpenPackage = async (path) =>
  path.endsWith('kaputt')
    ? { what: 'Das Paket ist kaputt. Packen Sie es neu.' }
    : {
        machineName: path.endsWith('ende') ? 'H5P.Accordion' : 'H5P.QuestionSet',
        place: { contentFolder: path, libraryFolders: [] },
      };
const topics = new Set(['phishing']);
const read = (files: Readonly<Record<string, string>>) =>
  readCourses(new Map(Object.entries(files)), topics, openPackage);
const faultsOf = async (course: string, lesson: string | undefined = LESSON) =>
  (
    await read({ 'probe/course.yaml': course, ...(lesson !== '' && { 'probe/lessons/1.md': lesson }) })
  ).faults.map(faultText);

test('a course in order is read with its lessons and practices', async () => {
  const { value, faults } = await read({ 'probe/course.yaml': COURSE, 'probe/lessons/1.md': LESSON });
  expect(faults).toEqual([]);
  expect(value?.get('probe')).toMatchObject({
    title: 'Probe',
    units: [
      { id: 'eins', kind: 'lesson', title: 'Eins', minutes: 4, text: 'Anfang Text mit Betonung.', words: 4 },
      { id: 'ueben', kind: 'practice', machineName: 'H5P.QuestionSet', done: 'completed', lead: '' },
    ],
  });
});

test('courses stand in the order of their codes; libraries and folders without course.yaml are none', async () => {
  const other = COURSE.replace('slug: probe', 'slug: vorher').replace('M9', 'M2');
  const third = COURSE.replace('slug: probe', 'slug: zuletzt').replace('M9', 'Z0');
  const { value } = await read({
    'zuletzt/course.yaml': third,
    'zuletzt/lessons/1.md': LESSON,
    'probe/course.yaml': COURSE,
    'probe/lessons/1.md': LESSON,
    'vorher/course.yaml': other,
    'vorher/lessons/1.md': LESSON,
    '_libraries/course.yaml': 'kaputt: [',
    'notizen/lies.md': 'x',
    'README.md': 'x',
  });
  expect([...(value?.keys() ?? [])]).toEqual(['vorher', 'probe', 'zuletzt']);
});

const IN = 'courses/probe/course.yaml';
test.each([
  [COURSE.replace('title: Probe\n', ''), LESSON, `${IN}, Zeile 1: „title“ fehlt. Ergänzen Sie diese Angabe.`],
  [
    COURSE.replace('slug: probe', 'slug: andere'),
    LESSON,
    `${IN}, Zeile 1: „slug“ ist „andere“, der Ordner heißt „probe“. Beide müssen gleich sein.`,
  ],
  [
    COURSE.replace('M9', 'X1'),
    LESSON,
    `${IN}, Zeile 2: „code“ ist kein Kürzel des Lehrplans. Schreiben Sie M oder Z und eine Ziffer, zum Beispiel M1.`,
  ],
  [
    COURSE.replace('4.1', '9.9'),
    LESSON,
    `${IN}, Zeile 9: 1. Kompetenz gibt es bei DigComp nicht. Schreiben Sie sie so: '4.1', von 1.1 bis 5.6.`,
  ],
  [
    COURSE.replace('[phishing]', '[fischen]'),
    LESSON,
    `${IN}, Zeile 7: Das Thema „fischen“ gibt es nicht. Die Themen stehen in content/organisation/topics.yaml.`,
  ],
  [
    COURSE.replace('refresh: nein', 'refresh: vielleicht'),
    LESSON,
    `${IN}, Zeile 12: „refresh“ kennt diesen Wert nicht. Möglich sind: ja, nein.`,
  ],
  [
    COURSE.replace('id: ueben', 'id: eins'),
    LESSON,
    `${IN}, Zeile 16: Die Einheit „eins“ kommt zweimal vor. Geben Sie einer eine andere „id“.`,
  ],
  [
    COURSE.replace('kind: practice', 'kind: quiz'),
    LESSON,
    `${IN}, Zeile 16: Einheit „ueben“: „kind“ kennt diesen Wert nicht. Möglich sind: lesson, practice.`,
  ],
  [
    COURSE.replace('lessons/1.md', '../../geheim.md'),
    LESSON,
    `${IN}, Zeile 15: Einheit „eins“: „file“ ist kein Pfad im Ordner des Kurses. Schreiben Sie ihn so: lessons/1-anfang.md. Erlaubt sind Buchstaben ohne Umlaute, Ziffern, Binde- und Unterstriche.`,
  ],
  [
    COURSE,
    '',
    `${IN}, Zeile 15: Die Lektion „lessons/1.md“ gibt es nicht. Prüfen Sie Ordner und Dateinamen.`,
  ],
  [
    COURSE.replace('practices/a', 'practices/kaputt'),
    LESSON,
    `${IN}, Zeile 16: Das Paket ist kaputt. Packen Sie es neu.`,
  ],
  [
    COURSE.replace('practices/a', 'practices/ende'),
    LESSON,
    `${IN}, Zeile 16: Die Übung „ueben“ (H5P.Accordion) kann nicht melden, wann sie erledigt ist. Ergänzen Sie „done: end“, dann sagen es die Lernenden selbst, oder nehmen Sie eine andere Übungsart.`,
  ],
  [
    COURSE,
    LESSON.replace('minutes: 4', 'minutes: 40'),
    'courses/probe/lessons/1.md, Zeile 3: „minutes“ ist zu groß. Höchstens: 30.',
  ],
  [
    COURSE,
    LESSON.replace('## Anfang', '# Anfang'),
    'courses/probe/lessons/1.md, Zeile 7: Überschriften im Text beginnen mit „##“; die erste Ebene ist der Titel.',
  ],
  [
    COURSE,
    `${LESSON}\n![Kreis](bilder/kreis.svg)\n`,
    'courses/probe/lessons/1.md, Zeile 11: Die Datei „bilder/kreis.svg“ gibt es nicht. Prüfen Sie Ordner und Dateinamen.',
  ],
  [
    COURSE.replace('title: Probe', 'title: "Probe'),
    LESSON,
    `${IN}, Zeile 3: Das Anführungszeichen wird nicht geschlossen. Setzen Sie am Ende des Textes das gleiche.`,
  ],
])('a broken course says file, line and how to mend it: %#', async (course, lesson, fault) => {
  expect(await faultsOf(course, lesson)).toContainEqual(fault);
});

const CARD = '---\ntitle: Das nehme ich mit\nlead: Drei Dinge.\n---\n\n## Merken\n\n- Anrufen\n';
const EASY = '---\ntitle: Eins, leicht\n---\n\n## Anfang\n\nDas ist leicht.\n';
const FINE = { 'probe/course.yaml': COURSE, 'probe/lessons/1.md': LESSON };

test('a course may have a summary card, a lesson a text in easy language', async () => {
  const { value, faults } = await read({ ...FINE, 'probe/card.md': CARD, 'probe/lessons/1.leicht.md': EASY });
  expect(faults).toEqual([]);
  expect(value?.get('probe')).toMatchObject({
    card: { title: 'Das nehme ich mit', lead: 'Drei Dinge.', text: 'Merken Anrufen' },
    units: [{ id: 'eins', easy: { title: 'Eins, leicht', text: 'Anfang Das ist leicht.' } }, { id: 'ueben' }],
  });
});

test.each([
  [
    { 'probe/card.md': CARD.replace('lead: Drei Dinge.\n', '') },
    'courses/probe/card.md, Zeile 2: „lead“ fehlt. Ergänzen Sie diese Angabe.',
  ],
  [
    { 'probe/card.md': CARD.replace('## ', '# ') },
    'courses/probe/card.md, Zeile 6: Überschriften im Text beginnen mit „##“; die erste Ebene ist der Titel.',
  ],
  [
    { 'probe/lessons/1.leicht.md': EASY.replace('title', 'titel') },
    'courses/probe/lessons/1.leicht.md, Zeile 2: Die Datei enthält den unbekannten Schlüssel „titel“. Meinen Sie „title“?',
  ],
  [
    { 'probe/lessons/2.leicht.md': EASY },
    'courses/probe/lessons/2.leicht.md, Zeile 1: Zu diesem Text in Leichter Sprache gibt es keine Lektion. Er heißt wie die Lektion, nur mit „.leicht.md“ am Ende.',
  ],
  [
    { 'probe/course.yaml': COURSE.replace('id: ueben', 'id: karte') },
    `${IN}, Zeile 16: Die Kennung „karte“ ist für eine andere Seite des Kurses vergeben. Nehmen Sie eine andere.`,
  ],
])('what stands beside the lessons says file, line and how to mend it, too: %#', async (files, fault) => {
  expect((await read({ ...FINE, ...files })).faults.map(faultText)).toContainEqual(fault);
});

test('all faults of all courses are told at once', async () => {
  const broken = COURSE.replace('title: Probe\n', '');
  const { faults } = await read({
    'eins/course.yaml': broken,
    'zwei/course.yaml': broken,
    'probe/course.yaml': COURSE,
    'probe/lessons/1.md': LESSON.replace('title: Eins', 'titel: Eins'),
  });
  expect(new Set(faults.map(({ file }) => file)).size).toBe(3);
});

test('a practice that cannot report its end may say that people do', async () => {
  const course = COURSE.replace('practices/a }', 'practices/ende, done: end }');
  expect(await faultsOf(course)).toEqual([]);
});

test('the courses that come along have no faults in their texts', async () => {
  const tree = await readTree(resolve('courses'));
  const known = await readTree(resolve('content'));
  const slugs = new Set(
    [...(known.get('organisation/topics.yaml') ?? '').matchAll(/slug: ([a-z0-9-]+)/g)].map(
      ([, slug = '']) => slug,
    ),
  );
  const { value, faults } = await readCourses(tree, slugs, openPackage);
  expect(faults.map(faultText)).toEqual([]);
  expect(value?.size).toBeGreaterThan(0);
});
