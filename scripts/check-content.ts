import type { Courses } from '#features/learning/course.ts';
import { faultText } from '#platform/content/fault.ts';
import { checkedContent } from './lib/content.ts';
import { task } from './lib/project.ts';
import { readingOf } from './lib/reading.ts';
import { settings } from './lib/settings.ts';

const WIDEST = 48;

/** Reads content and courses as the start does: every fault with its place, then how the lessons read. Code 1 with faults. */
await task(async () => {
  const { files, courses, faults, waiting } = await checkedContent(settings());
  for (const line of lessonLines(courses)) console.log(line);
  if (faults.length + waiting.length > 0) console.log('');
  for (const each of waiting) console.log(`… ${faultText(each)}`);
  for (const fault of faults) console.log(`✗ ${faultText(fault)}`);
  const found = faults.length === 1 ? '1 Fehler' : `${faults.length} Fehler`;
  console.log(`\n${files} Dateien gelesen: ${faults.length === 0 ? 'keine Fehler' : found}.`);
  return faults.length === 0 ? 0 : 1;
});

/** One line a lesson; numbers under each other, so that the long one among them is seen. */
function lessonLines(courses: Courses): readonly string[] {
  return [...courses.values()].flatMap((course) => {
    const minutes = course.units.reduce((sum, unit) => sum + unit.minutes, 0);
    return [
      `${course.code} ${course.title}: ${course.minutes} Minuten, in Einheiten ${minutes}`,
      `  ${'Lektion'.padEnd(WIDEST)} Minuten  Wörter  Wörter je Satz`,
      ...course.units.flatMap((unit) => {
        if (unit.kind === 'practice') return [];
        const { words, wordsPerSentence } = readingOf(unit.html);
        return [
          `  ${shortened(unit.title)} ${column(unit.minutes, 7)} ${column(words, 7)} ${column(wordsPerSentence, 15)}`,
        ];
      }),
    ];
  });
}

function shortened(title: string): string {
  return (title.length > WIDEST ? `${title.slice(0, WIDEST - 1)}…` : title).padEnd(WIDEST);
}

function column(value: number, width: number): string {
  return value.toLocaleString('de-DE', { maximumFractionDigits: 1 }).padStart(width);
}
