import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { runNode } from '../lib/program.ts';
import { root, Stop } from '../lib/project.ts';

export const PEOPLE = 3_000;
const PATIENCE = 60_000;

/** The town everything is measured with, in a folder of its own below `.cache`: a system's temporary folder is often no disk. */
export async function seededFolder(): Promise<{ folder: string; leave(): Promise<void> }> {
  await mkdir(join(root, '.cache'), { recursive: true });
  const folder = await mkdtemp(join(root, '.cache', 'bench-town-'));
  const seed = join(root, 'scripts', 'seed.ts');
  const { code, output } = await runNode(seed, ['--people', String(PEOPLE), '--folder', folder]);
  if (code !== 0) throw new Stop(`Die Beispielstadt ließ sich nicht anlegen.\n${output}`);
  return { folder, leave: () => rm(folder, { recursive: true, force: true }) };
}

export type House = {
  url: string;
  /** From the start of the process to the first 200 of `/api/health`. */
  startMilliseconds: number;
  /** Resident memory of the server process in MiB. */
  memory(): Promise<number>;
  stop(): Promise<void>;
  /** Ends it in the middle of whatever it does, as a power cut would. */
  kill(): Promise<void>;
};

/** Starts the server as `npm start` does, in a process of its own. `extra` settings win over the usual ones. */
export async function openHouse(
  dataDir: string,
  extra: Readonly<Record<string, string>> = {},
): Promise<House> {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const env = {
    ...process.env,
    HOST: '127.0.0.1',
    PORT: String(port),
    BASE_URL: '',
    DATA_DIR: dataDir,
    NODE_ENV: 'production',
    ...extra,
  };
  const from = performance.now();
  const server = spawn(process.execPath, [join(root, 'scripts', 'start.ts')], {
    cwd: root,
    env,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  await untilHealthy(server, url);
  return {
    url,
    startMilliseconds: performance.now() - from,
    memory: () => residentMegabytes(server),
    stop: () => stopped(server),
    kill: () => stopped(server, 'SIGKILL'),
  };
}

export async function stopped(server: ChildProcess, signal: NodeJS.Signals = 'SIGTERM'): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return;
  const gone = once(server, 'exit');
  server.kill(signal);
  await gone;
}

async function untilHealthy(server: ChildProcess, url: string): Promise<void> {
  const until = performance.now() + PATIENCE;
  while (performance.now() < until && server.exitCode === null) {
    const answer = await fetch(`${url}/api/health`).catch(() => undefined);
    if (answer?.status === 200) return;
    await pause(10);
  }
  await stopped(server);
  throw new Stop('Der Server ist nicht gestartet.');
}

/** Only Linux tells it without a tool; elsewhere the figure is missing. */
async function residentMegabytes({ pid }: ChildProcess): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
  const found = /^VmRSS:\s+(\d+) kB/m.exec(status)?.[1];
  return found === undefined ? Number.NaN : Number(found) / 1024;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}
