import type { Failed } from '#domain/result.ts';
import { failed } from '#domain/result.ts';
import { UNPACK_PROBLEMS } from '#platform/h5p/unpack.ts';

/** Every reason for which an import ends without a package: those of the package, then those of the way here. */
export const IMPORT_PROBLEMS = [
  ...UNPACK_PROBLEMS,
  'librariesNew',
  'libraryNameClash',
  'libraryOfHouse',
  'librariesBreak',
  'contentsFull',
  'replaceMissing',
  'replaceConflict',
  'replaceType',
  'oneAtATime',
  'nothing',
  'twoFiles',
  'unreadable',
  'brokenOff',
  'diskFull',
  'broken',
] as const;
export type ImportProblem = (typeof IMPORT_PROBLEMS)[number];

export type ImportRefusal = Failed<ImportProblem> & { readonly about: string };

export const refuse = (problem: ImportProblem, about = ''): ImportRefusal => ({ ...failed(problem), about });
