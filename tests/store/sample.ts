import type { Collection, DocumentStore, Stored } from '#platform/store/port.ts';

export type Note = { readonly text: string; readonly count: number; readonly tags: readonly string[] };

export const notes: Collection<Note, 'tag' | 'long'> = {
  name: 'notes',
  shape: 2,
  indexes: {
    tag: (note) => note.tags,
    long: (note) => (note.text.length > 20 ? 'yes' : undefined),
  },
  upcast: (body) => ({ tags: [], ...(body as { text: string; count: number }) }),
};

/** How a note looked before it had tags. */
export const oldNotes: Collection<{ text: string; count: number }> = { name: 'notes', shape: 1, indexes: {} };

export const others: Collection<{ readonly value: string }> = { name: 'others', shape: 1, indexes: {} };

export const note = (text: string, count = 0, ...tags: string[]): Note => ({ text, count, tags });

export async function all<T>(store: DocumentStore, collection: Collection<T>): Promise<Stored<T>[]> {
  const snapshot = await store.snapshot(collection);
  return Array.fromAsync(snapshot.documents);
}
