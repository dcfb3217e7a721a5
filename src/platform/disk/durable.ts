import type { FileHandle } from 'node:fs/promises';
import { mkdir, open, rename, unlink } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';

const FOLDER_MODE = 0o700;
const FILE_MODE = 0o600;

/** What some file systems answer when asked to flush a folder; they keep its entries safe in their own way or not at all. */
const CANNOT_FLUSH_FOLDERS = new Set(['EINVAL', 'EPERM', 'ENOTSUP', 'EISDIR', 'EBADF']);

/** The code of a system error (`'ENOSPC'`), or `''`. */
export const errorCode = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';

/** Whether the disk, or the share of it that this house may use, is full. */
export const isFull = (error: unknown): boolean => ['ENOSPC', 'EDQUOT'].includes(errorCode(error));

/** Makes the folder and what is missing above it, for the owner alone, and flushes the new entries. */
export async function privateFolder(path: string): Promise<void> {
  const whole = resolve(path);
  const first = await mkdir(whole, { recursive: true, mode: FOLDER_MODE });
  if (first === undefined) return;
  for (let made = whole; ; made = dirname(made)) {
    await syncFolder(dirname(made));
    if (made === resolve(first) || made === dirname(made)) return;
  }
}

/** Flushes the entries of a folder: only then does a rename or a removal in it survive a power cut. */
export async function syncFolder(path: string): Promise<void> {
  let handle: FileHandle | undefined;
  try {
    handle = await open(path, 'r');
    await handle.sync();
  } catch (error) {
    if (!CANNOT_FLUSH_FOLDERS.has(errorCode(error))) throw error;
  } finally {
    await handle?.close();
  }
}

/**
 * Replaces the file by way of a temporary one: write, flush, rename. When it throws, the file is as it was and the
 * temporary one is gone. The folder is not flushed: see `syncFolder`.
 *
 * This is not left to write-file-atomic: it takes a short write for a whole one, so that on a full disk it puts a
 * cut-off file in the place of a good one and answers that all is well.
 */
export async function replaceFile(
  path: string,
  temporary: string,
  content: string | Uint8Array | AsyncIterable<Uint8Array>,
): Promise<void> {
  const handle = await open(temporary, 'w', FILE_MODE);
  try {
    try {
      await handle.writeFile(content);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(temporary, path);
  } catch (error) {
    await unlink(temporary).catch(() => undefined);
    throw error;
  }
}

/** Replaces the file and flushes its folder. */
export async function writeDurably(
  path: string,
  temporary: string,
  content: string | Uint8Array,
): Promise<void> {
  await replaceFile(path, temporary, content);
  await syncFolder(dirname(path));
}
