import type { Person, PersonId } from '#domain/person.ts';
import type { DocumentStore } from '#platform/store/port.ts';
import { projection } from '#platform/store/projection.ts';
import { persons } from './store.ts';

/** Everybody, by id, kept up to date from the feed of changes. */
export type Directory = { everyone(): Promise<ReadonlyMap<PersonId, Person>> };

export function directory(store: DocumentStore): Directory {
  const people = new Map<PersonId, Person>();
  const current = projection({
    store,
    collections: [persons],
    reset: () => people.clear(),
    apply: (change) => {
      if (change.document === undefined) people.delete(change.id);
      else people.set(change.id, change.document.body as Person);
    },
  });
  return {
    everyone: async () => {
      await current.current();
      return people;
    },
  };
}
