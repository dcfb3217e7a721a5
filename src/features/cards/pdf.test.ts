import { resolve } from 'node:path';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { expect, test } from 'vitest';
import { readTree } from '#platform/content/folder.ts';
import { readOrganisation } from '#platform/content/organisation.ts';
import { cardPdf } from './pdf.ts';
import { type FirstAidCard, readCards } from './service.ts';

const tree = await readTree(resolve('content'));
const town = readOrganisation(tree).value?.town;
const CARD =
  '---\ntitle: Datenpanne\nlead: Sofort melden.\ntopic: datenpanne\nnumbers: ja\n---\n\n## Zuerst\n\n1. Anrufen\n2. Aufschreiben\n';
const made = (text: string): FirstAidCard => {
  const card = readCards(new Map([...tree, ['cards/probe.md', text]])).value?.get('probe');
  if (card === undefined) throw new Error('no card');
  return card;
};

async function opened(card: FirstAidCard) {
  if (town === undefined) throw new Error('no town');
  const bytes = await cardPdf(resolve('.'), card, town, '2026-11-23T08:12:00.000Z');
  const pdf = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
  const page = await pdf.getPage(1);
  const content = await page.getTextContent();
  const items = content.items.flatMap((item) => ('str' in item ? [item] : []));
  return {
    pages: pdf.numPages,
    metadata: await pdf.getMetadata(),
    tags: rolesOf(await page.getStructTree()),
    words: items.map(({ str }) => str).join(' '),
    /** Points from the bottom of the page. */
    lowest: Math.min(...items.map(({ transform }) => Number(transform[5]))),
  };
}

type Tree = { role?: string; children?: readonly unknown[] };
const rolesOf = (node: unknown): readonly string[] => {
  const { role, children = [] } = (node ?? {}) as Tree;
  return [...(role === undefined ? [] : [role]), ...children.flatMap(rolesOf)];
};

test('a card is one tagged page with language, title, headings, lists and numbers', async () => {
  const { pages, metadata, tags, words } = await opened(made(CARD));
  expect(pages).toBe(1);
  expect(metadata.info).toMatchObject({ Title: 'Datenpanne', Language: 'de-DE' });
  expect(tags.filter((tag) => ['H1', 'H2', 'L', 'LI'].includes(tag))).toEqual([
    'H1',
    'H2',
    'L',
    'LI',
    'LI',
    'H2',
    'L',
    ...(town?.emergency.contacts ?? []).map(() => 'LI'),
  ]);
  expect(words).toContain('Anrufen');
  expect(words).toContain(town?.emergency.contacts[0]?.label);
});

test('a card without numbers has none', async () => {
  const { words } = await opened(made(CARD.replace('numbers: ja\n', '')));
  expect(words).not.toContain(town?.emergency.title);
});

test('a long card is set smaller and stays on its page', async () => {
  const long = `${CARD}${Array.from({ length: 20 }, (_, number) => `${number + 3}. Noch ein Schritt, der nicht vergessen werden darf.\n`).join('')}`;
  const { pages, lowest } = await opened(made(long));
  expect(pages).toBe(1);
  expect(lowest).toBeGreaterThan(30);
});

test('every card that comes along fits on its page', async () => {
  for (const card of readCards(tree).value?.values() ?? []) {
    const { pages, lowest } = await opened(card);
    expect(pages, card.slug).toBe(1);
    expect(lowest, card.slug).toBeGreaterThan(30);
  }
});
