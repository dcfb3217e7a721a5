import { later, MINUTE } from '#domain/clock.ts';
import type { Feature, SearchDocument } from '#domain/feature.ts';
import type { Actor } from '#domain/person.ts';
import type { Ports } from '#platform/ports.ts';
import { wantedWords } from './fold.ts';
import { type Ranking, ranked, rankingOf } from './rank.ts';

/** What the house has to offer: a register, and a place to keep the index. */
type House<App> = Ports & { features: readonly Feature<App>[]; search: SearchIndex };

export type SearchIndex = { built?: { at: string; ranking: Ranking<SearchDocument> } };

export const LONGEST_QUERY = 100;
const MOST_HITS = 30;

/** Pages, courses and lessons that fit, best first; only what the actor may open. */
export async function searched<App extends House<App>>(
  app: App,
  actor: Actor,
  query: string,
): Promise<readonly SearchDocument[]> {
  const wanted = wantedWords(query.slice(0, LONGEST_QUERY));
  if (wanted.length === 0) return [];
  const ranking = await indexOf(app);
  // Before ranking: what somebody may not open must not decide how well the rest fits either.
  const open = ranking.entries.filter(({ item }) => item.who?.(actor) ?? true);
  const own = new Set(
    open.filter(({ item }) => item.language === actor.language).map(({ item }) => item.href),
  );
  // German stands for what is not translated; English is for whoever asked for it.
  const readable = open.filter(
    ({ item }) => item.language === actor.language || (item.language === 'de' && !own.has(item.href)),
  );
  return ranked({ ...ranking, entries: readable }, wanted).slice(0, MOST_HITS);
}

/** Rebuilt once a minute at most: content changes rarely and is small. */
async function indexOf<App extends House<App>>(app: App): Promise<Ranking<SearchDocument>> {
  const { search } = app;
  const now = app.clock.now();
  if (search.built !== undefined && now < later(search.built.at, MINUTE)) return search.built.ranking;
  const found = await Promise.all(app.features.map((feature) => feature.search?.(app) ?? []));
  const ranking = rankingOf(found.flat());
  search.built = { at: now, ranking };
  return ranking;
}
