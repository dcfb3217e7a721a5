import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Fault } from './fault.ts';
import { type Making, openContent, readTree, type Tree } from './folder.ts';

/** A busy machine looks less often. */
const PATIENT = { timeout: 20_000, interval: 20 };

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

test('texts are read with their paths, of everything else the first bytes', async () => {
  await mkdir(join(folder, 'unter/.verborgen'), { recursive: true });
  await write('unter/a.md', 'Text');
  await write('unter/bild.png', 'Bytes');
  await write('.geheim.md', 'x');
  expect([...(await readTree(folder))]).toEqual([
    ['unter/a.md', 'Text'],
    ['unter/bild.png', 'Bytes'],
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

test('a file that was replaced by another is read, and so is every change after that', async () => {
  await mkdir(join(folder, 'unter'));
  await write('unter/a.md', 'eins');
  const read = (tree: Tree): Making<string> => ({ value: tree.get('unter/a.md') ?? '', faults: [] });
  const content = await openContent(folder, read, () => {}, 20);
  const step = async (text: string, save: (name: string, text: string) => Promise<void>) => {
    await save('unter/a.md', text);
    await expect.poll(() => content.current(), PATIENT).toBe(text);
  };
  // As `sed -i` and many editors save.
  const byRename = async (name: string, text: string) => {
    await write('neu.tmp', text);
    await rename(join(folder, 'neu.tmp'), join(folder, name));
  };
  await step('umbenannt', byRename);
  await step('an Ort und Stelle', write);
  await step('noch einmal umbenannt', byRename);
  await step('noch einmal an Ort und Stelle', write);
  content.stop();
});

test('a folder that appears later, or is replaced by another, is read', async () => {
  const inner = join(folder, 'kurse');
  const content = await openContent(inner, make, () => {}, 20);
  expect(content.current()).toBe('');
  await mkdir(join(folder, 'fertig'));
  await write('fertig/a.md', 'erste');
  await rename(join(folder, 'fertig'), inner);
  await expect.poll(() => content.current(), PATIENT).toBe('erste');
  await mkdir(join(folder, 'neuer'));
  await write('neuer/a.md', 'zweite');
  await rename(inner, join(folder, 'vorbei'));
  await rename(join(folder, 'neuer'), inner);
  await expect.poll(() => content.current(), PATIENT).toBe('zweite');
  content.stop();
});

test('what holds back a part is told at the start and at every change, and the rest is made', async () => {
  const told: string[][] = [];
  const read = (tree: Tree): Making<number> => ({
    value: tree.size,
    faults: [],
    held: tree.has('halb.md') ? [{ file: 'halb.md', line: 1, what: 'Halb.' }] : [],
  });
  await write('halb.md', 'x');
  const content = await openContent(folder, read, (faults) => told.push(faults.map(({ what }) => what)), 20);
  expect(told).toEqual([['Halb.']]);
  await write('ganz.md', 'x');
  await expect.poll(() => content.current(), PATIENT).toBe(2);
  expect(told.at(-1)).toEqual(['Halb.']);
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
