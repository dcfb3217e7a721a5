import { randomUUID } from 'node:crypto';
import type { Stats } from 'node:fs';
import { constants } from 'node:fs';
import { lstat, open, readdir, realpath, rm, stat } from 'node:fs/promises';
import { errorCode, privateFolder, replaceFile, syncFolder } from '#platform/disk/durable.ts';
import { diskReason, storeError } from '#platform/store/error.ts';
import { segmentsOf } from './key.ts';
import type { Files } from './port.ts';

/** Unfinished writes. No key can name it, because of the tilde. */
const TEMPORARY = '~unfinished';

/**
 * Files below `<folder>/files`, each under its key. What a crash has left unfinished is removed.
 * No key and no symbolic link leads out of the folder: such a key throws.
 */
export async function openFiles(folder: string): Promise<Files> {
  await privateFolder(`${folder}/files`);
  const root = await realpath(`${folder}/files`);
  const temporary = `${root}/${TEMPORARY}`;
  await rm(temporary, { recursive: true, force: true });
  await privateFolder(temporary);

  const at = async (key: string): Promise<{ path: string; stats: Stats | undefined }> => {
    const path = await insidePath(root, segmentsOf(key));
    return { path, stats: await statsOf(path) };
  };

  return {
    write: async (key, content) => {
      const { path } = await at(key);
      const parent = path.slice(0, path.lastIndexOf('/'));
      try {
        await privateFolder(parent);
        await replaceFile(path, `${temporary}/${randomUUID()}`, content);
        await syncFolder(parent);
        return (await stat(path)).size;
      } catch (cause) {
        if (errorCode(cause) === '') throw cause;
        throw storeError(`Die Datei ${key} konnte nicht gespeichert werden (${diskReason(cause)}).`, cause);
      }
    },

    read: async (key, range) => {
      const { path, stats } = await at(key);
      return stats?.isFile() ? { size: stats.size, content: bytesOf(path, stats, range) } : undefined;
    },

    size: async (key) => {
      const { stats } = await at(key);
      return stats?.isFile() ? stats.size : undefined;
    },

    list: async (prefix) => {
      const slash = prefix.lastIndexOf('/');
      const start = slash < 0 ? root : (await at(prefix.slice(0, slash))).path;
      const keys = await keysBelow(start, slash < 0 ? '' : prefix.slice(0, slash + 1));
      return keys.filter((key) => key.startsWith(prefix)).sort();
    },

    remove: async (keyOrPrefix) => {
      const { path, stats } = await at(keyOrPrefix.replace(/\/$/, ''));
      if (!stats || stats.isDirectory() !== keyOrPrefix.endsWith('/')) return;
      await rm(path, { recursive: stats.isDirectory(), force: true });
      await syncFolder(path.slice(0, path.lastIndexOf('/')));
    },
  };
}

/** Throws where a part of the way is a symbolic link. */
async function insidePath(root: string, segments: readonly string[]): Promise<string> {
  let path = root;
  for (const segment of segments) {
    path += `/${segment}`;
    const stats = await statsOf(path);
    if (stats?.isSymbolicLink()) throw new Error(`A symbolic link is no place for files: ${path}`);
  }
  return path;
}

/** Of the name itself, never of what a link leads to. */
async function statsOf(path: string): Promise<Stats | undefined> {
  return lstat(path).catch((error: unknown) => {
    if (['ENOENT', 'ENOTDIR'].includes(errorCode(error))) return undefined;
    throw error;
  });
}

/** Opened on first use, so that content nobody reads holds no file. Throws when the file has been replaced since. */
async function* bytesOf(
  path: string,
  known: Stats,
  range: { start: number; end: number } | undefined,
): AsyncIterable<Uint8Array> {
  const handle = await open(path, constants.O_RDONLY | constants.O_NOFOLLOW);
  try {
    if ((await handle.stat()).ino !== known.ino)
      throw new Error(`The file was replaced while it was being read: ${path}`);
    yield* handle.createReadStream({ ...range, autoClose: false }) as AsyncIterable<Uint8Array>;
  } finally {
    await handle.close();
  }
}

async function keysBelow(path: string, prefix: string): Promise<string[]> {
  const entries = await readdir(path, { withFileTypes: true }).catch((error: unknown) => {
    if (['ENOENT', 'ENOTDIR'].includes(errorCode(error))) return [];
    throw error;
  });
  const found: string[] = [];
  for (const entry of entries) {
    const key = prefix + entry.name;
    if (entry.name === TEMPORARY) continue;
    if (entry.isFile()) found.push(key);
    if (entry.isDirectory()) found.push(...(await keysBelow(`${path}/${entry.name}`, `${key}/`)));
  }
  return found;
}
