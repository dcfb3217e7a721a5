import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { faultText } from '#platform/content/fault.ts';
import { readTree } from '#platform/content/folder.ts';
import { cards, readCards } from './service.ts';

const real = await readTree(resolve('content'));
const CARD =
  '---\ntitle: Datenpanne\nlead: Sofort melden.\ntopic: datenpanne\n---\n\n## Zuerst\n\n1. Anrufen\n';
const readWith = (files: Readonly<Record<string, string>>) =>
  readCards(new Map([...real, ...Object.entries(files)]));
const faultsWith = (path: string, text: string) => readWith({ [path]: text }).faults.map(faultText);

test('the cards that come along are in order', () => {
  expect(readCards(real).faults.map(faultText)).toEqual([]);
});

test('cards stand in their order, those without one after them by title', () => {
  const { value, faults } = readWith({
    'cards/z.md': CARD.replace('Datenpanne', 'Zuletzt'),
    'cards/a.md': CARD.replace('Datenpanne', 'Anfang'),
    'cards/b.md': CARD.replace('topic:', 'order: 2\ntopic:'),
    'cards/c.md': CARD.replace('topic:', 'order: 1\nnumbers: ja\ntopic:'),
  });
  expect(faults).toEqual([]);
  if (value === undefined) throw new Error('no cards');
  const all = cards({ current: () => value, reread: async () => {}, stop: () => {} });
  const own = all.all().filter(({ slug }) => slug.length === 1);
  expect(own.map(({ slug }) => slug)).toEqual(['c', 'b', 'a', 'z']);
  expect(all.find('c')).toMatchObject({ title: 'Datenpanne', numbers: 'ja', text: 'Zuerst Anrufen' });
  expect(all.find('gibt-es-nicht')).toBeUndefined();
});

test.each([
  [
    'cards/probe.md',
    CARD.replace('lead: Sofort melden.\n', ''),
    'content/cards/probe.md, Zeile 2: „lead“ fehlt. Ergänzen Sie diese Angabe.',
  ],
  [
    'cards/probe.md',
    CARD.replace('topic: datenpanne', 'topic: fischen'),
    'content/cards/probe.md, Zeile 4: Das Thema „fischen“ gibt es nicht. Die Themen stehen in content/organisation/topics.yaml.',
  ],
  [
    'cards/probe.md',
    CARD.replace('## ', '# '),
    'content/cards/probe.md, Zeile 7: Überschriften im Text beginnen mit „##“; die erste Ebene ist der Titel.',
  ],
  [
    'cards/probe.md',
    `${CARD}\n![Kreis](kreis.svg)\n`,
    'content/cards/probe.md, Zeile 11: Karten zeigen keine Bilder. Nehmen Sie den Verweis heraus.',
  ],
  [
    'cards/Meine Karte.md',
    CARD,
    'content/cards/Meine Karte.md, Zeile 1: Der Dateiname wird zur Adresse. Nehmen Sie kleine Buchstaben, Ziffern und einzelne Bindestriche, zum Beispiel datenpanne.md.',
  ],
])('a card with a fault is told once, with its line: %#', (path, text, fault) => {
  expect(faultsWith(path, text)).toEqual([fault]);
});
