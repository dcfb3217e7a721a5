import type { Item, PoolFile } from './item.ts';

/** The pool of a course as it stands in one edition of its file. `id` differs when anything in it differs. */
export type Pool = PoolFile & { id: string; course: string };

/** Pools by course. */
export type Pools = ReadonlyMap<string, Pool>;

export const itemsById = (pool: PoolFile): ReadonlyMap<string, Item> =>
  new Map(pool.items.map((item) => [item.id, item]));
