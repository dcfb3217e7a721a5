import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);
const CHILD = fileURLToPath(new URL('./writes-child.ts', import.meta.url));
const CACHE = fileURLToPath(new URL('../../.cache/', import.meta.url));

/** As `npm start` sets it: file writes wait for the disk in these threads. */
const THREADS = '16';

/**
 * Durable document writes a second with 32 clients, as a ratio against bare file writes (open, write, flush, rename; the
 * same bytes, clients and folder, by turns in the same run); then how long the folder of 9,000 documents takes to open, warm,
 * and how much memory it holds.
 */
export async function benchWrites(): Promise<Record<string, unknown>> {
  await mkdir(CACHE, { recursive: true });
  // Not in the system's temporary folder: that is often no disk at all.
  const folder = await mkdtemp(`${CACHE}bench-writes-`);
  try {
    const writes = await child(['writes', folder]);
    const opening = await child(['open', folder]);
    return { ...writes, ...opening };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function child(args: readonly string[]): Promise<Record<string, unknown>> {
  const env = { ...process.env, UV_THREADPOOL_SIZE: process.env['UV_THREADPOOL_SIZE'] ?? THREADS };
  const { stdout } = await run(process.execPath, ['--expose-gc', CHILD, ...args], { env });
  return JSON.parse(stdout) as Record<string, unknown>;
}

if (import.meta.main) console.log(JSON.stringify(await benchWrites()));
