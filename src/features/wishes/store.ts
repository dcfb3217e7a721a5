import type { Collection, DocumentStore, Stored } from '#platform/store/port.ts';
import type { Wish } from './model.ts';

export const wishes: Collection<Wish, 'all'> = { name: 'wishes', shape: 1, indexes: { all: () => 'all' } };

export const allWishes = (store: DocumentStore): Promise<readonly Stored<Wish>[]> =>
  store.find(wishes, 'all', 'all');

export const wishById = (store: DocumentStore, id: string) => store.get(wishes, id);

export const addWish = (store: DocumentStore, id: string, wish: Wish) => store.put(wishes, id, wish, 0);

export const changeWish = (store: DocumentStore, id: string, wish: Wish, version: number) =>
  store.put(wishes, id, wish, version);
