import type { Instant } from '#domain/clock.ts';
import type { PersonId } from '#domain/person.ts';
import type { CourseWaits, LibraryChange, Trouble } from './model.ts';

/** How far an import has come. Each step is said once it is done. */
export const STEPS = ['received', 'checked', 'libraries', 'content', 'done'] as const;
export type Step = (typeof STEPS)[number];

/** What a changed library did to another package that needs it. */
export type Rechecked = { package: string; title: string; uses: number; trouble?: Trouble };

export type ImportResult = {
  package: string;
  edition: number;
  changes: readonly LibraryChange[];
  rechecked: readonly Rechecked[];
  /** Courses that name the package and do not take it as they are. */
  waiting: readonly CourseWaits[];
};

/** One import as its page shows it. `reached` is empty while the file is still on its way. */
export type ImportRun = {
  readonly id: string;
  readonly by: PersonId;
  readonly at: Instant;
  /** As the sender calls the file. */
  name: string;
  reached?: Step;
  result?: ImportResult;
  refusal?: Trouble;
};

const MOST = 200;

/** The imports since the start, in memory; what they led to is in the store and in the journal. */
export function createRuns() {
  const runs = new Map<string, ImportRun>();
  return {
    find: (id: string): ImportRun | undefined => runs.get(id),
    /** The one of this person that is not over yet. */
    runningOf: (by: PersonId): ImportRun | undefined =>
      [...runs.values()].find((run) => run.by === by && isRunning(run)),
    begin(run: ImportRun): ImportRun {
      runs.set(run.id, run);
      for (const [id, old] of runs) if (runs.size > MOST && !isRunning(old)) runs.delete(id);
      return run;
    },
  };
}
export type Runs = ReturnType<typeof createRuns>;

export const isRunning = (run: ImportRun): boolean => run.result === undefined && run.refusal === undefined;
