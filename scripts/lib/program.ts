import { type ChildProcess, spawn } from 'node:child_process';
import { constants } from 'node:os';
import { root } from './project.ts';

export type Outcome = { code: number; output: string };
export type Options = {
  env?: Record<string, string>;
  /** Let the program write to our own output instead of collecting what it says. */
  show?: boolean;
  /** After so many minutes the program is stopped and counts as failed. */
  minutes?: number;
};

const running = new Set<ChildProcess>();

/** Runs a Node program of the project to its end. Never rejects; a program that cannot be run has code 1. */
export function runNode(script: string, args: readonly string[], options: Options = {}): Promise<Outcome> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [script, ...args], {
      cwd: root,
      env: { ...process.env, ...options.env },
      stdio: options.show ? 'inherit' : ['ignore', 'pipe', 'pipe'],
    });
    running.add(child);
    const said: Buffer[] = [];
    child.stdout?.on('data', (part: Buffer) => said.push(part));
    child.stderr?.on('data', (part: Buffer) => said.push(part));
    const output = () => Buffer.concat(said).toString('utf8');

    const limit = setTimeout(
      () => {
        said.push(Buffer.from(`\nNach ${options.minutes} Minuten abgebrochen.\n`));
        child.kill('SIGTERM');
      },
      (options.minutes ?? 60) * 60_000,
    );
    const end = (code: number) => {
      clearTimeout(limit);
      running.delete(child);
      resolve({ code, output: output() });
    };
    child.on('error', (fault) => {
      said.push(Buffer.from(`${fault.message}\n`));
      end(1);
    });
    child.on('close', (code) => end(code ?? 1));
  });
}

/** Whoever stops us stops what we have started, and nothing is started after it. */
export function stopWithChildren(): void {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.once(signal, () => {
      for (const child of running) child.kill('SIGTERM');
      process.exit(128 + constants.signals[signal]);
    });
}
