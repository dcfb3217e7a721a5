import { execFile } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { finished } from 'node:stream/promises';
import { promisify } from 'node:util';
import { fs, H5PConfig, type H5PEditor, type IContentMetadata, type IUser } from '@lumieducation/h5p-server';
import { ROOT } from './root.ts';

const author: IUser = { id: 'autorin', name: 'Autorin', email: 'autorin@example.org', type: 'local' };

/** The oldest core that systems in use still run. */
const OLDEST_CORE = { major: 1, minor: 24 };

/** H5P's own server for Node with nothing in it yet: an installed library would not be checked again. */
export async function otherSystem(): Promise<H5PEditor> {
  const folder = await mkdtemp(join(tmpdir(), 'h5p-other-'));
  const config = new H5PConfig(undefined, { coreApiVersion: OLDEST_CORE });
  return fs(config, join(folder, 'libraries'), join(folder, 'temporary'), join(folder, 'content'));
}

/** What the other system made of a package that an author uploaded. Throws what it has against it. */
export async function upload(system: H5PEditor, packed: string): Promise<Uploaded> {
  const { metadata, parameters, installedLibraries } = await system.uploadPackage(packed, author);
  const libraries = installedLibraries.map(({ newVersion }) => newVersion?.machineName ?? '').toSorted();
  return { metadata, parameters, libraries };
}

/** The package as the other system gives it out again, once it has been kept there. */
export async function keepAndDownload(system: H5PEditor, packed: string): Promise<string> {
  const { id } = await system.packageImporter.addPackageLibrariesAndContent(packed, author);
  const path = join(await mkdtemp(join(tmpdir(), 'h5p-other-')), 'again.h5p');
  const out = createWriteStream(path);
  await system.exportContent(id, out, author);
  await finished(out);
  return path;
}

/** A practice's source as `npm run build-h5p` packs it. */
export async function built(source: string): Promise<string> {
  const packed = join(await mkdtemp(join(tmpdir(), 'h5p-built-')), 'practice.h5p');
  await promisify(execFile)(process.execPath, [join(ROOT, 'scripts/build-h5p.ts'), source, packed]);
  return packed;
}

type Uploaded = {
  readonly metadata: IContentMetadata | undefined;
  readonly parameters: unknown;
  readonly libraries: readonly string[];
};
