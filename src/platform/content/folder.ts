import { open, readdir, readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { grouped } from '#platform/disk/grouped.ts';
import type { Fault } from './fault.ts';
import { watchFolder } from './watch.ts';

/** Text files below a folder, by path relative to it; of what is not text only the first bytes, a letter for each. */
export type Tree = ReadonlyMap<string, string>;

const TEXT = /\.(ya?ml|md|json|svg|vtt)$/;
/** So many bytes say of what kind a file is. */
const HEAD = 12;

/** Everything below `folder`. Names that start with a dot are left out; a missing folder is an empty one. */
export async function readTree(folder: string): Promise<Tree> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return [];
      throw error;
    },
  );
  const files = entries
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map((entry) => join(entry.parentPath, entry.name));
  const read = files
    .toSorted()
    .map(
      async (path) =>
        [
          relative(folder, path).replaceAll('\\', '/'),
          TEXT.test(path) ? plain(await readFile(path, 'utf8')) : await headOf(path),
        ] as const,
    );
  return new Map(await Promise.all(read));
}

/** As any editor may have saved it: without byte order mark, lines ended by a line feed alone. */
const plain = (text: string): string => text.replace(/^\uFEFF/, '').replaceAll('\r\n', '\n');

async function headOf(path: string): Promise<string> {
  const file = await open(path, 'r');
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(HEAD), 0, HEAD, 0);
    return buffer.toString('latin1', 0, bytesRead);
  } finally {
    await file.close();
  }
}

/** Something made from files; `current` is the last version without faults. */
export type Content<T> = {
  current(): T;
  /** Makes it anew at once, for what depends on more than the folder. */
  reread(): Promise<void>;
  stop(): void;
};

/** `held` are faults that keep back a part only: the value is made without it. */
export type Making<T> =
  | { value: T; faults: readonly Fault[]; held?: readonly Fault[] }
  | { value: undefined; faults: readonly Fault[]; held?: undefined };

/**
 * Makes a value from a folder, and again whenever something in it changes. A change with faults is reported and the
 * last good version stays. The first reading throws its faults as an error with `faults`. `look` is how often, in
 * milliseconds, the folder is compared with what was read, for changes nobody announced.
 */
export async function openContent<T>(
  folder: string,
  make: (tree: Tree) => Making<T> | Promise<Making<T>>,
  onChange: (faults: readonly Fault[]) => void = () => {},
  look?: number,
): Promise<Content<T>> {
  // Begun before the first reading: what changes meanwhile is read after it.
  let missed = false;
  let readAgain = async () => {
    missed = true;
  };
  const unreadable: Fault = { file: folder, line: 1, what: 'Der Ordner lässt sich nicht lesen.' };
  const changed = () => void readAgain().catch(() => onChange([unreadable]));
  const stop = watchFolder(folder, changed, look);
  try {
    const first = await make(await readTree(folder));
    if (first.value === undefined || first.faults.length > 0)
      throw Object.assign(new Error('contentFaults'), { faults: first.faults });
    if (first.held !== undefined && first.held.length > 0) onChange(first.held);
    let value: T = first.value;
    // One after the other, so that an older reading never comes out on top of a newer one.
    readAgain = grouped(async () => {
      const { value: made, faults, held = [] } = await make(await readTree(folder));
      if (made !== undefined && faults.length === 0) value = made;
      onChange([...faults, ...held]);
    });
    if (missed) changed();
    return { current: () => value, reread: () => readAgain(), stop };
  } catch (error) {
    stop();
    throw error;
  }
}
