import { type Failed, failed, type Ok, ok } from '#domain/result.ts';
import { openBelow } from './files.ts';
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
import { usedLibraries } from './used.ts';

export const PACKAGE_PROBLEMS = [
  'manifestMissing',
  'manifestInvalid',
  'mainLibraryUnlisted',
  'contentMissing',
  'contentInvalid',
  'libraryMissing',
  'libraryInvalid',
  'libraryNameWrong',
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
  const text = await textOf(folder, ['h5p.json']);
  if (text === undefined) return refuse('manifestMissing', 'h5p.json');
  const manifest = parseManifest(text);
  if (!manifest.ok) return refuse(manifest.problem, 'h5p.json');
  const content = await textOf(folder, ['content', 'content.json']);
  if (content === undefined) return refuse('contentMissing', CONTENT);
  const used = usedLibraries(content);
  if (used === undefined) return refuse('contentInvalid', CONTENT);
  const libraries = await findLibraries([...manifest.value.preloadedDependencies, ...used], libraryFolders);
  if (!libraries.ok) return libraries;
  const { title, mainLibrary: machineName } = manifest.value;
  const main = libraries.value.find(({ library }) => library.machineName === machineName);
  if (main?.library.runnable !== 1) return refuse('notRunnable', machineName);
  const language = contentLanguage(manifest.value);
  return ok({ title, language, machineName, contentFolder: folder, libraries: libraries.value });
}

const CONTENT = 'content/content.json';

/** All libraries that these lead to, themselves first. */
async function findLibraries(
  named: readonly LibraryName[],
  libraryFolders: readonly string[],
): Promise<Read<H5PPackage['libraries']>> {
  const found: H5PPackage['libraries'][number][] = [];
  const missing: string[] = [];
  const known = new Set<string>();
  let open = named;
  while (open.length > 0) {
    const next = open.filter((each) => forPlaying(each) && !known.has(folderName(each)));
    for (const each of next) known.add(folderName(each));
    const read = await Promise.all(
      [...new Set(next.map(folderName))].map((name) => findLibrary(name, libraryFolders)),
    );
    for (const each of read) {
      if (each.ok) found.push(each.value);
      else if (each.problem === 'libraryMissing') missing.push(each.about);
      else return each;
    }
    open = read.flatMap((each) => (each.ok ? each.value.library.preloadedDependencies : []));
  }
  return missing.length > 0 ? refuse('libraryMissing', missing.join(', ')) : ok(found);
}

async function findLibrary(
  name: string,
  libraryFolders: readonly string[],
): Promise<Read<H5PPackage['libraries'][number]>> {
  for (const folder of libraryFolders) {
    const text = await textOf(folder, [name, 'library.json']);
    if (text === undefined) continue;
    const parsed = parseLibrary(text);
    if (!parsed.ok) return refuse('libraryInvalid', name);
    const library = parsed.value;
    if (folderName(library) !== name) return refuse('libraryNameWrong', name);
    if (isTooNew(library)) return refuse('coreApiTooNew', name);
    for (const { path } of [...library.preloadedJs, ...library.preloadedCss]) {
      if (!(await exists(folder, name, path))) return refuse('libraryFileMissing', `${name}/${path}`);
    }
    return ok({ name, folder, library });
  }
  return refuse('libraryMissing', name);
}

const isTooNew = ({ coreApi }: Library): boolean =>
  coreApi !== undefined &&
  (coreApi.majorVersion > CORE_API.majorVersion ||
    (coreApi.majorVersion === CORE_API.majorVersion && coreApi.minorVersion > CORE_API.minorVersion));

async function exists(folder: string, name: string, path: string): Promise<boolean> {
  const file = await openBelow(folder, [name, ...path.split('/')]);
  await file?.close();
  return file !== undefined;
}

const textOf = async (folder: string, path: readonly string[]): Promise<string | undefined> =>
  (await openBelow(folder, path))?.text();
