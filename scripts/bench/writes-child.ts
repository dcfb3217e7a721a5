import { mkdir, open, rename } from 'node:fs/promises';
import { cpus } from 'node:os';
import { openLowdbStore } from '#platform/store/lowdb.ts';
import { sampleOf, samples } from './writes-sample.ts';

/** The measuring process of `writes.ts`: prints one JSON line. Arguments: `writes` or `open`, and a folder. */
const [what, folder = ''] = process.argv.slice(2);

const CLIENTS = 32;
const DOCUMENTS = 3_000;
const MANY_DOCUMENTS = 9_000;
const SLICE_MS = 1_000;
const SLICES = 4;

/** So many times a second 32 clients get an answer, and how long 95 of 100 answers take at most. */
async function measure(
  write: (number: number) => Promise<void>,
): Promise<{ perSecond: number; milliseconds: number[] }> {
  const begun = performance.now();
  const milliseconds: number[] = [];
  let next = 0;
  const client = async () => {
    while (performance.now() - begun < SLICE_MS) {
      const before = performance.now();
      next += 1;
      await write(next % DOCUMENTS);
      milliseconds.push(performance.now() - before);
    }
  };
  await Promise.all(Array.from({ length: CLIENTS }, client));
  return { perSecond: milliseconds.length / ((performance.now() - begun) / 1_000), milliseconds };
}

async function writes(): Promise<Record<string, unknown>> {
  const store = await openLowdbStore({ folder, collections: [samples] });
  const throughStore = async (number: number, step: number) => {
    const id = `n${number}`;
    const version = (await store.get(samples, id))?.version ?? 0;
    await store.put(samples, id, sampleOf(number, step), version);
  };
  await Promise.all(Array.from({ length: MANY_DOCUMENTS }, (_, number) => throughStore(number, 0)));

  await mkdir(`${folder}/bare`);
  let files = 0;
  const bare = async (number: number, step: number) => {
    files += 1;
    const path = `${folder}/bare/n${number}.json`;
    const temporary = `${path}.${files}.tmp`;
    const handle = await open(temporary, 'w', 0o600);
    await handle.writeFile(
      JSON.stringify({ id: `n${number}`, version: step, shape: 1, body: sampleOf(number, step) }),
    );
    await handle.sync();
    await handle.close();
    await rename(temporary, path);
  };

  const rates: { store: number[]; bare: number[]; milliseconds: number[] } = {
    store: [],
    bare: [],
    milliseconds: [],
  };
  for (let slice = 0; slice < SLICES; slice += 1) {
    const own = await measure((number) => throughStore(number, slice));
    rates.store.push(own.perSecond);
    rates.milliseconds.push(...own.milliseconds);
    rates.bare.push((await measure((number) => bare(number, slice))).perSecond);
  }
  await store.close();
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const slowest = rates.milliseconds.sort((a, b) => a - b)[Math.floor(rates.milliseconds.length * 0.95)] ?? 0;
  return {
    clients: CLIENTS,
    documents: MANY_DOCUMENTS,
    bytes: JSON.stringify(sampleOf(1, 5)).length,
    cores: cpus().length,
    threads: Number(process.env['UV_THREADPOOL_SIZE'] ?? 4),
    writesPerSecond: Math.round(mean(rates.store)),
    barePerSecond: Math.round(mean(rates.bare)),
    ratio: round(mean(rates.store) / mean(rates.bare)),
    p95Milliseconds: round(slowest),
  };
}

async function opening(): Promise<Record<string, unknown>> {
  const memory = () => {
    globalThis.gc?.();
    const { heapUsed, rss } = process.memoryUsage();
    return { heap: heapUsed / 1_048_576, rss: rss / 1_048_576 };
  };
  const before = memory();
  const begun = performance.now();
  const store = await openLowdbStore({ folder, collections: [samples] });
  const milliseconds = performance.now() - begun;
  const after = memory();
  await store.close();
  return {
    openMilliseconds: Math.round(milliseconds),
    openHeapMegabytes: round(after.heap - before.heap),
    openRssMegabytes: round(after.rss - before.rss),
  };
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}

process.stdout.write(`${JSON.stringify(await (what === 'open' ? opening() : writes()))}\n`);
