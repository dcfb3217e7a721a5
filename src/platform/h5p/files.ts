import { type FileHandle, open, realpath } from 'node:fs/promises';
import { join, sep } from 'node:path';
import type { Readable } from 'node:stream';

/** A regular file below a folder. Call exactly one of `read`, `text` and `close`. */
export type OpenFile = {
  readonly size: number;
  readonly modified: number;
  /** The bytes from `start` to `end`, both inclusive: at once when they are few, otherwise as they come. */
  read(range: { start: number; end: number }): Promise<Uint8Array<ArrayBuffer> | Readable>;
  text(): Promise<string>;
  close(): Promise<void>;
};

/**
 * Opens `folder/segments…`, or answers `undefined` when there is no such regular file or when a link leads out of the
 * folder. The segments must have passed `safeSegments`.
 */
export async function openBelow(folder: string, segments: readonly string[]): Promise<OpenFile | undefined> {
  const handle = await openReal(folder, segments);
  if (!handle) return undefined;
  const stat = await handle.stat();
  if (!stat.isFile()) {
    await handle.close();
    return undefined;
  }
  return {
    size: stat.size,
    modified: stat.mtimeMs,
    read: async ({ start, end }) => {
      const length = end - start + 1;
      if (length > AT_ONCE) return handle.createReadStream({ start, end, autoClose: true });
      return readAtOnce(handle, start, length);
    },
    text: async () => {
      const text = await handle.readFile('utf8');
      await handle.close();
      return text;
    },
    close: () => handle.close(),
  };
}

/** The text of a file; its size is asked before it is read. */
export async function textBelow(
  folder: string,
  path: readonly string[],
  most: number,
): Promise<string | { readonly tooLarge: boolean }> {
  const file = await openBelow(folder, path);
  if (file === undefined || file.size <= most) return (await file?.text()) ?? { tooLarge: false };
  await file.close();
  return { tooLarge: true };
}

/** Bytes up to which a file is read in one piece: a stream costs more than it saves. */
const AT_ONCE = 256 * 1024;

async function readAtOnce(
  handle: FileHandle,
  start: number,
  length: number,
): Promise<Uint8Array<ArrayBuffer>> {
  try {
    const bytes = Buffer.allocUnsafe(length);
    let got = 0;
    while (got < length) {
      const { bytesRead } = await handle.read(bytes, got, length - got, start + got);
      if (bytesRead === 0) throw new Error('the file has become shorter');
      got += bytesRead;
    }
    return bytes;
  } finally {
    await handle.close();
  }
}

async function openReal(folder: string, segments: readonly string[]): Promise<FileHandle | undefined> {
  try {
    const [root, path] = await Promise.all([realpath(folder), realpath(join(folder, ...segments))]);
    return path.startsWith(root + sep) ? await open(path, 'r') : undefined;
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code === 'ENOENT' || code === 'ENOTDIR' || code === 'ELOOP' || code === 'ENAMETOOLONG')
      return undefined;
    throw error;
  }
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const UNSAFE = /[\u0000-\u001f\u007f\\/:]/;

/** How deep a file may lie. */
export const DEEPEST = 32;

/** Whether these lead to a plain file below a folder, and nowhere else. One rule for what is imported and what is sent. */
export const areSafe = (segments: readonly string[]): boolean =>
  segments.length <= DEEPEST &&
  segments.every(
    (segment) => segment !== '' && !segment.startsWith('.') && segment.length <= 255 && !UNSAFE.test(segment),
  );

/** The decoded segments of a URL path, or `undefined` when one of them could lead anywhere but to a plain file. */
export function safeSegments(path: string): readonly string[] | undefined {
  try {
    const segments = path.split('/').map(decodeURIComponent);
    return areSafe(segments) ? segments : undefined;
  } catch {
    return undefined;
  }
}
