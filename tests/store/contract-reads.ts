import { expect, test } from 'vitest';
import type { AnyCollection } from '#platform/store/port.ts';
import type { UnderTest } from './contract.ts';
import { note, notes, oldNotes, others } from './sample.ts';

const idsOf = (documents: readonly { id: string }[]) => documents.map(({ id }) => id);

export function readContract(now: UnderTest): void {
  test('an index finds by every value, ordered by id, and follows changes and removals', async () => {
    await now.store.put(notes, 'c', note('3', 0, 'x', 'y', 'x'), 0);
    await now.store.put(notes, 'a', note('1', 0, 'x'), 0);
    await now.store.put(notes, 'b', note('2', 0, 'y'), 0);
    expect(idsOf(await now.store.find(notes, 'tag', 'x'))).toEqual(['a', 'c']);
    expect(idsOf(await now.store.find(notes, 'tag', 'y'))).toEqual(['b', 'c']);
    await now.store.put(notes, 'c', note('3', 1, 'z'), 1);
    await now.store.remove(notes, 'b', 1);
    for (const when of ['at once', 'after reopening']) {
      if (when === 'after reopening') await now.reopen();
      expect(idsOf(await now.store.find(notes, 'tag', 'x'))).toEqual(['a']);
      expect(idsOf(await now.store.find(notes, 'tag', 'y'))).toEqual([]);
      const last = { id: 'c', version: 2, body: note('3', 1, 'z') };
      expect(await now.store.find(notes, 'tag', 'z'), when).toEqual([last]);
    }
  });

  test('ids are ordered by their characters, whatever the order they came in', async () => {
    const ids = ['b', 'a-b', 'a.b', 'a_b', 'a', '10', '9', 'ab'];
    for (const id of ids) await now.store.put(notes, id, note(id, 0, 'all'), 0);
    expect(idsOf(await now.store.find(notes, 'tag', 'all'))).toEqual([...ids].sort());
    expect(idsOf(await (await now.reopen()).find(notes, 'tag', 'all'))).toEqual([...ids].sort());
  });

  test('a document without a value is not in the index; odd values are values', async () => {
    const odd = ['', '__proto__', 'constructor', 'Ä/ö "x"', '\0'];
    await now.store.put(notes, 'a', note('short', 0, ...odd), 0);
    await now.store.put(notes, 'b', note('a text of more than twenty characters'), 0);
    for (const tag of odd) expect(idsOf(await now.store.find(notes, 'tag', tag))).toEqual(['a']);
    expect(await now.store.find(notes, 'tag', 'toString')).toEqual([]);
    expect(idsOf(await now.store.find(notes, 'long', 'yes'))).toEqual(['b']);
  });

  test('an unknown collection or index is a fault, not an empty answer', async () => {
    const unknown = { name: 'unknown', shape: 1, indexes: {} };
    await expect(now.store.get(unknown, 'a')).rejects.toThrow('without the collection unknown');
    await expect(now.store.put(unknown, 'a', {}, 0)).rejects.toThrow('without the collection unknown');
    await expect(now.store.find(notes, 'colour' as 'tag', 'x')).rejects.toThrow('no index colour');
  });

  test('two collections of one name, or with a name no folder could have, are refused', async () => {
    await now.store.close();
    const open = (...names: string[]) =>
      now.place.open(names.map((name) => ({ name, shape: 1, indexes: {} })));
    await expect(open('twice', 'twice')).rejects.toThrow('Two collections have the name twice');
    await expect(open('../out')).rejects.toThrow('cannot be the name of a collection');
  });

  test('an index function that fails leaves everything as it was', async () => {
    await now.store.put(notes, 'a', note('fine', 0, 'x'), 0);
    const broken = { text: null, count: 0, tags: [] } as never;
    await expect(now.store.put(notes, 'a', broken, 1)).rejects.toThrow(TypeError);
    expect(await now.store.find(notes, 'tag', 'x')).toEqual([
      { id: 'a', version: 1, body: note('fine', 0, 'x') },
    ]);
    expect((await now.store.put(notes, 'a', note('later'), 1)).ok).toBe(true);
  });

  test('a document of an old shape is read in the new one, found, and rewritten only when it is put', async () => {
    await now.store.close();
    const old = await now.place.open([oldNotes]);
    await old.put(oldNotes, 'a', { text: 'an old note with more than 20 letters', count: 7 }, 0);
    await old.close();

    const current = note('an old note with more than 20 letters', 7);
    now.store = await now.place.open([notes, others]);
    expect(await now.store.get(notes, 'a')).toEqual({ id: 'a', version: 1, body: current });
    expect(idsOf(await now.store.find(notes, 'long', 'yes'))).toEqual(['a']);
    await now.store.close();

    const unchanged = await now.place.open([oldNotes]);
    expect((await unchanged.get(oldNotes, 'a'))?.body).not.toHaveProperty('tags');
    await unchanged.close();

    now.store = await now.place.open([notes, others]);
    await now.store.put(notes, 'a', current, 1);
    await now.store.close();
    await expect(now.place.open([oldNotes])).rejects.toThrow('neueren Fassung');
    now.store = await now.place.open([notes, others]);
    expect(await now.store.get(notes, 'a')).toEqual({ id: 'a', version: 2, body: current });
  });

  test('an old shape nobody can read any more stops the start', async () => {
    await now.store.close();
    const old = await now.place.open([oldNotes]);
    await old.put(oldNotes, 'a', { text: 'x', count: 7 }, 0);
    await old.close();
    const withoutUpcast: AnyCollection = { name: 'notes', shape: 2, indexes: {} };
    await expect(now.place.open([withoutUpcast])).rejects.toThrow('alte Form 1 ist unbekannt');
  });

  test('a closed store refuses everything', async () => {
    const position = (await now.store.snapshot(notes)).position;
    const last = now.store.put(notes, 'a', note('the last one'), 0);
    await now.store.close();
    expect((await last).ok).toBe(true);
    await expect(now.store.get(notes, 'a')).rejects.toThrow('closed');
    await expect(now.store.put(notes, 'b', note('x'), 0)).rejects.toThrow('closed');
    await expect(now.store.changes(position)).rejects.toThrow('closed');
    await now.store.close();
    now.store = await now.place.open([notes, others]);
    expect((await now.store.get(notes, 'a'))?.body.text).toBe('the last one');
  });
}
