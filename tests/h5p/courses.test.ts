import { cp, mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { importPackage } from '#features/packages/importing.ts';
import { packagesBy } from '#features/packages/store.ts';
import { perform } from '#platform/web/perform.ts';
import { makeApp, type TestHouse } from '#tests/support/house.ts';
import { ownPackage } from './own-package.ts';
import { ROOT } from './root.ts';

let courses: string;
let house: TestHouse;
/** The course file; what is given is added to its practice. */
let yaml: (unit: string) => string;

const PRACTICE = 'id: uebung, kind: practice, title: Übung, minutes: 5, package: importiert/probe';

/** The house with one more course; its practice is an imported package. */
beforeEach(async () => {
  courses = await mkdtemp(join(tmpdir(), 'rueckenwind-courses-'));
  await cp(join(ROOT, 'courses'), courses, { recursive: true });
  await mkdir(join(courses, 'probe'));
  const given = await readFile(join(courses, 'it-sicherheit/course.yaml'), 'utf8');
  const head = given.slice(0, given.indexOf('units:')).replace('slug: it-sicherheit', 'slug: probe');
  yaml = (unit) => `${head.replace(/code: M\d/, 'code: Z5')}units:\n  - { ${PRACTICE}${unit} }\n`;
  await writeFile(join(courses, 'probe/course.yaml'), yaml(', done: end'));
  house = await makeApp({ env: { COURSES_DIR: courses } });
});
afterEach(async () => {
  await house.leave();
  await rm(courses, { recursive: true, force: true });
});

async function importProbe(order: { replace?: { id: string; version: number }; text?: string } = {}) {
  const { text = 'Hallo', ...rest } = order;
  const file = join(house.folder, 'in.h5p');
  await writeFile(file, await ownPackage({ text }));
  const imported = { file, name: 'probe.h5p', key: 'k', by: 'p1', mayBring: true, ...rest };
  const outcome = await importPackage(house.app, imported);
  expect(outcome).toMatchObject({ ok: true });
  return outcome.ok ? outcome.value : undefined;
}

async function restart(): Promise<void> {
  const before = house;
  await before.app.close();
  house = await makeApp({ from: before.folder, env: { COURSES_DIR: courses } });
  await rm(before.folder, { recursive: true });
}

async function remove(version = '1') {
  const action = house.app.features.find(({ name }) => name === 'packages')?.actions?.['remove'];
  const actor = {
    id: 'p1',
    name: 'A',
    roles: new Set(['admin' as const]),
    department: undefined,
    language: 'de' as const,
    session: 's',
  };
  const form = new FormData();
  form.set('package', 'probe');
  form.set('version', version);
  if (action === undefined) throw new Error('no such action');
  return perform(action, house.app, { actor, now: house.clock.now(), address: '' }, form);
}

test('a course waits for its package, holds up nobody, and is there once it is imported', async () => {
  expect([...house.app.learning.courses().keys()]).toContain('it-sicherheit');
  expect(house.app.learning.course('probe', undefined)).toBeUndefined();
  expect(house.app.learning.waiting()).toEqual([
    {
      course: 'probe',
      package: 'probe',
      file: 'courses/probe/course.yaml',
      line: expect.any(Number),
      what: expect.stringMatching(/^Das Paket „probe“ ist noch nicht importiert\. .*import-h5p/),
    },
  ]);
  await importProbe();
  expect(house.app.learning.waiting()).toEqual([]);
  expect(house.app.learning.course('probe', undefined)?.units[0]).toMatchObject({
    id: 'uebung',
    machineName: 'H5P.Own',
    place: { libraryFolders: [join(courses, '_libraries'), join(house.folder, 'h5p/libraries')] },
  });
  expect(house.app.learning.packageUses()).toEqual([
    expect.objectContaining({ package: 'probe', course: 'probe', unit: 'uebung', unitTitle: 'Übung' }),
  ]);
});

test('a course that does not say when the package is done waits too, and the next start goes well', async () => {
  await writeFile(join(courses, 'probe/course.yaml'), yaml(''));
  await house.app.learning.reread();
  const waits = expect.objectContaining({ course: 'probe', what: expect.stringContaining('„done: end“') });
  expect((await importProbe())?.waiting).toEqual([waits]);
  expect(house.app.learning.course('probe', undefined)).toBeUndefined();
  expect(await remove()).toMatchObject({ kind: 'failed', problem: 'inUse' });

  await restart();
  expect([...house.app.learning.courses().keys()]).toContain('it-sicherheit');
  expect(house.app.learning.waiting()).toEqual([waits]);
  await writeFile(join(courses, 'probe/course.yaml'), yaml(', done: end'));
  await house.app.learning.reread();
  expect(house.app.learning.course('probe', undefined)).toBeDefined();
});

test('a package is not removed while a course names it that waits for another one, or has a fault', async () => {
  await importProbe();
  const other = '{ id: zwei, kind: practice, title: Zwei, minutes: 5, package: importiert/fehlt }';
  await writeFile(join(courses, 'probe/course.yaml'), `${yaml(', done: end')}  - ${other}\n`);
  await house.app.learning.reread();
  expect(house.app.learning.packageUses().map((use) => use.package)).toEqual(['probe', 'fehlt']);
  expect(await remove()).toMatchObject({ kind: 'failed', problem: 'inUse' });
  await writeFile(join(courses, 'probe/course.yaml'), 'title: halb geschrieben');
  await house.app.learning.reread();
  await house.app.learning.reread();
  expect(house.app.learning.packageUses()).toHaveLength(2);
  expect(await remove()).toMatchObject({ kind: 'failed', problem: 'inUse' });
});

test('a course that was there stays as it was while its package is away', async () => {
  await importProbe();
  await rename(join(house.folder, 'h5p/contents/probe'), join(house.folder, 'weg'));
  await house.app.learning.reread();
  expect(house.app.learning.waiting()).toHaveLength(1);
  expect(house.app.learning.course('probe', undefined)?.units).toHaveLength(1);
});

test('a package is not removed while a course plays it', async () => {
  await importProbe();
  expect(await remove()).toMatchObject({ kind: 'failed', problem: 'inUse' });
  await rm(join(courses, 'probe'), { recursive: true });
  await house.app.learning.reread();
  expect(await remove('7')).toMatchObject({ kind: 'failed', problem: 'conflict' });
  expect(await readdir(join(house.folder, 'h5p/contents'))).toEqual(['probe']);
  expect(await remove()).toMatchObject({ kind: 'done' });
  expect(await remove()).toEqual({ kind: 'missing' });
  expect(await readdir(join(house.folder, 'h5p/contents'))).toEqual([]);
  expect(await readdir(join(house.folder, 'h5p/incoming'))).toEqual([]);
});

test('what a crash has left is brought in order by the next start', async () => {
  await importProbe();
  const at = (...path: string[]) => join(house.folder, 'h5p', ...path);
  await mkdir(at('contents/nie-bestaetigt'));
  await mkdir(at('incoming/halb'));
  await rename(at('contents/probe'), at('contents/.before-probe'));
  await rename(at('libraries/H5P.Own-1.2'), at('libraries/.before-H5P.Own-1.2'));
  await restart();
  expect(await readdir(join(house.folder, 'h5p/contents'))).toEqual(['probe']);
  expect(await readdir(join(house.folder, 'h5p/libraries'))).toEqual(['H5P.Own-1.2']);
  expect(await readdir(join(house.folder, 'h5p/incoming'))).toEqual([]);
  expect(house.app.learning.course('probe', undefined)).toBeDefined();
});

test('who leaves is no longer named beside what they imported', async () => {
  await importProbe();
  const { personalData } = house.app.features.find(({ name }) => name === 'packages') ?? {};
  const shown = await personalData?.show(house.app, 'p1', 'de');
  expect(shown).toMatchObject([{ rows: [{ label: 'Probe' }], data: [{ package: 'probe' }] }]);
  await personalData?.erase(house.app, 'p1');
  expect(await packagesBy(house.app.store, 'p1')).toEqual([]);
  expect(await personalData?.show(house.app, 'p1', 'de')).toEqual([]);
});
