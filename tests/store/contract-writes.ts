import { expect, test } from 'vitest';
import { change } from '#platform/store/change.ts';
import { isStoreError } from '#platform/store/error.ts';
import type { UnderTest } from './contract.ts';
import { all, note, notes } from './sample.ts';

export function writeContract(now: UnderTest): void {
  test('a new document has version 1 and is there after reopening', async () => {
    const body = note('Grüße aus dem Rathaus 🚲', 3, 'ß');
    expect(await now.store.put(notes, 'a', body, 0)).toEqual({
      ok: true,
      value: { id: 'a', version: 1, body },
    });
    const store = await now.reopen();
    expect(await store.get(notes, 'a')).toEqual({ id: 'a', version: 1, body });
  });

  test('of 50 writers from the same version exactly one wins', async () => {
    await now.store.put(notes, 'a', note('start'), 0);
    const writes = Array.from({ length: 50 }, (_, n) => now.store.put(notes, 'a', note('mine', n), 1));
    const results = await Promise.all(writes);
    const winners = results.filter((result) => result.ok);
    expect(winners).toHaveLength(1);
    expect(results.filter((result) => !result.ok && result.problem === 'conflict')).toHaveLength(49);
    expect(await now.store.get(notes, 'a')).toEqual(winners[0]?.ok && winners[0].value);
    expect(await (await now.reopen()).get(notes, 'a')).toEqual(winners[0]?.ok && winners[0].value);
  });

  test('of 50 writers of a new document exactly one wins', async () => {
    const writes = Array.from({ length: 50 }, (_, n) => now.store.put(notes, 'a', note('mine', n), 0));
    expect((await Promise.all(writes)).filter((result) => result.ok)).toHaveLength(1);
  });

  test('50 writers that try again after a conflict lose nothing', async () => {
    await now.store.put(notes, 'a', note('sum'), 0);
    const addOne = async () => {
      for (;;) {
        const current = await now.store.get(notes, 'a');
        if (!current) throw new Error('the document is gone');
        const next = note('sum', current.body.count + 1);
        if ((await now.store.put(notes, 'a', next, current.version)).ok) return;
      }
    };
    await Promise.all(Array.from({ length: 50 }, addOne));
    const expected = { id: 'a', version: 51, body: note('sum', 50) };
    expect(await now.store.get(notes, 'a')).toEqual(expected);
    expect(await (await now.reopen()).get(notes, 'a')).toEqual(expected);
  });

  test('of 100 changes at once none is lost and none gives up', async () => {
    const addOne = () => change(now.store, notes, 'a', (body) => note('sum', (body?.count ?? 0) + 1));
    await Promise.all(Array.from({ length: 100 }, addOne));
    expect(await now.store.get(notes, 'a')).toMatchObject({ version: 100, body: { count: 100 } });
  });

  test('an outdated, a future and a zero version are conflicts and change nothing', async () => {
    await now.store.put(notes, 'a', note('one'), 0);
    await now.store.put(notes, 'a', note('two'), 1);
    for (const version of [0, 1, 3, -1, 1.5]) {
      expect(await now.store.put(notes, 'a', note('late'), version)).toEqual({
        ok: false,
        problem: 'conflict',
      });
      expect(await now.store.remove(notes, 'a', version)).toEqual({ ok: false, problem: 'conflict' });
    }
    expect(await (await now.reopen()).get(notes, 'a')).toEqual({ id: 'a', version: 2, body: note('two') });
  });

  test('a removed document is gone, cannot be written back, and may be made anew', async () => {
    await now.store.put(notes, 'a', note('one', 0, 'x'), 0);
    await now.store.put(notes, 'a', note('two', 0, 'x'), 1);
    expect(await now.store.remove(notes, 'a', 2)).toEqual({ ok: true, value: undefined });
    expect(await now.store.get(notes, 'a')).toBeUndefined();
    expect(await now.store.find(notes, 'tag', 'x')).toEqual([]);
    expect(await now.store.put(notes, 'a', note('back'), 2)).toEqual({ ok: false, problem: 'conflict' });
    expect(await now.store.remove(notes, 'a', 2)).toEqual({ ok: false, problem: 'conflict' });
    const store = await now.reopen();
    expect(await store.get(notes, 'a')).toBeUndefined();
    expect(await store.put(notes, 'a', note('anew'), 0)).toMatchObject({ ok: true, value: { version: 1 } });
  });

  test('a body is taken as it is when it is given, and nobody can change it afterwards', async () => {
    const body = { text: 'before', count: 0, tags: ['x'] };
    const written = now.store.put(notes, 'a', body, 0);
    body.text = 'after';
    body.tags.push('y');
    await written;
    const kept = (await now.store.get(notes, 'a'))?.body ?? note('missing');
    expect(kept).toEqual(note('before', 0, 'x'));
    expect(() => Object.assign(kept, { text: 'changed' })).toThrow(TypeError);
    expect(() => (kept.tags as string[]).push('z')).toThrow(TypeError);
  });

  test('what JSON does not keep is missing at once, not only after reopening', async () => {
    const loose = { text: 'x', count: Number.NaN, tags: [], extra: undefined } as never;
    await now.store.put(notes, 'a', loose, 0);
    const before = await now.store.get(notes, 'a');
    expect(before).toStrictEqual({ id: 'a', version: 1, body: { text: 'x', count: null, tags: [] } });
    expect(await (await now.reopen()).get(notes, 'a')).toStrictEqual(before);
    await expect(now.store.put(notes, 'b', undefined as never, 0)).rejects.toThrow(TypeError);
  });

  test('every text survives: line ends, control characters, single surrogates, composed and decomposed letters', async () => {
    const texts = ['\r\n\t\0\u2028', '\ud800 allein', 'é e\u0301', '𝒳 👩‍👩‍👧 ﷽', '"\\/</script>'];
    for (const [n, text] of texts.entries()) await now.store.put(notes, `t${n}`, note(text), 0);
    const store = await now.reopen();
    for (const [n, text] of texts.entries()) expect((await store.get(notes, `t${n}`))?.body.text).toBe(text);
  });

  test('ids at the edge of what is allowed work, others are refused', async () => {
    const fine = ['a', '0', 'a'.repeat(128), 'a.b-c_d', 'a..', 'a.json', 'a.json.tmp', 'con'];
    for (const id of fine) expect((await now.store.put(notes, id, note(id), 0)).ok).toBe(true);
    const store = await now.reopen();
    expect((await all(store, notes)).map(({ id }) => id).sort()).toEqual([...fine].sort());
    for (const id of [
      '',
      '.a',
      '..',
      '-a',
      'A',
      'ä',
      'a/b',
      'a b',
      'a\n',
      'a\0',
      'a'.repeat(129),
      '../../x',
    ]) {
      await expect(store.put(notes, id, note('x'), 0)).rejects.toThrow('cannot be the id');
      expect(await store.get(notes, id)).toBeUndefined();
      expect(await store.remove(notes, id, 1)).toEqual({ ok: false, problem: 'conflict' });
    }
  });

  test('a body above the limit is refused in words, one below it is kept', async () => {
    const huge = now.store.put(notes, 'a', note('ü'.repeat(600_000)), 0);
    const error = await huge.then(
      () => undefined,
      (cause: unknown) => cause,
    );
    expect(isStoreError(error)).toBe(true);
    expect(String(error)).toContain('notes/a ist mit 1200031 Bytes zu groß');
    expect(await now.store.get(notes, 'a')).toBeUndefined();
    expect((await now.store.put(notes, 'a', note('ü'.repeat(499_000)), 0)).ok).toBe(true);
  });

  test('2,000 documents written at once are all there after reopening', { timeout: 60_000 }, async () => {
    const ids = Array.from({ length: 2_000 }, (_, n) => `n${n}`);
    await Promise.all(ids.map((id, n) => now.store.put(notes, id, note('many', n), 0)));
    const documents = await all(await now.reopen(), notes);
    expect(documents).toHaveLength(2_000);
    expect(documents.every(({ id, body }) => id === `n${body.count}`)).toBe(true);
  });
}
