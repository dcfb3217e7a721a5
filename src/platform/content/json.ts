import { LineCounter, parseDocument } from 'yaml';
import type { z } from 'zod';
import { encodingFault } from './encoding.ts';
import { checked, type LineOf, offsetOf, type Read } from './fault.ts';

/** Reads JSON against a schema, with the line of every fault. Practices are written in it. */
export function readJson<T>(text: string, file: string, schema: z.ZodType<T>): Read<T> {
  const unread = encodingFault(text, file);
  if (unread !== undefined) return { faults: [unread] };
  try {
    return checked(JSON.parse(text), file, schema, lineOfJson(text));
  } catch (error) {
    const empty = text.trim() === '';
    const what = empty
      ? 'Die Datei ist leer. Vergleichen Sie sie mit einer anderen Übung.'
      : 'Die Datei ist kein gültiges JSON. Prüfen Sie Kommas, Klammern und Anführungszeichen in dieser Zeile und der Zeile darüber.';
    return { faults: [{ file, line: empty ? 1 : lineOfError(text, error), what }] };
  }
}

/** JSON is YAML, so the places of its parts come from there. Read only once something is wrong. */
function lineOfJson(text: string): LineOf {
  let read: LineOf | undefined;
  return (...path) => {
    if (read === undefined) {
      const lines = new LineCounter();
      const { contents } = parseDocument(text, { lineCounter: lines, uniqueKeys: false, strict: false });
      read = (...steps) => lines.linePos(offsetOf(contents, steps)).line;
    }
    return read(...path);
  };
}

/** „… at position 12 (line 2 column 3)“; an end that came too early has no place but the last line. */
function lineOfError(text: string, error: unknown): number {
  const line = /\(line (\d+) column/.exec(error instanceof Error ? error.message : '')?.[1];
  return line === undefined ? text.trimEnd().split('\n').length : Number(line);
}
