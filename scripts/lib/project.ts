import { join } from 'node:path';

/** Folder of the project, wherever a script was called from. */
export const root = join(import.meta.dirname, '..', '..');

/** Something the reader can mend: its message is one German sentence and is all that is printed. */
export class Stop extends Error {}

/** Runs a script's body. A `Stop` ends it with its sentence, anything else with its stack, both with exit code 1. */
export async function task(body: () => Promise<number | undefined>): Promise<void> {
  try {
    process.exitCode = (await body()) ?? 0;
  } catch (fault) {
    console.error(fault instanceof Stop ? `\nRückenwind: ${fault.message}\n` : fault);
    process.exitCode = 1;
  }
}
