import type { Collection, DocumentStore, Stored } from './port.ts';

const TRIES = 20;

/**
 * Reads, lets `next` decide, writes; starts over when somebody else wrote in between. `next` must be pure:
 * it may run several times. Returning the body it was given, or `undefined`, writes nothing.
 */
export async function change<T>(
  store: DocumentStore,
  collection: Collection<T>,
  id: string,
  next: (body: T | undefined) => T | undefined,
): Promise<Stored<T> | undefined> {
  for (let tried = 0; tried < TRIES; tried += 1) {
    const current = await store.get(collection, id);
    const body = next(current?.body);
    if (body === undefined || body === current?.body) return current;
    const written = await store.put(collection, id, body, current?.version ?? 0);
    if (written.ok) return written.value;
  }
  throw new Error(`no quiet moment to change ${collection.name}`);
}
