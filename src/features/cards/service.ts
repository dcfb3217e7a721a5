import { z } from 'zod';
import { slug } from '#domain/organisation.ts';
import type { Fault } from '#platform/content/fault.ts';
import type { Content, Making, Tree } from '#platform/content/folder.ts';
import { readFrontMatter } from '#platform/content/front-matter.ts';
import { readOrganisation } from '#platform/content/organisation.ts';
import { type Block, blocksOf } from '#platform/markdown/blocks.ts';
import { renderMarkdown } from '#platform/markdown/render.ts';
import type { Ports } from '#platform/ports.ts';

/** A first-aid card on one printed page: `content/cards/<slug>.md`. */
const cardHead = z.strictObject({
  title: z.string().min(1).max(120),
  lead: z.string().min(1).max(300),
  /** Subtopic of `topics.yaml` it helps with. */
  topic: slug(),
  /** Place in the list; without it after all that have one. */
  order: z.number().int().min(1).max(99).optional(),
  /** Prints the emergency numbers of the town below the text. */
  numbers: z.literal('ja').optional(),
});

export type FirstAidCard = z.infer<typeof cardHead> & {
  slug: string;
  html: string;
  text: string;
  /** The same text for the PDF. */
  blocks: readonly Block[];
};

export type Cards = {
  find(slug: string): FirstAidCard | undefined;
  /** In the order of the list. */
  all(): readonly FirstAidCard[];
};

export type CardsApp = Ports & { cards: Cards };

const BAD_NAME =
  'Der Dateiname wird zur Adresse. Nehmen Sie kleine Buchstaben, Ziffern und einzelne Bindestriche, zum Beispiel datenpanne.md.';

export function readCards(tree: Tree): Making<ReadonlyMap<string, FirstAidCard>> {
  const faults: Fault[] = [];
  const read: FirstAidCard[] = [];
  const topics = readOrganisation(tree).value?.topics;
  for (const [path, text] of tree) {
    if (!/^cards\/.*\.md$/.test(path)) continue;
    const file = `content/${path}`;
    const name = /^cards\/([a-z0-9]+(?:-[a-z0-9]+)*)\.md$/.exec(path)?.[1];
    if (name === undefined) {
      faults.push({ file, line: 1, what: BAD_NAME });
      continue;
    }
    const parts = readFrontMatter(text, file, cardHead);
    if (parts.faults !== undefined) {
      faults.push(...parts.faults);
      continue;
    }
    const { head, body, bodyLine } = parts.value;
    if (topics?.has(head.topic) === false)
      faults.push({
        file,
        line: parts.lineOf('topic'),
        what: `Das Thema „${head.topic}“ gibt es nicht. Die Themen stehen in content/organisation/topics.yaml.`,
      });
    const rendered = renderMarkdown(body, {
      file,
      firstLine: bodyLine,
      medium: () => ({ fault: 'Karten zeigen keine Bilder. Nehmen Sie den Verweis heraus.' }),
      prefix: name,
    });
    faults.push(...rendered.faults);
    read.push({ ...head, slug: name, html: rendered.html, text: rendered.text, blocks: blocksOf(body) });
  }
  const inOrder = read.toSorted(
    (a, b) => (a.order ?? LAST) - (b.order ?? LAST) || a.title.localeCompare(b.title, 'de'),
  );
  return { value: new Map(inOrder.map((card) => [card.slug, card])), faults };
}

const LAST = 100;

export const cards = (content: Content<ReadonlyMap<string, FirstAidCard>>): Cards => ({
  find: (name) => content.current().get(name),
  all: () => [...content.current().values()],
});
