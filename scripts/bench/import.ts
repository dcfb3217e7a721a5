import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { cpus } from 'node:os';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { ZipFile } from 'yazl';

const run = promisify(execFile);
const CHILD = fileURLToPath(new URL('./import-child.ts', import.meta.url));
const CACHE = fileURLToPath(new URL('../../.cache/', import.meta.url));

const MEGABYTE = 1024 * 1024;
const PICTURES = 49;
const SCRIPTS = 150;
/** What one import may take; beyond it, the page of the import would be a long wait and the process a big one. */
const GOAL = { seconds: 10, megabytes: 200 };

/**
 * Uploads and imports a package of 50 MB, pictures for the most part, into an empty folder: seconds, and by how many
 * megabytes the process grew at its highest.
 */
export async function benchImport(): Promise<Record<string, unknown>> {
  await mkdir(CACHE, { recursive: true });
  // Not in the system's temporary folder: that is often no disk at all.
  const folder = await mkdtemp(`${CACHE}bench-import-`);
  try {
    const file = `${folder}/gross.h5p`;
    await writePackage(file);
    const { stdout } = await run(process.execPath, ['--expose-gc', CHILD, folder, file]);
    const measured = JSON.parse(stdout) as { seconds: number; megabytes: number };
    const good = measured.seconds < GOAL.seconds && measured.megabytes < GOAL.megabytes;
    return { ...measured, cores: cpus().length, goal: GOAL, good };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function writePackage(file: string): Promise<void> {
  const zip = new ZipFile();
  const dependency = { machineName: 'H5P.Gross', majorVersion: 1, minorVersion: 1 };
  const scripts = Array.from({ length: SCRIPTS }, (_, number) => ({ path: `js/teil-${number}.js` }));
  const json = (name: string, body: unknown) => zip.addBuffer(Buffer.from(JSON.stringify(body)), name);
  json('h5p.json', { title: 'Gross', mainLibrary: 'H5P.Gross', preloadedDependencies: [dependency] });
  json('content/content.json', { text: 'Hallo' });
  const library = { ...dependency, title: 'Gross', patchVersion: 1, runnable: 1, preloadedJs: scripts };
  json('H5P.Gross-1.1/library.json', library);
  for (const { path } of scripts)
    zip.addBuffer(Buffer.from(`// ${randomBytes(6000).toString('hex')}`), `H5P.Gross-1.1/${path}`);
  for (let number = 0; number < PICTURES; number += 1)
    zip.addBuffer(randomBytes(MEGABYTE), `content/images/bild-${number}.jpg`);
  zip.end();
  await pipeline(zip.outputStream, createWriteStream(file));
}

if (import.meta.main) console.log(JSON.stringify(await benchImport()));
