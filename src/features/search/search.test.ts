import { expect, test } from 'vitest';
import { MINUTE, movableClock } from '#domain/clock.ts';
import type { Feature, SearchDocument } from '#domain/feature.ts';
import { has } from '#domain/person.ts';
import type { Ports } from '#platform/ports.ts';
import { actorWith } from '#tests/support/actor.ts';
import { excerpt } from './excerpt.ts';
import { folded, wantedWords } from './fold.ts';
import { LONGEST_QUERY, type SearchIndex, searched } from './queries.ts';

test.each([
  ['Passwörter', 'passworter'],
  ['PASSWOERTER', 'passworter'],
  ['Straße', 'strasse'],
  ['Größe'.normalize('NFD'), 'grosse'],
  ['Café Çelik', 'cafe celik'],
])('%s is compared as %s', (text, plain) => {
  expect(folded(text)).toBe(plain);
});

test('fillers are not looked for, unless there is nothing else', () => {
  expect(wantedWords('Wie melde ich eine Barriere?')).toEqual(['melde', 'barriere']);
  expect(wantedWords('was ist das')).toEqual(['was', 'ist', 'das']);
  expect(wantedWords(' „?!“ ')).toEqual([]);
});

const page = (title: string, text = '', more: Partial<SearchDocument> = {}): SearchDocument => ({
  title,
  text,
  href: `/${title}`,
  kind: { de: 'Seite', en: 'Page' },
  language: 'de',
  ...more,
});
type House = Ports & { features: readonly Feature<House>[]; search: SearchIndex };
const house = (
  documents: () => readonly SearchDocument[],
  clock = movableClock('2026-11-23T08:00:00.000Z'),
) =>
  ({
    clock,
    search: {},
    features: [
      { name: 'a', order: 1 },
      { name: 'b', order: 2, search: async () => documents() },
    ],
  }) as unknown as House;
const TEXTS = [
  page('Links, Anhänge und QR-Codes prüfen', 'Erst lesen, dann klicken.'),
  page('Gute Passwörter', 'Ein Passwortmanager merkt sich alle.'),
  page('Unterwegs', 'Auch im Zug ein Passwort wählen, das niemand sieht. Prüfen Sie die Umgebung.'),
  page('Führungskräfte', 'Für Leitungen', { who: (actor) => has(actor, 'manager') }),
  page('Hilfe', 'So geht es.', { href: '/hilfe' }),
  page('Help', 'How it works.', { href: '/hilfe', language: 'en' }),
  page('Fristen', 'Überzug und Bezug'),
];
const titles = async (query: string, actor = actorWith(), of = house(() => TEXTS)) =>
  (await searched(of, actor, query)).map(({ title }) => title);

test.each([
  ['passwörter', ['Gute Passwörter'], 'the word in the title'],
  ['PASSWOERTER', ['Gute Passwörter'], 'without umlauts on the keyboard'],
  ['Passwort', ['Gute Passwörter', 'Unterwegs'], 'one of many, the title first'],
  ['prüfen links', ['Links, Anhänge und QR-Codes prüfen'], 'all words in any order'],
  ['passwort zug', ['Unterwegs'], 'words far apart'],
  ['QR-Code', ['Links, Anhänge und QR-Codes prüfen'], 'the beginning of a word'],
  ['manager', ['Gute Passwörter'], 'a part of a compound'],
  ['pasword', ['Gute Passwörter', 'Unterwegs'], 'mistyped'],
  ['klicken oder Schreibmaschine', ['Links, Anhänge und QR-Codes prüfen'], 'what holds most of it'],
  ['zug', ['Unterwegs'], 'short words only from their beginning'],
  ['wlan', [], 'nothing rather than something else'],
  ['xyzzyq', [], 'nothing at all'],
  ['', [], 'nothing for nothing'],
  ['?!', [], 'nothing for signs'],
])('„%s“ finds %j: %s', async (query, found) => {
  expect(await titles(query)).toEqual(found);
});

test('what somebody may not open is not found', async () => {
  expect(await titles('Führungskräfte')).toEqual([]);
  expect(await titles('Führungskräfte', actorWith(['manager']))).toEqual(['Führungskräfte']);
});

test('a page in two languages is found once, in the reader’s; what is not translated in German', async () => {
  expect(await titles('Hilfe Help', actorWith([], { language: 'de' }))).toEqual(['Hilfe']);
  expect(await titles('Hilfe Help', actorWith([], { language: 'en' }))).toEqual(['Help']);
  expect(await titles('Passwörter', actorWith([], { language: 'en' }))).toEqual(['Gute Passwörter']);
});

test('an endless query is cut and a list of hits has an end', async () => {
  const many = house(() => Array.from({ length: 99 }, (_, index) => page(`Seite ${index}`)));
  expect(await titles(`Seite ${' '.repeat(LONGEST_QUERY)} xyzzyq`, actorWith(), many)).toHaveLength(30);
});

test('new content is found within a minute', async () => {
  let documents = [page('Alt')];
  const clock = movableClock('2026-11-23T08:00:00.000Z');
  const of = house(() => documents, clock);
  expect(await titles('alt', actorWith(), of)).toEqual(['Alt']);
  documents = [page('Neu')];
  clock.advance(MINUTE - 1);
  expect(await titles('neu', actorWith(), of)).toEqual([]);
  clock.advance(1);
  expect(await titles('neu', actorWith(), of)).toEqual(['Neu']);
});

const LONG = `${'Vorher steht hier einiges. '.repeat(20)}Das Passwört\u0065r-Heft liegt im Schrank. ${'Danach kommt mehr. '.repeat(20)}`;

test('the excerpt shows the first place that fits, cut between words', () => {
  const shown = excerpt(LONG, 'gibtesnicht schrank passwoerter');
  expect(shown).toContain('Das Passwörter-Heft liegt im Schrank.');
  expect(shown).toMatch(/^… \p{L}.* …$/u);
  expect(shown.length).toBeLessThan(190);
});

test('many umlauts before the place do not lead past it', () => {
  const text = `${'größere Übungsräume für Ämter '.repeat(30)}Zielwort ${'danach '.repeat(50)}`;
  expect(excerpt(text, 'Zielwort').indexOf('Zielwort')).toBeLessThan(75);
  expect(excerpt(text, 'Zielwort')).toContain('Zielwort');
});

test('without a place that fits the excerpt begins at the beginning, and a short text is shown whole', () => {
  expect(excerpt(LONG, 'xyzzyq')).toMatch(/^Vorher steht/);
  expect(excerpt('Ganz kurz.', 'kurz')).toBe('Ganz kurz.');
  expect(excerpt('', 'kurz')).toBe('');
  expect(excerpt('x'.repeat(500), 'x')).toBe(`${'x'.repeat(180)} …`);
});
