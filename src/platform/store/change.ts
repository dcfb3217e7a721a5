import type { Collection, DocumentStore, Stored } from './port.ts';
import { keyedQueue, type Queue } from './queue.ts';

/** How often another process may come in between. */
const TRIES = 20;

const queues = new WeakMap<DocumentStore, Queue>();

/**
 * Reads, lets `next` decide, writes; starts over when somebody else wrote in between. `next` must be pure:
 * it may run several times. Returning the body it was given, or `undefined`, writes nothing.
 * Changes of one document wait for each other: however many come at once, each is made.
 */
export function change<T>(
  store: DocumentStore,
  collection: Collection<T>,
  id: string,
  next: (body: T | undefined) => T | undefined,
): Promise<Stored<T> | undefined> {
  const queue = queues.get(store) ?? keyedQueue(Number.POSITIVE_INFINITY);
  queues.set(store, queue);
  return queue.run(`${collection.name}/${id}`, async () => {
    for (let tried = 0; tried < TRIES; tried += 1) {
      const current = await store.get(collection, id);
      const body = next(current?.body);
      if (body === undefined || body === current?.body) return current;
      const written = await store.put(collection, id, body, current?.version ?? 0);
      if (written.ok) return written.value;
    }
    throw new Error(`no quiet moment to change ${collection.name}`);
  });
}
