import type { AnyCollection, Stored } from './port.ts';

/** The documents of one collection in memory, with the ids found under each value of each index (sorted). */
export type Table = {
  readonly collection: AnyCollection;
  readonly documents: Map<string, Stored<unknown>>;
  readonly indexes: ReadonlyMap<string, Map<string, string[]>>;
};

/** Where a body is found: pairs of index and value, without repetition within an index. */
export type Entries = readonly (readonly [index: string, value: string])[];

export const emptyTable = (collection: AnyCollection): Table => ({
  collection,
  documents: new Map(),
  indexes: new Map(Object.keys(collection.indexes).map((name) => [name, new Map()])),
});

/** Calls the feature's own functions, so it may throw; called before anything is changed. */
export function entriesOf(collection: AnyCollection, body: unknown): Entries {
  return Object.entries(collection.indexes).flatMap(([index, valuesOf]) => {
    const values = valuesOf(body as never) ?? [];
    const list = typeof values === 'string' ? [values] : [...new Set(values)];
    return list.map((value) => [index, value] as const);
  });
}

/** Puts `next` in the place of `current`; either may be absent. */
export function place(
  table: Table,
  id: string,
  current: { entries: Entries } | undefined,
  next: { document: Stored<unknown>; entries: Entries } | undefined,
): void {
  for (const [index, value] of current?.entries ?? []) {
    const bucket = table.indexes.get(index);
    const ids = bucket?.get(value);
    if (!ids) continue;
    const at = firstNotBelow(ids, id);
    if (ids[at] === id) ids.splice(at, 1);
    if (ids.length === 0) bucket?.delete(value);
  }
  for (const [index, value] of next?.entries ?? []) {
    const bucket = table.indexes.get(index);
    const ids = bucket?.get(value);
    if (ids) ids.splice(firstNotBelow(ids, id), 0, id);
    else bucket?.set(value, [id]);
  }
  if (next) table.documents.set(id, next.document);
  else table.documents.delete(id);
}

/** Sorted by id, in the order of code units. */
export function found(table: Table, index: string, value: string): Stored<unknown>[] {
  const bucket = table.indexes.get(index);
  if (!bucket) throw new Error(`The collection ${table.collection.name} has no index ${index}.`);
  return (bucket.get(value) ?? []).flatMap((id) => table.documents.get(id) ?? []);
}

function firstNotBelow(ids: readonly string[], id: string): number {
  const last = ids[ids.length - 1];
  if (last === undefined || last < id) return ids.length;
  let low = 0;
  let high = ids.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ids[middle] ?? '') < id) low = middle + 1;
    else high = middle;
  }
  return low;
}
