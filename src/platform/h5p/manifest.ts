import { z } from 'zod';
import { failed, ok, type Result } from '#domain/result.ts';

/** `H5P.TrueFalse` in version 1.8: patches of one minor version replace each other. */
export type LibraryName = {
  readonly machineName: string;
  readonly majorVersion: number;
  readonly minorVersion: number;
};

/** Part of folder names and document ids, hence shorter than H5P would allow. */
const machineName = z.string().regex(/^[A-Za-z][\w.-]{0,99}$/);
/** Some systems write numbers as texts. */
const number = z
  .union([
    z.number(),
    z
      .string()
      .regex(/^\d{1,9}$/)
      .transform(Number),
  ])
  .pipe(z.number().int().min(0));
const version = number.pipe(z.number().max(9999));
const dependency = z.object({ machineName, majorVersion: version, minorVersion: version });
const dependencies = z.array(dependency).default([]);
const files = z
  .array(z.object({ path: z.string().min(1).max(255) }))
  .max(200)
  .default([]);

const tag = z
  .string()
  .regex(/^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/)
  .optional()
  .catch(undefined);

const manifestSchema = z.object({
  title: z.string().default(''),
  language: tag,
  defaultLanguage: tag,
  mainLibrary: machineName,
  preloadedDependencies: dependencies,
});

const librarySchema = z.object({
  title: z.string(),
  machineName,
  majorVersion: version,
  minorVersion: version,
  patchVersion: number,
  runnable: z.coerce.number().default(0),
  coreApi: z.object({ majorVersion: version, minorVersion: version }).optional(),
  preloadedJs: files,
  preloadedCss: files,
  preloadedDependencies: dependencies,
  dynamicDependencies: dependencies,
});

/** The part of `h5p.json` that matters for playing. */
export type Manifest = z.infer<typeof manifestSchema>;

/** The part of a `library.json` that matters for playing. */
export type Library = z.infer<typeof librarySchema>;

/** The library API of the H5P core that plays here (h5p-standalone 3.8). */
export const CORE_API = { majorVersion: 1, minorVersion: 28 } as const;

/** More would be an invention, and the highest one wins for good. */
export const HIGHEST_PATCH = 999;
export const LONGEST_TITLE = 1000;

export const parseManifest = (
  text: string,
): Result<Manifest, 'manifestInvalid' | 'mainLibraryUnlisted' | 'titleTooLong'> => {
  const parsed = parse(manifestSchema, text);
  if (!parsed) return failed('manifestInvalid');
  if (parsed.title.length > LONGEST_TITLE) return failed('titleTooLong');
  const listed = parsed.preloadedDependencies.some((each) => each.machineName === parsed.mainLibrary);
  return listed ? ok(parsed) : failed('mainLibraryUnlisted');
};

export const parseLibrary = (text: string): Result<Library, 'libraryInvalid' | 'libraryPatchTooHigh'> => {
  const parsed = parse(librarySchema, text);
  if (!parsed) return failed('libraryInvalid');
  return parsed.patchVersion > HIGHEST_PATCH ? failed('libraryPatchTooHigh') : ok(parsed);
};

/**
 * The manifest as the player gets it: with every library the content names (`used`), for it loads no other. Parts of the
 * editor have no business in a player and fail to start there.
 */
export function playable(manifest: Manifest, used: readonly LibraryName[]): Manifest {
  const listed = new Set(manifest.preloadedDependencies.map(folderName));
  const all = [...manifest.preloadedDependencies, ...used.filter((each) => !listed.has(folderName(each)))];
  return { ...manifest, preloadedDependencies: all.filter(forPlaying) };
}

/** BCP 47 tag of the language the content is written in. `und` ("undetermined") is what most packages say. */
export const contentLanguage = (manifest: Manifest): string =>
  [manifest.language, manifest.defaultLanguage].find((each) => each && each !== 'und') ?? 'de';

export const forPlaying = (library: LibraryName): boolean => !library.machineName.startsWith('H5PEditor.');

/** Name of the folder a library lives in. */
export const folderName = (library: LibraryName): string =>
  `${library.machineName}-${library.majorVersion}.${library.minorVersion}`;

function parse<T>(schema: z.ZodType<T>, text: string): T | undefined {
  try {
    return schema.safeParse(JSON.parse(text.replace(/^\uFEFF/, ''))).data;
  } catch {
    return undefined;
  }
}
