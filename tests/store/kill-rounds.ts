import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdir, rm } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { openJournal } from '#platform/journal/jsonl.ts';
import { openLowdbStore } from '#platform/store/lowdb.ts';
import { contentOf, killed, seededRandom } from './kill-sample.ts';
import { temporaryFolder } from './place.ts';

const WRITER = fileURLToPath(new URL('./kill-writer.ts', import.meta.url));
const MOST_LINES = 250;

export type KillReport = {
  rounds: number;
  /** Writes that had been answered before the kill. */
  confirmed: number;
  /** Rounds in which the kill came in the middle of a write, seen by its temporary file. */
  interrupted: number;
  /** Confirmed writes that were not there afterwards, and whatever else was wrong. Must be empty. */
  losses: string[];
};

type Ledger = { versions: Map<string, number>; removed: Set<string>; entries: Set<number> };

/**
 * Again and again: a process writes, is killed with SIGKILL after a number of answered writes that the seed decides, and
 * the folder is opened again. Says which confirmed writes are missing. `early` uses a store that answers too early.
 */
export async function killRounds(rounds: number, seed: number, early = false): Promise<KillReport> {
  const folder = await temporaryFolder();
  const random = seededRandom(seed);
  const report: KillReport = { rounds, confirmed: 0, interrupted: 0, losses: [] };
  const ledger: Ledger = { versions: new Map(), removed: new Set(), entries: new Set() };
  try {
    for (let round = 0; round < rounds; round += 1) {
      const lines = await killedAfter(1 + Math.floor(random() * MOST_LINES), folder, round, early);
      report.confirmed += lines.length;
      for (const line of lines) enter(ledger, line);
      const names = await readdir(`${folder}/documents/killed`);
      if (names.some((name) => name.endsWith('.tmp'))) report.interrupted += 1;
      report.losses.push(...(await lossesIn(folder, ledger)).map((loss) => `round ${round}: ${loss}`));
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
  return report;
}

/** All whole lines the process has said until its end. */
async function killedAfter(count: number, folder: string, round: number, early: boolean): Promise<string[]> {
  const args = [WRITER, folder, String(round), early ? 'early' : ''];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  let complained = '';
  let seen = 0;
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    said += text;
    seen += text.split('\n').length - 1;
    if (seen >= count) child.kill('SIGKILL');
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    complained += text;
  });
  await once(child, 'close');
  if (child.signalCode !== 'SIGKILL') throw new Error(`The writer ended by itself: ${complained}`);
  return said.split('\n').slice(0, -1);
}

function enter(ledger: Ledger, line: string): void {
  const [what, id = '', version] = line.split(' ');
  if (what === 'entry') ledger.entries.add(Number(id));
  else if (what === 'removed') ledger.removed.add(id);
  else ledger.versions.set(id, Math.max(Number(version), ledger.versions.get(id) ?? 0));
}

async function lossesIn(folder: string, ledger: Ledger): Promise<string[]> {
  const losses: string[] = [];
  // Opening throws where a file is damaged.
  const store = await openLowdbStore({ folder, collections: [killed] });
  const { documents } = await store.snapshot(killed);
  for await (const { id, version, body } of documents) {
    if (ledger.removed.has(id)) losses.push(`${id} is back`);
    if (body.text !== contentOf(id, version).text)
      losses.push(`${id} does not say what version ${version} said`);
  }
  for (const [id, confirmed] of ledger.versions) {
    const version = (await store.get(killed, id))?.version ?? 0;
    const mayBeGone = id.startsWith('r');
    if (version < confirmed && !mayBeGone)
      losses.push(`${id} has version ${version}, ${confirmed} was confirmed`);
    // A later round is measured by what there is now, so that a loss counts once.
    ledger.versions.set(id, version);
  }
  await store.close();

  const journal = await openJournal(folder);
  for await (const { number } of journal.read('killed')) ledger.entries.delete(Number(number));
  for (const number of ledger.entries) losses.push(`the entry ${number} is missing`);
  ledger.entries.clear();
  await journal.close();
  return losses;
}
