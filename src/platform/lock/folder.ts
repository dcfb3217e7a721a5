import { randomUUID } from 'node:crypto';
import { readdir, realpath, rm, writeFile } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { privateFolder } from '#platform/disk/durable.ts';
import { diskReason, storeError } from '#platform/store/error.ts';
import type { ProcessMark } from './process.ts';
import { hasEnded, ownMark } from './process.ts';

export type Release = () => Promise<void>;

/** Two processes that start at the same moment may both step back; so each tries this often, after a random while. */
const TRIES = 3;
const LONGEST_PAUSE_MS = 200;

/** The locks this process holds now: its mark alone cannot tell them from those of an earlier process everywhere. */
const held = new Set<string>();

/**
 * Takes the folder for this caller alone, until the answered function is called or the process ends, however it ends.
 * Throws `StoreError` with a German sentence when somebody else has it or when it cannot be written to.
 *
 * Everyone makes a file of their own in `<folder>/lock` and then looks at the others: of two at least one sees the other
 * and steps back. What ended processes have left is removed under its own name. So at no moment could a fresh lock be
 * taken for a stale one. The mark is the file's name, so that it is never half written.
 */
export async function lockFolder(folder: string): Promise<Release> {
  const locks = await lockPlace(folder);
  for (let left = TRIES; ; left -= 1) {
    const name = nameOf(ownMark());
    const file = `${locks}/${name}`;
    const release = async () => {
      held.delete(name);
      // A file that cannot be removed, on a disk gone read-only, stops nobody once this process has ended.
      await rm(file, { force: true }).catch(() => undefined);
    };
    try {
      held.add(name);
      await writeFile(file, '', { flag: 'wx', mode: 0o600 });
    } catch (cause) {
      held.delete(name);
      throw storeError(
        `Der Datenordner ${folder} kann nicht beschrieben werden (${diskReason(cause)}).`,
        cause,
      );
    }
    const rival = await firstRival(`${folder}/lock`, name);
    if (!rival) return release;
    await release();
    if (left === 1) throw storeError(sentence(folder, rival));
    await pause(Math.random() * LONGEST_PAUSE_MS);
  }
}

/** The real place, so that a link that is moved later does not keep the lock from being released. */
async function lockPlace(folder: string): Promise<string> {
  try {
    await privateFolder(`${folder}/lock`);
    return await realpath(`${folder}/lock`);
  } catch (cause) {
    throw notWritable(folder, cause);
  }
}

type Rival = { readonly mark: ProcessMark; readonly file: string };

async function firstRival(locks: string, own: string): Promise<Rival | undefined> {
  for (const name of await readdir(locks)) {
    const mark = markOf(name);
    if (name === own || !mark) continue;
    const file = `${locks}/${name}`;
    if (held.has(name) || !hasEnded(mark)) return { mark, file };
    await rm(file, { force: true });
  }
  return undefined;
}

const nameOf = ({ pid, started, boot, host }: ProcessMark): string =>
  [pid, started, boot, randomUUID(), encodeURIComponent(host)].join('_');

function markOf(name: string): ProcessMark | undefined {
  const [pid, started, boot, random, ...host] = name.split('_');
  if (started === undefined || boot === undefined || random === undefined || host.length === 0)
    return undefined;
  return { pid: Number(pid), started, boot, host: decodeURIComponent(host.join('_')) };
}

const notWritable = (folder: string, cause: unknown) =>
  storeError(`Der Datenordner ${folder} kann nicht beschrieben werden (${diskReason(cause)}).`, cause);

function sentence(folder: string, { mark, file }: Rival): string {
  if (mark.host === ownMark().host) {
    return (
      `Der Datenordner ${folder} wird schon von einem anderen Prozess benutzt (Nummer ${mark.pid}). ` +
      'Beenden Sie zuerst diesen Prozess oder wählen Sie mit DATA_DIR einen anderen Ordner.'
    );
  }
  return (
    `Der Datenordner ${folder} wird schon von einem anderen Prozess benutzt (Nummer ${mark.pid} auf dem Rechner ` +
    `„${mark.host}“). Beenden Sie ihn dort zuerst. Läuft dort nichts mehr, löschen Sie die Datei ${file} und starten Sie dann neu.`
  );
}
