import { readdirSync, readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { importPackage } from '#features/packages/importing.ts';
import { repairPackages } from '#features/packages/repair.ts';
import { allLibraries, keepPackage, packageById } from '#features/packages/store.ts';
import { openIntake } from '#platform/h5p/intake.ts';
import { begin, finish, putInPlace, underWay } from '#platform/h5p/placing.ts';
import { openShelf } from '#platform/h5p/shelf.ts';
import { makeApp, type TestHouse } from '#tests/support/house.ts';
import { ownPackage } from './own-package.ts';

let house: TestHouse;
beforeEach(async () => {
  house = await makeApp();
  const { file } = await packed({ patch: 3, text: 'alt' });
  const order = { file, name: 'probe.h5p', key: 'k', mayBring: true };
  expect(await importPackage(house.app, order)).toMatchObject({ ok: true });
});
afterEach(() => house.leave());

const at = (...path: string[]): string => join(house.folder, 'h5p', ...path);

async function packed(wanted: Parameters<typeof ownPackage>[0]): Promise<{ file: string }> {
  const file = join(house.folder, 'in.h5p');
  await writeFile(file, await ownPackage(wanted));
  return { file };
}

/** Everything on the shelf and what is in it. */
const shelf = (): Record<string, string> =>
  Object.fromEntries(
    readdirSync(at(), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => join(parentPath, name))
      .toSorted()
      .map((path) => [path.slice(at().length), readFileSync(path, 'utf8')]),
  );

/** A newer library, a library nobody has, and a newer content: everything that an import may put in its place. */
const second = { machineName: 'H5P.Two', majorVersion: 1, minorVersion: 0 };
const newer = {
  patch: 7,
  text: 'neu',
  library: { preloadedDependencies: [second] },
  parts: { 'H5P.Two-1.0/library.json': { ...second, title: 'Two', patchVersion: 1 } },
};
const names = ['H5P.Own-1.2', 'H5P.Two-1.0'];

async function opened(): Promise<string> {
  const { file } = await packed(newer);
  const intake = await openIntake(house.app.packages.shelf, file, 'k2');
  if (!intake.ok) throw new Error(intake.problem);
  expect(await intake.value.settle(new Set(names))).toMatchObject({ ok: true });
  return at('incoming/k2');
}

/** The steps of an import from its first rename to its end. */
async function steps(id: string): Promise<(() => Promise<unknown>)[]> {
  const into = await opened();
  const given = house.app.packages.shelf;
  const { store } = house.app;
  const before = await packageById(store, 'probe');
  const edition = id === 'probe' ? 2 : 1;
  return [
    () => begin(given, { id, edition, libraries: new Set(names) }),
    ...names.map((name) => () => putInPlace(join(into, name), at('libraries', name))),
    () => putInPlace(into, at('contents', id)),
    async () => {
      if (before === undefined) throw new Error('not imported');
      await keepPackage(store, id, { ...before.body, edition }, id === 'probe' ? before.version : 0);
    },
    async () => {
      const intent = await underWay(given);
      if (intent !== undefined) await finish(given, intent);
    },
  ];
}

/** What the next start does; the house itself stays open, which is a second faster. */
async function startAgain(): Promise<void> {
  await openShelf(house.app.packages.shelf);
  await repairPackages(house.app);
}

const audit = async (): Promise<string[]> => {
  const events = [];
  for await (const { event } of house.app.journal.read('audit')) events.push(String(event));
  return events.slice(2);
};

const patches = async () =>
  Object.fromEntries((await allLibraries(house.app.store)).map(({ body }) => [body.name, body.patch]));

/** Begun, two libraries, content; with the next step the package is noted. */
const PLACED = 4;

for (const id of ['probe', 'anders']) {
  test(`${id}: a crash before it is noted undoes all of an import, a crash after that nothing`, async () => {
    const before = shelf();
    for (let many = 1; many <= PLACED; many += 1) {
      for (const step of (await steps(id)).slice(0, many)) await step();
      const between = shelf();
      expect(between).not.toEqual(before);
      await startAgain();
      expect(shelf(), `after step ${many}`).toEqual(before);
      expect(await patches()).toEqual({ 'H5P.Own-1.2': 3 });
    }
    for (const step of (await steps(id)).slice(0, PLACED + 1)) await step();
    // What stood there before goes, but of a library it is kept aside.
    const whole = Object.fromEntries(
      Object.entries(shelf())
        .map(([path, text]) => [path.replace('/libraries/.before-', '/earlier/'), text] as const)
        .filter(([path]) => !path.includes('.before-') && !path.startsWith('/under-way')),
    );
    await startAgain();
    expect(shelf()).toEqual(whole);
    expect(shelf()[`/contents/${id}/content/content.json`]).toContain('neu');
    expect(await patches()).toEqual({ 'H5P.Own-1.2': 7, 'H5P.Two-1.0': 1 });
    expect(await audit()).toEqual([...Array(PLACED).fill('package.undone'), 'package.finished']);
  });
}

test('the next start finds what was begun, too', async () => {
  const before = shelf();
  for (const step of (await steps('probe')).slice(0, PLACED)) await step();
  const { folder, app, leave } = house;
  await app.close();
  house = await makeApp({ from: folder });
  expect(shelf()).toEqual(before);
  await leave();
});

test('an import that fails half-way is undone at once, or else before the next one', async () => {
  const before = shelf();
  const { file } = await packed(newer);
  const order = { file, name: 'probe.h5p', key: 'k3', mayBring: true };
  const { store } = house.app;
  const full: typeof store.put = () => Promise.reject(Object.assign(new Error('ENOSPC'), { code: 'ENOSPC' }));
  Object.assign(house.app, { store: { ...store, put: full } });
  await expect(importPackage(house.app, order)).rejects.toThrow('ENOSPC');
  Object.assign(house.app, { store });
  expect(shelf()).toEqual(before);

  // Neither can the content be put in its place nor can the libraries go back.
  const { shelf: given } = house.app.packages;
  Object.assign(house.app.packages, { shelf: { ...given, contents: at('fehlt/contents') } });
  await expect(importPackage(house.app, order)).rejects.toThrow('ENOENT');
  expect(shelf()).not.toEqual(before);
  Object.assign(house.app.packages, { shelf: given });
  expect(await importPackage(house.app, order)).toMatchObject({ ok: true, value: { package: 'probe-2' } });
  expect(await patches()).toEqual({ 'H5P.Own-1.2': 7, 'H5P.Two-1.0': 1 });
  expect(await audit()).toEqual([
    'package.undone',
    'package.undone',
    'library.installed',
    'library.updated',
    'package.imported',
  ]);
});
