import { expect, test } from 'vitest';
import { type Fault, faultText } from '#platform/content/fault.ts';
import { readCourses } from './read-courses.ts';
import type { OpenPackage } from './read-shared.ts';

/** A course with a film, a picture and a practice of our own, in which one fault at a time is planted. */

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
media:
  - { file: medien/foto.png, author: Stadt, licence: CC BY 4.0 }
  - { file: medien/film.mp4, author: Stadt, licence: CC BY 4.0, captions: medien/film.vtt, transcript: medien/film.md }
units:
  - { id: eins, kind: lesson, file: lessons/1.md }
  - { id: ueben, kind: practice, title: Übung, minutes: 3, package: practices/a }
`;
const LESSON = `---
title: Eins
minutes: 4
lead: Los geht es.
---

## Anfang

![Ein Haus](medien/foto.png)

![Ein Film](medien/film.mp4)
`;
const ANSWERS =
  '[{ "text": "Ja", "correct": true, "reason": "Darum." }, { "text": "Nein", "correct": false, "reason": "Darum." }]';
const CONTENT = `{\n  "questions": [\n    { "kind": "single", "text": "Was?", "answers": ${ANSWERS} }\n  ]\n}\n`;
const MANIFEST = `{
  "title": "Probe",
  "language": "de",
  "mainLibrary": "Rueckenwind.QuestionSet",
  "preloadedDependencies": [
    { "machineName": "Rueckenwind.QuestionSet", "majorVersion": 1, "minorVersion": 1 }
  ]
}
`;
const SOUND: Readonly<Record<string, string>> = {
  'probe/course.yaml': COURSE,
  'probe/lessons/1.md': LESSON,
  'probe/medien/foto.png': '\x89PNG\r\n',
  'probe/medien/film.mp4': '\0\0\0\x20ftypisom',
  'probe/medien/film.vtt': 'WEBVTT\n\n00:01.000 --> 00:04.000\nGuten Tag\n',
  'probe/medien/film.md': 'Jemand sagt: Guten Tag.',
  'probe/practices/a/h5p.json': MANIFEST,
  'probe/practices/a/content/content.json': CONTENT,
};
const openPackage: OpenPackage = async (path) => {
  const place = { contentFolder: path, libraryFolders: [] };
  if (path.endsWith('neu')) return { machineName: 'H5P.Neuartig', place };
  return { machineName: 'Rueckenwind.QuestionSet', place };
};
const read = (files: Readonly<Record<string, string>>) =>
  readCourses(new Map(Object.entries(files)), new Set(['phishing']), openPackage);
const texts = (faults: readonly Fault[]) => faults.map(faultText);

test('the course without a fault has none', async () => {
  const { faults, hints } = await read(SOUND);
  expect(texts([...faults, ...hints])).toEqual([]);
});

const IN = 'courses/probe/course.yaml';
const L = 'courses/probe/lessons/1.md';
const course = (from: string, to: string) => ({ 'probe/course.yaml': COURSE.replace(from, to) });
const lesson = (from: string, to: string) => ({ 'probe/lessons/1.md': LESSON.replace(from, to) });
const manifest = (from: string, to: string) => ({ 'probe/practices/a/h5p.json': MANIFEST.replace(from, to) });

test.each<[string, Readonly<Record<string, string>>, string]>([
  ['no topic', course('[phishing]', '[]'), `${IN}, Zeile 7: „topics“ hat zu wenige Einträge. Mindestens: 1.`],
  [
    'a topic mistyped',
    course('[phishing]', '[fishing]'),
    `${IN}, Zeile 7: Das Thema „fishing“ gibt es nicht. Meinen Sie „phishing“? Die Themen stehen in content/organisation/topics.yaml.`,
  ],
  [
    'typographic quotation marks',
    course("'4.1'", '„4.1“'),
    `${IN}, Zeile 9: 1. Kompetenz steht in typografischen Anführungszeichen. Nehmen Sie gerade: '4.1'.`,
  ],
  [
    'a number without quotation marks',
    course("'4.1'", '4.1'),
    `${IN}, Zeile 9: 1. Kompetenz hat die falsche Form. Setzen Sie die Angabe in Anführungszeichen: '4.1'.`,
  ],
  [
    'a goal that is too long',
    course('Sie proben.', 'x'.repeat(212)),
    `${IN}, Zeile 6: 1. Ziel ist zu lang: 212 Zeichen. Höchstens: 200.`,
  ],
  [
    'a medium that is named twice',
    course('units:', '  - { file: medien/foto.png, author: Stadt, licence: frei }\nunits:'),
    `${IN}, Zeile 17: Die Datei „medien/foto.png“ steht unter „media“ zweimal. Löschen Sie einen Eintrag.`,
  ],
  [
    'a medium that is not there',
    course('units:', '  - { file: medien/weg.png, author: Stadt, licence: frei }\nunits:'),
    `${IN}, Zeile 17: Die Datei „medien/weg.png“ unter „media“ gibt es nicht. Prüfen Sie Ordner und Dateinamen.`,
  ],
  [
    'a lesson mistyped',
    course('lessons/1.md', 'lessons/l.md'),
    `${IN}, Zeile 18: Die Lektion „lessons/l.md“ gibt es nicht. Meinen Sie „lessons/1.md“?`,
  ],
  [
    'a key mistyped',
    course('summary:', 'sumary:'),
    `${IN}, Zeile 4: Die Datei enthält den unbekannten Schlüssel „sumary“. Meinen Sie „summary“?`,
  ],
  ['an empty lesson', { 'probe/lessons/1.md': '' }, `${L}, Zeile 1: Die Datei ist leer.`],
  [
    'a lesson in another encoding',
    lesson('Los geht es', 'Los gehts \uFFFDber'),
    `${L}, Zeile 4: Die Datei ist nicht als UTF-8 gespeichert. Wählen Sie beim Speichern UTF-8.`,
  ],
  [
    'a picture from outside',
    lesson('medien/foto.png', 'https://fremd.example/foto.png'),
    `${L}, Zeile 9: „https://fremd.example/foto.png“ liegt nicht im Haus. Lektionen zeigen nur Dateien aus dem Ordner des Kurses: Legen Sie das Bild dort ab.`,
  ],
  [
    'a picture that is none',
    { 'probe/medien/foto.png': '<html>' },
    `${L}, Zeile 9: „medien/foto.png“ ist keine PNG-Datei, auch wenn sie so heißt. Speichern Sie sie aus Ihrem Programm noch einmal als PNG.`,
  ],
  [
    'a film without a byte',
    { 'probe/medien/film.mp4': '' },
    `${L}, Zeile 11: Die Datei „medien/film.mp4“ ist leer. Legen Sie sie noch einmal ab.`,
  ],
  [
    'a film of another kind',
    { ...lesson('medien/film.mp4', 'medien/film.mov'), 'probe/medien/film.mov': 'x' },
    `${L}, Zeile 11: „medien/film.mov“ spielt nicht in jedem Browser. Wandeln Sie den Film in MP4 (H.264) oder WebM um.`,
  ],
  [
    'captions of another kind',
    { 'probe/medien/film.vtt': '1\n00:00:01,000 --> 00:00:04,000\nGuten Tag\n' },
    `${L}, Zeile 11: Die Untertitel „medien/film.vtt“ sind keine WebVTT-Datei. Sie beginnt mit einer Zeile „WEBVTT“; Zeiten stehen mit Punkt (00:01.500), nicht mit Komma wie in SRT.`,
  ],
  [
    'captions without words',
    { 'probe/medien/film.vtt': 'WEBVTT\n' },
    `${L}, Zeile 11: Die Untertitel „medien/film.vtt“ enthalten keinen Text mit Zeiten.`,
  ],
  [
    'an empty transcript',
    { 'probe/medien/film.md': ' \n' },
    `${L}, Zeile 11: Die Textfassung „medien/film.md“ ist leer. Schreiben Sie hinein, was gesagt und gezeigt wird.`,
  ],
  [
    'an answer without a reason',
    { 'probe/practices/a/content/content.json': CONTENT.replace(', "reason": "Darum." }, {', ' }, {') },
    'courses/probe/practices/a/content/content.json, Zeile 3: 1. Frage, 1. Antwort: „reason“ fehlt.',
  ],
  [
    'content that is no JSON',
    { 'probe/practices/a/content/content.json': CONTENT.replace(' }\n', ' },\n') },
    'courses/probe/practices/a/content/content.json, Zeile 5: Die Datei ist kein gültiges JSON.',
  ],
  [
    'a practice without a title',
    manifest('  "title": "Probe",\n', ''),
    'courses/probe/practices/a/h5p.json, Zeile 1: „title“ fehlt. Ergänzen Sie diese Angabe.',
  ],
  [
    'a description that is no JSON',
    manifest('"de",', '"de"'),
    'courses/probe/practices/a/h5p.json, Zeile 4: Die Datei ist kein gültiges JSON.',
  ],
  [
    'a type nobody has looked at',
    course('practices/a', 'practices/neu'),
    `${IN}, Zeile 19: Die Übung „ueben“: Wir kennen H5P.Neuartig noch nicht und wissen nicht, ob diese Übungsart meldet, wann sie erledigt ist. Ergänzen Sie „done: end“`,
  ],
])('%s is told where it is and how to mend it', async (_, files, fault) => {
  const { faults } = await read({ ...SOUND, ...files });
  expect(texts(faults)).toEqual([expect.stringContaining(fault)]);
  expect(texts(faults)[0]?.startsWith(fault)).toBe(true);
});

test('of two courses with one code the draft gives way, otherwise the later one', async () => {
  const other = (more: string) => ({
    ...SOUND,
    'andere/course.yaml': COURSE.replace('slug: probe', 'slug: andere').replace(
      /media:[\s\S]*$/,
      `${more}units: [{ id: x, kind: lesson, file: lessons/1.md }]\n`,
    ),
    'andere/lessons/1.md': LESSON.replace(/!\[[\s\S]*$/, 'Text'),
  });
  const told = (folder: string, first: string) => [
    `courses/${folder}/course.yaml, Zeile 2: Das Kürzel „M9“ trägt schon der Kurs „${first}“. Jedes gibt es nur einmal: Nehmen Sie ein freies.`,
  ];
  expect(texts((await read(other('draft: ja\n'))).doubles)).toEqual(told('andere', 'probe'));
  expect(texts((await read(other(''))).doubles)).toEqual(told('probe', 'andere'));
});

test.each<[string, Readonly<Record<string, string>>, string]>([
  [
    'a lesson no unit names',
    { 'probe/lessons/2.md': LESSON },
    'courses/probe/lessons/2.md, Zeile 1: Diese Lektion nennt keine Einheit in „units“ von course.yaml.',
  ],
  [
    'a lesson that is used twice',
    course('units:\n', 'units:\n  - { id: zuvor, kind: lesson, file: lessons/1.md }\n'),
    `${IN}, Zeile 19: Die Lektion „lessons/1.md“ steht schon weiter oben in „units“.`,
  ],
  [
    'a course nobody reads',
    { 'zweite/course.yml': COURSE },
    'courses/zweite/course.yml, Zeile 1: Diese Datei wird nicht gelesen, weil sie auf .yml endet. Nennen Sie sie course.yaml.',
  ],
  [
    'a button nobody needs',
    course('practices/a }', 'practices/a, done: end }'),
    `${IN}, Zeile 19: Die Übung „ueben“ (Rueckenwind.QuestionSet) meldet selbst, wann sie erledigt ist. Löschen Sie „done: end“`,
  ],
])('%s is a hint and holds up nothing', async (_, files, hint) => {
  const { faults, hints } = await read({ ...SOUND, ...files });
  expect(texts(faults)).toEqual([]);
  expect(texts(hints)).toEqual([expect.stringContaining(hint)]);
});

test('what cannot be read is known, so that nobody says that it is missing', async () => {
  const { gaps } = await read({ ...SOUND, ...lesson('title: Eins\n', ''), 'probe/card.md': 'Ohne Kopf' });
  expect(gaps.get('probe')).toEqual({ units: new Set(['eins']), card: true });
});
