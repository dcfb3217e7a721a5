import { grouped } from '#platform/disk/grouped.ts';
import type { Ports } from '#platform/ports.ts';
import type { CourseCounters, HandedIn } from './model.ts';
import { addTests, countersOf } from './store.ts';

export type ItemStatistics = {
  /**
   * Counts a test somebody has handed in for the first time in this course; called once for each. Resolves when it is
   * kept. Nothing is said about who it was. A crash before that loses the count and nothing else.
   */
  record(test: HandedIn): Promise<void>;
  of(course: string, version: number): Promise<CourseCounters>;
  /** Resolves when everything counted so far is kept. */
  idle(): Promise<void>;
};

export type ItemStatisticsApp = Ports & { itemStatistics: ItemStatistics };

/** Tests that are handed in at the same moment share one write, or the counters would hold up a whole hall. */
export function itemStatistics({ store }: Pick<Ports, 'store'>): ItemStatistics {
  let waiting: HandedIn[] = [];
  const write = grouped(async () => {
    const all = waiting;
    waiting = [];
    await addTests(store, all);
  });
  return {
    record: (test) => {
      waiting.push(test);
      return write();
    },
    idle: write,
    of: (course, version) => countersOf(store, course, version),
  };
}
