import { ok } from '#domain/result.ts';
import { textBelow } from './files.ts';
import { type FoundLibrary, findLibraries, MOST_DESCRIPTION } from './libraries.ts';
import { contentLanguage, parseManifest } from './manifest.ts';
import { type Read, refuse } from './package-problem.ts';
import { isContent, usedLibraries } from './used.ts';

/** A package that has everything it needs to play. */
export type H5PPackage = {
  readonly title: string;
  readonly language: string;
  /** Machine name of the main library: `H5P.TrueFalse`. Decides when the practice is done, see `done.ts`. */
  readonly machineName: string;
  readonly contentFolder: string;
  /** Every library needed, with the folder it was found in. */
  readonly libraries: readonly FoundLibrary[];
};

/**
 * Reads a package from a folder with `h5p.json` and `content/content.json`. Its libraries are looked for in
 * `libraryFolders`, in that order; for a package that brings its own, `folder` is one of them.
 */
export async function readPackage(
  folder: string,
  libraryFolders: readonly string[],
): Promise<Read<H5PPackage>> {
  const text = await textBelow(folder, ['h5p.json'], MOST_DESCRIPTION);
  if (typeof text !== 'string')
    return refuse(text.tooLarge ? 'manifestTooLarge' : 'manifestMissing', 'h5p.json');
  const manifest = parseManifest(text);
  if (!manifest.ok) return refuse(manifest.problem, 'h5p.json');
  const content = await textBelow(folder, ['content', 'content.json'], MOST_CONTENT);
  if (typeof content !== 'string')
    return refuse(content.tooLarge ? 'contentTooLarge' : 'contentMissing', CONTENT);
  const used = usedLibraries(content);
  if (used === undefined) return refuse('tooManyLibraries', '');
  if (!isContent(content)) return refuse('contentInvalid', CONTENT);
  const libraries = await findLibraries([...manifest.value.preloadedDependencies, ...used], libraryFolders);
  if (!libraries.ok) return libraries;
  const { title, mainLibrary: machineName } = manifest.value;
  const main = libraries.value.find(({ library }) => library.machineName === machineName);
  if (main?.library.runnable !== 1) return refuse('notRunnable', machineName);
  const language = contentLanguage(manifest.value);
  return ok({ title, language, machineName, contentFolder: folder, libraries: libraries.value });
}

const CONTENT = 'content/content.json';

/** Most bytes of a `content.json`; parsing that much takes a sixth of a second at worst, and nobody else is served then. */
export const MOST_CONTENT = 2 * 1024 * 1024;
