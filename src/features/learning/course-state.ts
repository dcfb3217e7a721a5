import type { Instant } from '#domain/clock.ts';
import type { Fault } from '#platform/content/fault.ts';

/**
 * How a course stands before its editors. sound: as its files say · draft: likewise, for the editors alone · waiting: for
 * a package · faulty: something in its files has to be mended.
 */
export type CourseState = {
  slug: string;
  title: string;
  state: 'sound' | 'draft' | 'waiting' | 'faulty';
  /** What has to be mended, or what is waited for. */
  faults: readonly Fault[];
  /** When the version that is shown was read; without it none is shown. */
  shownSince?: Instant;
};
