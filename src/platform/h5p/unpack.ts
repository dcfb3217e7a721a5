import { createWriteStream } from 'node:fs';
import { mkdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { crc32 } from 'node:zlib';
import { type Entry, getFileNameLowLevel, openPromise, type ZipFile } from 'yauzl';
import { failed, ok } from '#domain/result.ts';
import { syncFolder } from '#platform/disk/durable.ts';
import { checkEntry, duplicate, ENTRY_PROBLEMS, LIMITS, type Limits } from './checks.ts';
import { type H5PPackage, readPackage } from './package.ts';
import { PACKAGE_PROBLEMS, type Refusal } from './package-problem.ts';

/** Every reason for which a package is not taken. */
export const UNPACK_PROBLEMS = [
  'packageTooLarge',
  'notAZip',
  'tooManyFiles',
  'totalTooLarge',
  'damaged',
  'noRoom',
  ...ENTRY_PROBLEMS,
  ...PACKAGE_PROBLEMS,
] as const;
export type UnpackProblem = (typeof UNPACK_PROBLEMS)[number];

type Order = {
  /** The `.h5p` file. */
  readonly file: string;
  /** The folder to make; must not exist, its parent must. It appears with one rename, whole and checked. */
  readonly into: string;
  /** Where libraries are found that the package does not bring. */
  readonly libraryFolders: readonly string[];
  readonly limits?: Limits;
  /** Asked whether the disk may take so many bytes more; it may unless this is given. */
  readonly hasPlace?: (bytes: number) => Promise<boolean>;
};

/**
 * Unpacks a package into a folder of its own. Nothing of a refused package stays. A package's libraries are code: who
 * may bring new ones is for the caller to decide.
 */
export async function unpackPackage(
  order: Order,
): Promise<{ ok: true; value: H5PPackage } | Refusal<UnpackProblem>> {
  const { file, into, libraryFolders, limits = LIMITS, hasPlace = async () => true } = order;
  if ((await stat(file)).size > limits.package) return refuse('packageTooLarge', '');
  const zip = await openPromise(file, { autoClose: false, decodeStrings: false }).catch(() => undefined);
  if (!zip) return refuse('notAZip', '');
  const temporary = `${into}.unpacking-${process.pid}-${performance.now().toString(36)}`;
  try {
    const refusal = await unpackTo(temporary, zip, limits, hasPlace);
    if (refusal) return refusal;
    const read = await readPackage(temporary, [temporary, ...libraryFolders]);
    if (!read.ok) return read;
    await rename(temporary, into);
    await syncFolder(dirname(into));
    const moved = (folder: string): string => (folder === temporary ? into : folder);
    const libraries = read.value.libraries.map((each) => ({ ...each, folder: moved(each.folder) }));
    return ok({ ...read.value, contentFolder: into, libraries });
  } finally {
    zip.close();
    await rm(temporary, { recursive: true, force: true });
  }
}

const refuse = (problem: UnpackProblem, about: string): Refusal<UnpackProblem> => ({
  ...failed(problem),
  about,
});

async function unpackTo(
  folder: string,
  zip: ZipFile,
  limits: Limits,
  hasPlace: (bytes: number) => Promise<boolean>,
): Promise<Refusal<UnpackProblem> | undefined> {
  if (zip.entryCount > limits.entries) return refuse('tooManyFiles', '');
  const plan = await planOf(zip, limits);
  if ('problem' in plan) return plan;
  // What says too little of itself is damaged, and found to be so.
  const bytes = plan.entries.reduce((sum, { entry }) => sum + entry.uncompressedSize, 0);
  if (!(await hasPlace(Math.min(bytes, limits.total)))) return refuse('noRoom', '');
  let left = limits.total;
  for (const { entry, name } of plan.entries) {
    const path = join(folder, name);
    await mkdir(dirname(path), { recursive: true, mode: 0o700 });
    const written = await inflate(zip, entry, path, Math.min(left, limits.file));
    if (written === 'damaged') return refuse('damaged', name);
    if (written === 'tooLarge') return refuse(left < limits.file ? 'totalTooLarge' : 'fileTooLarge', name);
    left -= written;
  }
  return undefined;
}

type Plan = { readonly entries: readonly { readonly entry: Entry; readonly name: string }[] };

/** What is to be unpacked, judged by the directory of the zip alone: nothing is inflated before all of it is safe. */
async function planOf(zip: ZipFile, limits: Limits): Promise<Plan | Refusal<UnpackProblem>> {
  const entries: { entry: Entry; name: string }[] = [];
  try {
    for await (const entry of zip.eachEntry()) {
      const name = nameOf(entry);
      const mode = (entry.externalFileAttributes >>> 16) & 0xffff;
      const verdict = checkEntry(
        {
          name,
          mode,
          encrypted: entry.isEncrypted(),
          method: entry.compressionMethod,
          size: entry.uncompressedSize,
          packed: entry.compressedSize,
        },
        limits,
      );
      if ('problem' in verdict) return refuse(verdict.problem, name ?? '');
      if ('take' in verdict) entries.push({ entry, name: verdict.take });
    }
  } catch {
    return refuse('notAZip', '');
  }
  const twice = duplicate(entries.map(({ name }) => name));
  return twice === undefined ? { entries } : refuse('nameDuplicate', twice);
}

function nameOf(entry: Entry): string | undefined {
  const { generalPurposeBitFlag, fileNameRaw, extraFields } = entry;
  const name = getFileNameLowLevel(generalPurposeBitFlag, fileNameRaw, extraFields, true);
  return name.includes('\uFFFD') ? undefined : name;
}

/** Bytes written. Stops at the first byte too many; at the end the checksum of the zip has to be met. */
async function inflate(
  zip: ZipFile,
  entry: Entry,
  path: string,
  limit: number,
): Promise<number | 'tooLarge' | 'damaged'> {
  let bytes = 0;
  let sum = 0;
  const count = new Transform({
    transform(chunk: Uint8Array, _encoding, done) {
      bytes += chunk.length;
      sum = crc32(chunk, sum);
      done(bytes > limit ? new Error('too large') : null, chunk);
    },
    flush: (done) => done(sum === entry.crc32 ? null : new Error('checksum')),
  });
  try {
    const source = await zip.openReadStreamPromise(entry);
    await pipeline(source, count, createWriteStream(path, { flags: 'wx', mode: 0o600, flush: true }));
    return bytes;
  } catch (error) {
    if (bytes > limit) return 'tooLarge';
    if (error instanceof Error && 'syscall' in error) throw error;
    return 'damaged';
  }
}
