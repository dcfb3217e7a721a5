import { type Failed, failed, type Ok, ok } from '#domain/result.ts';
import { extension } from './file-types.ts';
import { areSafe, openBelow } from './files.ts';
import {
  CORE_API,
  contentLanguage,
  folderName,
  forPlaying,
  type Library,
  type LibraryName,
  parseLibrary,
  parseManifest,
} from './manifest.ts';
import { isContent, MOST_LIBRARIES, usedLibraries } from './used.ts';

export const PACKAGE_PROBLEMS = [
  'manifestMissing',
  'manifestTooLarge',
  'manifestInvalid',
  'titleTooLong',
  'mainLibraryUnlisted',
  'contentMissing',
  'contentTooLarge',
  'contentInvalid',
  'tooManyLibraries',
  'libraryMissing',
  'libraryTooLarge',
  'libraryInvalid',
  'libraryPatchTooHigh',
  'libraryNameWrong',
  'libraryFilePath',
  'libraryFileMissing',
  'coreApiTooNew',
  'notRunnable',
] as const;
export type PackageProblem = (typeof PACKAGE_PROBLEMS)[number];

/** A refusal; `about` names the file or library it is about, several missing libraries with commas between them. */
export type Refusal<P extends string> = Failed<P> & { readonly about: string };

/** A package that has everything it needs to play. */
export type H5PPackage = {
  readonly title: string;
  readonly language: string;
  /** Machine name of the main library: `H5P.TrueFalse`. Decides when the practice is done, see `done.ts`. */
  readonly machineName: string;
  readonly contentFolder: string;
  /** Every library needed, with the folder it was found in. */
  readonly libraries: readonly {
    readonly name: string;
    readonly folder: string;
    readonly library: Library;
  }[];
};

type Read<T> = Ok<T> | Refusal<PackageProblem>;

const refuse = (problem: PackageProblem, about: string): Refusal<PackageProblem> => ({
  ...failed(problem),
  about,
});

/**
 * Reads a package from a folder with `h5p.json` and `content/content.json`. Its libraries are looked for in
 * `libraryFolders`, in that order; for a package that brings its own, `folder` is one of them.
 */
export async function readPackage(
  folder: string,
  libraryFolders: readonly string[],
): Promise<Read<H5PPackage>> {
  const text = await textOf(folder, ['h5p.json'], MOST_DESCRIPTION);
  if (typeof text !== 'string')
    return refuse(text.tooLarge ? 'manifestTooLarge' : 'manifestMissing', 'h5p.json');
  const manifest = parseManifest(text);
  if (!manifest.ok) return refuse(manifest.problem, 'h5p.json');
  const content = await textOf(folder, ['content', 'content.json'], MOST_CONTENT);
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

/** Most bytes of an `h5p.json` or `library.json`; those of real packages have two thousand. */
export const MOST_DESCRIPTION = 256 * 1024;

/** Most bytes of a `content.json`; parsing that much takes a sixth of a second at worst, and nobody else is served then. */
export const MOST_CONTENT = 2 * 1024 * 1024;

/** How many libraries are looked for at a time. */
const AT_ONCE = 8;

/** All libraries that these lead to, themselves first. */
async function findLibraries(
  named: readonly LibraryName[],
  libraryFolders: readonly string[],
): Promise<Read<H5PPackage['libraries']>> {
  const found: H5PPackage['libraries'][number][] = [];
  const missing: string[] = [];
  const known = new Set<string>();
  const open = [...named];
  const nextOnes = (): readonly string[] => {
    const next = new Set(
      open
        .splice(0)
        .filter(forPlaying)
        .map(folderName)
        .filter((name) => !known.has(name)),
    );
    for (const name of next) known.add(name);
    return [...next];
  };
  for (let next = nextOnes(); next.length > 0; next = nextOnes()) {
    if (known.size > MOST_LIBRARIES) return refuse('tooManyLibraries', '');
    for (let at = 0; at < next.length; at += AT_ONCE) {
      const names = next.slice(at, at + AT_ONCE);
      for (const each of await Promise.all(names.map((name) => findLibrary(name, libraryFolders)))) {
        if (each.ok) {
          found.push(each.value);
          open.push(...each.value.library.preloadedDependencies);
        } else if (each.problem === 'libraryMissing') missing.push(each.about);
        else return each;
      }
    }
  }
  return missing.length > 0 ? refuse('libraryMissing', missing.join(', ')) : ok(found);
}

async function findLibrary(
  name: string,
  libraryFolders: readonly string[],
): Promise<Read<H5PPackage['libraries'][number]>> {
  for (const folder of libraryFolders) {
    const text = await textOf(folder, [name, 'library.json'], MOST_DESCRIPTION);
    if (typeof text !== 'string') {
      if (text.tooLarge) return refuse('libraryTooLarge', name);
      continue;
    }
    const parsed = parseLibrary(text);
    if (!parsed.ok) return refuse(parsed.problem, name);
    const library = parsed.value;
    if (folderName(library) !== name) return refuse('libraryNameWrong', name);
    if (isTooNew(library)) return refuse('coreApiTooNew', name);
    const files = [
      ...library.preloadedJs.map(({ path }) => ({ path, kind: 'js' })),
      ...library.preloadedCss.map(({ path }) => ({ path, kind: 'css' })),
    ];
    for (const { path, kind } of files) {
      const segments = path.replace(/^(\.\/)+/, '').split('/');
      if (!areSafe(segments) || extension(path) !== kind || /[%?#]/.test(path))
        return refuse('libraryFilePath', `${name}/${path}`);
      if (!(await exists(folder, [name, ...segments])))
        return refuse('libraryFileMissing', `${name}/${path}`);
    }
    return ok({ name, folder, library });
  }
  return refuse('libraryMissing', name);
}

const isTooNew = ({ coreApi }: Library): boolean =>
  coreApi !== undefined &&
  (coreApi.majorVersion > CORE_API.majorVersion ||
    (coreApi.majorVersion === CORE_API.majorVersion && coreApi.minorVersion > CORE_API.minorVersion));

async function exists(folder: string, path: readonly string[]): Promise<boolean> {
  const file = await openBelow(folder, path);
  await file?.close();
  return file !== undefined;
}

/** The text of a file; its size is asked before it is read. */
async function textOf(
  folder: string,
  path: readonly string[],
  most: number,
): Promise<string | { readonly tooLarge: boolean }> {
  const file = await openBelow(folder, path);
  if (file === undefined || file.size <= most) return (await file?.text()) ?? { tooLarge: false };
  await file.close();
  return { tooLarge: true };
}
