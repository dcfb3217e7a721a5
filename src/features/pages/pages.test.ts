import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { faultText } from '#platform/content/fault.ts';
import { readTree } from '#platform/content/folder.ts';
import { editorialPages, readPages } from './service.ts';

const real = await readTree(resolve('content'));
const PAGE = '---\ntitle: Probe\nlang: de\nupdated: 2026-11-20\n---\n\n## Anfang\n\nText.\n';
const faultsWith = (path: string, text: string | undefined) => {
  const tree = new Map(real);
  if (text === undefined) tree.delete(path);
  else tree.set(path, text);
  return readPages(tree).faults.map(faultText);
};

test('the pages that come along are in order, and all that are needed are there', () => {
  const { value, faults } = readPages(real);
  expect(faults.map(faultText)).toEqual([]);
  for (const slug of [
    'hilfe',
    'barrierefreiheit',
    'datenschutz',
    'impressum',
    'leichte-sprache',
    'gebaerdensprache',
  ])
    expect(value?.get(`${slug}.de`)?.title, slug).toBeTruthy();
});

test('a new page in order has no faults', () => {
  expect(faultsWith('pages/probe.md', PAGE)).toEqual([]);
});

test.each([
  [
    'pages/hilfe.md',
    undefined,
    'content/pages/hilfe.md, Zeile 1: Die Seite fehlt. Jede Seite des Intranets verweist auf sie.',
  ],
  [
    'pages/hilfe.md',
    PAGE.replace('title: Probe\n', ''),
    'content/pages/hilfe.md, Zeile 2: „title“ fehlt. Ergänzen Sie diese Angabe.',
  ],
  [
    'pages/probe.md',
    PAGE.replace('lang: de', 'lang: en'),
    'content/pages/probe.md, Zeile 3: „lang“ passt nicht zum Dateinamen. Erwartet wird: de.',
  ],
  [
    'pages/hilfe.en.md',
    PAGE,
    'content/pages/hilfe.en.md, Zeile 3: „lang“ passt nicht zum Dateinamen. Erwartet wird: en.',
  ],
  [
    'pages/probe.md',
    PAGE.replace('2026-11-20', '20.11.2026'),
    'content/pages/probe.md, Zeile 4: „updated“ ist kein Tag in der Form Jahr-Monat-Tag. Schreiben Sie: 2026-11-20.',
  ],
  [
    'pages/probe.md',
    PAGE.replace('## ', '# '),
    'content/pages/probe.md, Zeile 7: Überschriften im Text beginnen mit „##“; die erste Ebene ist der Titel.',
  ],
  [
    'pages/probe.md',
    'Nur Text',
    'content/pages/probe.md, Zeile 1: Der Kopf fehlt. Die Datei beginnt mit einer Zeile „---“, darunter stehen die Angaben, dann wieder „---“.',
  ],
  [
    'pages/nur-englisch.en.md',
    PAGE.replace('lang: de', 'lang: en'),
    'content/pages/nur-englisch.md, Zeile 1: Die deutsche Fassung fehlt. Englisch gibt es nur als Übersetzung.',
  ],
  [
    'pages/Über uns.md',
    PAGE,
    'content/pages/Über uns.md, Zeile 1: Der Dateiname wird zur Adresse. Nehmen Sie kleine Buchstaben, Ziffern und einzelne Bindestriche, zum Beispiel mein-thema.md, für Englisch mein-thema.en.md.',
  ],
])('%s with a fault is told once, with its line: %#', (path, text, fault) => {
  expect(faultsWith(path, text)).toEqual([fault]);
});

test('what is not translated is shown in German, what is unknown not at all', () => {
  const tree = new Map([...real, ['pages/probe.md', PAGE] as const]);
  const { value } = readPages(tree);
  if (value === undefined) throw new Error('no pages');
  const pages = editorialPages({ current: () => value, reread: async () => {}, stop: () => {} });
  expect(pages.find('probe', 'en')).toMatchObject({ language: 'de', title: 'Probe', text: 'Anfang Text.' });
  expect(pages.find('gibt-es-nicht', 'de')).toBeUndefined();
  expect(pages.find('probe.de', 'de')).toBeUndefined();
  expect(pages.all().length).toBe(value.size);
});
