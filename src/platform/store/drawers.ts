import { privateFolder, syncFolder } from '#platform/disk/durable.ts';
import { grouped } from '#platform/disk/grouped.ts';
import type { Shelf } from './document-file.ts';
import { loadTable } from './load.ts';
import type { AnyCollection } from './port.ts';
import type { Table } from './table.ts';

/** A collection in memory and on disk. */
export type Drawer = { readonly table: Table; readonly shelf: Shelf };

/** By the name of the collection. Throws `StoreError` for damaged files. */
export async function openDrawers(
  folder: string,
  collections: readonly AnyCollection[],
): Promise<ReadonlyMap<string, Drawer>> {
  const drawers = new Map<string, Drawer>();
  for (const collection of collections) {
    const own = `${folder}/documents/${collection.name}`;
    await privateFolder(own);
    const shelf = { name: collection.name, folder: own, flush: grouped(() => syncFolder(own)) };
    drawers.set(collection.name, { table: await loadTable(collection, shelf), shelf });
  }
  return drawers;
}

/** Throws for a name that cannot be that of a folder, and for two collections of one name. */
export function checkNames(collections: readonly AnyCollection[]): void {
  const names = new Set<string>();
  for (const { name } of collections) {
    if (!/^[a-z][a-z0-9-]*$/.test(name))
      throw new Error(`This cannot be the name of a collection: ${JSON.stringify(name)}`);
    if (names.has(name)) throw new Error(`Two collections have the name ${name}.`);
    names.add(name);
  }
}
