import { existsSync, renameSync } from 'node:fs';
import { readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { privateFolder, syncFolder } from '#platform/disk/durable.ts';
import { folderName, type Library, parseLibrary } from './manifest.ts';

/** Where imported packages lie. Each content has its own folder, the libraries are shared by all. */
export type Shelf = {
  /** `<Name-major.minor>`: of each minor version the highest patch that ever came. */
  readonly libraries: string;
  /** `<id>`: `h5p.json` and `content/`. */
  readonly contents: string;
  /** What is under way; emptied at every start. On the same disk, so that a rename puts it in its place. */
  readonly incoming: string;
  /** The house's own libraries: they always win, and no import changes them. */
  readonly own: string;
};

export const shelfIn = (dataDir: string, own: string): Shelf => ({
  libraries: join(dataDir, 'h5p', 'libraries'),
  contents: join(dataDir, 'h5p', 'contents'),
  incoming: join(dataDir, 'h5p', 'incoming'),
  own,
});

/** Where an imported content finds its libraries. */
export const libraryFoldersOf = (shelf: Shelf): readonly string[] => [shelf.own, shelf.libraries];

/** What stood in a place until something newer came. Hidden, so that no address and no list leads to it. */
const BEFORE = '.before-';

/**
 * Makes the folders, removes what is left of imports that a crash has ended, and puts back what was just being
 * replaced. Only for who holds the data folder. Answers whether anything was put back.
 */
export async function openShelf(shelf: Shelf): Promise<boolean> {
  await rm(shelf.incoming, { recursive: true, force: true });
  let mended = false;
  for (const folder of [shelf.incoming, shelf.libraries, shelf.contents]) {
    await privateFolder(folder);
    for (const name of await readdir(folder)) {
      if (!name.startsWith(BEFORE)) continue;
      const place = join(folder, name.slice(BEFORE.length));
      if (existsSync(place)) await rm(join(folder, name), { recursive: true, force: true });
      else await rename(join(folder, name), place);
      mended = true;
    }
  }
  return mended;
}

/**
 * Puts a folder in its place, where another one may stand already. A full folder cannot be renamed over, so it takes
 * two renames with nothing between them; a crash there is mended by `openShelf`.
 */
export async function putInPlace(from: string, place: string): Promise<void> {
  const before = join(dirname(place), BEFORE + basename(place));
  const replaces = existsSync(place);
  if (replaces) renameSync(place, before);
  renameSync(from, place);
  await syncFolder(dirname(place));
  if (replaces) await rm(before, { recursive: true, force: true });
}

/** Takes a folder away at once, whatever its size. */
export async function takeAway(place: string, shelf: Shelf): Promise<void> {
  if (!existsSync(place)) return;
  const away = join(shelf.incoming, `gone-${basename(place)}-${process.hrtime.bigint()}`);
  await rename(place, away);
  await syncFolder(dirname(place));
  await rm(away, { recursive: true, force: true });
}

/** Names of the folders in a folder, hidden ones left out. */
export async function namesIn(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  return entries
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
    .map(({ name }) => name);
}

/** Libraries in a folder, by the name of their own folder; what does not call itself as its folder is none. */
export async function librariesIn(folder: string): Promise<ReadonlyMap<string, Library>> {
  const found = new Map<string, Library>();
  for (const name of await namesIn(folder)) {
    const text = await readFile(join(folder, name, 'library.json'), 'utf8').catch(() => '');
    const parsed = parseLibrary(text);
    if (parsed.ok && folderName(parsed.value) === name) found.set(name, parsed.value);
  }
  return found;
}

/** Bytes of all files below a folder. */
export async function sizeOf(folder: string): Promise<number> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  const sizes = await Promise.all(
    files.map(async ({ parentPath, name }) => (await stat(join(parentPath, name))).size),
  );
  return sizes.reduce((sum, size) => sum + size, 0);
}
