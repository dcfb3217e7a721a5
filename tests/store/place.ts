import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openLowdbStore } from '#platform/store/lowdb.ts';
import type { AnyCollection, DocumentStore } from '#platform/store/port.ts';

/** Where a store keeps its documents between one opening and the next. */
export type Place = {
  open(collections: readonly AnyCollection[], feedSize?: number): Promise<DocumentStore>;
  clear(): Promise<void>;
};

export const temporaryFolder = (): Promise<string> => mkdtemp(join(tmpdir(), 'rueckenwind-store-'));

export async function lowdbPlace(): Promise<Place & { readonly folder: string }> {
  const folder = await temporaryFolder();
  return {
    folder,
    open: (collections, feedSize) =>
      openLowdbStore({ folder, collections, ...(feedSize === undefined ? {} : { feedSize }) }),
    clear: () => rm(folder, { recursive: true, force: true }),
  };
}
