import type { Completion } from '#domain/completion.ts';
import type { PersonId } from '#domain/person.ts';
import { change } from '#platform/store/change.ts';
import type { Collection, DocumentStore } from '#platform/store/port.ts';
import { projection } from '#platform/store/projection.ts';
import type { Learner } from './model.ts';

/** One document a person; its id is the person's. */
export const learners: Collection<Learner> = { name: 'learners', shape: 1, indexes: {} };

const NOBODY_YET: Learner = { courses: {} };

export const learnerOf = async (store: DocumentStore, person: PersonId): Promise<Learner> =>
  (await store.get(learners, person))?.body ?? NOBODY_YET;

export const changeLearner = async (
  store: DocumentStore,
  person: PersonId,
  next: (learner: Learner) => Learner,
): Promise<Learner> => {
  const changed = await change(store, learners, person, (learner) => {
    const before = learner ?? NOBODY_YET;
    const after = next(before);
    return after === before ? learner : after;
  });
  return changed?.body ?? NOBODY_YET;
};

export async function forgetLearner(store: DocumentStore, person: PersonId): Promise<void> {
  const document = await store.get(learners, person);
  if (document !== undefined) await store.remove(learners, person, document.version);
}

/** Completions by person: the only part of a learner's document that is ever listed. */
export function completions(
  store: DocumentStore,
): () => Promise<ReadonlyMap<PersonId, readonly Completion[]>> {
  const all = new Map<PersonId, readonly Completion[]>();
  const current = projection({
    store,
    collections: [learners],
    reset: () => all.clear(),
    apply: (changed) => {
      const learner = changed.document?.body as Learner | undefined;
      const found = Object.values(learner?.courses ?? {}).flatMap((record) => record.completions);
      if (found.length === 0) all.delete(changed.id);
      else all.set(changed.id, found);
    },
  });
  return async () => {
    await current.current();
    return all;
  };
}
