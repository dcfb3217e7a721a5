import { existsSync, type FSWatcher, readdirSync, statSync, watch } from 'node:fs';
import { join } from 'node:path';

/** Editors save several files in a row; so long nothing has to happen before they are read. */
const QUIET_MILLISECONDS = 150;
/** A comparison of 350 files takes about a millisecond. */
const LOOK_MILLISECONDS = 2_000;
/** On a slow disk it waits so many times as long as it took, so that it never costs more than one percent. */
const REST = 100;

/**
 * Calls `onChange` when anything below the folder is written, renamed, added or removed. What the system announces is
 * heard at once; but it watches files, not names, so an editor that saves by renaming takes the next changes out of
 * hearing. Names, sizes and dates are therefore compared as well. A folder may appear later, or be replaced.
 */
export function watchFolder(folder: string, onChange: () => void, look = LOOK_MILLISECONDS): () => void {
  let seen = stateOf(folder);
  let due: NodeJS.Timeout | undefined;
  let next: NodeJS.Timeout | undefined;
  const changed = () => {
    clearTimeout(due);
    due = setTimeout(() => {
      seen = stateOf(folder);
      onChange();
    }, QUIET_MILLISECONDS);
    due.unref();
  };
  const compare = () => {
    const begun = performance.now();
    const state = stateOf(folder);
    if (state !== seen) {
      seen = state;
      changed();
    }
    next = setTimeout(compare, Math.max(look, (performance.now() - begun) * REST));
    next.unref();
  };
  const watcher = listen(folder, changed);
  compare();
  return () => {
    clearTimeout(due);
    clearTimeout(next);
    watcher?.close();
  };
}

function listen(folder: string, onEvent: () => void): FSWatcher | undefined {
  if (!existsSync(folder)) return undefined;
  const watcher = watch(folder, { recursive: true, persistent: false }, onEvent);
  watcher.on('error', () => {}); // a folder that vanishes while we stop
  return watcher;
}

/** Every file with its size and date. Synchronous: a promise for each file would cost ten times as much. */
function stateOf(folder: string): string {
  try {
    return readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
      .map((entry) => {
        const path = join(entry.parentPath, entry.name);
        const { size, mtimeMs, ino } = statSync(path);
        return `${path} ${size} ${mtimeMs} ${ino}`;
      })
      .join('\n');
  } catch {
    // Removed between listing and looking, or not there: the next look sees how it ended.
    return '';
  }
}
