import { type FileHandle, open, realpath } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { Readable } from 'node:stream';

/** A regular file below a folder. Call exactly one of `stream` and `close`. */
export type OpenFile = {
  readonly size: number;
  readonly modified: number;
  /** Both ends inclusive, in bytes. */
  stream(range?: { start: number; end: number }): ReadableStream<Uint8Array>;
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
    stream: (range) =>
      Readable.toWeb(handle.createReadStream({ ...range, autoClose: true })) as ReadableStream<Uint8Array>,
    text: async () => {
      const text = await handle.readFile('utf8');
      await handle.close();
      return text;
    },
    close: () => handle.close(),
  };
}

async function openReal(folder: string, segments: readonly string[]): Promise<FileHandle | undefined> {
  try {
    const root = await realpath(folder);
    const path = await realpath(join(root, ...segments));
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

/** The decoded segments of a URL path, or `undefined` when one of them could lead anywhere but to a plain file. */
export function safeSegments(path: string): readonly string[] | undefined {
  const segments: string[] = [];
  for (const encoded of path.split('/')) {
    const segment = decode(encoded);
    if (!segment || segment.startsWith('.') || segment.length > 255 || UNSAFE.test(segment)) return undefined;
    segments.push(segment);
  }
  return segments.length <= 32 ? segments : undefined;
}

function decode(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}
