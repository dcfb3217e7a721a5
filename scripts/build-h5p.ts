import { createWriteStream } from 'node:fs';
import { readdir, readFile, rename, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { ZipFile } from 'yazl';
import { faultText } from '#platform/content/fault.ts';
import { sentence } from '#platform/h5p/opener.ts';
import { ownFaults } from '#platform/h5p/own/check.ts';
import { readPackage } from '#platform/h5p/package.ts';
import { root, Stop, task } from './lib/project.ts';

const USAGE = 'Aufruf: npm run build-h5p -- <Ordner der Übung> <Ziel.h5p>';

/** The same for every file, so that the same source gives the same bytes on every machine. Zip keeps local times. */
const ALIKE = { mtime: new Date(2000, 0, 1), mode: 0o100644, forceDosTimestamp: true, compressionLevel: 9 };

/**
 * `build-h5p <practice folder> <out.h5p>`: packs a practice's source with all the libraries it needs into one file
 * that other systems can import. Checks it first, as a package of somebody else would be checked.
 */
async function build(source: string, target: string): Promise<void> {
  const libraryFolders = [join(root, 'courses', '_libraries')];
  const read = await readPackage(source, libraryFolders);
  if (!read.ok) throw new Stop(`Die Übung lässt sich nicht packen. ${sentence(read.problem, read.about)}`);
  const content = join(source, 'content', 'content.json');
  const faults = ownFaults(read.value.machineName, await readFile(content, 'utf8'), content);
  if (faults.length > 0)
    throw new Stop(`Die Übung lässt sich nicht packen.\n${faults.map(faultText).join('\n')}`);
  const files = [
    { name: 'h5p.json', path: join(source, 'h5p.json') },
    ...(await filesBelow(source, 'content')),
  ];
  for (const { name, folder } of read.value.libraries) files.push(...(await filesBelow(folder, name)));
  const zip = new ZipFile();
  for (const { name, path } of files.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
    zip.addBuffer(await readFile(path), name, ALIKE);
  }
  zip.end();
  const temporary = `${target}.${process.pid}`;
  try {
    await pipeline(zip.outputStream, createWriteStream(temporary));
    await rename(temporary, target);
  } finally {
    await rm(temporary, { force: true });
  }
  console.log(`${target}: ${files.length} Dateien, „${read.value.title}“ (${read.value.machineName})`);
}

type PackedFile = { readonly name: string; readonly path: string };

async function filesBelow(folder: string, name: string): Promise<PackedFile[]> {
  const entries = await readdir(join(folder, name), { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => ({ name: path.slice(resolve(folder).length + 1).replaceAll('\\', '/'), path }));
}

await task(async () => {
  const [source, target, ...rest] = process.argv.slice(2);
  if (!source || !target || rest.length > 0) throw new Stop(USAGE);
  await build(resolve(source), resolve(target));
  return 0;
});
