import type { IsoDate } from './date.ts';

/**
 * That somebody has passed the test of a course: with `Completion` the only thing about a test that leaves the learner.
 * It carries no score, no attempt, no time of day, by construction.
 */
export type Pass = {
  course: string;
  /** Version of the course that was tested. */
  version: number;
  on: IsoDate;
  /** `refresher`: the short yearly test of five items. */
  form: 'full' | 'refresher';
  /** Tested out: the lessons were not all done when the test was handed in. */
  withoutLessons: boolean;
};
