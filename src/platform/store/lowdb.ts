import { failed, ok } from '#domain/result.ts';
import type { Release } from '#platform/lock/folder.ts';
import { lockFolder } from '#platform/lock/folder.ts';
import { frozenCopy } from './body.ts';
import type { DocumentFile } from './document-file.ts';
import { isUnsure, replaceDocument } from './document-file.ts';
import type { Drawer } from './drawers.ts';
import { checkNames, openDrawers } from './drawers.ts';
import { diskReason, isStoreError, storeError } from './error.ts';
import { changeFeed } from './feed.ts';
import { isDocumentId } from './id.ts';
import type { AnyCollection, Change, DocumentStore, Stored } from './port.ts';
import { keyedQueue } from './queue.ts';
import { entriesOf, found, place } from './table.ts';

/** So many changes are remembered for `changes` where nothing else is said; whoever is further behind takes a snapshot. */
const FEED_SIZE = 10_000;

/** So many files are written at once: more would only use up file handles. */
const WRITES_AT_ONCE = 64;

/** So many documents of a snapshot are handed out before other work gets its turn. */
const SNAPSHOT_STRIDE = 1_000;

const UNSURE = 'Der Datenordner ist in einem unsicheren Zustand: Starten Sie das Programm neu.';

type Options = {
  /** `DATA_DIR`. Documents lie in `documents/<collection>/<id>.json` below it. */
  readonly folder: string;
  /** All collections there are. Files of others are left alone and not read. */
  readonly collections: readonly AnyCollection[];
  readonly feedSize?: number;
};

/**
 * The default store: one small file for each document, all of them read at start and kept in memory, frozen.
 * Memory changes only after the file is durable, and before the answer. Takes the folder for itself until `close`.
 * Throws `StoreError` when another process uses the folder, when it cannot be written, or when a file is damaged.
 */
export async function openLowdbStore({
  folder,
  collections,
  feedSize = FEED_SIZE,
}: Options): Promise<DocumentStore> {
  checkNames(collections);
  const release = await lockFolder(folder);
  try {
    return lowdbStore(await openDrawers(folder, collections), release, feedSize);
  } catch (cause) {
    await release();
    if (isStoreError(cause)) throw cause;
    throw storeError(`Der Datenordner ${folder} lässt sich nicht öffnen (${diskReason(cause)}).`, cause);
  }
}

function lowdbStore(drawers: ReadonlyMap<string, Drawer>, release: Release, feedSize: number): DocumentStore {
  const feed = changeFeed(feedSize);
  const queue = keyedQueue(WRITES_AT_ONCE);
  let closing: Promise<void> | undefined;
  let unsure: unknown;

  const drawerOf = (name: string): Drawer => {
    if (closing) throw new Error('The store is closed.');
    const drawer = drawers.get(name);
    if (!drawer) throw new Error(`The store was opened without the collection ${name}.`);
    return drawer;
  };

  /** `next` undefined: remove. */
  const write = (
    { table, shelf }: Drawer,
    id: string,
    version: number,
    next: Stored<unknown> | undefined,
  ) => {
    const shape = table.collection.shape;
    const entries = next ? entriesOf(table.collection, next.body) : [];
    return queue.run(`${shelf.name}/${id}`, async () => {
      if (unsure) throw storeError(UNSURE, unsure);
      const current = table.documents.get(id);
      if ((current?.version ?? 0) !== version) return failed('conflict');
      const before = current && { entries: entriesOf(table.collection, current.body) };
      try {
        await replaceDocument(shelf, id, fileOf(current, shape), fileOf(next, shape));
      } catch (error) {
        if (isUnsure(error)) unsure = error;
        throw error;
      }
      place(table, id, before, next && { document: next, entries });
      feed.push(shelf.name, id);
      return ok(undefined);
    });
  };

  return {
    kind: 'lowdb',

    get: async <T>(collection: { name: string }, id: string) =>
      drawerOf(collection.name).table.documents.get(id) as Stored<T> | undefined,

    find: async <T>(collection: { name: string }, index: string, value: string) =>
      found(drawerOf(collection.name).table, index, value) as Stored<T>[],

    put: async <T>(collection: { name: string }, id: string, body: T, version: number) => {
      const drawer = drawerOf(collection.name);
      const name = `${collection.name}/${id}`;
      if (!isDocumentId(id)) throw new Error(`This cannot be the id of a document: ${JSON.stringify(name)}`);
      const document = Object.freeze({ id, version: version + 1, body: frozenCopy(name, body) as T });
      const result = await write(drawer, id, version, document);
      return result.ok ? ok(document) : result;
    },

    remove: async (collection, id, version) => {
      const drawer = drawerOf(collection.name);
      return version > 0 ? write(drawer, id, version, undefined) : failed('conflict');
    },

    changes: async (since) => {
      if (closing) throw new Error('The store is closed.');
      const changed = feed.since(since);
      if (changed === 'expired') return 'expired';
      const changes = changed.map(
        ({ collection, id }): Change => ({
          collection,
          id,
          document: drawers.get(collection)?.table.documents.get(id),
        }),
      );
      return { changes, position: feed.position() };
    },

    snapshot: async <T>(collection: { name: string }) => {
      const documents = [...drawerOf(collection.name).table.documents.values()] as Stored<T>[];
      return { documents: handedOut(documents), position: feed.position() };
    },

    close: () => {
      closing ??= queue.idle().then(release);
      return closing;
    },
  };
}

const fileOf = (document: Stored<unknown> | undefined, shape: number): DocumentFile | undefined =>
  document && { id: document.id, version: document.version, shape, body: document.body };

async function* handedOut<T>(documents: readonly T[]): AsyncIterable<T> {
  for (const [at, document] of documents.entries()) {
    if (at % SNAPSHOT_STRIDE === SNAPSHOT_STRIDE - 1) await new Promise((turn) => setImmediate(turn));
    yield document;
  }
}
