import { execFileSync } from 'node:child_process';
import {
  cp,
  mkdir,
  readdir,
  readFile,
  rename,
  rm,
  stat,
  symlink,
  truncate,
  writeFile,
} from 'node:fs/promises';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { isStoreError } from '#platform/store/error.ts';
import { openLowdbStore } from '#platform/store/lowdb.ts';
import type { DocumentStore } from '#platform/store/port.ts';
import { temporaryFolder } from './place.ts';
import { all, note, notes } from './sample.ts';

let folder: string;
let store: DocumentStore;
const open = () => openLowdbStore({ folder, collections: [notes] });
const documents = () => `${folder}/documents/notes`;
const messageOf = (promise: Promise<unknown>) =>
  promise.then(
    () => 'no error',
    (error: Error) => error.message,
  );

beforeEach(async () => {
  folder = await temporaryFolder();
  store = await open();
  for (const id of ['a', 'b', 'c']) await store.put(notes, id, note(`the note ${id}`, 1, 'kept'), 0);
});
afterEach(async () => {
  await store.close();
  await rm(folder, { recursive: true, force: true });
});

/** What is in memory now must be what a start would read. */
async function memoryAndDiskAgree(): Promise<void> {
  const before = await all(store, notes);
  const found = await store.find(notes, 'tag', 'kept');
  await store.close();
  store = await open();
  expect(await all(store, notes)).toEqual(before);
  expect(await store.find(notes, 'tag', 'kept')).toEqual(found);
}

const temporaryFiles = async () => (await readdir(documents())).filter((name) => name.endsWith('.tmp'));

describe('a failed write', () => {
  test('throws a store error and changes neither memory nor disk, when the folder is gone', async () => {
    await rename(documents(), `${folder}/away`);
    const { position } = await store.snapshot(notes);
    const put = store.put(notes, 'a', note('changed', 2, 'kept'), 1);
    expect(await messageOf(put)).toBe(
      'Das Dokument notes/a konnte nicht gespeichert werden (der Ordner fehlt, ENOENT).',
    );
    await expect(store.put(notes, 'd', note('new'), 0)).rejects.toSatisfy(isStoreError);
    expect(await store.changes(position)).toMatchObject({ changes: [] });
    await rename(`${folder}/away`, documents());
    expect((await store.get(notes, 'a'))?.version).toBe(1);
    await memoryAndDiskAgree();
    expect((await store.put(notes, 'a', note('changed', 2, 'kept'), 1)).ok).toBe(true);
  });

  test('leaves no temporary file, when the last step fails', async () => {
    await rename(`${documents()}/a.json`, `${folder}/a.json`);
    await mkdir(`${documents()}/a.json/in-the-way`, { recursive: true });
    await expect(store.put(notes, 'a', note('changed'), 1)).rejects.toSatisfy(isStoreError);
    await expect(store.remove(notes, 'a', 1)).rejects.toSatisfy(isStoreError);
    expect(await temporaryFiles()).toEqual([]);
    await rm(`${documents()}/a.json`, { recursive: true });
    await rename(`${folder}/a.json`, `${documents()}/a.json`);
    await memoryAndDiskAgree();
    expect((await store.get(notes, 'a'))?.body.text).toBe('the note a');
  });

  test('does not hold up the writes that wait behind it', async () => {
    await mkdir(`${documents()}/d.json`);
    const results = await Promise.allSettled([
      store.put(notes, 'd', note('fails'), 0),
      store.put(notes, 'd', note('fails too'), 0),
      store.put(notes, 'a', note('works'), 1),
    ]);
    expect(results.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'fulfilled']);
    await rm(`${documents()}/d.json`, { recursive: true });
    expect((await store.put(notes, 'd', note('works now'), 0)).ok).toBe(true);
    await memoryAndDiskAgree();
  });
});

describe('a damaged file', () => {
  const cases: readonly [string, (path: string) => Promise<void>, string][] = [
    ['cut off', (path) => truncate(path, 30), 'kein vollständiges JSON'],
    ['empty', (path) => writeFile(path, ''), 'kein vollständiges JSON'],
    ['not an object', (path) => writeFile(path, '[]'), 'es fehlen Angaben'],
    ['without a body', (path) => writeFile(path, '{"id":"b","version":1,"shape":2}'), 'es fehlen Angaben'],
    [
      'version 0',
      (path) => writeFile(path, '{"id":"b","version":0,"shape":2,"body":{}}'),
      'es fehlen Angaben',
    ],
    ['of another id', (path) => cp(path.replace('b.json', 'a.json'), path), 'der Inhalt gehört zu „a“'],
    ['newer', (path) => writeFile(path, '{"id":"b","version":1,"shape":3,"body":{}}'), 'neueren Fassung'],
  ];
  test.each(cases)('(%s) stops the start, named, with what to do', async (_, damage, reason) => {
    await store.close();
    await cp(`${documents()}/b.json`, `${folder}/b.json`);
    await damage(`${documents()}/b.json`);
    const message = await messageOf(open());
    expect(message).toContain(`Die Datei ${documents()}/b.json lässt sich nicht verwenden (`);
    expect(message).toContain(reason);
    expect(message).toContain('Stellen Sie sie aus der Sicherung wieder her oder verschieben Sie sie');
    // The refused start has let go of the folder, and the file moved aside is enough.
    await rename(`${documents()}/b.json`, `${documents()}/b.json.alt`);
    store = await open();
    expect((await all(store, notes)).map(({ id }) => id)).toEqual(['a', 'c']);
  });

  test('is named with all others there are', async () => {
    await store.close();
    await writeFile(`${documents()}/a.json`, '{');
    await writeFile(`${documents()}/Ä.json`, '{"id":"Ä","version":1,"shape":2,"body":{}}');
    const lines = (await messageOf(open())).split('\n');
    expect(lines).toHaveLength(2);
    expect(lines[0]).toContain('/a.json ');
    expect(lines[1]).toContain('/Ä.json ');
    expect(lines[0]).not.toContain('the note');
    await rm(`${documents()}/a.json`);
    await rm(`${documents()}/Ä.json`);
    store = await open();
  });
});

describe('the folder', () => {
  test('keeps nothing of unfinished writes after a start', async () => {
    await store.close();
    await writeFile(`${documents()}/a.json.tmp`, '{"id":"a","vers');
    await writeFile(`${documents()}/new.json.tmp`, '');
    store = await open();
    expect(await temporaryFiles()).toEqual([]);
    expect((await all(store, notes)).map(({ id }) => id)).toEqual(['a', 'b', 'c']);
  });

  test('is for its owner alone', async () => {
    const modeOf = async (path: string) => ((await stat(path)).mode & 0o777).toString(8);
    expect(await modeOf(`${folder}/documents`)).toBe('700');
    expect(await modeOf(documents())).toBe('700');
    expect(await modeOf(`${documents()}/a.json`)).toBe('600');
  });

  test('holds compact JSON that says what it is', async () => {
    expect(await readFile(`${documents()}/a.json`, 'utf8')).toBe(
      '{"id":"a","version":1,"shape":2,"body":{"text":"the note a","count":1,"tags":["kept"]}}',
    );
  });

  test('that is a link works like any other', async () => {
    await store.close();
    await symlink(folder, `${folder}-link`);
    store = await openLowdbStore({ folder: `${folder}-link`, collections: [notes] });
    expect((await store.get(notes, 'a'))?.version).toBe(1);
    await rm(`${folder}-link`);
    await store.close();
    store = await open();
  });

  test('of 20,000 documents opens', { timeout: 60_000 }, async () => {
    await store.close();
    const file = (id: string) => JSON.stringify({ id, version: 3, shape: 2, body: note(id, 1, 'many') });
    const ids = Array.from({ length: 20_000 }, (_, n) => `n${n}`);
    for (let at = 0; at < ids.length; at += 100) {
      const some = ids.slice(at, at + 100);
      await Promise.all(some.map((id) => writeFile(`${documents()}/${id}.json`, file(id))));
    }
    store = await open();
    expect(await store.find(notes, 'tag', 'many')).toHaveLength(20_000);
    expect(await store.get(notes, 'n19999')).toMatchObject({ version: 3, body: { text: 'n19999' } });
  });
});

/** Mounting needs the rights for it; elsewhere these are skipped. */
const canMount = (() => {
  try {
    execFileSync('unshare', ['--mount', 'mount', '-t', 'tmpfs', 'tmpfs', '/mnt'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
})();

describe.skipIf(!canMount)('a disk of its own', () => {
  beforeEach(async () => {
    await store.close();
    await mkdir(`${folder}/disk`);
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=256k', 'tmpfs', `${folder}/disk`]);
    store = await openLowdbStore({ folder: `${folder}/disk`, collections: [notes] });
    await store.put(notes, 'a', note('before', 1, 'kept'), 0);
  });
  afterEach(async () => {
    await store.close().finally(() => execFileSync('umount', [`${folder}/disk`]));
  });

  const agreeOnDisk = async () => {
    const before = await all(store, notes);
    await store.close();
    store = await openLowdbStore({ folder: `${folder}/disk`, collections: [notes] });
    expect(await all(store, notes)).toEqual(before);
  };

  test('that is full takes no write, keeps what it has, and goes on once there is room', async () => {
    const filler = await store.put(notes, 'filler', note('x'.repeat(100_000)), 0);
    expect(filler.ok).toBe(true);
    const big = note('y'.repeat(200_000), 2, 'kept');
    expect(await messageOf(store.put(notes, 'a', big, 1))).toBe(
      'Das Dokument notes/a konnte nicht gespeichert werden (der Datenträger ist voll, ENOSPC).',
    );
    await expect(store.put(notes, 'new', big, 0)).rejects.toSatisfy(isStoreError);
    expect((await readdir(`${folder}/disk/documents/notes`)).sort()).toEqual(['a.json', 'filler.json']);
    await agreeOnDisk();
    expect((await store.remove(notes, 'filler', 1)).ok).toBe(true);
    expect((await store.put(notes, 'a', big, 1)).ok).toBe(true);
    await agreeOnDisk();
  });

  test('that has become read-only takes no write, and no start says otherwise', async () => {
    execFileSync('mount', ['-o', 'remount,ro', `${folder}/disk`]);
    expect(await messageOf(store.put(notes, 'a', note('after'), 1))).toContain('nur lesbar, EROFS');
    await expect(store.remove(notes, 'a', 1)).rejects.toSatisfy(isStoreError);
    expect((await store.get(notes, 'a'))?.body.text).toBe('before');
    execFileSync('mount', ['-o', 'remount,rw', `${folder}/disk`]);
    await agreeOnDisk();
    await store.close();
    execFileSync('mount', ['-o', 'remount,ro', `${folder}/disk`]);
    expect(await messageOf(openLowdbStore({ folder: `${folder}/disk`, collections: [notes] }))).toBe(
      `Der Datenordner ${folder}/disk kann nicht beschrieben werden (der Datenträger ist nur lesbar, EROFS).`,
    );
  });
});
