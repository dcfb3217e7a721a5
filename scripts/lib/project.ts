import { join } from 'node:path';

/** Folder of the project, wherever a script was called from. */
export const root = join(import.meta.dirname, '..', '..');

/** Something the reader can mend: its message is German and is all that is printed. */
export class Stop extends Error {}

/**
 * Runs a script's body and sets the exit code: what the body answers, or 1 after a fault. A fault is told in a sentence;
 * where it happened is shown with `STACK=1`.
 */
export async function task(body: () => Promise<number | undefined>): Promise<void> {
  try {
    const code = await body();
    if (code !== undefined) process.exitCode = code;
  } catch (fault) {
    process.exitCode = 1;
    console.error(`\nRückenwind: ${sentence(fault)}\n`);
    if (process.env['STACK']) console.error(fault);
  }
}

function sentence(fault: unknown): string {
  if (!(fault instanceof Error)) return String(fault);
  if (fault instanceof Stop || codeOf(fault) === 'storeFailed' || codeOf(fault) === 'startRefused')
    return fault.message;
  const known = SENTENCES[codeOf(fault)];
  return known ? `${known} (${fault.message})` : `Unerwarteter Fehler: ${fault.message}`;
}

const codeOf = (fault: Error): string => String((fault as NodeJS.ErrnoException).code ?? '');

const SENTENCES: Readonly<Record<string, string>> = {
  EADDRINUSE: 'Der Port ist belegt. Läuft Rückenwind schon? Sonst wählen Sie mit PORT einen anderen.',
  EADDRNOTAVAIL: 'Die Adresse in HOST gehört nicht zu diesem Rechner.',
  ENOTFOUND: 'Den Namen in HOST kennt dieser Rechner nicht.',
  EACCES: 'Hier fehlen Rechte. Ein Port unter 1024 oder ein fremder Ordner braucht andere Rechte.',
  ENOSPC: 'Der Datenträger ist voll.',
  EROFS: 'Der Datenträger ist nur lesbar.',
  ERR_PARSE_ARGS_UNKNOWN_OPTION: 'Diese Angabe gibt es hier nicht.',
  ERR_PARSE_ARGS_UNEXPECTED_POSITIONAL: 'Hier steht eine Angabe zu viel.',
  ERR_PARSE_ARGS_INVALID_OPTION_VALUE: 'Zu einer Angabe fehlt der Wert.',
};
