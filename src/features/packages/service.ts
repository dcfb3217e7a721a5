import type { Person, PersonId } from '#domain/person.ts';
import type { Shelf } from '#platform/h5p/shelf.ts';
import type { Ports } from '#platform/ports.ts';
import { keyedQueue } from '#platform/store/queue.ts';
import type { CourseWaits } from './model.ts';
import { createRuns, type Runs } from './runs.ts';

/** A practice that plays a package; asked of whoever keeps the courses. */
export type PackageUse = {
  package: string;
  course: string;
  courseTitle: string;
  unit: string;
  unitTitle: string;
};

export type Packages = {
  readonly shelf: Shelf;
  readonly runs: Runs;
  /** Runs what changes the shelf, one after the other. */
  alone<T>(task: () => Promise<T>): Promise<T>;
  /** Answers when no import is under way. */
  idle(): Promise<void>;
};

/** The feature's view of the house. */
export type PackagesApp = Ports & {
  packages: Packages;
  learning: {
    packageUses(): readonly PackageUse[];
    waiting(): readonly CourseWaits[];
    any(course: string): unknown;
    reread(): Promise<void>;
  };
  people: { everyone(): Promise<ReadonlyMap<PersonId, Person>> };
};

export function packages(shelf: Shelf): Packages {
  const queue = keyedQueue(1);
  return {
    shelf,
    runs: createRuns(),
    alone: (task) => queue.run('shelf', task),
    idle: () => queue.idle(),
  };
}
