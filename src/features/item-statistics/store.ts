import { change } from '#platform/store/change.ts';
import type { Collection, DocumentStore } from '#platform/store/port.ts';
import { type CourseCounters, counted, type HandedIn, NOTHING_COUNTED } from './model.ts';

/** One document for each version of a course. */
export const itemCounters: Collection<CourseCounters> = { name: 'item-counters', shape: 1, indexes: {} };

const idOf = (course: string, version: number): string => `${course}.v${version}`;

export const countersOf = async (
  store: DocumentStore,
  course: string,
  version: number,
): Promise<CourseCounters> => (await store.get(itemCounters, idOf(course, version)))?.body ?? NOTHING_COUNTED;

/** Adds several tests with as few writes as there are courses among them. */
export async function addTests(store: DocumentStore, tests: readonly HandedIn[]): Promise<void> {
  const byCourse = Map.groupBy(tests, ({ course, version }) => idOf(course, version));
  for (const [id, own] of byCourse)
    await change(store, itemCounters, id, (kept) => own.reduce(counted, kept ?? NOTHING_COUNTED));
}
