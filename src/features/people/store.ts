import type { Instant } from '#domain/clock.ts';
import type { Person, PersonId } from '#domain/person.ts';
import { change } from '#platform/store/change.ts';
import type { Collection, DocumentStore, Stored } from '#platform/store/port.ts';
import { signInNames } from './model.ts';
import type { KeptSession } from './sessions.ts';

/** How somebody gets in; kept apart from who they are, so that nobody who lists people ever reads it. */
export type Account = { password?: string; sessions: readonly KeptSession[] };

export const persons: Collection<Person, 'signIn'> = {
  name: 'persons',
  shape: 1,
  indexes: { signIn: (person) => signInNames(person) },
};

export const accounts: Collection<Account> = { name: 'accounts', shape: 1, indexes: {} };

export const personOf = (store: DocumentStore, id: PersonId): Promise<Stored<Person> | undefined> =>
  store.get(persons, id);

export const accountOf = async (store: DocumentStore, id: PersonId): Promise<Account> =>
  (await store.get(accounts, id))?.body ?? { sessions: [] };

export async function personBySignIn(store: DocumentStore, key: string): Promise<Stored<Person> | undefined> {
  const found = await store.find(persons, 'signIn', key);
  return found.length === 1 ? found[0] : undefined;
}

export const changeAccount = (store: DocumentStore, id: PersonId, next: (account: Account) => Account) =>
  change(store, accounts, id, (account) => next(account ?? { sessions: [] }));

export const changePerson = (store: DocumentStore, id: PersonId, next: (person: Person) => Person) =>
  change(store, persons, id, (person) => (person === undefined ? undefined : next(person)));

export async function addPerson(store: DocumentStore, id: PersonId, person: Person): Promise<boolean> {
  return (await store.put(persons, id, person, 0)).ok;
}

export async function forgetPerson(store: DocumentStore, id: PersonId): Promise<void> {
  const account = await store.get(accounts, id);
  if (account !== undefined) await store.remove(accounts, id, account.version);
  const person = await store.get(persons, id);
  if (person !== undefined) await store.remove(persons, id, person.version);
}

/**
 * What kind of town lives in this folder. An example town says so before its first person moves in, with their number in
 * `making` until all are there: interrupted in between, it must never pass for a real town.
 */
export type Founding = { demo: boolean; at: Instant; making?: number };

export const foundings: Collection<Founding> = { name: 'town', shape: 1, indexes: {} };

export const foundingOf = async (store: DocumentStore): Promise<Founding | undefined> =>
  (await store.get(foundings, 'founding'))?.body;

export const found = (store: DocumentStore, founding: Founding) =>
  change(store, foundings, 'founding', () => founding);
