import type { PersonId } from '#domain/person.ts';
import { change } from '#platform/store/change.ts';
import type { Collection, DocumentStore } from '#platform/store/port.ts';
import type { Check } from './model.ts';

/** One document a person who keeps a check, by the person's id. Nothing ever lists it. */
export const checks: Collection<Check> = { name: 'fitness-checks', shape: 1, indexes: {} };

export const checkOf = async (store: DocumentStore, person: PersonId): Promise<Check | undefined> =>
  (await store.get(checks, person))?.body;

export const keepCheck = (store: DocumentStore, person: PersonId, check: Check): Promise<unknown> =>
  change(store, checks, person, () => check);

export async function forgetCheck(store: DocumentStore, person: PersonId): Promise<void> {
  const document = await store.get(checks, person);
  if (document !== undefined) await store.remove(checks, person, document.version);
}
