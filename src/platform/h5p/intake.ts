import { rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { type Ok, ok } from '#domain/result.ts';
import type { Library } from './manifest.ts';
import { type H5PPackage, readPackage } from './package.ts';
import type { PackageProblem, Refusal } from './package-problem.ts';
import { begin, putInPlace } from './placing.ts';
import { hasRoom, librariesIn, libraryFoldersOf, namesIn, type Shelf, sizeOf, takeAway } from './shelf.ts';
import { type UnpackProblem, unpackPackage } from './unpack.ts';

type Libraries = ReadonlyMap<string, Library>;

/** A package that lies unpacked aside and has passed every check; nothing of it is in its place yet. */
export type Intake = {
  /** The libraries it brings of those it needs, by the name of their folder. */
  readonly brought: Libraries;
  /** What the house has of any library, its own ones and earlier imports. */
  readonly own: Libraries;
  readonly installed: Libraries;
  /** Drops the libraries that are not named and checks the package as it will then be. */
  settle(names: ReadonlySet<string>): Promise<Ok<H5PPackage> | Refusal<PackageProblem>>;
  /** Whether an imported content that plays now would no longer play with the settled libraries. */
  breaks(id: string): Promise<boolean>;
  /** Bytes of the content. */
  bytes(): Promise<number>;
  /**
   * Puts everything that was settled in its place, first libraries, then the content, in those of earlier ones too.
   * The caller then notes the package in this edition and calls `finish`, or `undo`: see `placing.ts`.
   */
  place(id: string, edition: number, libraries: ReadonlySet<string>, half: () => void): Promise<void>;
  /** Removes what has not been put in its place. */
  drop(): Promise<void>;
};

/** Unpacks and checks a `.h5p` file. `key` names it among the imports under way. A refused one leaves nothing. */
export async function openIntake(
  shelf: Shelf,
  file: string,
  key: string,
): Promise<Ok<Intake> | Refusal<UnpackProblem>> {
  const into = join(shelf.incoming, key);
  const hasPlace = (bytes: number): Promise<boolean> => hasRoom(shelf, bytes);
  const unpacked = await unpackPackage({ file, into, libraryFolders: libraryFoldersOf(shelf), hasPlace });
  if (!unpacked.ok) return unpacked;
  const brought = unpacked.value.libraries.filter(({ folder }) => folder === into);
  const folders = [shelf.own, into, shelf.libraries];
  return ok({
    brought: new Map(brought.map(({ name, library }) => [name, library])),
    own: await librariesIn(shelf.own),
    installed: await librariesIn(shelf.libraries),
    settle: async (names) => {
      for (const name of await namesIn(into)) {
        if (name !== 'content' && !names.has(name)) await rm(join(into, name), { recursive: true });
      }
      return readPackage(into, folders);
    },
    breaks: async (id) =>
      !(await readPackage(join(shelf.contents, id), folders)).ok && (await readImported(shelf, id)).ok,
    bytes: async () => (await sizeOf(join(into, 'content'))) + (await stat(join(into, 'h5p.json'))).size,
    place: async (id, edition, libraries, half) => {
      await begin(shelf, { id, edition, libraries });
      for (const name of libraries) await putInPlace(join(into, name), join(shelf.libraries, name));
      half();
      await putInPlace(into, join(shelf.contents, id));
    },
    drop: () => rm(into, { recursive: true, force: true }),
  });
}

/** Reads an imported package as it plays now. */
export const readImported = (shelf: Shelf, id: string): Promise<Ok<H5PPackage> | Refusal<PackageProblem>> =>
  readPackage(join(shelf.contents, id), libraryFoldersOf(shelf));

/** Where a file that is on its way in may lie. */
export const incomingFile = (shelf: Shelf, key: string): string => join(shelf.incoming, `${key}.h5p`);

export const removeIncoming = (shelf: Shelf, key: string): Promise<void> =>
  rm(incomingFile(shelf, key), { force: true });

/** What lies on the shelf: ids of contents, and libraries by the name of their folder. */
export const onShelf = async (
  shelf: Shelf,
): Promise<{ contents: ReadonlySet<string>; libraries: Libraries }> => ({
  contents: new Set(await namesIn(shelf.contents)),
  libraries: await librariesIn(shelf.libraries),
});

/** What each library was before the patch that is in its place now, as far as it was kept. */
export const earlierLibraries = (shelf: Shelf): Promise<Libraries> => librariesIn(shelf.earlier);

export const removeContent = (shelf: Shelf, id: string): Promise<void> =>
  takeAway(join(shelf.contents, id), shelf);
