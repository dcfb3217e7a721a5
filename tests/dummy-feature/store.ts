import type { Collection, DocumentStore } from '#platform/store/port.ts';

export type Greeting = { by: string; text: string };

export const greetings: Collection<Greeting, 'by'> = {
  name: 'greetings',
  shape: 1,
  indexes: { by: (greeting) => greeting.by },
};

export const addGreeting = (store: DocumentStore, id: string, greeting: Greeting) =>
  store.put(greetings, id, greeting, 0);

export const greetingsBy = async (store: DocumentStore, person: string): Promise<readonly Greeting[]> =>
  (await store.find(greetings, 'by', person)).map((document) => document.body);

export async function forgetGreetings(store: DocumentStore, person: string): Promise<void> {
  for (const { id, version } of await store.find(greetings, 'by', person))
    await store.remove(greetings, id, version);
}
