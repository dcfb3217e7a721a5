import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { movableClock } from '#domain/clock.ts';
import type { Ids } from '#domain/ids.ts';
import { type Config, readConfig } from '#platform/config/config.ts';
import type { App } from '#src/app.ts';
import { openHouse } from '#src/house.ts';
import { type Running, start } from '#src/server.ts';

/** Monday of the demo week, 9:12 in Berlin; every test lives on this day unless it moves the clock. */
export const NOW = '2026-11-23T08:12:00.000Z';

export type TestClock = ReturnType<typeof movableClock>;
export type HouseOptions = {
  /** A folder made by `demoFolder`, copied; otherwise an empty one. */
  from?: string;
  env?: Readonly<Record<string, string>>;
  /** Where random ids come from, for houses that have to do the very same. */
  ids?: Ids;
};

const config = (dataDir: string, env: Readonly<Record<string, string>>): Config => {
  const read = readConfig({
    HOST: '127.0.0.1',
    PORT: '0',
    DATA_DIR: dataDir,
    LOG_LEVEL: 'silent',
    DEMO: '0',
    ...env,
  });
  if (!read.ok) throw new Error(read.faults?.join(' '));
  return read.value;
};

/** A data folder of its own that is gone after `leave`. */
export async function temporaryFolder(
  from?: string,
): Promise<{ folder: string; leave: () => Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'rueckenwind-'));
  if (from !== undefined) await cp(from, folder, { recursive: true });
  return { folder, leave: () => rm(folder, { recursive: true, force: true }) };
}

export type TestHouse = { app: App; clock: TestClock; folder: string; leave(): Promise<void> };

/** The whole house without its door: real store, given clock, empty unless `env` says DEMO=1. */
export async function makeApp({ from, env = {} }: HouseOptions = {}): Promise<TestHouse> {
  const { folder, leave } = await temporaryFolder(from);
  const clock = movableClock(NOW);
  const app = await openHouse({ config: config(folder, env), clock });
  return {
    app,
    clock,
    folder,
    leave: async () => {
      await app.close();
      await leave();
    },
  };
}

export type TestServer = TestHouse & Pick<Running, 'url' | 'port'>;

/** The house with its door open on a free port of 127.0.0.1; needs the build in `dist`. */
export async function openServer({ from, env = {}, ids }: HouseOptions = {}): Promise<TestServer> {
  const { folder, leave } = await temporaryFolder(from);
  const clock = movableClock(NOW);
  const running = await start({ config: config(folder, env), clock, ...(ids && { ids }) });
  return {
    app: running.app,
    clock,
    folder,
    url: running.url,
    port: running.port,
    leave: async () => {
      await running.stop();
      await leave();
    },
  };
}

/** The demo town, founded once a run and copied for every server that wants it. */
export async function demoFolder(): Promise<string> {
  const folder = resolve('.cache/demo-town');
  await rm(folder, { recursive: true, force: true });
  const app = await openHouse({ config: config(folder, { DEMO: '1' }), clock: movableClock(NOW) });
  await app.close();
  return folder;
}
