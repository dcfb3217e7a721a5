import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, extname, join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { unpackPackage } from '#platform/h5p/unpack.ts';
import { call } from './branching-scenario.fixture.ts';
import { phishing } from './look-for-signs.fixture.ts';
import { ownPractice } from './own-practice.ts';
import { dataBreach } from './put-in-order.fixture.ts';
import { questions } from './question-set.fixture.ts';
import { ROOT } from './root.ts';

/*
 * What Moodle, WordPress and Lumi ask of an uploaded package, as their validators publish it (`H5PValidator` of the PHP
 * library, `PackageValidator` of h5p-server). Stricter than our own checks: those take what others made.
 */
const line = z.string().regex(/^.{1,255}$/);
const number = z.number().min(0).max(99_999);
const name = z.object({
  machineName: z.string().regex(/^[\w.-]{1,255}$/),
  majorVersion: number,
  minorVersion: number,
});
const file = (ending: string) =>
  z.array(z.object({ path: z.string().regex(new RegExp(`^[\\w\\-\\s./]+\\.${ending}$`)) }));
const embedTypes = z.array(z.enum(['div', 'iframe']));

const manifestRules = z.object({
  title: line,
  language: z.string().regex(/^[-a-zA-Z]{1,10}$/),
  mainLibrary: z.string().regex(/^[$a-z_][0-9a-z_.$]{1,254}$/i),
  embedTypes,
  preloadedDependencies: z.array(name),
  license: z
    .string()
    .regex(/^(CC BY(-NC)?(-SA|-ND)?|CC0 1\.0|GNU GPL|PD|ODC PDDL|CC PDM|U|C)$/)
    .optional(),
  licenseVersion: z.enum(['1.0', '2.0', '2.5', '3.0', '4.0']).optional(),
});

const libraryRules = name.extend({
  title: line,
  patchVersion: number,
  runnable: z.number().min(0).max(1),
  fullscreen: z.number().min(0).max(1).optional(),
  embedTypes: embedTypes.optional(),
  author: line.optional(),
  description: z.string().min(1).optional(),
  license: z
    .string()
    .regex(/^(cc-by(-nc)?(-sa|-nd)?|pd|cr|MIT|GPL[123]|MPL2?)$/)
    .optional(),
  // The oldest core that is still in use.
  coreApi: z.object({ majorVersion: z.literal(1), minorVersion: z.number().max(24) }).optional(),
  preloadedJs: file('js').optional(),
  preloadedCss: file('css').optional(),
  preloadedDependencies: z.array(name).optional(),
});

const CONTENT_FILES = /^\.(json|png|jpe?g|gif|webm|mp4|mp3|m4a|ogg|vtt|pdf)$/;
const LIBRARY_FILES = /^\.(js|css|json|png|jpe?g|gif|svg|woff2?|ttf)$/;

/** What another system would refuse in a package that lies unpacked in a folder. */
async function faultsOf(folder: string): Promise<string[]> {
  const json = async (path: string) => JSON.parse(await readFile(join(folder, path), 'utf8'));
  const told = (path: string, rules: z.ZodType, value: unknown) =>
    (rules.safeParse(value).error?.issues ?? []).map((issue) => `${path}: ${issue.path.join('.')}`);
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1));
  const faults = told('h5p.json', manifestRules, await json('h5p.json'));
  for (const path of files.filter((each) => each.includes('/'))) {
    const allowed = path.startsWith('content/') ? CONTENT_FILES : LIBRARY_FILES;
    if (!allowed.test(extname(path))) faults.push(`${path}: ending`);
    if (/\/language\//.test(path) && !/\/(-?[a-z]+){1,7}\.json$/i.test(path)) faults.push(`${path}: name`);
  }
  for (const path of files.filter((each) => each.endsWith('/library.json'))) {
    const library = await json(path);
    faults.push(...told(path, libraryRules, library));
    const place = dirname(path);
    if (place !== `${library.machineName}-${library.majorVersion}.${library.minorVersion}`)
      faults.push(`${path}: folder`);
    for (const each of [...(library.preloadedJs ?? []), ...(library.preloadedCss ?? [])])
      if (!files.includes(join(place, each.path))) faults.push(`${path}: ${each.path}`);
    if (library.runnable === 1 && !files.includes(join(place, 'semantics.json')))
      faults.push(`${path}: semantics`);
  }
  return faults;
}

/** A practice as `npm run build-h5p` packs it, unpacked again. */
async function built(source: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'h5p-upload-'));
  const packed = join(folder, 'practice.h5p');
  await promisify(execFile)(process.execPath, [join(ROOT, 'scripts/build-h5p.ts'), source, packed]);
  const into = join(folder, 'unpacked');
  const unpacked = await unpackPackage({ file: packed, into, libraryFolders: [] });
  if (!unpacked.ok) throw new Error(unpacked.problem);
  return into;
}

test.each([
  ['QuestionSet', { questions, passPercentage: 60 }],
  ['PutInOrder', dataBreach],
  ['LookForSigns', phishing],
  ['BranchingScenario', call],
])('a practice of the type %s keeps what other systems ask of an upload', async (type, content) => {
  const { contentFolder } = await ownPractice(type, `Probe ${type}`, content);
  expect(await faultsOf(await built(contentFolder))).toEqual([]);
});

test('the practices of our courses keep it as well', async () => {
  const entries = await readdir(join(ROOT, 'courses'), { recursive: true });
  const practices = entries.filter((path) => /practices\/[^/]+\/h5p\.json$/.test(path));
  expect(practices.length).toBeGreaterThan(0);
  for (const path of practices)
    expect(await faultsOf(await built(dirname(join(ROOT, 'courses', path)))), path).toEqual([]);
});

test('what another system would refuse is found', async () => {
  const { contentFolder } = await ownPractice('QuestionSet', 'Probe', { questions });
  const folder = await built(contentFolder);
  const place = join(folder, 'Rueckenwind.QuestionSet-1.1/library.json');
  const library = JSON.parse(await readFile(place, 'utf8'));
  await writeFile(place, JSON.stringify({ ...library, license: 'EUPL-1.2', minorVersion: 2 }));
  await writeFile(join(folder, 'content/seite.html'), '');
  await writeFile(join(folder, 'Rueckenwind.QuestionSet-1.1/language/d_e.json'), '{}');
  expect((await faultsOf(folder)).sort()).toEqual([
    'Rueckenwind.QuestionSet-1.1/language/d_e.json: name',
    'Rueckenwind.QuestionSet-1.1/library.json: folder',
    'Rueckenwind.QuestionSet-1.1/library.json: license',
    'content/seite.html: ending',
  ]);
});
