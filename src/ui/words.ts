/**
 * Words that must stay on one line: a short first part with its hyphen („IT-Sicherheit“, „E-Akte“, „I-2026-021“) and a
 * number with its unit or its other end („6 Minuten“, „3 von 7“, „7 bis 17 Uhr“). Fira Sans has no hyphen that keeps words together, so the
 * line is kept by a span around them.
 */
const together =
  /(?<![\p{L}\d-])\p{L}{1,3}-[\p{L}\d][\p{L}\d-]*|\d[\d.,:]* (?:(?:von|of) \d+|(?:bis|to) [\d.:]+(?: Uhr)?|\p{L}{1,14}|%)/gu;

/** Longer pieces may break, or they would not fit a narrow column. */
const LONGEST = 20;

export type Piece = { text: string; whole: boolean };

/** The text in pieces, in order; joined they are the text again. One piece when nothing needs keeping together. */
export function pieces(text: string): Piece[] {
  // Most texts have neither, and the search for the rest is dear.
  if (!/[-\d]/.test(text)) return [{ text, whole: false }];
  const found: Piece[] = [];
  let from = 0;
  for (const match of text.matchAll(together)) {
    if (match[0].length > LONGEST) continue;
    if (match.index > from) found.push({ text: text.slice(from, match.index), whole: false });
    found.push({ text: match[0], whole: true });
    from = match.index + match[0].length;
  }
  if (from < text.length || found.length === 0) found.push({ text: text.slice(from), whole: false });
  return found;
}
