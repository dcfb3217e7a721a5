import { errorCode } from '#platform/disk/durable.ts';

/**
 * A store that cannot be opened, read or written: full disk, read-only folder, damaged file.
 * The message is a German sentence for whoever runs the machine; it names files and ids, never a body.
 */
export type StoreError = Error & { readonly code: 'storeFailed' };

export const storeError = (message: string, cause?: unknown): StoreError =>
  Object.assign(new Error(message, cause === undefined ? {} : { cause }), { code: 'storeFailed' as const });

export const isStoreError = (error: unknown): error is StoreError => errorCode(error) === 'storeFailed';

/** Why the disk refused, in words for the operator where there are any. */
export function diskReason(cause: unknown): string {
  const code = errorCode(cause);
  const known: Readonly<Record<string, string>> = {
    ENOSPC: 'der Datenträger ist voll',
    EDQUOT: 'das Kontingent auf dem Datenträger ist aufgebraucht',
    EROFS: 'der Datenträger ist nur lesbar',
    EACCES: 'die Rechte fehlen',
    EPERM: 'die Rechte fehlen',
    EIO: 'der Datenträger meldet einen Fehler',
    EMFILE: 'es sind zu viele Dateien offen',
    ENOENT: 'der Ordner fehlt',
    ENOTDIR: 'ein Teil dieses Weges ist eine Datei und kein Ordner',
    EEXIST: 'dort liegt eine Datei und kein Ordner',
    ELOOP: 'ein Verweis führt im Kreis',
    ENAMETOOLONG: 'der Weg ist zu lang',
  };
  return code === '' ? 'unbekannter Grund' : `${known[code] ?? 'unerwarteter Fehler'}, ${code}`;
}
