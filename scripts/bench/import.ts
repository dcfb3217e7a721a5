import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { BIG, writePackage } from './packages.ts';

const run = promisify(execFile);
const CHILD = fileURLToPath(new URL('./import-child.ts', import.meta.url));
const CACHE = fileURLToPath(new URL('../../.cache/', import.meta.url));

export type ImportFigure = {
  packageMegabytes: number;
  receivedSeconds: number;
  seconds: number;
  /** How much the process grew at its highest. */
  megabytes: number;
};

/** Uploads and imports a package of 50 MB, pictures for the most part, into an empty folder. */
export async function benchImport(): Promise<ImportFigure> {
  await mkdir(CACHE, { recursive: true });
  // Not in the system's temporary folder: that is often no disk at all.
  const folder = await mkdtemp(`${CACHE}bench-import-`);
  try {
    const file = `${folder}/gross.h5p`;
    await writePackage(file, BIG);
    const { stdout } = await run(process.execPath, ['--expose-gc', CHILD, folder, file]);
    return JSON.parse(stdout) as ImportFigure;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

if (import.meta.main) console.log(JSON.stringify(await benchImport()));
