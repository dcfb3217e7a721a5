import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { lockFolder } from '#platform/lock/folder.ts';
import { hasEnded, ownMark } from '#platform/lock/process.ts';
import { temporaryFolder } from './place.ts';

const HOLDER = fileURLToPath(new URL('./lock-holder.ts', import.meta.url));

/** Starting a process takes its time on a busy machine. */
vi.setConfig({ testTimeout: 60_000 });

let folder: string;
const children: ChildProcess[] = [];

beforeEach(async () => {
  folder = await temporaryFolder();
});
afterEach(async () => {
  for (const child of children.splice(0)) await end(child, 'SIGKILL');
  await rm(folder, { recursive: true, force: true });
});

async function holder(): Promise<{ child: ChildProcess; said: string }> {
  const child = spawn(process.execPath, [HOLDER, folder], { stdio: ['ignore', 'pipe', 'inherit'] });
  children.push(child);
  const [said] = (await once(createInterface({ input: child.stdout }), 'line')) as [string];
  return { child, said };
}

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill(signal);
  await once(child, 'exit');
}

const refusal = (promise: Promise<unknown>) =>
  promise.then(
    () => 'no error',
    (error: Error) => error.message,
  );

test('a second process is refused, told the number of the first and what to do', async () => {
  const { child, said } = await holder();
  expect(said).toBe('open');
  const sentence =
    `Der Datenordner ${folder} wird schon von einem anderen Prozess benutzt (Nummer ${child.pid}). ` +
    'Beenden Sie zuerst diesen Prozess oder wählen Sie mit DATA_DIR einen anderen Ordner.';
  expect((await holder()).said).toBe(sentence);
  expect(await refusal(lockFolder(folder))).toBe(sentence);
});

test('after kill -9 the next process takes over and leaves one lock behind', async () => {
  for (let round = 0; round < 3; round += 1) {
    const { child, said } = await holder();
    expect(said).toBe('open');
    expect(await readdir(`${folder}/lock`)).toHaveLength(1);
    await end(child, 'SIGKILL');
    expect(await readdir(`${folder}/lock`)).toHaveLength(1);
  }
});

test('a process that ends in order leaves no lock', async () => {
  const { child } = await holder();
  await end(child, 'SIGTERM');
  expect(await readdir(`${folder}/lock`)).toEqual([]);
});

test('of processes that start together over a stale lock at most one gets the folder', async () => {
  await end((await holder()).child, 'SIGKILL');
  const said = await Promise.all(Array.from({ length: 6 }, async () => (await holder()).said));
  expect(said.filter((line) => line === 'open').length).toBeLessThanOrEqual(1);
  expect(
    said.filter((line) => line.includes('wird schon von einem anderen Prozess benutzt')).length,
  ).toBeGreaterThanOrEqual(5);
});

test('the same process cannot take the folder twice, and can again once it has let go', async () => {
  const release = await lockFolder(folder);
  expect(await refusal(lockFolder(folder))).toContain(`(Nummer ${process.pid})`);
  await release();
  await (await lockFolder(folder))();
});

test('marks tell an ended process, a number given out again, an earlier start of the machine and another machine', async () => {
  const { child } = await holder();
  const own = ownMark();
  const childMark = { ...own, pid: child.pid ?? 0 };
  expect(hasEnded(own)).toBe(false);
  expect(hasEnded({ ...own, boot: 'an earlier start' })).toBe(true);
  expect(hasEnded({ ...own, host: 'elsewhere', boot: 'other', pid: 1 })).toBe(false);
  if (own.started !== '') {
    expect(hasEnded({ ...own, started: '1' })).toBe(true);
    expect(hasEnded({ ...childMark, started: '1' })).toBe(true);
  }
  await end(child, 'SIGKILL');
  expect(hasEnded(childMark)).toBe(true);
});

test('a lock of another machine is not taken over; the sentence names it and the file to delete', async () => {
  const name = '4711_12_boot_random_a%20b';
  await mkdir(`${folder}/lock`);
  await writeFile(`${folder}/lock/${name}`, '');
  expect(hostname()).not.toBe('a b');
  const message = await refusal(lockFolder(folder));
  expect(message).toContain('(Nummer 4711 auf dem Rechner „a b“)');
  expect(message).toContain(`löschen Sie die Datei ${folder}/lock/${name} und starten Sie dann neu.`);
});
