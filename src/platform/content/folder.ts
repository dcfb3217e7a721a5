import { watch } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
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
          TEXT.test(path) ? await readFile(path, 'utf8') : '',
        ] as const,
    );
  return new Map(await Promise.all(read));
}

/** Something made from files; `current` is the last version without faults. */
export type Content<T> = { current(): T; faults(): readonly Fault[]; stop(): void };

export type Making<T> =
  | { value: T; faults: readonly Fault[] }
  | { value: undefined; faults: readonly Fault[] };

/**
 * Makes a value from a folder, and again whenever something in it changes. A change with faults is reported and the
 * last good version stays. The first reading throws its faults as `ContentFaults`.
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
  let faults: readonly Fault[] = [];
  let due: NodeJS.Timeout | undefined;
  const again = async () => {
    const made = await make(await readTree(folder));
    faults = made.faults;
    if (made.value !== undefined && faults.length === 0) value = made.value;
    onChange(faults);
  };
  const watcher = watch(folder, { recursive: true, persistent: false }, () => {
    clearTimeout(due);
    due = setTimeout(
      () =>
        void again().catch(() =>
          onChange([{ file: folder, line: 1, what: 'Der Ordner lässt sich nicht lesen.' }]),
        ),
      150,
    );
    due.unref();
  });
  watcher.on('error', () => {}); // a folder that vanishes while we stop
  return {
    current: () => value,
    faults: () => faults,
    stop: () => {
      clearTimeout(due);
      watcher.close();
    },
  };
}
