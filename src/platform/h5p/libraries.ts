import { ok } from '#domain/result.ts';
import { extension } from './file-types.ts';
import { areSafe, openBelow, textBelow } from './files.ts';
import {
  CORE_API,
  folderName,
  forPlaying,
  type Library,
  type LibraryName,
  parseLibrary,
} from './manifest.ts';
import { type Read, refuse } from './package-problem.ts';
import { MOST_LIBRARIES } from './used.ts';

/** A library, and the folder its own folder was found in. */
export type FoundLibrary = { readonly name: string; readonly folder: string; readonly library: Library };

/** Most bytes of an `h5p.json` or `library.json`; those of real packages have two thousand. */
export const MOST_DESCRIPTION = 256 * 1024;

/** How many libraries are looked for at a time. */
const AT_ONCE = 8;

/** All libraries that these lead to, themselves first. */
export async function findLibraries(
  named: readonly LibraryName[],
  libraryFolders: readonly string[],
): Promise<Read<readonly FoundLibrary[]>> {
  const found: FoundLibrary[] = [];
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

async function findLibrary(name: string, libraryFolders: readonly string[]): Promise<Read<FoundLibrary>> {
  for (const folder of libraryFolders) {
    const text = await textBelow(folder, [name, 'library.json'], MOST_DESCRIPTION);
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
