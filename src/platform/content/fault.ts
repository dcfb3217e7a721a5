import { LineCounter, parseDocument } from 'yaml';
import type { z } from 'zod';

/** What is wrong with a file of the editors: where, what, and how to mend it; one German sentence. */
export type Fault = { file: string; line: number; what: string };

export type Read<T> = { value: T; faults?: undefined } | { value?: undefined; faults: readonly Fault[] };

export const faultText = (fault: Fault): string => `${fault.file}, Zeile ${fault.line}: ${fault.what}`;

/** Reads YAML against a schema. `firstLine` is where the text begins in the file (front matter starts in line 2). */
export function readYaml<T>(text: string, file: string, schema: z.ZodType<T>, firstLine = 1): Read<T> {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, schema: 'core' });
  const lineAt = (offset: number) => lines.linePos(offset).line + firstLine - 1;
  if (document.errors.length > 0) {
    return {
      faults: document.errors.map((error) => ({
        file,
        line: lineAt(error.pos[0]),
        what: `Die Datei ist kein gültiges YAML (${error.code}). Prüfen Sie Einrückung, Doppelpunkte und Anführungszeichen.`,
      })),
    };
  }
  const parsed = schema.safeParse(document.toJS());
  if (parsed.success) return { value: parsed.data };
  const lineOf = (path: readonly PropertyKey[]): number => {
    for (let length = path.length; length >= 0; length -= 1) {
      const node = document.getIn(path.slice(0, length), true) as
        | { range?: [number, number, number] }
        | null
        | undefined;
      if (node?.range !== undefined) return lineAt(node.range[0]);
    }
    return firstLine;
  };
  return {
    faults: parsed.error.issues.map((issue) => ({ file, line: lineOf(issue.path), what: sentence(issue) })),
  };
}

const OWN: Readonly<Record<string, string>> = {
  noDate: 'ist kein Tag, den es gibt. Schreiben Sie ihn so: 2026-11-23.',
  noSlug: 'darf nur kleine Buchstaben, Ziffern und einzelne Bindestriche enthalten.',
  noEmail: 'ist keine E-Mail-Adresse.',
};

function sentence(issue: z.core.$ZodIssue): string {
  const where = issue.path.length === 0 ? 'Die Datei' : `„${issue.path.map(String).join('.')}“`;
  const own = OWN[issue.message];
  if (own !== undefined) return `${where} ${own}`;
  switch (issue.code) {
    case 'unrecognized_keys':
      return `${where} enthält den unbekannten Schlüssel „${issue.keys.join('“, „')}“. Prüfen Sie die Schreibweise oder löschen Sie ihn.`;
    case 'invalid_type':
      return issue.input === undefined
        ? `${where} fehlt. Ergänzen Sie diese Angabe.`
        : `${where} hat die falsche Form. Erwartet wird: ${TYPES[issue.expected] ?? issue.expected}.`;
    case 'invalid_value':
      return `${where} kennt diesen Wert nicht. Möglich sind: ${issue.values.map(String).join(', ')}.`;
    case 'too_small':
      return `${where} ist zu kurz oder zu klein. Mindestens: ${issue.minimum}.`;
    case 'too_big':
      return `${where} ist zu lang oder zu groß. Höchstens: ${issue.maximum}.`;
    default:
      return `${where} passt nicht: ${issue.message}`;
  }
}

const TYPES: Readonly<Record<string, string>> = {
  string: 'ein Text',
  number: 'eine Zahl',
  array: 'eine Liste',
  object: 'ein Abschnitt mit Schlüsseln',
  boolean: 'true oder false',
};
