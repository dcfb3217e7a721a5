import type { z } from 'zod';
import { encodingFault } from './encoding.ts';
import { type Read, readYaml } from './fault.ts';

/** Markdown with a head: `---`, YAML, `---`, text. `bodyLine` is the line the text begins in. */
export function readFrontMatter<T>(
  text: string,
  file: string,
  schema: z.ZodType<T>,
): Read<{ head: T; body: string; bodyLine: number }> {
  const unread = encodingFault(text, file);
  if (unread !== undefined) return { faults: [unread] };
  if (text.trim() === '') return { faults: [{ file, line: 1, what: EMPTY }] };
  const lines = text.split('\n');
  const end = lines.findIndex((line, index) => index > 0 && line.trimEnd() === '---');
  if (lines[0]?.trimEnd() !== '---' || end < 0) {
    return {
      faults: [
        {
          file,
          line: 1,
          what: 'Der Kopf fehlt. Die Datei beginnt mit einer Zeile „---“, darunter stehen die Angaben, dann wieder „---“.',
        },
      ],
    };
  }
  const head = readYaml(lines.slice(1, end).join('\n'), file, schema, 2);
  if (head.faults !== undefined) return head;
  return {
    value: { head: head.value, body: lines.slice(end + 1).join('\n'), bodyLine: end + 2 },
    lineOf: head.lineOf,
  };
}

const EMPTY =
  'Die Datei ist leer. Sie beginnt mit einer Zeile „---“, darunter stehen die Angaben, dann wieder „---“ und der Text.';
