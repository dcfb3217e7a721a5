import type { Course } from '#features/learning/course.ts';
import type { FactLine } from '#features/learning/facts.ts';
import { DRAWN_FORMS } from '#features/tests/guessing.ts';
import type { CourseCheck } from './course-check.ts';
import { measureOf } from './lesson-hints.ts';

const WIDEST = 44;

/** What the check prints about a course: how its lessons read, what it teaches and asks, how its test is drawn. */
export function courseReport({ course, facts, pool }: CourseCheck): readonly string[] {
  const minutes = course.units.reduce((sum, unit) => sum + unit.minutes, 0);
  return [
    '',
    `${course.code} ${course.title}: ${course.minutes} Minuten, in Einheiten ${minutes}`,
    `  ${'Lektion'.padEnd(WIDEST)} Minuten  gemessen  Wörter  Wörter je Satz`,
    ...lessonLines(course),
    ...(pool ? poolLines(pool) : ['  Keine Prüfungsfragen.']),
    ...(facts.length === 0 ? [] : factLines(facts)),
  ];
}

/** Numbers under each other, so that the long one among them is seen. */
const lessonLines = (course: Course): readonly string[] =>
  course.units.flatMap((unit) => {
    if (unit.kind === 'practice') return [];
    const { words, measured, wordsPerSentence } = measureOf(unit);
    const figures = [
      column(unit.minutes, 7),
      column(measured, 9),
      column(words, 7),
      column(wordsPerSentence, 15),
    ];
    return [`  ${shortened(unit.title)} ${figures.join(' ')}`];
  });

function poolLines({ items, spread, guessers }: NonNullable<CourseCheck['pool']>): readonly string[] {
  const { longest, shortest, first, random } = guessers;
  return [
    `  Prüfung: ${items} Fragen, davon zieht sie ${spread.items}; erwartet ${number(spread.mean)} Punkte, Streuung ${number(spread.deviation, 2)}`,
    `  Geraten, bestanden von ${DRAWN_FORMS}: längste ${longest}, kürzeste ${shortest}, erste ${first}, Richtig ${guessers.true}, Falsch ${guessers.false}, Zufall ${random}`,
  ];
}

const factLines = (facts: readonly FactLine[]): readonly string[] => [
  `  ${'Tatsache'.padEnd(9)} ${'gelehrt in'.padEnd(30)} gefragt von`,
  ...facts.map(
    ({ id, lesson, taught, asked, items }) =>
      `  ${id.padEnd(9)} ${(taught ? lesson : `– (${lesson})`).padEnd(30)} ${asked === 'nein' ? 'nicht zu prüfen' : items.join(', ') || '–'}`,
  ),
];

const shortened = (title: string): string =>
  (title.length > WIDEST ? `${title.slice(0, WIDEST - 1)}…` : title).padEnd(WIDEST);

const column = (value: number, width: number): string => number(value).padStart(width);

const number = (value: number, digits = 1): string =>
  value.toLocaleString('de-DE', { maximumFractionDigits: digits });
