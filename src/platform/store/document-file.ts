import { readFileSync } from 'node:fs';
import { unlink } from 'node:fs/promises';
import type { Adapter } from 'lowdb';
import { Low } from 'lowdb';
import { errorCode, replaceFile } from '#platform/disk/durable.ts';
import { diskReason, storeError } from './error.ts';

/** What the file of a document holds. `id` says whether somebody has copied it to another name. */
export type DocumentFile = {
  readonly id: string;
  readonly version: number;
  readonly shape: number;
  readonly body: unknown;
};

export const ENDING = '.json';
export const TEMPORARY_ENDING = '.tmp';

/** lowdb's own adapter flushes nothing and shares one temporary name between processes; this one is durable. */
const durableFile = (path: string): Adapter<DocumentFile> => ({
  // Only called at start, when nothing else could run meanwhile: reading one by one is then three times as fast.
  read: async () => JSON.parse(readFileSync(path, 'utf8')) as DocumentFile,
  write: (data) => replaceFile(path, `${path}${TEMPORARY_ENDING}`, JSON.stringify(data)),
});

const NOTHING_YET: DocumentFile = { id: '', version: 0, shape: 0, body: null };

/** Whatever JSON the file holds; throws where it holds none. */
export async function readDocumentFile(path: string): Promise<unknown> {
  const low = new Low(durableFile(path), NOTHING_YET);
  await low.read();
  return low.data;
}

/** The files of one collection: where they are, and how their folder is flushed. */
export type Shelf = { readonly name: string; readonly folder: string; readonly flush: () => Promise<void> };

export const pathOf = (shelf: Shelf, id: string): string => `${shelf.folder}/${id}${ENDING}`;

/**
 * Makes `next` durable in the place of `current` (`undefined`: no file). Throws `StoreError` when that fails; then the
 * file is as it was, unless the error is marked `unsure`: the disk took neither the new state nor the old one back.
 */
export async function replaceDocument(
  shelf: Shelf,
  id: string,
  current: DocumentFile | undefined,
  next: DocumentFile | undefined,
): Promise<void> {
  try {
    await setFile(shelf, id, next);
  } catch (cause) {
    throw refusal(shelf, id, cause);
  }
  try {
    await shelf.flush();
  } catch (cause) {
    // The new state is in place but might not survive a power cut: put the old one back.
    const unsure = await setFile(shelf, id, current).then(
      () => false,
      () => true,
    );
    throw Object.assign(refusal(shelf, id, cause), { unsure });
  }
}

export const isUnsure = (error: unknown): boolean =>
  error instanceof Error && 'unsure' in error && error.unsure === true;

async function setFile(shelf: Shelf, id: string, state: DocumentFile | undefined): Promise<void> {
  const path = pathOf(shelf, id);
  if (state) return new Low(durableFile(path), state).write();
  await unlink(path).catch((cause: unknown) => {
    if (errorCode(cause) !== 'ENOENT') throw cause;
  });
}

const refusal = (shelf: Shelf, id: string, cause: unknown) =>
  storeError(
    `Das Dokument ${shelf.name}/${id} konnte nicht gespeichert werden (${diskReason(cause)}).`,
    cause,
  );
