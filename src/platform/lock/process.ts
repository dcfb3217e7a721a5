import { readFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { errorCode } from '#platform/disk/durable.ts';

/**
 * Which process on which machine. A process number is given out again after a while and after every start of the
 * machine, so it only counts together with `started` (clock ticks since the machine started) and `boot` (the machine's
 * name for this start of itself). Both are `''` where the system does not tell: anywhere but on Linux.
 */
export type ProcessMark = {
  readonly pid: number;
  readonly started: string;
  readonly boot: string;
  readonly host: string;
};

export const ownMark = (): ProcessMark => ({
  pid: process.pid,
  started: lookUp(process.pid)?.started ?? '',
  boot: readText('/proc/sys/kernel/random/boot_id').trim(),
  host: hostname(),
});

/** Whether the process has certainly ended. One on another machine nobody can see from here, so it has not. */
export function hasEnded(mark: ProcessMark): boolean {
  const own = ownMark();
  if (mark.host !== own.host) return false;
  if (mark.boot !== own.boot) return true;
  try {
    process.kill(mark.pid, 0);
  } catch (error) {
    if (errorCode(error) === 'ESRCH') return true;
  }
  const now = lookUp(mark.pid);
  // Where the system tells nothing, a mark with our own number is from an earlier process: ours is not made twice.
  if (!now) return mark.pid === own.pid;
  const zombie = now.state === 'Z' || now.state === 'X';
  return zombie || now.started !== mark.started;
}

/** From `/proc`. The name of the program may hold blanks and brackets, hence the last bracket. */
function lookUp(pid: number): { state: string; started: string } | undefined {
  const text = readText(`/proc/${pid}/stat`);
  const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
  const [state, started] = [fields[0], fields[19]];
  return state && started ? { state, started } : undefined;
}

function readText(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
