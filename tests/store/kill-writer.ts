import { writeSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { openJournal } from '#platform/journal/jsonl.ts';
import { openLowdbStore } from '#platform/store/lowdb.ts';
import type { DocumentStore } from '#platform/store/port.ts';
import { contentOf, killed, seededRandom } from './kill-sample.ts';

/**
 * A process that writes without end, with many writers at once, and says a line on its standard output for each write
 * that was answered: `put <id> <version>`, `removed <id>`, `entry <number>`.
 * With `early` it says so before the write is durable, as a careless store would.
 */
const [folder = '', round = '0', early = ''] = process.argv.slice(2);
const WRITERS = 8;
const KEPT = 12;

const say = (line: string) => writeSync(1, `${line}\n`);
const opened = await openLowdbStore({ folder, collections: [killed] });
const store = early === 'early' ? answeringEarly(opened) : opened;
const journal = await openJournal(folder);

async function write(writer: number): Promise<void> {
  const random = seededRandom(Number(round) * WRITERS + writer);
  for (let step = 0; ; step += 1) {
    const id = `k${Math.floor(random() * KEPT)}`;
    const version = (await store.get(killed, id))?.version ?? 0;
    const written = await store.put(killed, id, contentOf(id, version + 1), version);
    if (written.ok) say(`put ${id} ${version + 1}`);

    const passing = `r${round}-${writer}-${step}`;
    if ((await store.put(killed, passing, contentOf(passing, 1), 0)).ok) say(`put ${passing} 1`);
    if (random() < 0.8 && (await store.remove(killed, passing, 1)).ok) say(`removed ${passing}`);
  }
}

async function keepJournal(): Promise<void> {
  for (let step = 0; ; step += 1) {
    const number = Number(round) * 1_000_000 + step;
    await journal.append('killed', { at: '2026-11-23T08:00:00.000Z', event: 'written', number });
    say(`entry ${number}`);
  }
}

/** What must not be: an answer first, the write a little later. */
function answeringEarly(real: DocumentStore): DocumentStore {
  const promised = new Map<string, number>();
  return {
    ...real,
    get: async (collection, id) => {
      const document = await real.get(collection, id);
      const version = promised.get(id) ?? document?.version;
      return version === undefined ? undefined : { id, version, body: contentOf(id, version) as never };
    },
    put: async (collection, id, body, version) => {
      promised.set(id, version + 1);
      void pause(2).then(() => real.put(collection, id, body, version));
      await pause(0);
      return { ok: true, value: { id, version: version + 1, body } };
    },
  };
}

await Promise.all([
  ...Array.from({ length: WRITERS }, (_, writer) => write(writer)),
  keepJournal(),
  keepJournal(),
]);
