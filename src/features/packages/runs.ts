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
  /** The import of the same person that was still under way. */
  instead?: string;
};

/** Most imports are over within it: then their page need not say first that they are under way. */
const PATIENCE_MILLISECONDS = 1_000;

const MOST = 200;

/** The imports since the start, in memory; what they led to is in the store and in the journal. */
export function createRuns() {
  const runs = new Map<string, ImportRun>();
  const working = new WeakMap<ImportRun, Promise<void>>();
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
    /** Notes what has to end before the run is over; it never fails. */
    work: (run: ImportRun, task: Promise<void>): void => void working.set(run, task),
    /** Answers when the run is over, or when waiting for it has become too long for somebody who looks at a page. */
    async soonOver(run: ImportRun): Promise<void> {
      const work = working.get(run);
      if (work === undefined) return;
      let timer: ReturnType<typeof setTimeout> | undefined;
      const long = new Promise<void>((answered) => {
        timer = setTimeout(answered, PATIENCE_MILLISECONDS);
      });
      await Promise.race([work, long]);
      clearTimeout(timer);
    },
  };
}
export type Runs = ReturnType<typeof createRuns>;

export const isRunning = (run: ImportRun): boolean => run.result === undefined && run.refusal === undefined;
