import { mkdir, mkdtemp, readdir, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openFiles } from './folder.ts';
import type { Files } from './port.ts';

let folder: string;
let files: Files;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'rueckenwind-files-'));
  files = await openFiles(folder);
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const bytes = (text: string) => new TextEncoder().encode(text);
async function textOf(key: string, range?: { start: number; end: number }): Promise<string | undefined> {
  const found = await files.read(key, range);
  return found && Buffer.concat(await Array.fromAsync(found.content)).toString();
}

test('what is written is read, whole, in part and as a stream', async () => {
  expect(await files.write('kurs/m1/Bild.png', bytes('0123456789'))).toBe(10);
  expect(await textOf('kurs/m1/Bild.png')).toBe('0123456789');
  expect(await textOf('kurs/m1/Bild.png', { start: 2, end: 4 })).toBe('234');
  expect(await textOf('kurs/m1/Bild.png', { start: 8, end: 100 })).toBe('89');
  expect((await files.read('kurs/m1/Bild.png', { start: 2, end: 4 }))?.size).toBe(10);

  async function* parts() {
    for (let n = 0; n < 1_000; n += 1) yield bytes(`${n % 10}`.repeat(1_000));
  }
  expect(await files.write('gross', parts())).toBe(1_000_000);
  expect(await files.size('gross')).toBe(1_000_000);
  expect((await textOf('gross'))?.length).toBe(1_000_000);
});

test('a second write replaces the first; what was being read goes on or fails, and is never a mixture', async () => {
  await files.write('a', bytes('first'));
  const begun = await files.read('a');
  await files.write('a', bytes('other'));
  expect(await textOf('a')).toBe('other');
  await expect(Array.fromAsync(begun?.content ?? [])).rejects.toThrow('replaced while it was being read');
});

test('an upload that breaks off leaves the old file and nothing else', async () => {
  await files.write('a', bytes('old'));
  async function* broken() {
    yield bytes('new');
    throw new Error('the connection broke');
  }
  await expect(files.write('a', broken())).rejects.toThrow('the connection broke');
  expect(await textOf('a')).toBe('old');
  expect(await readdir(`${folder}/files/~unfinished`)).toEqual([]);
});

test('what a crash has left unfinished is gone after a start', async () => {
  await writeFile(`${folder}/files/~unfinished/x`, 'half');
  files = await openFiles(folder);
  expect(await readdir(`${folder}/files/~unfinished`)).toEqual([]);
  expect(await files.list('')).toEqual([]);
});

test('keys are listed by prefix, sorted', async () => {
  for (const key of ['b/2', 'b/1', 'b/c/3', 'ba', 'a']) await files.write(key, bytes(key));
  expect(await files.list('')).toEqual(['a', 'b/1', 'b/2', 'b/c/3', 'ba']);
  expect(await files.list('b')).toEqual(['b/1', 'b/2', 'b/c/3', 'ba']);
  expect(await files.list('b/')).toEqual(['b/1', 'b/2', 'b/c/3']);
  expect(await files.list('b/c')).toEqual(['b/c/3']);
  expect(await files.list('nothing/here')).toEqual([]);
});

test('one file is removed, or all below a prefix with a slash, and nothing by mistake', async () => {
  for (const key of ['b/2', 'b/c/3', 'ba']) await files.write(key, bytes(key));
  await files.remove('b');
  await files.remove('ba/');
  await files.remove('missing');
  expect(await files.list('')).toHaveLength(3);
  await files.remove('b/2');
  expect(await files.list('')).toEqual(['b/c/3', 'ba']);
  await files.remove('b/');
  expect(await files.list('')).toEqual(['ba']);
});

test('what is not there, or is a folder, is undefined', async () => {
  await files.write('a/b', bytes('x'));
  for (const key of ['a', 'a/b/c', 'c']) {
    expect(await files.read(key)).toBeUndefined();
    expect(await files.size(key)).toBeUndefined();
  }
});

const escapes = [
  ...[
    '',
    '/',
    '..',
    '.',
    '../keys/root.key',
    'a/../../x',
    'a//b',
    '/etc/passwd',
    'a/',
    '~unfinished/x',
    'a\\..\\x',
  ],
  ...['a\0', 'a/./b', 'ä', 'a b', '%2e%2e/x', 'a'.repeat(201), 'a/'.repeat(260), 'file:///etc/passwd'],
];
test.each(escapes)('%j is no key', async (key) => {
  await writeFile(`${folder}/x`, 'outside');
  await expect(files.write(key, bytes('x'))).rejects.toThrow('cannot be the key');
  await expect(files.read(key)).rejects.toThrow('cannot be the key');
  await expect(files.size(key)).rejects.toThrow('cannot be the key');
  if (key !== 'a/') await expect(files.remove(key)).rejects.toThrow('cannot be the key');
});

test('no symbolic link leads out, be it the file or a folder on the way', async () => {
  const outside = await mkdtemp(join(tmpdir(), 'rueckenwind-outside-'));
  await writeFile(`${outside}/secret`, 'secret');
  await mkdir(`${outside}/inner`);
  await symlink(outside, `${folder}/files/way`);
  await symlink(`${outside}/secret`, `${folder}/files/file`);
  for (const key of ['way/secret', 'file', 'way/new', 'way/inner/new']) {
    await expect(files.read(key)).rejects.toThrow('symbolic link');
    await expect(files.write(key, bytes('x'))).rejects.toThrow('symbolic link');
    await expect(files.remove(key)).rejects.toThrow('symbolic link');
  }
  await expect(files.remove('way/')).rejects.toThrow('symbolic link');
  expect(await files.list('')).toEqual([]);
  expect((await readdir(outside)).sort()).toEqual(['inner', 'secret']);
  await rm(outside, { recursive: true });
});
