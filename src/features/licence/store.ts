import type { PersonId } from '#domain/person.ts';
import { change } from '#platform/store/change.ts';
import type { Collection, DocumentStore } from '#platform/store/port.ts';
import { projection } from '#platform/store/projection.ts';
import type { Certificate, Holder } from './model.ts';

/** One document a person; its id is the person's. Found by the code of each certificate in it. */
export const holders: Collection<Holder, 'code'> = {
  name: 'certificates',
  shape: 1,
  indexes: { code: (holder) => holder.certificates.map(({ code }) => code) },
};

const NOTHING_YET: Holder = { certificates: [] };

export const holderOf = async (store: DocumentStore, person: PersonId): Promise<Holder> =>
  (await store.get(holders, person))?.body ?? NOTHING_YET;

export type Found = { person: PersonId; certificate: Certificate };

export async function certificateByCode(store: DocumentStore, code: string): Promise<Found | undefined> {
  const [document] = await store.find(holders, 'code', code);
  const certificate = document?.body.certificates.find((each) => each.code === code);
  return document && certificate && { person: document.id, certificate };
}

/** `next` may run several times; giving back the holder it was given writes nothing. */
export const changeHolder = (
  store: DocumentStore,
  person: PersonId,
  next: (holder: Holder) => Holder,
): Promise<unknown> =>
  change(store, holders, person, (kept) => {
    const before = kept ?? NOTHING_YET;
    const after = next(before);
    return after === before ? kept : after;
  });

/** Changes one certificate of somebody and leaves the others alone. */
export const changeCertificate = (
  store: DocumentStore,
  { person, certificate: { id } }: Found,
  next: (certificate: Certificate) => Certificate,
): Promise<unknown> =>
  changeHolder(store, person, ({ certificates }) => ({
    certificates: certificates.map((each) => (each.id === id ? next(each) : each)),
  }));

export async function forgetHolder(store: DocumentStore, person: PersonId): Promise<void> {
  const document = await store.get(holders, person);
  if (document !== undefined) await store.remove(holders, person, document.version);
}

/** Every licence ever issued, by person: all that is ever listed of certificates. */
export function licences(store: DocumentStore): () => Promise<ReadonlyMap<PersonId, readonly Certificate[]>> {
  const all = new Map<PersonId, readonly Certificate[]>();
  const { current } = projection({
    store,
    collections: [holders],
    reset: () => all.clear(),
    apply: (changed) => {
      const holder = changed.document?.body as Holder | undefined;
      const own = holder?.certificates.filter(({ kind }) => kind === 'licence') ?? [];
      if (own.length === 0) all.delete(changed.id);
      else all.set(changed.id, own);
    },
  });
  return async () => {
    await current();
    return all;
  };
}
