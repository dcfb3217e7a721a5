/** CSV as German Excel opens it: UTF-8 with byte order mark, semicolons, CRLF; a cell never becomes a formula. */
export function csv(header: readonly string[], rows: Iterable<readonly string[]>): string {
  const lines = [header, ...rows].map((row) => row.map(cell).join(';'));
  return `\uFEFF${lines.join('\r\n')}\r\n`;
}

/** OWASP CSV injection: a leading `= + - @` (of full width too), tab or line break gets an apostrophe in front. */
function cell(text: string): string {
  const safe = /^[=+\-@＝＋－＠\t\r\n]/.test(text) ? `'${text}` : text;
  return /[";\r\n']/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
