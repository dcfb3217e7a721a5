import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { constants } from 'node:os';

/** Something the reader can mend: printed as one sentence, without a stack. */
export class Stop extends Error {}

/** @type {import('node:child_process').ChildProcess | undefined} */
let child;
/** @type {NodeJS.Signals | undefined} */
let asked;

/** The signal that asked us to stop, if one did. */
export const askedToStop = () => asked;

/** Hands signals on to whatever runs at the moment; after one, nothing new is started. */
export function listenToSignals() {
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
    process.on(signal, () => {
      asked = signal;
      // A terminal hands Ctrl+C to the child itself; twice would read as "at once".
      if (signal !== 'SIGINT' || !process.stdin.isTTY) stopChild();
    });
  }
  // A signal to npm alone ends npm, perhaps the shell it has put between, never this process. Without npm nobody
  // stands between, and whoever called may go.
  if (process.env['npm_lifecycle_event'] === undefined) return;
  const above = ancestors();
  setInterval(() => {
    if (asked || ancestors() === above) return;
    asked = 'SIGTERM';
    stopChild();
  }, 500).unref();
}

/**
 * Runs a program to its end.
 * @param {string} program
 * @param {string[]} args
 * @param {NodeJS.ProcessEnv} env
 * @param {string} cwd
 * @param {{ shell?: boolean, said?: string[] }} options `said` collects what the program complains about
 * @returns {Promise<number>} exit code; 128 + n after signal n
 */
export function run(program, args, env, cwd, { shell = false, said } = {}) {
  return new Promise((resolve, reject) => {
    if (asked) return resolve(signalCode(asked));
    const stderr = said ? 'pipe' : 'inherit';
    const running = spawn(program, args, { cwd, env, shell, stdio: ['inherit', 'inherit', stderr] });
    child = running;
    if (said && running.stderr) running.stderr.setEncoding('utf8').on('data', (part) => said.push(part));
    running.on('error', (fault) =>
      reject(new Stop(`„${program}“ ließ sich nicht starten (${fault.message}).`)),
    );
    running.on('close', (code, signal) => {
      child = undefined;
      resolve(code === null ? signalCode(signal || 'SIGTERM') : code);
    });
  });
}

/** @param {NodeJS.Signals} signal */
export function signalCode(signal) {
  return 128 + constants.signals[signal];
}

function stopChild() {
  if (child) child.kill('SIGTERM');
}

/** The parent and, where it is the shell of npm and the system tells, npm itself. */
function ancestors() {
  const shell = `/proc/${process.ppid}`;
  try {
    if (!/^\S*sh\0-c\0/.test(readFileSync(`${shell}/cmdline`, 'utf8'))) return String(process.ppid);
    const npmLine = readFileSync(`${shell}/status`, 'utf8').match(/^PPid:.*$/m);
    return `${process.ppid} ${npmLine}`;
  } catch {
    return String(process.ppid);
  }
}
