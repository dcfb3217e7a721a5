import type { Fault, LineOf } from '#platform/content/fault.ts';
import type { Tree } from '#platform/content/folder.ts';
import type { PackagePlace } from './course.ts';
import type { PackageUse } from './package-uses.ts';

/**
 * Opens the H5P package at a path below `courses/`, or an imported one (`importiert/<id>`). `what` and `waits` are
 * sentences for its author: the first has to be mended in the files (`about` names the file or library), the second by
 * an import.
 */
export type OpenPackage = (
  path: string,
) => Promise<
  | { machineName: string; place: PackagePlace; edition?: string }
  | { what: string; about?: string }
  | { waits: string }
>;

/** A sentence for the author of a course that cannot be shown before something about an imported package is mended. */
export type Waiting = Fault & { course: string; package: string };

/** What the readers of courses share while all of them are read. */
export type Reading = {
  tree: Tree;
  topics: ReadonlySet<string>;
  openPackage: OpenPackage;
  faults: Fault[];
  /** What authors should look at again; nothing stops for it. */
  hints: Fault[];
  waiting: Waiting[];
  uses: PackageUse[];
  gaps: Map<string, Gaps>;
};

/** What of a course could not be read, so that nobody is told that it is missing. */
export type Gaps = { units: ReadonlySet<string>; card: boolean };

/** An entry of `course.yaml`: its file, and the lines of its keys; the empty key is the entry itself. */
export type Place = { file: string; lineOf: (key: string) => number };

export const placeIn =
  (file: string, lineOf: LineOf) =>
  (...path: readonly PropertyKey[]): Place => ({
    file,
    lineOf: (key) => (key === '' ? lineOf(...path) : lineOf(...path, key)),
  });
