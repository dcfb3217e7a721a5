import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Role } from '#domain/role.ts';
import type { ImportOrder } from '#features/packages/importing.ts';
import { checkAgain } from '#features/packages/recheck.ts';
import { allLibraries, packageById } from '#features/packages/store.ts';
import { perform } from '#platform/web/perform.ts';
import { makeApp, type TestHouse } from '#tests/support/house.ts';
import { ownPackage } from './own-package.ts';
import { sample, samples } from './samples.ts';
import { shelfOf, takeInto } from './taking.ts';

let house: TestHouse;
beforeEach(async () => {
  house = await makeApp();
});
afterEach(() => house.leave());

const shelf = () => shelfOf(house);
const take = (file: string | Buffer, order: Partial<ImportOrder> = {}) => takeInto(house, file, order);

test.skipIf(samples().length === 0)(
  'a library that one package lacks and another one brings is there for both, whichever comes later',
  async () => {
    const borrower = sample('question-set-1.20') ?? '';
    expect((await take(borrower)).said).toBe('libraryMissing H5P.Image-1.1');
    expect((await take(sample('H5P.MultiChoice-1.16') ?? '')).said).toBe('ok');
    const { outcome } = await take(borrower);
    const kept = outcome.ok ? await packageById(house.app.store, outcome.value.package) : undefined;
    expect(kept?.body.libraries).toContain('H5P.Image-1.1');
  },
);

const library = () => join(house.folder, 'h5p/libraries/H5P.Own-1.2');
const script = () => readFile(join(library(), 'js/own.js'), 'utf8');

test('the highest patch wins, whichever comes first, and packages that use it are checked again', async () => {
  await take(await ownPackage({ patch: 3 }), { name: 'drei.h5p' });
  const seven = await take(await ownPackage({ patch: 7 }), { name: 'sieben.h5p' });
  expect(seven.outcome.ok && seven.outcome.value).toMatchObject({
    changes: [{ name: 'H5P.Own-1.2', patch: 7, change: 'newer', held: 3, heldFrom: 'drei' }],
    rechecked: [{ package: 'drei', title: 'Probe', uses: 0 }],
  });
  expect(await script()).toBe('window.own = 7;');
  const five = await take(await ownPackage({ patch: 5 }), { name: 'fuenf.h5p' });
  expect(five.outcome.ok && five.outcome.value).toMatchObject({
    changes: [{ change: 'older', patch: 5, held: 7, heldFrom: 'sieben' }],
    rechecked: [],
  });
  expect(await script()).toBe('window.own = 7;');
  expect((await allLibraries(house.app.store))[0]?.body).toMatchObject({ patch: 7, from: 'sieben' });
  expect(await readdir(join(house.folder, 'h5p/libraries'))).toEqual(['H5P.Own-1.2']);
});

test('a package that no longer plays says why, and is in order again once it does', async () => {
  const two = { machineName: 'H5P.Two', majorVersion: 1, minorVersion: 0 };
  const needsTwo = { preloadedDependencies: [two] };
  const bringsTwo = { 'H5P.Two-1.0/library.json': { ...two, title: 'Two', patchVersion: 1 } };
  await take(await ownPackage({ patch: 3, library: needsTwo, parts: bringsTwo }), { name: 'drei.h5p' });
  const drei = async () => (await packageById(house.app.store, 'drei'))?.body;
  expect(await drei()).toMatchObject({ libraries: ['H5P.Own-1.2', 'H5P.Two-1.0'] });

  const broken = join(house.folder, 'h5p/libraries/H5P.Two-1.0/library.json');
  await writeFile(broken, '{');
  expect(await checkAgain(house.app, 'drei')).toEqual({ code: 'libraryInvalid', about: 'H5P.Two-1.0' });
  expect(await drei()).toMatchObject({ trouble: { code: 'libraryInvalid' } });

  const four = await take(await ownPackage({ patch: 4, library: needsTwo, parts: bringsTwo }));
  expect(four.outcome.ok && four.outcome.value.rechecked).toEqual([
    { package: 'drei', title: 'Probe', uses: 0 },
  ]);
  expect((await drei())?.trouble).toBeUndefined();
});

test('the administration sets a library back to the version before', async () => {
  await take(await ownPackage({ patch: 3 }), { name: 'drei.h5p' });
  await take(await ownPackage({ patch: 7 }), { name: 'sieben.h5p' });
  const action = house.app.features.find(({ name }) => name === 'packages')?.actions?.['setBackLibrary'];
  if (action === undefined) throw new Error('no such action');
  const setBack = (role: Role, version: number) => {
    const actor = {
      id: 'p1',
      name: 'A',
      roles: new Set([role]),
      department: undefined,
      language: 'de' as const,
      session: 's',
    };
    const form = new FormData();
    form.set('library', 'h5p.own-1.2');
    form.set('version', String(version));
    return perform(action, house.app, { actor, now: house.clock.now(), address: '' }, form);
  };
  const noted = async () => (await allLibraries(house.app.store))[0];
  const version = (await noted())?.version ?? 0;
  expect(await setBack('course-author', version)).toMatchObject({ kind: 'refused' });
  expect(await setBack('admin', version - 1)).toMatchObject({ problem: 'conflict' });
  expect(await script()).toBe('window.own = 7;');
  expect(await setBack('admin', version)).toMatchObject({ kind: 'done' });
  expect(await script()).toBe('window.own = 3;');
  expect((await noted())?.body).toMatchObject({ patch: 3 });
  expect((await packageById(house.app.store, 'sieben'))?.body.trouble).toBeUndefined();
  expect(await setBack('admin', version + 1)).toMatchObject({ problem: 'conflict' });
  expect(await readdir(join(house.folder, 'h5p/libraries'))).toEqual(['H5P.Own-1.2']);
  const events = [];
  for await (const { event, patch } of house.app.journal.read('audit')) events.push([event, patch]);
  expect(events.at(-1)).toEqual(['library.setBack', 3]);
});

test('a newer library that would break another practice is not taken, and the practices are named', async () => {
  await take(await ownPackage({ patch: 3 }), { name: 'drei.h5p' });
  const before = shelf();
  const needs = { machineName: 'H5P.Own', majorVersion: 1, minorVersion: 2 };
  // The package plays, for its main library is another one; but the first one could no longer be started by itself.
  const noPractice = { runnable: 0 };
  const other = { machineName: 'H5P.Frame', majorVersion: 1, minorVersion: 0 };
  const parts = {
    'h5p.json': { title: 'Rahmen', mainLibrary: 'H5P.Frame', preloadedDependencies: [other, needs] },
    'H5P.Frame-1.0/library.json': { ...other, title: 'Frame', patchVersion: 1, runnable: 1 },
  };
  const four = await take(await ownPackage({ patch: 4, library: noPractice, parts }));
  expect(four.said).toBe('librariesBreak Probe');
  expect(shelf()).toEqual(before);
  expect(await script()).toBe('window.own = 3;');
  expect((await packageById(house.app.store, 'drei'))?.body.trouble).toBeUndefined();
  expect((await take(await ownPackage({ patch: 4, parts }))).said).toBe('ok');
});

test('no library from elsewhere calls itself one of the house', async () => {
  const name = { machineName: 'Rueckenwind.Fremd', majorVersion: 1, minorVersion: 0 };
  const parts = {
    'h5p.json': { title: 'Fremd', mainLibrary: 'Rueckenwind.Fremd', preloadedDependencies: [name] },
    'Rueckenwind.Fremd-1.0/library.json': { ...name, title: 'Fremd', patchVersion: 1, runnable: 1 },
  };
  expect((await take(await ownPackage({ bare: true, parts }))).said).toBe(
    'libraryOfHouse Rueckenwind.Fremd-1.0',
  );
});

test('imports leave room on the disk and do not grow without end', async () => {
  const before = shelf();
  const given = house.app.packages.shelf;
  const limit = (limits: object) => Object.assign(house.app.packages, { shelf: { ...given, ...limits } });
  limit({ reserve: Number.MAX_SAFE_INTEGER });
  expect((await take(await ownPackage({}))).said).toBe('noRoom');
  limit({ mostContents: 10 });
  expect((await take(await ownPackage({}))).said).toBe('contentsFull');
  expect(shelf()).toEqual(before);
  limit({});
  expect((await take(await ownPackage({}), { name: 'eins.h5p' })).said).toBe('ok');
  const bytes = (await packageById(house.app.store, 'eins'))?.body.bytes ?? 0;
  expect(bytes).toBeGreaterThan(0);
  limit({ mostContents: bytes });
  expect((await take(await ownPackage({}))).said).toBe('contentsFull');
  expect((await take(await ownPackage({}), { replace: { id: 'eins', version: 1 } })).said).toBe('ok');
});

test('who may not bring libraries brings content for those that are here', async () => {
  const before = shelf();
  const first = await take(await ownPackage({ patch: 3 }), { mayBring: false, by: 'p1' });
  expect(first.said).toBe('librariesNew H5P.Own-1.2');
  expect(shelf()).toEqual(before);
  await take(await ownPackage({ patch: 3 }));
  const newer = await take(await ownPackage({ patch: 4 }), { mayBring: false, by: 'p1', name: 'a.h5p' });
  expect(newer.outcome.ok && newer.outcome.value.changes).toMatchObject([
    { change: 'left', patch: 4, held: 3 },
  ]);
  expect(await script()).toBe('window.own = 3;');
  expect((await packageById(house.app.store, 'a'))?.body).toMatchObject({ by: 'p1', edition: 1 });
  const bare = await take(await ownPackage({ bare: true }), { mayBring: false, name: 'b.h5p' });
  expect(bare.said).toBe('ok');
});

test('a newer content keeps the name of the package, unless somebody else was faster', async () => {
  await take(await ownPackage({ patch: 3, text: 'alt' }), { name: 'probe.h5p' });
  const replace = { id: 'probe', version: 1 };
  const second = await take(await ownPackage({ patch: 3, text: 'neu' }), { name: 'anders.h5p', replace });
  expect(second.outcome.ok && second.outcome.value).toMatchObject({ package: 'probe', edition: 2 });
  expect(await readFile(join(house.folder, 'h5p/contents/probe/content/content.json'), 'utf8')).toContain(
    'neu',
  );
  expect((await take(await ownPackage({ patch: 3 }), { replace })).said).toBe('replaceConflict probe');
  expect((await take(await ownPackage({}), { replace: { id: 'weg', version: 1 } })).said).toBe(
    'replaceMissing weg',
  );
  const other = { machineName: 'H5P.Other', majorVersion: 1, minorVersion: 0 };
  const parts = {
    'h5p.json': { title: 'Anders', mainLibrary: 'H5P.Other', preloadedDependencies: [other] },
    'H5P.Other-1.0/library.json': { ...other, title: 'Other', patchVersion: 0, runnable: 1 },
  };
  const current = { id: 'probe', version: 2 };
  const before = shelf();
  expect((await take(await ownPackage({ parts }), { replace: current })).said).toBe('replaceType H5P.Other');
  expect(shelf()).toEqual(before);
  expect(await readdir(join(house.folder, 'h5p/contents'))).toEqual(['probe']);
  expect((await take(await ownPackage({ patch: 3 }), { name: 'probe.h5p' })).outcome).toMatchObject({
    value: { package: 'probe-2' },
  });
});

test('imports at the same time do not get into each other’s way', async () => {
  const patches = [4, 9, 2, 7, 5, 3];
  const files = await Promise.all(patches.map((patch) => ownPackage({ patch })));
  const outcomes = await Promise.all(files.map((file) => take(file, { name: 'gleich.h5p' })));
  expect(outcomes.map(({ said }) => said)).toEqual(patches.map(() => 'ok'));
  expect(await script()).toBe('window.own = 9;');
  expect((await readdir(join(house.folder, 'h5p/contents'))).length).toBe(patches.length);
  expect(await readdir(join(house.folder, 'h5p/incoming'))).toEqual([]);
});

test('the journal knows who imported what, by ids and codes alone', async () => {
  await take(await ownPackage({ patch: 3 }), { name: 'Geheimer Name.h5p', by: 'p1' });
  await take(Buffer.from('kein Zip'), { by: 'p1' });
  const lines = [];
  for await (const { at: _, ...line } of house.app.journal.read('audit')) lines.push(line);
  expect(lines).toEqual([
    { event: 'library.installed', library: 'H5P.Own-1.2', patch: 3, person: 'p1' },
    { event: 'package.imported', package: 'geheimer-name', edition: 1, person: 'p1' },
    { event: 'package.refused', problem: 'notAZip', person: 'p1' },
  ]);
});
