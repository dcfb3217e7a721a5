import Fuse from 'fuse.js';
import { later, MINUTE } from '#domain/clock.ts';
import type { Feature, SearchDocument } from '#domain/feature.ts';
import type { Actor } from '#domain/person.ts';
import type { Ports } from '#platform/ports.ts';

/** What the house has to offer: a register, and a place to keep the index. */
type House<App> = Ports & { features: readonly Feature<App>[]; search: SearchIndex };

export type SearchIndex = { built?: { at: string; fuse: Fuse<Entry> } };

type Entry = SearchDocument & { foldedTitle: string; foldedText: string };

export const LONGEST_QUERY = 100;
const MOST_HITS = 30;

/** Spellings that people mix: ä/ae, ö/oe, ü/ue, ß/ss, capitals (DIN 5007-2). */
export const folded = (text: string): string =>
  text.toLowerCase().replaceAll('ä', 'ae').replaceAll('ö', 'oe').replaceAll('ü', 'ue').replaceAll('ß', 'ss');

/** Pages, courses and lessons that fit, best first; only what the actor may open. */
export async function searched<App extends House<App>>(
  app: App,
  actor: Actor,
  query: string,
): Promise<readonly SearchDocument[]> {
  const words = folded(query.trim().slice(0, LONGEST_QUERY));
  if (words === '') return [];
  const hits = (await indexOf(app)).search(words).map((hit) => hit.item);
  const own = new Set(hits.filter((hit) => hit.language === actor.language).map((hit) => hit.href));
  // German stands for what is not translated; English is for whoever asked for it
  const readable = (hit: Entry) =>
    hit.language === actor.language || (hit.language === 'de' && !own.has(hit.href));
  return hits.filter((hit) => readable(hit) && (hit.who?.(actor) ?? true)).slice(0, MOST_HITS);
}

/** Rebuilt once a minute at most: content changes rarely and is small. */
async function indexOf<App extends House<App>>(app: App): Promise<Fuse<Entry>> {
  const { search } = app;
  const now = app.clock.now();
  if (search.built !== undefined && now < later(search.built.at, MINUTE)) return search.built.fuse;
  const found = await Promise.all(app.features.map((feature) => feature.search?.(app) ?? []));
  const entries = found.flat().map((document) => ({
    ...document,
    foldedTitle: folded(document.title),
    foldedText: folded(document.text),
  }));
  const fuse = new Fuse(entries, {
    keys: [
      { name: 'foldedTitle', weight: 3 },
      { name: 'foldedText', weight: 1 },
    ],
    ignoreLocation: true,
    threshold: 0.28,
    minMatchCharLength: 2,
    useExtendedSearch: false,
  });
  search.built = { at: now, fuse };
  return fuse;
}

/** A stretch of the text around the first place that fits, for the list of hits. */
export function excerpt(text: string, query: string, length = 180): string {
  const words = folded(query)
    .split(/\s+/)
    .filter((word) => word.length > 2);
  const lower = text.toLowerCase();
  const at = Math.max(0, ...words.map((word) => lower.indexOf(word)));
  const start = at < 60 ? 0 : text.indexOf(' ', at - 60) + 1;
  const piece = text.slice(start, start + length);
  const end = start + length < text.length ? piece.lastIndexOf(' ') : piece.length;
  return `${start > 0 ? '… ' : ''}${piece.slice(0, end)}${start + end < text.length ? ' …' : ''}`;
}
