import {
  isAlias,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  type ParsedNode,
  parseDocument,
  visit,
  type YAMLError,
} from 'yaml';
import type { z } from 'zod';
import { encodingFault } from './encoding.ts';
import { mistyped, sentence, withoutUnions } from './sentence.ts';
import { aliasSentence, yamlSentence } from './yaml-sentence.ts';

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
  const unread = encodingFault(text, file);
  if (unread !== undefined) return { faults: [{ ...unread, line: unread.line + firstLine - 1 }] };
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, schema: 'core' });
  const lineAt = (offset: number) => lines.linePos(offset).line + firstLine - 1;
  const lineOf: LineOf = (...path) => lineAt(offsetOf(document.contents, path));
  const problems = [
    ...document.errors,
    ...document.warnings.filter(({ code }) => code === 'TAG_RESOLVE_FAILED'),
  ];
  if (problems.length > 0) {
    const source = text.split('\n');
    return {
      faults: independent(problems).map((problem) => {
        const offset = openQuote(document, problem) ?? problem.pos[0];
        const line = lines.linePos(offset).line;
        return { file, line: lineAt(offset), what: yamlSentence(problem, source[line - 1] ?? '') };
      }),
    };
  }
  if (document.contents === null)
    return { faults: [{ file, line: 1, what: firstLine === 1 ? EMPTY : EMPTY_HEAD }] };
  const made = plainValue(document);
  if ('alias' in made) return { faults: [{ file, line: lineAt(made.alias), what: made.what }] };
  return checked(made.value, file, schema, lineOf);
}

const EMPTY = 'Die Datei ist leer. Vergleichen Sie sie mit einer anderen Datei derselben Art.';
const EMPTY_HEAD = 'Der Kopf ist leer. Schreiben Sie die Angaben zwischen die beiden Zeilen „---“.';

/** Compares what was read with its schema. */
export function checked<T>(value: unknown, file: string, schema: z.ZodType<T>, lineOf: LineOf): Read<T> {
  const parsed = schema.safeParse(value, { reportInput: true });
  if (parsed.success) return { value: parsed.data, lineOf };
  return {
    faults: mistyped(parsed.error.issues.flatMap(withoutUnions)).map((issue) => ({
      file,
      line: lineOf(...issue.path, ...(issue.code === 'unrecognized_keys' ? issue.keys.slice(0, 1) : [])),
      what: sentence(issue, value),
    })),
  };
}

type Parsed = ReturnType<typeof parseDocument<ParsedNode>>;

/** A line that cannot be read leaves others behind it that cannot: only the first is told. */
const independent = (problems: readonly YAMLError[]): readonly YAMLError[] => {
  const doubles = problems.filter(({ code }) => code === 'DUPLICATE_KEY');
  const others = problems.filter(({ code }) => code !== 'DUPLICATE_KEY');
  return [...doubles, ...others.toSorted((a, b) => a.pos[0] - b.pos[0]).slice(0, 1)];
};

/** Where a quotation mark stands that nobody closes: the parser only knows where the file ends. */
function openQuote(document: Parsed, { message, pos }: YAMLError): number | undefined {
  if (!/closing ['"]quote/.test(message)) return undefined;
  let offset: number | undefined;
  visit(document, {
    Scalar: (_, { type, range }) => {
      if (type?.startsWith('QUOTE') && range && range[1] >= pos[0]) offset = range[0];
    },
  });
  return offset;
}

/** Aliases may lead nowhere, and a few lines of them may stand for billions of values. */
function plainValue(document: Parsed): { value: unknown } | { alias: number; what: string } {
  try {
    return { value: document.toJS() };
  } catch (error) {
    let alias = 0;
    visit(document, {
      Alias: (_, node) => {
        alias = node.range?.[0] ?? 0;
        return visit.BREAK;
      },
    });
    return { alias, what: aliasSentence(error) };
  }
}

/** Where the key or list entry at the end of the path begins; as far down as the path exists. */
export function offsetOf(root: ParsedNode | null, path: readonly PropertyKey[]): number {
  let node: unknown = root;
  let offset = root?.range[0] ?? 0;
  for (const step of path) {
    if (isAlias(node)) break;
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
