import { isMap, isScalar, isSeq, LineCounter, type ParsedNode, parseDocument } from 'yaml';
import type { z } from 'zod';
import { sentence, withoutUnions } from './sentence.ts';

/** What is wrong with a file of the editors: where, what, and how to mend it; one German sentence. */
export type Fault = { file: string; line: number; what: string };

/** The line of what stands at a path of keys and places in lists; as far down as the path exists. */
export type LineOf = (...path: readonly PropertyKey[]) => number;

export type Read<T> =
  | { value: T; lineOf: LineOf; faults?: undefined }
  | { value?: undefined; faults: readonly Fault[] };

export const faultText = (fault: Fault): string => `${fault.file}, Zeile ${fault.line}: ${fault.what}`;

/** Reads YAML against a schema. `firstLine` is where the text begins in the file (front matter starts in line 2). */
export function readYaml<T>(text: string, file: string, schema: z.ZodType<T>, firstLine = 1): Read<T> {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, schema: 'core' });
  const lineAt = (offset: number) => lines.linePos(offset).line + firstLine - 1;
  const lineOf: LineOf = (...path) => lineAt(offsetOf(document.contents, path));
  if (document.errors.length > 0) {
    return {
      faults: document.errors.map((error) => ({
        file,
        line: lineAt(error.pos[0]),
        what:
          error.code === 'DUPLICATE_KEY'
            ? 'Dieser Schlüssel kommt zweimal vor. Löschen Sie einen davon.'
            : `Die Datei ist kein gültiges YAML (${error.code}). Prüfen Sie Einrückung, Doppelpunkte und Anführungszeichen.`,
      })),
    };
  }
  const parsed = schema.safeParse(document.toJS(), { reportInput: true });
  if (parsed.success) return { value: parsed.data, lineOf };
  return {
    faults: parsed.error.issues.flatMap(withoutUnions).map((issue) => ({
      file,
      line: lineOf(...issue.path, ...(issue.code === 'unrecognized_keys' ? issue.keys.slice(0, 1) : [])),
      what: sentence(issue),
    })),
  };
}

/** Where the key or list entry at the end of the path begins; as far down as the path exists. */
function offsetOf(root: ParsedNode | null, path: readonly PropertyKey[]): number {
  let node: unknown = root;
  let offset = root?.range[0] ?? 0;
  for (const step of path) {
    if (isMap(node)) {
      const pair = node.items.find(({ key }) => isScalar(key) && String(key.value) === String(step));
      if (pair === undefined) break;
      offset = (pair.key as { range?: readonly number[] }).range?.[0] ?? offset;
      node = pair.value;
    } else if (isSeq(node)) {
      node = node.items[Number(step)];
      offset = (node as { range?: readonly number[] } | undefined)?.range?.[0] ?? offset;
    } else break;
  }
  return offset;
}
