import type { Instant } from '#domain/clock.ts';
import type { Pass } from '#domain/pass.ts';
import type { PersonId } from '#domain/person.ts';
import { change } from '#platform/store/change.ts';
import type { Collection, DocumentStore } from '#platform/store/port.ts';
import { projection } from '#platform/store/projection.ts';
import { NOTHING_YET, type TestRecord } from './model.ts';
import type { Pool } from './pool.ts';
import { withoutOld } from './retention.ts';

/** One document a person; its id is the person's. */
export const tests: Collection<TestRecord> = { name: 'tests', shape: 1, indexes: {} };

/** Every edition of a pool that something was drawn from, written once and never changed. */
export const pools: Collection<Pool> = { name: 'pools', shape: 1, indexes: {} };

/** What is kept of somebody; what should be gone by now is not there, even before it is erased. */
export const recordOf = async (store: DocumentStore, person: PersonId, now: Instant): Promise<TestRecord> =>
  withoutOld((await store.get(tests, person))?.body ?? NOTHING_YET, now);

/** Changes it and takes out what should be gone by now. `next` may run several times. */
export async function changeRecord(
  store: DocumentStore,
  person: PersonId,
  now: Instant,
  next: (record: TestRecord) => TestRecord,
): Promise<TestRecord> {
  const changed = await change(store, tests, person, (kept) => {
    const before = kept ?? NOTHING_YET;
    const after = next(withoutOld(before, now));
    return after === before ? kept : after;
  });
  return changed?.body ?? NOTHING_YET;
}

export async function forgetRecord(store: DocumentStore, person: PersonId): Promise<void> {
  const document = await store.get(tests, person);
  if (document !== undefined) await store.remove(tests, person, document.version);
}

/** Erases whatever should be gone by now, of everybody. */
export async function forgetOld(store: DocumentStore, now: Instant): Promise<void> {
  const { documents } = await store.snapshot(tests);
  for await (const { id, body } of documents)
    if (withoutOld(body, now) !== body) await changeRecord(store, id, now, (record) => record);
}

export const poolById = async (store: DocumentStore, id: string): Promise<Pool | undefined> =>
  (await store.get(pools, id))?.body;

/** Keeps the pool as it stands; the same edition is written once, however many begin at the same moment. */
export async function keepPool(store: DocumentStore, pool: Pool): Promise<void> {
  if ((await store.get(pools, pool.id)) === undefined) await store.put(pools, pool.id, pool, 0);
}

/** Passes by person: the only part of a record that is ever listed. `all` is as of the last `current`. */
export function passesOf(store: DocumentStore): {
  all: ReadonlyMap<PersonId, readonly Pass[]>;
  current(): Promise<void>;
} {
  const all = new Map<PersonId, readonly Pass[]>();
  const { current } = projection({
    store,
    collections: [tests],
    reset: () => all.clear(),
    apply: (changed) => {
      const passes = (changed.document?.body as TestRecord | undefined)?.passes ?? [];
      if (passes.length === 0) all.delete(changed.id);
      else all.set(changed.id, passes);
    },
  });
  return { all, current };
}
