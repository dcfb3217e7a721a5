import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { runNode } from './program.ts';
import { root, Stop } from './project.ts';

const SOURCES = ['src', 'public', 'astro.config.mjs', 'tsconfig.json', 'package.json', 'package-lock.json'];
const stamp = join(root, 'dist', '.built-from');
const lock = join(root, '.cache', 'build.lock');

/** Builds `dist/` unless it was built from exactly these sources. Two that ask at the same time build once. */
export async function ensureBuild(): Promise<void> {
  if (upToDate()) return;
  await takeLock();
  try {
    if (!upToDate()) await build();
  } finally {
    rmSync(lock, { force: true });
  }
}

async function build(): Promise<void> {
  console.log('Baue die Anwendung …');
  const from = fingerprint();
  rmSync(stamp, { force: true });
  const { code, output } = await runNode(join('node_modules', 'astro', 'bin', 'astro.mjs'), ['build'], {
    env: { NODE_ENV: 'production' },
  });
  if (code === 0) return writeFileSync(stamp, from);
  console.error(output);
  throw new Stop('Die Anwendung ließ sich nicht bauen. Der Grund steht oben.');
}

const upToDate = (): boolean => existsSync(stamp) && readFileSync(stamp, 'utf8') === fingerprint();

/** SHA-256 over names and contents of everything the build reads. */
function fingerprint(): string {
  const hash = createHash('sha256');
  for (const path of SOURCES.flatMap((name) => filesOf(join(root, name)))) {
    const content = readFileSync(path);
    hash.update(`${relative(root, path)}\0${content.length}\0`).update(content);
  }
  return hash.digest('hex');
}

function filesOf(path: string): string[] {
  if (!existsSync(path)) return [];
  if (!statSync(path).isDirectory()) return /\.test\.tsx?$/.test(path) ? [] : [path];
  return readdirSync(path)
    .sort()
    .flatMap((name) => filesOf(join(path, name)));
}

async function takeLock(): Promise<void> {
  mkdirSync(join(root, '.cache'), { recursive: true });
  for (;;) {
    try {
      return writeFileSync(lock, String(process.pid), { flag: 'wx' });
    } catch (fault) {
      if ((fault as NodeJS.ErrnoException).code !== 'EEXIST') throw fault;
      if (!alive(holder())) rmSync(lock, { force: true });
      else await pause(200);
    }
  }
}

/** 0 when the file has gone or is still empty. */
function holder(): number {
  try {
    return Number(readFileSync(lock, 'utf8'));
  } catch {
    return 0;
  }
}

function alive(pid: number): boolean {
  // Just made by somebody who has not written the number yet, or left behind in that very moment.
  if (pid === 0) return existsSync(lock) && Date.now() - statSync(lock).mtimeMs < 5_000;
  try {
    return process.kill(pid, 0);
  } catch (fault) {
    return (fault as NodeJS.ErrnoException).code === 'EPERM';
  }
}
