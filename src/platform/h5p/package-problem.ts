import { type Failed, failed, type Ok } from '#domain/result.ts';

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

export type Read<T> = Ok<T> | Refusal<PackageProblem>;

export const refuse = (problem: PackageProblem, about: string): Refusal<PackageProblem> => ({
  ...failed(problem),
  about,
});
