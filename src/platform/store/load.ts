import { readdir, unlink } from 'node:fs/promises';
import { deepFreeze } from './body.ts';
import type { DocumentFile, Shelf } from './document-file.ts';
import { ENDING, pathOf, readDocumentFile, TEMPORARY_ENDING } from './document-file.ts';
import { storeError } from './error.ts';
import { isDocumentId } from './id.ts';
import type { AnyCollection } from './port.ts';
import type { Table } from './table.ts';
import { emptyTable, entriesOf, place } from './table.ts';

/**
 * Reads every document of a collection, brings it to the current shape in memory and removes what a crash has left of
 * unfinished writes. Other names than those of documents are left alone, so a damaged file may be renamed to `x.json.alt`.
 * Throws `StoreError` with one sentence for each file that cannot be used: a document is never skipped in silence.
 */
export async function loadTable(collection: AnyCollection, shelf: Shelf): Promise<Table> {
  const table = emptyTable(collection);
  const faults: string[] = [];
  const names = (await readdir(shelf.folder)).sort();
  for (const name of names) {
    if (name.endsWith(`${ENDING}${TEMPORARY_ENDING}`)) await unlink(`${shelf.folder}/${name}`);
  }
  const ids = names.filter((name) => name.endsWith(ENDING)).map((name) => name.slice(0, -ENDING.length));
  for (const id of ids.sort()) {
    try {
      const file = await readDocument(collection, shelf, id);
      const document = Object.freeze({ id, version: file.version, body: deepFreeze(file.body) });
      place(table, id, undefined, { document, entries: entriesOf(collection, document.body) });
    } catch (cause) {
      faults.push(fault(pathOf(shelf, id), cause));
    }
  }
  if (faults.length > 0) throw storeError(faults.join('\n'));
  return table;
}

async function readDocument(collection: AnyCollection, shelf: Shelf, id: string): Promise<DocumentFile> {
  const file = await readDocumentFile(pathOf(shelf, id));
  if (!isDocumentFile(file)) throw new Error('es fehlen Angaben');
  if (file.id !== id || !isDocumentId(id)) throw new Error(`der Inhalt gehört zu „${file.id}“`);
  if (file.shape === collection.shape) return file;
  if (file.shape > collection.shape)
    throw new Error('der Inhalt stammt aus einer neueren Fassung des Programms');
  if (!collection.upcast) throw new Error(`die alte Form ${file.shape} ist unbekannt`);
  return { ...file, body: collection.upcast(file.body, file.shape) };
}

function isDocumentFile(value: unknown): value is DocumentFile {
  if (typeof value !== 'object' || value === null) return false;
  const { id, version, shape, body } = value as Partial<DocumentFile>;
  return typeof id === 'string' && isCount(version) && isCount(shape) && body !== undefined;
}

const isCount = (value: unknown): boolean => Number.isSafeInteger(value) && (value as number) >= 1;

function fault(path: string, cause: unknown): string {
  const reason = cause instanceof SyntaxError ? 'der Inhalt ist kein vollständiges JSON' : messageOf(cause);
  return (
    `Die Datei ${path} lässt sich nicht verwenden (${reason}): Stellen Sie sie aus der Sicherung wieder her ` +
    'oder verschieben Sie sie aus dem Datenordner, und starten Sie dann neu.'
  );
}

const messageOf = (cause: unknown): string => (cause instanceof Error ? cause.message : String(cause));
