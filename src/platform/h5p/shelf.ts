import { existsSync } from 'node:fs';
import { readdir, readFile, rename, rm, stat, statfs } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { privateFolder, syncFolder } from '#platform/disk/durable.ts';
import { MOST_DESCRIPTION } from './libraries.ts';
import { folderName, type Library, parseLibrary } from './manifest.ts';

/** Where imported packages lie. Each content has its own folder, the libraries are shared by all. */
export type Shelf = {
  /** `<Name-major.minor>`: of each minor version the highest patch that ever came. */
  readonly libraries: string;
  /** `<Name-major.minor>`: what stood in `libraries` before the patch that is there now. */
  readonly earlier: string;
  /** `<id>`: `h5p.json` and `content/`. */
  readonly contents: string;
  /** What is under way; emptied at every start. On the same disk, so that a rename puts it in its place. */
  readonly incoming: string;
  /** The file that says what an import is putting in its places right now, see `placing.ts`. */
  readonly intent: string;
  /** The house's own libraries: they always win, and no import changes them. */
  readonly own: string;
  /** Bytes on the disk that no import takes: they are for what people save. */
  readonly reserve: number;
  /** Most bytes of all contents together. */
  readonly mostContents: number;
};

export const MOST_CONTENTS = 10 * 1024 ** 3;
const RESERVE = 512 * 1024 ** 2;

export const shelfIn = (dataDir: string, own: string): Shelf => ({
  libraries: join(dataDir, 'h5p', 'libraries'),
  earlier: join(dataDir, 'h5p', 'earlier'),
  contents: join(dataDir, 'h5p', 'contents'),
  incoming: join(dataDir, 'h5p', 'incoming'),
  intent: join(dataDir, 'h5p', 'under-way.json'),
  own,
  reserve: RESERVE,
  mostContents: MOST_CONTENTS,
});

/** Where an imported content finds its libraries. */
export const libraryFoldersOf = (shelf: Shelf): readonly string[] => [shelf.own, shelf.libraries];

/** What stood in a place until something newer came. Hidden, so that no address and no list leads to it. */
export const BEFORE = '.before-';

/**
 * Makes the folders, removes what is left of imports that a crash has ended, and puts back what was just being
 * replaced; an import that had begun to put things in their places is left to whoever knows whether it was noted.
 * Only for who holds the data folder. Answers whether anything was put back.
 */
export async function openShelf(shelf: Shelf): Promise<boolean> {
  await rm(shelf.incoming, { recursive: true, force: true });
  for (const folder of [shelf.incoming, shelf.libraries, shelf.earlier, shelf.contents])
    await privateFolder(folder);
  if (existsSync(shelf.intent)) return false;
  let mended = false;
  for (const folder of [shelf.libraries, shelf.contents]) {
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

/** Whether the disk has room for so many bytes and the reserve besides. */
export async function hasRoom(shelf: Shelf, bytes: number): Promise<boolean> {
  const { bavail, bsize } = await statfs(shelf.incoming);
  return bavail * bsize - shelf.reserve >= bytes;
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
    const file = join(folder, name, 'library.json');
    const size = (await stat(file).catch(() => undefined))?.size ?? 0;
    const parsed = parseLibrary(size > MOST_DESCRIPTION ? '' : await readFile(file, 'utf8').catch(() => ''));
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
