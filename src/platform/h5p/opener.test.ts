import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { packageOpener, sentence } from './opener.ts';
import { PACKAGE_PROBLEMS } from './package-problem.ts';
import { shelfIn } from './shelf.ts';
import { UNPACK_PROBLEMS } from './unpack.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'opener-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const MANIFEST = {
  title: 'Probe',
  mainLibrary: 'Rueckenwind.QuestionSet',
  preloadedDependencies: [{ machineName: 'Rueckenwind.QuestionSet', majorVersion: 1, minorVersion: 1 }],
};
/** What the author reads about a practice whose files are these. */
async function told(files: Readonly<Record<string, string>>, path = 'uebung'): Promise<unknown> {
  for (const [name, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), text);
  }
  const own = resolve('courses/_libraries');
  const open = packageOpener({
    coursesDir: folder,
    cacheDir: join(folder, '.c'),
    shelf: shelfIn(folder, own),
  });
  const opened = await open(path);
  return 'what' in opened ? opened.what : opened;
}
const practice = (manifest: unknown, content = '{}') => ({
  'uebung/h5p.json': JSON.stringify(manifest),
  'uebung/content/content.json': content,
});

test('a practice in order is opened', async () => {
  expect(await told(practice(MANIFEST))).toMatchObject({ machineName: 'Rueckenwind.QuestionSet' });
});

test('a library in a version the house does not have is told with the one it has', async () => {
  const [library] = MANIFEST.preloadedDependencies;
  const newer = { ...MANIFEST, preloadedDependencies: [{ ...library, minorVersion: 2 }] };
  expect(await told(practice(newer))).toBe(
    'Die Bibliothek Rueckenwind.QuestionSet-1.2 fehlt. Prüfen Sie Namen und Fassung, nehmen Sie einen Export mit Bibliotheken, oder legen Sie sie unter courses/_libraries ab. Hier gibt es Rueckenwind.QuestionSet in der Fassung 1.1.',
  );
});

test('a practice that is not there, and a file that is no package, are told', async () => {
  expect(await told({}, 'weg')).toMatch(/^Die Übung gibt es nicht: Erwartet wird ein Ordner mit h5p\.json/);
  expect(await told({ 'kaputt.h5p': 'kein Zip' }, 'kaputt.h5p')).toMatch(/^Die Datei ist kein H5P-Paket/);
});

test.each([...PACKAGE_PROBLEMS, ...UNPACK_PROBLEMS])('%s is told in German, with a mend', (problem) => {
  const said = sentence(problem, 'ding');
  expect(said).not.toContain(problem);
  expect(said).not.toContain('@');
  expect(said).toMatch(/[.] .*[.]$|: .*[.]$/);
});
