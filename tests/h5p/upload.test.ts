import { mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { unpackPackage } from '#platform/h5p/unpack.ts';
import { call } from './branching-scenario.fixture.ts';
import { phishing } from './look-for-signs.fixture.ts';
import { built, keepAndDownload, otherSystem, upload } from './other-system.ts';
import { ownPractice } from './own-practice.ts';
import { dataBreach } from './put-in-order.fixture.ts';
import { questions } from './question-set.fixture.ts';
import { ROOT } from './root.ts';
import { zipOf } from './zip.ts';

/* The upload check is that of H5P's server for Node, which Lumi and others run. */

const PRACTICES = [
  ['QuestionSet', { questions, passPercentage: 60 }],
  ['PutInOrder', dataBreach],
  ['LookForSigns', phishing],
  ['BranchingScenario', call],
] as const;

const fresh = (): Promise<string> => mkdtemp(join(tmpdir(), 'h5p-upload-'));

test.each(PRACTICES)('a practice of the type %s is taken and comes back whole', async (type, content) => {
  const { contentFolder } = await ownPractice(type, `Probe ${type}`, content);
  const system = await otherSystem();
  const packed = await built(contentFolder);
  const taken = await upload(system, packed);
  expect(taken.metadata).toMatchObject({ title: `Probe ${type}`, mainLibrary: `Rueckenwind.${type}` });
  expect(taken.parameters).toEqual(content);
  expect(taken.libraries).toContain(`Rueckenwind.${type}`);

  const form = await system.getLibraryData(`Rueckenwind.${type}`, '1', '1', 'de');
  expect(form.semantics.length).toBeGreaterThan(0);
  expect(form.languages.toSorted()).toEqual(['de', 'en']);

  const into = join(await fresh(), 'unpacked');
  const file = await keepAndDownload(system, packed);
  expect(await unpackPackage({ file, into, libraryFolders: [] })).toMatchObject({
    ok: true,
    value: { machineName: `Rueckenwind.${type}` },
  });
  expect(JSON.parse(await readFile(join(into, 'content/content.json'), 'utf8'))).toEqual(content);
});

test('the practices of our courses are taken as well', async () => {
  const entries = await readdir(join(ROOT, 'courses'), { recursive: true });
  const practices = entries.filter((path) => /practices\/[^/]+\/h5p\.json$/.test(path));
  expect(practices.length).toBeGreaterThan(0);
  for (const path of practices) {
    const packed = await built(dirname(join(ROOT, 'courses', path)));
    await expect(upload(await otherSystem(), packed), path).resolves.toBeDefined();
  }
});

const LIBRARY = 'Rueckenwind.QuestionSet-1.1/library.json';
const LANGUAGE = 'Rueckenwind.QuestionSet-1.1/language/d_e.json';
const NEWER = { majorVersion: 1, minorVersion: 99 };

/** What makes a package that is taken one that is not: the file, its new text, and what the other system says. */
const REFUSED = [
  ['a licence it does not know', LIBRARY, { license: 'EUPL-1.2' }, 'license must match'],
  ['a folder that is not the version', LIBRARY, { minorVersion: 2 }, 'library-directory-name-mismatch'],
  ['a newer core than it has', LIBRARY, { coreApi: NEWER }, 'api-version-unsupported'],
  ['a script that is missing', LIBRARY, { preloadedJs: [{ path: 'no.js' }] }, 'library-file-missing'],
  ['a manifest without a title', 'h5p.json', { title: undefined }, "required property 'title'"],
  ['a file of another kind', 'content/seite.html', {}, 'not-in-whitelist'],
  ['a language nobody speaks', LANGUAGE, {}, 'invalid-language-file'],
] as const;

test.each(REFUSED)('%s is refused', async (_, path, fields, problem) => {
  const { contentFolder } = await ownPractice('QuestionSet', 'Probe', { questions });
  const folder = join(await fresh(), 'unpacked');
  await unpackPackage({ file: await built(contentFolder), into: folder, libraryFolders: [] });
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = new Map<string, string>();
  for (const entry of entries.filter((each) => each.isFile())) {
    const place = join(entry.parentPath, entry.name);
    files.set(place.slice(folder.length + 1), await readFile(place, 'utf8'));
  }
  const pack = async () => {
    const packed = join(await fresh(), 'again.h5p');
    await writeFile(packed, await zipOf([...files].map(([name, data]) => ({ name, data }))));
    return packed;
  };
  await expect(upload(await otherSystem(), await pack())).resolves.toBeDefined();
  files.set(path, JSON.stringify({ ...JSON.parse(files.get(path) ?? '{}'), ...fields }));
  await expect(upload(await otherSystem(), await pack())).rejects.toThrow(problem);
});
