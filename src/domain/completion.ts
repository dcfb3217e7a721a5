import type { IsoDate } from './date.ts';
import type { Pass } from './pass.ts';

/**
 * That somebody has finished a course: the only thing about learning that leaves the learner.
 * It carries no score, no attempt, no time of day, by construction.
 */
export type Completion = {
  course: string;
  /** Version of the course that was finished. */
  version: number;
  /** `completed`: every unit done. `passed`: a server-graded test, or HR's record of a session on site. */
  kind: 'completed' | 'passed';
  on: IsoDate;
  /** Last day on which it counts; without it, it counts for good. */
  until?: IsoDate;
};

/** A course that says `refresh: ja` has to be learnt in its present version; otherwise any version counts. */
export const stillCounts = (
  completion: { version: number },
  course: { version: number; refresh: 'ja' | 'nein' },
): boolean => course.refresh === 'nein' || completion.version >= course.version;

/**
 * What counts as finished before others, oldest first: in a course that has a test only what was passed (in full; the
 * short yearly test refreshes, it does not replace), in any other course what was completed.
 */
export const finished = (
  completed: readonly Completion[],
  passes: readonly Pass[],
  tested: ReadonlySet<string>,
): readonly Completion[] =>
  [
    ...completed.filter(({ course, kind }) => kind === 'passed' || !tested.has(course)),
    ...passes
      .filter(({ form }) => form === 'full')
      .map(({ course, version, on }): Completion => ({ course, version, kind: 'passed', on })),
  ].toSorted((a, b) => a.on.localeCompare(b.on));
