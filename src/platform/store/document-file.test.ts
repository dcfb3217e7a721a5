import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { isUnsure, replaceDocument } from './document-file.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'rueckenwind-file-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const state = (version: number) => ({ id: 'a', version, shape: 1, body: { version } });
const shelf = (flush: () => Promise<void>) => ({ name: 'notes', folder, flush });
const fine = () => shelf(async () => undefined);
const failing = () =>
  shelf(async () => Promise.reject(Object.assign(new Error('no flush'), { code: 'EIO' })));
const errorOf = (promise: Promise<unknown>) =>
  promise.then(
    () => undefined,
    (error: unknown) => error,
  );

test('where the folder cannot be flushed, the old state is put back', async () => {
  await replaceDocument(fine(), 'a', undefined, state(1));
  for (const next of [state(2), undefined]) {
    const error = await errorOf(replaceDocument(failing(), 'a', state(1), next));
    expect(String(error)).toContain(
      'notes/a konnte nicht gespeichert werden (der Datenträger meldet einen Fehler, EIO)',
    );
    expect(isUnsure(error)).toBe(false);
    expect(JSON.parse(await readFile(`${folder}/a.json`, 'utf8'))).toEqual(state(1));
  }
});

test('where the folder cannot be flushed, a new document is taken away again', async () => {
  expect(isUnsure(await errorOf(replaceDocument(failing(), 'a', undefined, state(1))))).toBe(false);
  expect(await readdir(folder)).toEqual([]);
});

test('where the old state cannot be put back either, the error says so', async () => {
  const away = shelf(async () => {
    await rm(folder, { recursive: true });
    throw new Error('gone');
  });
  const error = await errorOf(replaceDocument(away, 'a', state(1), state(2)));
  expect(isUnsure(error)).toBe(true);
});
