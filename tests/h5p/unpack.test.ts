import { randomBytes } from 'node:crypto';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { LIMITS } from '#platform/h5p/checks.ts';
import { MOST_DESCRIPTION } from '#platform/h5p/libraries.ts';
import { MOST_CONTENT } from '#platform/h5p/package.ts';
import { unpackPackage } from '#platform/h5p/unpack.ts';
import { sample } from './samples.ts';
import { patchEntry, type ZipPart, zipOf } from './zip.ts';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'h5p-unpack-'));
});

const dependency = { machineName: 'H5P.Own', majorVersion: 1, minorVersion: 2 };
const manifest = { title: 'Probe', mainLibrary: 'H5P.Own', preloadedDependencies: [dependency] };
const library = {
  ...dependency,
  title: 'Own',
  patchVersion: 3,
  runnable: 1,
  preloadedJs: [{ path: 'js/own.js' }],
};

/** A small package that is fine. `changes` replaces or adds parts; `undefined` takes one away. */
function parts(changes: Record<string, unknown> = {}): ZipPart[] {
  const good = {
    'h5p.json': manifest,
    'content/content.json': { text: 'Hallo' },
    'H5P.Own-1.2/library.json': library,
    'H5P.Own-1.2/js/own.js': 'window.own = 1;',
    ...changes,
  };
  return Object.entries(good)
    .filter(([, data]) => data !== undefined)
    .map(([name, data]) => ({ name, data: typeof data === 'string' ? data : JSON.stringify(data) }));
}

async function unpack(bytes: Buffer, limits = LIMITS) {
  const file = join(folder, 'in.h5p');
  await writeFile(file, bytes);
  const result = await unpackPackage({
    file,
    into: join(folder, 'out'),
    libraryFolders: [join(folder, 'store')],
    limits,
  });
  return result.ok ? 'ok' : `${result.problem} ${result.about}`.trim();
}

/** A refused package leaves nothing behind, not even the folder it was unpacked in. */
async function refused(bytes: Buffer, limits = LIMITS): Promise<string> {
  const answer = await unpack(bytes, limits);
  expect(await readdir(folder)).toEqual(['in.h5p']);
  return answer;
}

test('a good package is unpacked whole, and nothing but it', async () => {
  const more = {
    '__MACOSX/x': 'x',
    'content/.DS_Store': 'x',
    'README.md': 'x',
    'H5P.Own-1.2/README.md': 'x',
  };
  const editor = { 'H5PEditor.Own-1.0/editor.php': 'x', 'content/images/bild.png': 'x' };
  expect(await unpack(await zipOf(parts({ ...more, ...editor })))).toBe('ok');
  const names = await readdir(join(folder, 'out'), { recursive: true });
  const expected = [
    'h5p.json',
    'content/content.json',
    'content/images/bild.png',
    'H5P.Own-1.2/library.json',
  ];
  const folders = ['content', 'content/images', 'H5P.Own-1.2', 'H5P.Own-1.2/js'];
  expect(names.sort()).toEqual([...expected, ...folders, 'H5P.Own-1.2/js/own.js'].sort());
  expect(await readFile(join(folder, 'out', 'H5P.Own-1.2/js/own.js'), 'utf8')).toBe('window.own = 1;');
});

test('a name that could lead elsewhere refuses the package', async () => {
  const bad = {
    'content/../../../ausbruch.json': 'nameUpwards',
    '../ausbruch.json': 'nameUpwards',
    'content/./bild.json': 'nameUpwards',
    'content//bild.json': 'nameUpwards',
    '/etc/passwd.json': 'nameAbsolute',
    'C:/windows.json': 'nameAbsolute',
    'content\\..\\..\\ausbruch.json': 'nameBackslash',
    'content/bild.json\u0000.php': 'nameControl',
    'content/zeile\n.json': 'nameControl',
    [`content/${'x'.repeat(300)}.json`]: 'nameTooLong',
    [`content/${'x/'.repeat(40)}a.json`]: 'nameTooDeep',
    'content/bild\u202egnp.json': 'nameControl',
    'content/a:b.png': 'nameReserved',
    'content/CON.png': 'nameReserved',
    'content/aux/bild.png': 'nameReserved',
    'content/bild.png.': 'nameReserved',
    'content/bild?.png': 'nameReserved',
  };
  for (const [name, problem] of Object.entries(bad)) {
    expect(await refused(await zipOf(parts({ [name]: 'x' })))).toBe(`${problem} ${name}`.trim());
  }
});

test('two entries for one file refuse the package, also where only the case differs', async () => {
  const twice = [...parts(), { name: 'content/content.json', data: '{}' }];
  expect(await refused(await zipOf(twice))).toBe('nameDuplicate content/content.json');
  const alike = { 'content/bild.png': 'x', 'content/BILD.png': 'x' };
  expect(await refused(await zipOf(parts(alike)))).toBe('nameDuplicate content/bild.png');
  const folders = { 'content/Bilder/a.png': 'x', 'content/bilder/b.png': 'x' };
  expect(await refused(await zipOf(parts(folders)))).toBe('nameDuplicate content/Bilder/a.png');
  const inside = { 'content/a.png': 'x', 'content/a.png/b.png': 'x' };
  expect(await refused(await zipOf(parts(inside)))).toBe('nameDuplicate content/a.png/b.png');
});

test('links, devices and encrypted entries refuse the package', async () => {
  const link = { name: 'content/link.json', data: '/etc/passwd', mode: 0o120777 };
  expect(await refused(await zipOf([...parts(), link]))).toBe('notRegular content/link.json');
  const device = { name: 'content/null.json', mode: 0o020666 };
  expect(await refused(await zipOf([...parts(), device]))).toBe('notRegular content/null.json');
  const locked = patchEntry(await zipOf(parts()), 'h5p.json', (header) => header.writeUInt16LE(1, 8));
  expect(await refused(locked)).toBe('encrypted h5p.json');
});

test('kinds of files that could run as a page refuse the package', async () => {
  for (const name of [
    'content/shell.php',
    'content/bild.svg',
    'content/seite.html',
    'content/a.js',
    'content/ohne',
  ]) {
    expect(await refused(await zipOf(parts({ [name]: 'x' })))).toBe(`fileType ${name}`);
  }
  expect(await refused(await zipOf(parts({ 'H5P.Own-1.2/a.html': 'x' })))).toBe(
    'fileType H5P.Own-1.2/a.html',
  );
  expect(await unpack(await zipOf(parts({ 'H5P.Own-1.2/bild.svg': 'x' })))).toBe('ok');
});

test('what is too large refuses the package, whatever it says about its size', async () => {
  const big = await zipOf(parts({ 'content/gross.json': 'x'.repeat(5000) }));
  const claims = (size: number) =>
    patchEntry(Buffer.from(big), 'content/gross.json', (header) => header.writeUInt32LE(size, 24));
  expect(await refused(big, { ...LIMITS, file: 4999 })).toBe('fileTooLarge content/gross.json');
  expect(await refused(claims(10), { ...LIMITS, file: 4999 })).toBe('damaged content/gross.json');
  expect(await refused(big, { ...LIMITS, total: 5100 })).toBe('totalTooLarge content/gross.json');
  expect(await refused(big, { ...LIMITS, package: 100 })).toBe('packageTooLarge');
  expect(await refused(big, { ...LIMITS, entries: 4 })).toBe('tooManyFiles');
});

test('descriptions are measured before they are read, and a practice names no endless libraries', async () => {
  const padded = (more: object, bytes: number) => ({
    ...more,
    filler: randomBytes(bytes / 2).toString('hex'),
  });
  const cases: [Record<string, unknown>, string][] = [
    [{ 'h5p.json': padded(manifest, MOST_DESCRIPTION) }, 'manifestTooLarge h5p.json'],
    [{ 'H5P.Own-1.2/library.json': padded(library, MOST_DESCRIPTION) }, 'libraryTooLarge H5P.Own-1.2'],
    [{ 'content/content.json': padded({}, MOST_CONTENT) }, 'contentTooLarge content/content.json'],
    [{ 'content/content.json': named(60_000) }, 'tooManyLibraries'],
    [{ 'h5p.json': { ...manifest, preloadedDependencies: [dependency, ...many(600)] } }, 'tooManyLibraries'],
    [{ 'h5p.json': { ...manifest, title: 'x'.repeat(1001) } }, 'titleTooLong h5p.json'],
    [{ 'H5P.Own-1.2/library.json': { ...library, patchVersion: 1000 } }, 'libraryPatchTooHigh H5P.Own-1.2'],
    [{ 'H5P.Own-1.2/library.json': { ...library, patchVersion: [3] } }, 'libraryInvalid H5P.Own-1.2'],
  ];
  for (const [changes, answer] of cases) expect(await refused(await zipOf(parts(changes)))).toBe(answer);
});

const many = (count: number) =>
  Array.from({ length: count }, (_, index) => ({ ...dependency, machineName: `H5P.N${index}` }));
const named = (count: number) =>
  Array.from({ length: count }, (_, index) => ({ library: `L${index.toString(36)} 1.1` }));

test('a library loads scripts and styles out of its own folder, and nothing else', async () => {
  const loads = (path: string, kind = 'preloadedJs') => ({
    'H5P.Own-1.2/library.json': { ...library, [kind]: [{ path }] },
    'H5P.Own-1.2/own.css': '',
  });
  const paths = [
    '../content/content.json',
    '../H5P.Own-1.2/js/own.js',
    '/js/own.js',
    'js//own.js',
    'js/own.js\u0000',
    'js/./own.js',
    'js/own.js?x',
    'library.json',
    'own.css',
  ];
  for (const path of paths)
    expect(await refused(await zipOf(parts(loads(path))))).toBe(`libraryFilePath H5P.Own-1.2/${path}`);
  expect(await refused(await zipOf(parts(loads('js/own.js', 'preloadedCss'))))).toMatch('libraryFilePath');
  expect(await refused(await zipOf(parts(loads('js/weg.js'))))).toMatch('libraryFileMissing');
  expect(await unpack(await zipOf(parts(loads('own.css', 'preloadedCss'))))).toBe('ok');
  await rm(join(folder, 'out'), { recursive: true });
  expect(await unpack(await zipOf(parts(loads('./js/own.js'))))).toBe('ok');
});

test('what becomes far larger than it is in the zip refuses the package', async () => {
  const blown = await zipOf(parts({ 'content/leer.json': ' '.repeat(2 * 1024 * 1024) }));
  expect(await refused(blown)).toBe('ratioTooHigh content/leer.json');
  expect(
    await refused(await zipOf(parts({ 'h5p.json': undefined, 'content/a.json': ' '.repeat(900_000) }))),
  ).toBe('manifestMissing h5p.json');
  expect(await unpack(blown, { ...LIMITS, ratio: 2000 })).toBe('ok');
});

test('what is no zip, or a damaged one, is refused', async () => {
  expect(await refused(Buffer.from('kein Zip'))).toBe('notAZip');
  expect(await refused(Buffer.alloc(0))).toBe('notAZip');
  const good = await zipOf(parts({ 'content/a.json': 'abcdefgh'.repeat(2000) }));
  expect(await refused(good.subarray(0, good.length - 30))).toBe('notAZip');
  const broken = patchEntry(Buffer.from(good), 'content/a.json', (header) =>
    header.writeUInt32LE(16_001, 24),
  );
  expect(await refused(broken)).toBe('damaged content/a.json');
  const altered = patchEntry(Buffer.from(good), 'content/a.json', (header) => header.writeUInt32LE(7, 16));
  expect(await refused(altered)).toBe('damaged content/a.json');
  const odd = patchEntry(Buffer.from(good), 'content/a.json', (header) => header.writeUInt16LE(93, 10));
  expect(await refused(odd)).toBe('packedOddly content/a.json');
});

test('a package that would not play is refused with what is missing', async () => {
  const cases: [Record<string, unknown>, string][] = [
    [{ 'h5p.json': undefined }, 'manifestMissing h5p.json'],
    [{ 'h5p.json': '{' }, 'manifestInvalid h5p.json'],
    [{ 'h5p.json': { ...manifest, mainLibrary: '../x' } }, 'manifestInvalid h5p.json'],
    [{ 'h5p.json': { ...manifest, mainLibrary: 'H5P.Other' } }, 'mainLibraryUnlisted h5p.json'],
    [{ 'content/content.json': undefined }, 'contentMissing content/content.json'],
    [{ 'content/content.json': '"x"' }, 'contentInvalid content/content.json'],
    [{ 'content/content.json': '{' }, 'contentInvalid content/content.json'],
    [{ 'content/content.json': { a: { library: 'H5P.Image 1.1' } } }, 'libraryMissing H5P.Image-1.1'],
    [
      { 'content/content.json': [{ library: 'H5P.A 1.1' }, { library: 'H5P.B 2.0' }] },
      'libraryMissing H5P.A-1.1, H5P.B-2.0',
    ],
    [{ 'H5P.Own-1.2/library.json': undefined }, 'libraryMissing H5P.Own-1.2'],
    [{ 'H5P.Own-1.2/library.json': '[]' }, 'libraryInvalid H5P.Own-1.2'],
    [{ 'H5P.Own-1.2/library.json': { ...library, minorVersion: 3 } }, 'libraryNameWrong H5P.Own-1.2'],
    [{ 'H5P.Own-1.2/library.json': { ...library, runnable: 0 } }, 'notRunnable H5P.Own'],
    [{ 'H5P.Own-1.2/js/own.js': undefined }, 'libraryFileMissing H5P.Own-1.2/js/own.js'],
    [
      { 'H5P.Own-1.2/library.json': { ...library, coreApi: { majorVersion: 1, minorVersion: 99 } } },
      'coreApiTooNew H5P.Own-1.2',
    ],
    [
      { 'H5P.Own-1.2/library.json': { ...library, preloadedJs: [{ path: '../../../etc/passwd' }] } },
      'libraryFilePath H5P.Own-1.2/../../../etc/passwd',
    ],
    [
      {
        'H5P.Own-1.2/library.json': {
          ...library,
          preloadedDependencies: [{ ...dependency, minorVersion: 9 }],
        },
      },
      'libraryMissing H5P.Own-1.9',
    ],
  ];
  for (const [changes, answer] of cases) expect(await refused(await zipOf(parts(changes)))).toBe(answer);
});

test('libraries that are installed already need not be in the package', async () => {
  const bare = parts({ 'H5P.Own-1.2/library.json': undefined, 'H5P.Own-1.2/js/own.js': undefined });
  expect(await refused(await zipOf(bare))).toBe('libraryMissing H5P.Own-1.2');
  await mkdir(join(folder, 'store/H5P.Own-1.2/js'), { recursive: true });
  await writeFile(join(folder, 'store/H5P.Own-1.2/library.json'), JSON.stringify(library));
  await writeFile(join(folder, 'store/H5P.Own-1.2/js/own.js'), '');
  expect(await unpack(await zipOf(bare))).toBe('ok');
});

const SAMPLES = {
  'bomb-200MB': 'fileTooLarge content/images/big.png',
  'ext-php': 'fileType content/shell.php',
  'zipslip-dotdot': 'nameUpwards content/../../../../tmp/pwned.txt',
  'lumi-xss-svg': 'fileType content/images/xss.svg',
  'lumi-broken-h5p-json': 'manifestInvalid h5p.json',
  'lumi-invalid-library-json': 'libraryInvalid H5P.GreetingCard-1.0',
  'no-json-file': 'manifestMissing h5p.json',
  'elpx-crossword': 'libraryMissing H5P.Crossword-0.5, H5P.AdvancedText-1.1',
  'question-set-1.20': 'libraryMissing H5P.Image-1.1',
  'H5P.TrueFalse-1.8': 'ok',
  'H5P.MultiChoice-1.16': 'ok',
  'H5P.SingleChoiceSet-1.11': 'ok',
  'moodle-drag': 'ok',
  'singlechoiceset-standalone-demo': 'ok',
  'H5P.Timeline-1.1': 'ok',
  'lumi-interactive-content-2260': 'ok',
};

for (const [name, answer] of Object.entries(SAMPLES)) {
  const path = sample(name);
  test.skipIf(!path)(`package ${name}: ${answer}`, async () => {
    const bytes = await readFile(path ?? '');
    expect(answer === 'ok' ? await unpack(bytes) : await refused(bytes)).toBe(answer);
  });
}
