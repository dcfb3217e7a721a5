import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Fault } from './fault.ts';
import { type Making, openContent, readTree, type Tree } from './folder.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'content-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));
const write = (name: string, text: string) => writeFile(join(folder, name), text);

/** The text of `a.md`; anything with „kaputt“ in it is faulty. */
const make = (tree: Tree): Making<string> => {
  const text = tree.get('a.md') ?? '';
  return text.includes('kaputt')
    ? { value: undefined, faults: [{ file: 'a.md', line: 1, what: 'Kaputt.' }] }
    : { value: text, faults: [] };
};

/** Opens the folder; `next` answers with the faults of the next reading. */
async function opened(read: (tree: Tree) => Making<string> | Promise<Making<string>> = make) {
  let tell: (faults: readonly Fault[]) => void = () => {};
  const content = await openContent(folder, read, (faults) => tell(faults));
  return {
    content,
    next: () => new Promise<readonly Fault[]>((resolve) => (tell = resolve)),
  };
}

test('texts are read with their paths, everything else is only named', async () => {
  await mkdir(join(folder, 'unter/.verborgen'), { recursive: true });
  await write('unter/a.md', 'Text');
  await write('unter/bild.png', 'Bytes');
  await write('.geheim.md', 'x');
  expect([...(await readTree(folder))]).toEqual([
    ['unter/a.md', 'Text'],
    ['unter/bild.png', ''],
  ]);
});

test('a byte order mark and line ends of other systems make no difference', async () => {
  await write('a.md', '\uFEFF---\r\ntitle: x\r\n---\r\n');
  expect((await readTree(folder)).get('a.md')).toBe('---\ntitle: x\n---\n');
});

test('a folder that is not there is an empty one', async () => {
  expect((await readTree(join(folder, 'fehlt'))).size).toBe(0);
  const content = await openContent(join(folder, 'fehlt'), (tree) => ({ value: tree.size, faults: [] }));
  expect(content.current()).toBe(0);
  content.stop();
});

test('a town whose files are faulty does not start, and the faults are told', async () => {
  await write('a.md', 'kaputt');
  await expect(openContent(folder, make)).rejects.toMatchObject({ faults: [{ what: 'Kaputt.' }] });
});

test('a change is read at once, a faulty one is told and the last good version stays', async () => {
  await write('a.md', 'eins');
  const { content, next } = await opened();
  expect(content.current()).toBe('eins');

  let told = next();
  await write('a.md', 'zwei');
  expect(await told).toEqual([]);
  expect(content.current()).toBe('zwei');

  told = next();
  await write('a.md', 'kaputt');
  expect(await told).toHaveLength(1);
  expect(content.current()).toBe('zwei');

  told = next();
  await write('a.md', 'drei');
  expect(await told).toEqual([]);
  expect(content.current()).toBe('drei');
  content.stop();
});

test('a slow reading never comes out on top of a newer one', async () => {
  await write('a.md', 'eins');
  let release: () => void = () => {};
  let begun: () => void = () => {};
  const started = new Promise<void>((resolve) => (begun = resolve));
  const { content, next } = await opened(async (tree) => {
    if (tree.get('a.md') === 'langsam') {
      begun();
      await new Promise<void>((resolve) => (release = resolve));
    }
    return make(tree);
  });
  await write('a.md', 'langsam');
  await started;
  await write('a.md', 'neu');
  let told = next();
  release();
  await told;
  if (content.current() !== 'neu') {
    told = next();
    await told;
  }
  expect(content.current()).toBe('neu');
  content.stop();
});
