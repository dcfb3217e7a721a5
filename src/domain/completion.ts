import type { IsoDate } from './date.ts';

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
};

/** A course that says `refresh: ja` has to be learnt in its present version; otherwise any version counts. */
export const stillCounts = (
  completion: { version: number },
  course: { version: number; refresh: 'ja' | 'nein' },
): boolean => course.refresh === 'nein' || completion.version >= course.version;
