import type { Failed, Ok } from '#domain/result.ts';

/**
 * What a feature says about the documents it keeps. Only a feature's `store.ts` holds one of these.
 *
 * `shape` counts how the body has looked over the years, from 1. A document of an older shape is passed through
 * `upcast` when it is read, so that nobody outside `store.ts` ever meets one.
 * `indexes` are pure: they say under which text values a body is found; `undefined` and `[]` mean "not at all".
 */
export type Collection<T, I extends string = string> = {
  readonly name: string;
  readonly shape: number;
  readonly indexes: { readonly [name in I]: (body: T) => string | readonly string[] | undefined };
  readonly upcast?: (body: unknown, shape: number) => T;
};

/** A collection of whatever body: for lists of collections, as a store takes them when it is opened. */
export type AnyCollection = {
  readonly name: string;
  readonly shape: number;
  readonly indexes: { readonly [name: string]: (body: never) => string | readonly string[] | undefined };
  readonly upcast?: (body: unknown, shape: number) => unknown;
};

/** A document as it stands: `version` starts at 1 and grows by one with every write. Bodies are frozen. */
export type Stored<T> = { readonly id: string; readonly version: number; readonly body: T };

/** A write was made from a version that is no longer the current one. Nothing was changed. */
export type Conflict = Failed<'conflict'>;

/**
 * Something that happened to a document, in the order in which it became durable; `undefined` when it was removed.
 * Several changes of one document may be told as the last one of them.
 */
export type Change<T = unknown> = {
  readonly collection: string;
  readonly id: string;
  readonly document: Stored<T> | undefined;
};

/** A place in the feed of changes. Opaque; only good for the store that gave it out. */
export type Position = string;

/**
 * JSON documents that survive a crash and never overwrite each other.
 *
 * A write that has been answered is durable. A write that failed has changed neither memory nor disk.
 * Ids are 1 to 128 characters of `a-z 0-9 . _ -`, the first one a letter or digit (they may become file names).
 * Under any other id there is nothing to get, find or remove; to put one throws.
 * A body is kept as JSON; the store makes its own copy of what it is given.
 * Errors that are not part of a `Result` (full disk, read-only folder) are thrown as `StoreError`.
 */
export interface DocumentStore {
  get<T>(collection: Collection<T>, id: string): Promise<Stored<T> | undefined>;

  /** All documents found under `value` in the declared index, ordered by id. */
  find<T, I extends string>(
    collection: Collection<T, I>,
    index: NoInfer<I>,
    value: string,
  ): Promise<readonly Stored<T>[]>;

  /** `version` is the version the caller has read; 0 means "must not exist yet". */
  put<T>(collection: Collection<T>, id: string, body: T, version: number): Promise<Ok<Stored<T>> | Conflict>;

  remove<T>(collection: Collection<T>, id: string, version: number): Promise<Ok<void> | Conflict>;

  /** Every change after `since`, oldest first; `'expired'` when the feed no longer reaches back that far: take a snapshot. */
  changes(since: Position): Promise<{ changes: readonly Change[]; position: Position } | 'expired'>;

  /** All documents of one collection, as of `position`. Reading may go on while writes happen; those come with `changes`. */
  snapshot<T>(
    collection: Collection<T>,
  ): Promise<{ documents: AsyncIterable<Stored<T>>; position: Position }>;

  /** `'lowdb'` or `'postgres'`; said by `/api/health`. */
  readonly kind: string;

  /** Waits for writes under way, releases the folder. Later calls throw. */
  close(): Promise<void>;
}
