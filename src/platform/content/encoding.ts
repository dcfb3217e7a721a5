import type { Fault } from './fault.ts';

/**
 * What is wrong with the bytes of a text: letters that are not valid UTF-8 (read as U+FFFD) or NUL. Such a text must not
 * go live with broken umlauts.
 */
export function encodingFault(text: string, file: string): Fault | undefined {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: NUL is what is looked for
  const at = text.search(/[\uFFFD\u0000]/);
  if (at < 0) return undefined;
  const line = text.slice(0, at).split('\n').length;
  return { file, line, what: NOT_UTF8 };
}

const NOT_UTF8 = 'Die Datei ist nicht als UTF-8 gespeichert. Wählen Sie beim Speichern UTF-8.';
