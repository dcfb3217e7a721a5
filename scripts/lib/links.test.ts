import { expect, test } from 'vitest';
import { faultText } from '#platform/content/fault.ts';
import { deadLinks } from './links.ts';

const places = {
  patterns: [
    '/meine-daten',
    '/lernen',
    '/lernen/[kurs]',
    '/lernen/[kurs]/karte',
    '/lernen/[kurs]/[einheit]',
    '/pruefung/[kurs]',
    '/karten/[karte]',
    '/nachweise/[id]',
    '/[seite]',
  ],
  courses: new Map([
    ['probe', ['eins', 'zwei']],
    ['andere', ['anfang']],
  ]),
  tests: ['probe'],
  cards: ['datenpanne'],
  pages: ['hilfe'],
  unread: new Set(['kaputt']),
};
const told = (text: string, path = 'probe/lessons/1.md') =>
  deadLinks(
    'courses',
    new Map([
      [path, text],
      ['probe/film.mp4', 'x'],
    ]),
    places,
  ).map(faultText);

test.each([
  '/',
  '/meine-daten',
  '/lernen?thema=phishing',
  '/lernen/probe',
  '/lernen/probe/',
  '/lernen/probe/zwei#oben',
  '/lernen/andere/karte',
  '/lernen/probe/medien/film.mp4',
  '/pruefung/probe',
  '/karten/datenpanne',
  '/hilfe',
  '/lernen/kaputt/irgendwas',
  '#notfall',
  'https://www.bsi.bund.de',
  'mailto:it@stadt.example',
])('%s leads somewhere', (href) => {
  expect(told(`---\ntitle: x\n---\n\n[x](${href})\n`)).toEqual([]);
});

test.each([
  [
    '/meine-datn',
    'Der Link „/meine-datn“ führt ins Leere: Diese Seite gibt es nicht. Meinen Sie „/meine-daten“?',
  ],
  [
    '/lernen/prbe/eins',
    'Der Link „/lernen/prbe/eins“ führt ins Leere: Diese Seite gibt es nicht. Meinen Sie „/lernen/probe/eins“?',
  ],
  ['/pruefung/andere', 'führt ins Leere'],
  ['/nachweise/abc', 'führt ins Leere'],
  [
    '/lernen/gibt-es-nicht/xx',
    'führt ins Leere: Diese Seite gibt es nicht. Prüfen Sie die Adresse, am besten im Browser.',
  ],
  ['#notfal', 'Der Link „#notfal“ führt zu keiner Stelle der Seite. Meinen Sie „#notfall“?'],
])('%s is dead, and its line is told', (href, what) => {
  expect(told(`---\ntitle: x\n---\n\nErst\nmal [x](${href})\n`)).toEqual([
    expect.stringMatching(/^courses\/probe\/lessons\/1\.md, Zeile 6: /),
  ]);
  expect(told(`---\ntitle: x\n---\n\nErst\nmal [x](${href})\n`)[0]).toContain(what);
});

test('libraries and what lies beside the courses are not read', () => {
  expect([...told('[x](/weg)', '_libraries/x/README.md'), ...told('[x](/weg)', 'README.md')]).toEqual([]);
});
