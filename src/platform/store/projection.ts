import { grouped } from '#platform/disk/grouped.ts';
import type { AnyCollection, Change, Collection, DocumentStore, Position } from './port.ts';

/** So often a feed may run out while a projection is being loaded before that counts as a fault. */
const LOADS = 5;

export type Projection = {
  /** Answers when everything is applied that was durable at the moment of asking. Callers at the same time share the work. */
  current(): Promise<void>;
};

/**
 * Keeps something derived from documents up to date: a report, the search index. At first, and when the feed has run out,
 * it calls `reset` and applies every document; afterwards only what has changed.
 *
 * `apply` is told the present state of a document (`undefined`: removed), sometimes more than once, so it must replace
 * what it knew under that collection and id. When it throws, the caller of `current` gets the error and the next call
 * starts afresh. `collections` are told apart by `change.collection`; `isOf` gives the document its type back.
 */
export function projection(options: {
  readonly store: DocumentStore;
  readonly collections: readonly AnyCollection[];
  readonly apply: (change: Change) => void;
  readonly reset: () => void;
}): Projection {
  const { store, collections, apply, reset } = options;
  const names = new Set(collections.map(({ name }) => name));
  let position: Position | undefined;

  const load = async (): Promise<Position | undefined> => {
    reset();
    let first: Position | undefined;
    for (const collection of collections) {
      const snapshot = await store.snapshot(collection as Collection<unknown>);
      first ??= snapshot.position;
      for await (const document of snapshot.documents) {
        apply({ collection: collection.name, id: document.id, document });
      }
    }
    return first;
  };

  const catchUp = async (from: Position): Promise<Position | 'expired'> => {
    const news = await store.changes(from);
    if (news === 'expired') return 'expired';
    for (const change of news.changes) {
      if (names.has(change.collection)) apply(change);
    }
    return news.position;
  };

  return {
    current: grouped(async () => {
      // Forgotten until the end, so that an error on the way leads to a fresh start.
      let known = position;
      position = undefined;
      for (let loads = 0; loads <= LOADS; loads += 1) {
        known ??= await load();
        const reached = known === undefined ? undefined : await catchUp(known);
        if (reached !== 'expired') {
          position = reached;
          return;
        }
        known = undefined;
      }
      throw new Error(`The feed of changes kept running out while loading ${[...names].join(', ')}.`);
    }),
  };
}

/** Whether the change is one of that collection; then its document has the collection's type. */
export const isOf = <T>(change: Change, collection: Collection<T>): change is Change<T> =>
  change.collection === collection.name;
