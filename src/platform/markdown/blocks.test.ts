import { expect, test } from 'vitest';
import { blocksOf } from './blocks.ts';

test('headings, paragraphs and lists keep their words and their order', () => {
  expect(
    blocksOf('## Zuerst\n\nRufen Sie **sofort**\nan, siehe [Karte](#notfall).\n\n1. Eins\n2. Zwei\n'),
  ).toEqual([
    { kind: 'heading', level: 2, text: 'Zuerst' },
    { kind: 'paragraph', text: 'Rufen Sie sofort an, siehe Karte.' },
    { kind: 'list', ordered: true, items: ['Eins', 'Zwei'] },
  ]);
});

test('a list in a list belongs to its entry', () => {
  expect(blocksOf('- Eins\n  - innen\n- Zwei\n')).toEqual([
    { kind: 'list', ordered: false, items: ['Eins innen', 'Zwei'] },
  ]);
});

test('a box holds what stands in it, and the text goes on after it', () => {
  expect(blocksOf('::: merke\nMelden.\n\n- Eins\n:::\n\nDanach.\n')).toEqual([
    {
      kind: 'box',
      title: 'Das nehmen Sie mit',
      blocks: [
        { kind: 'paragraph', text: 'Melden.' },
        { kind: 'list', ordered: false, items: ['Eins'] },
      ],
    },
    { kind: 'paragraph', text: 'Danach.' },
  ]);
});

test('rows of a table become entries', () => {
  expect(blocksOf('| Farbe | heißt |\n|---|---|\n| Rot | verboten |\n| Grün | erlaubt |\n')).toEqual([
    { kind: 'list', ordered: false, items: ['Rot – verboten', 'Grün – erlaubt'] },
  ]);
});
