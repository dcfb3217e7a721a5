import { existsSync, watch } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { grouped } from '#platform/disk/grouped.ts';
import type { Fault } from './fault.ts';

/** Text files below a folder, by path relative to it; what is not text is only named. */
export type Tree = ReadonlyMap<string, string>;

const TEXT = /\.(ya?ml|md|json|svg)$/;

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
          TEXT.test(path) ? plain(await readFile(path, 'utf8')) : '',
        ] as const,
    );
  return new Map(await Promise.all(read));
}

/** As any editor may have saved it: without byte order mark, lines ended by a line feed alone. */
const plain = (text: string): string => text.replace(/^\uFEFF/, '').replaceAll('\r\n', '\n');

/** Something made from files; `current` is the last version without faults. */
export type Content<T> = {
  current(): T;
  /** Makes it anew at once, for what depends on more than the folder. */
  reread(): Promise<void>;
  stop(): void;
};

export type Making<T> =
  | { value: T; faults: readonly Fault[] }
  | { value: undefined; faults: readonly Fault[] };

/** Editors save several files in a row; so long nothing has to happen before they are read. */
const QUIET_MILLISECONDS = 150;

/**
 * Makes a value from a folder, and again whenever something in it changes. A change with faults is reported and the
 * last good version stays. The first reading throws its faults as an error with `faults`.
 */
export async function openContent<T>(
  folder: string,
  make: (tree: Tree) => Making<T> | Promise<Making<T>>,
  onChange: (faults: readonly Fault[]) => void = () => {},
): Promise<Content<T>> {
  const first = await make(await readTree(folder));
  if (first.value === undefined || first.faults.length > 0)
    throw Object.assign(new Error('contentFaults'), { faults: first.faults });
  let value: T = first.value;
  // One after the other, so that an older reading never comes out on top of a newer one.
  const readAgain = grouped(async () => {
    const { value: made, faults } = await make(await readTree(folder));
    if (made !== undefined && faults.length === 0) value = made;
    onChange(faults);
  });
  const unreadable: Fault = { file: folder, line: 1, what: 'Der Ordner lässt sich nicht lesen.' };
  let due: NodeJS.Timeout | undefined;
  const stop = watchFolder(folder, () => {
    clearTimeout(due);
    due = setTimeout(() => void readAgain().catch(() => onChange([unreadable])), QUIET_MILLISECONDS);
    due.unref();
  });
  return {
    current: () => value,
    reread: readAgain,
    stop: () => {
      clearTimeout(due);
      stop();
    },
  };
}

/** A folder that is not there is not watched: it is an empty one until the next start. */
function watchFolder(folder: string, onEvent: () => void): () => void {
  if (!existsSync(folder)) return () => {};
  const watcher = watch(folder, { recursive: true, persistent: false }, onEvent);
  watcher.on('error', () => {}); // a folder that vanishes while we stop
  return () => watcher.close();
}
