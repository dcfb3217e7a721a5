import { type Fault, faultText } from '#platform/content/fault.ts';
import { checkedContent } from './lib/content.ts';
import { courseReport } from './lib/course-report.ts';
import { task } from './lib/project.ts';
import { settings } from './lib/settings.ts';

/**
 * Reads content and courses as the start does, and looks at what only authors need to know: how lessons read, whether
 * every fact is taught and asked, whether a test can be guessed. Every fault has its place; code 1 with faults.
 */
await task(async () => {
  const { files, checks, faults, hints, waiting } = await checkedContent(settings());
  for (const line of checks.flatMap(courseReport)) console.log(line);
  told('Hinweise', '·', hints);
  told('Wartet', '…', waiting);
  told('Fehler', '✗', faults);
  const found = faults.length === 1 ? '1 Fehler' : `${faults.length} Fehler`;
  const items = checks.reduce((sum, { pool }) => sum + (pool?.items ?? 0), 0);
  console.log(
    `\n${files} Dateien gelesen, ${checks.length} Kurse, ${items} Prüfungsfragen: ${faults.length === 0 ? 'keine Fehler' : found}.`,
  );
  return faults.length === 0 ? 0 : 1;
});

function told(title: string, sign: string, remarks: readonly Fault[]): void {
  if (remarks.length > 0) console.log(`\n${title}`);
  for (const remark of remarks) console.log(`${sign} ${faultText(remark)}`);
}
