import type { Course, Lesson } from '#features/learning/course.ts';
import { longSentences, readingOf } from './reading.ts';

/** Words a minute in a text one learns from, and what a picture adds. */
const WORDS_A_MINUTE = 140;
const MINUTES_A_PICTURE = 0.5;
/** Declared and measured time may differ by so many minutes or by a third. */
const MINUTES_APART = 2;
const LONGEST_AVERAGE = 16;
/** Who reads more words than these at a stretch has forgotten the beginning. */
const LONGEST_SENTENCE = 25;
/** More does not fit on one printed page. */
const CARD_WORDS = 260;

export type LessonMeasure = {
  words: number;
  /** Minutes it takes by its words and pictures. */
  measured: number;
  wordsPerSentence: number;
};

export function measureOf(lesson: Lesson): LessonMeasure {
  const { words, wordsPerSentence } = readingOf(lesson.html);
  const pictures = occurrences(lesson.html, '<figure');
  return {
    words,
    measured: Math.max(1, Math.ceil(words / WORDS_A_MINUTE + pictures * MINUTES_A_PICTURE)),
    wordsPerSentence,
  };
}

/** What an author should look at again in a lesson; sentences. */
export function lessonHints(lesson: Lesson): readonly string[] {
  const { measured, wordsPerSentence } = measureOf(lesson);
  const apart = Math.abs(measured - lesson.minutes);
  const [scenes, boxes] = ['scene', 'remember'].map((name) =>
    occurrences(lesson.html, `<section class="${name}"`),
  );
  return [
    ...(apart > MINUTES_APART && apart > lesson.minutes / 3
      ? [
          `Die Lektion nennt ${lesson.minutes} Minuten, nach Wörtern und Bildern sind es etwa ${measured}. Prüfen Sie „minutes“.`,
        ]
      : []),
    ...(wordsPerSentence > LONGEST_AVERAGE
      ? [
          `Die Sätze haben im Durchschnitt ${wordsPerSentence.toLocaleString('de-DE', { maximumFractionDigits: 1 })} Wörter. Bis ${LONGEST_AVERAGE} lesen sie sich gut. Teilen Sie lange Sätze.`,
        ]
      : []),
    ...(scenes === 1 && boxes === 1
      ? []
      : ['Jede Lektion hat genau einen Kasten „::: beispiel“ am Anfang und einen „::: merke“ am Ende.']),
    ...(lesson.summaryEn === undefined
      ? ['Die englische Zusammenfassung fehlt. Ergänzen Sie „summaryEn“ im Kopf.']
      : []),
  ];
}

/** Its long sentences, each with the line of the file. */
export const sentenceHints = (file: string): readonly { line: number; what: string }[] =>
  longSentences(file, LONGEST_SENTENCE).map(({ line, words, beginning }) => ({
    line,
    what: `Der Satz „${beginning} …“ hat ${words} Wörter. Bis ${LONGEST_SENTENCE} liest er sich gut. Machen Sie zwei daraus.`,
  }));

/** Likewise for the course as a whole; `gaps` are parts that are there but cannot be read. */
export function courseHints(
  course: Course,
  gaps: { units: ReadonlySet<string>; card: boolean } = { units: new Set(), card: false },
): readonly string[] {
  const minutes = course.units.reduce((sum, unit) => sum + unit.minutes, 0);
  const words = course.card?.text.split(' ').length ?? 0;
  return [
    ...(gaps.units.size === 0 && Math.abs(minutes - course.minutes) > 5
      ? [
          `Der Kurs nennt ${course.minutes} Minuten, seine Einheiten zusammen ${minutes}. Gleichen Sie „minutes“ an.`,
        ]
      : []),
    ...(course.card === undefined && !gaps.card
      ? ['Die Karte „Das nehme ich mit“ fehlt. Legen Sie card.md an.']
      : []),
    ...(words > CARD_WORDS
      ? [`Die Karte „Das nehme ich mit“ hat ${words} Wörter und passt kaum auf eine Seite. Kürzen Sie sie.`]
      : []),
  ];
}

const occurrences = (text: string, part: string): number => text.split(part).length - 1;
