import type { YAMLError } from 'yaml';

const INDENT =
  'Die Einrückung passt nicht. Prüfen Sie diese Zeile und die Zeilen daneben: Schlüssel derselben Ebene beginnen gleich weit links.';
const QUOTE = 'Setzen Sie den ganzen Text in einfache Anführungszeichen.';

/** What editors read about a line that is no YAML, and how to mend it; the parser's own words are for programmers. */
export function yamlSentence({ code, message }: Pick<YAMLError, 'code' | 'message'>, line: string): string {
  if (code === 'TAB_AS_INDENT' || /^ *\t/.test(line))
    return 'Die Zeile beginnt mit einem Tabulator. Rücken Sie mit Leerzeichen ein.';
  switch (code) {
    case 'DUPLICATE_KEY':
      return 'Dieser Schlüssel kommt zweimal vor. Löschen Sie einen davon.';
    case 'BLOCK_AS_IMPLICIT_KEY':
    case 'BLOCK_IN_FLOW':
      return /:.*: /.test(line) ? `Im Text steht ein Doppelpunkt. ${QUOTE}` : INDENT;
    case 'MULTILINE_IMPLICIT_KEY':
      return 'Hier fehlt ein Doppelpunkt mit einem Leerzeichen dahinter. Schreiben Sie: „Schlüssel: Angabe“.';
    case 'BAD_SCALAR_START':
      return `Der Text beginnt mit einem Zeichen, das hier eine eigene Bedeutung hat. ${QUOTE}`;
    case 'BAD_ALIAS':
    case 'TAG_RESOLVE_FAILED':
      return `Der Text beginnt mit „&“, „*“ oder „!“. Diese Zeichen haben hier eine eigene Bedeutung. ${QUOTE}`;
    case 'BAD_DQ_ESCAPE':
      return 'Ein umgekehrter Schrägstrich hat in doppelten Anführungszeichen eine eigene Bedeutung. Nehmen Sie einfache Anführungszeichen.';
    case 'MULTIPLE_DOCS':
      return 'Eine Zeile „---“ oder „...“ teilt die Datei in zwei Teile. Löschen Sie diese Zeile.';
    default:
      return byMessage(code, message, line);
  }
}

function byMessage(code: string, message: string, line: string): string {
  if (/closing ['"]quote/.test(message))
    return 'Das Anführungszeichen wird nicht geschlossen. Setzen Sie am Ende des Textes das gleiche.';
  if (message.includes('scalar at node end'))
    return line.includes("'")
      ? "Nach dem schließenden Anführungszeichen geht der Text weiter. Einen Apostroph im Text schreiben Sie doppelt: 'Wie geht''s?'."
      : `Nach dem schließenden Anführungszeichen geht der Text weiter. ${QUOTE}`;
  if (/must be sufficiently indented and end with|flow-(map|seq)-end/.test(message))
    return 'Eine Klammer fehlt oder ist zu viel. Zu jeder { gehört eine }, zu jeder [ eine ].';
  if (message.includes('without - indicator') || code === 'BAD_INDENT') return INDENT;
  return 'Die Zeile ist kein gültiges YAML. Prüfen Sie Einrückung, Doppelpunkte und Anführungszeichen.';
}

/** Likewise about references that lead nowhere or multiply: editors write such signs by accident. */
export const aliasSentence = (error: unknown): string =>
  error instanceof ReferenceError && error.message.includes('Unresolved')
    ? yamlSentence({ code: 'BAD_ALIAS', message: '' }, '')
    : 'Die Angaben verweisen mit „&“ und „*“ zu oft aufeinander. Schreiben Sie die Texte aus.';
