import { expect, test } from 'vitest';
import type { Change, Stored } from '#platform/store/port.ts';
import type { UnderTest } from './contract.ts';
import type { Note } from './sample.ts';
import { all, note, notes, others } from './sample.ts';

async function changesSince(now: UnderTest, position: string) {
  const news = await now.store.changes(position);
  if (news === 'expired') throw new Error('the feed has run out');
  return news;
}

const toldBy = (changes: readonly Change[]) =>
  changes.map(({ collection, id, document }) => `${collection}/${id} ${document?.version ?? 'removed'}`);

export function feedContract(now: UnderTest): void {
  test('the feed tells what has changed since a position, in order, and nothing twice', async () => {
    const { position: start } = await now.store.snapshot(notes);
    await now.store.put(notes, 'b', note('1'), 0);
    await now.store.put(others, 'a', { value: 'x' }, 0);
    await now.store.put(notes, 'a', note('2'), 0);
    const first = await changesSince(now, start);
    expect(toldBy(first.changes)).toEqual(['notes/b 1', 'others/a 1', 'notes/a 1']);
    expect(first.changes[1]?.document?.body).toEqual({ value: 'x' });

    await now.store.remove(notes, 'b', 1);
    await now.store.put(notes, 'a', note('2', 1), 1);
    const second = await changesSince(now, first.position);
    expect(toldBy(second.changes)).toEqual(['notes/b removed', 'notes/a 2']);
    expect((await changesSince(now, second.position)).changes).toEqual([]);
  });

  test('a write that was refused is not in the feed', async () => {
    await now.store.put(notes, 'a', note('1'), 0);
    const { position } = await now.store.snapshot(notes);
    await now.store.put(notes, 'a', note('2'), 0);
    await now.store.remove(notes, 'a', 5);
    expect((await changesSince(now, position)).changes).toEqual([]);
  });

  test('a position of an earlier opening, a made-up one and one too far back are expired', async () => {
    const { position: earlier } = await now.store.snapshot(notes);
    await now.reopen();
    for (const position of [earlier, '', 'x', '1', `${earlier}0`]) {
      expect(await now.store.changes(position)).toBe('expired');
    }
    await now.store.close();
    now.store = await now.place.open([notes, others], 10);
    const { position } = await now.store.snapshot(notes);
    for (let n = 0; n < 10; n += 1) await now.store.put(notes, `n${n}`, note('x', n), 0);
    expect((await changesSince(now, position)).changes).toHaveLength(10);
    await now.store.put(notes, 'one-more', note('x'), 0);
    expect(await now.store.changes(position)).toBe('expired');
  });

  test('a snapshot stays as it was while writes go on', async () => {
    for (let n = 0; n < 20; n += 1) await now.store.put(notes, `n${n}`, note('before', n), 0);
    const snapshot = await now.store.snapshot(notes);
    await now.store.put(notes, 'n3', note('after'), 1);
    await now.store.remove(notes, 'n4', 1);
    await now.store.put(notes, 'n99', note('after'), 0);
    const documents = await Array.fromAsync(snapshot.documents);
    expect(documents.map(({ body }) => body.text)).toEqual(Array(20).fill('before'));
  });

  test('a snapshot and the changes after it make up the final state, while 16 writers write', async () => {
    const seen = new Map<string, Stored<unknown>>();
    let position: string | undefined;
    const look = async () => {
      if (position === undefined) {
        const snapshot = await now.store.snapshot(notes);
        for await (const document of snapshot.documents) seen.set(document.id, document);
        position = snapshot.position;
      }
      const news = await changesSince(now, position);
      for (const { id, document } of news.changes) {
        if (document) seen.set(id, document);
        else seen.delete(id);
      }
      position = news.position;
    };

    // Looking is done by one at a time, as in a projection; writing is not.
    let looking = Promise.resolve();
    const lookAlone = () => {
      looking = looking.then(look);
      return looking;
    };
    const busy = async (writer: number) => {
      for (let step = 0; step < 30; step += 1) {
        const id = `n${(writer * 7 + step * 3) % 25}`;
        const current = await now.store.get(notes, id);
        if (current && step % 5 === 4) await now.store.remove(notes, id, current.version);
        else await now.store.put(notes, id, note(`${writer}`, step), current?.version ?? 0);
        if (step % 10 === 9) await lookAlone();
      }
    };
    await Promise.all(Array.from({ length: 16 }, (_, writer) => busy(writer)));
    await lookAlone();

    const sorted = (documents: Iterable<Stored<unknown>>) =>
      [...documents].sort((a, b) => (a.id < b.id ? -1 : 1));
    const final: Stored<Note>[] = await all(now.store, notes);
    expect(final.length).toBeGreaterThan(0);
    expect(sorted(seen.values())).toEqual(sorted(final));
    expect(sorted(await all(await now.reopen(), notes))).toEqual(sorted(final));
  });
}
