import { change } from '#platform/store/change.ts';
import type { Collection, DocumentStore, Stored } from '#platform/store/port.ts';
import type { ImportedPackage, InstalledLibrary } from './model.ts';

export const packages: Collection<ImportedPackage, 'all' | 'by' | 'library'> = {
  name: 'packages',
  shape: 1,
  indexes: { all: () => 'all', by: (body) => body.by, library: (body) => body.libraries },
};

/** The id is the name in lower case. */
export const libraries: Collection<InstalledLibrary, 'all'> = {
  name: 'libraries',
  shape: 1,
  indexes: { all: () => 'all' },
};

export const allPackages = (store: DocumentStore): Promise<readonly Stored<ImportedPackage>[]> =>
  store.find(packages, 'all', 'all');

export const packagesBy = (store: DocumentStore, person: string) => store.find(packages, 'by', person);

export const packagesWith = (store: DocumentStore, library: string) =>
  store.find(packages, 'library', library);

export const packageById = (store: DocumentStore, id: string) => store.get(packages, id);

export const keepPackage = (store: DocumentStore, id: string, body: ImportedPackage, version: number) =>
  store.put(packages, id, body, version);

export const changePackage = (
  store: DocumentStore,
  id: string,
  next: (body: ImportedPackage) => ImportedPackage,
) => change(store, packages, id, (body) => body && next(body));

export const forgetPackage = (store: DocumentStore, id: string, version: number) =>
  store.remove(packages, id, version);

export const allLibraries = (store: DocumentStore): Promise<readonly Stored<InstalledLibrary>[]> =>
  store.find(libraries, 'all', 'all');

export const libraryById = (store: DocumentStore, id: string) => store.get(libraries, id);

export const keepLibrary = (store: DocumentStore, library: InstalledLibrary) =>
  change(store, libraries, library.name.toLowerCase(), () => library);

export const forgetLibrary = (store: DocumentStore, { id, version }: Stored<InstalledLibrary>) =>
  store.remove(libraries, id, version);
