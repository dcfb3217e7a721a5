import { blocksOfSource } from '#platform/markdown/source.ts';

export type Reading = { words: number; sentences: number; wordsPerSentence: number };

const BLOCK = /<\/(?:p|li|h[1-6]|td|th|dt|dd|figcaption|summary)>/g;
const sentencesIn = new Intl.Segmenter('de', { granularity: 'sentence' });
const wordsIn = new Intl.Segmenter('de', { granularity: 'word' });

/**
 * How a lesson reads. Every word counts; the average takes only what ends like a sentence, so that headings, table cells
 * and captions do not make it look shorter than it is. Drawings are left out.
 */
export function readingOf(html: string): Reading {
  const blocks = html
    .replaceAll(/<svg[\s\S]*?<\/svg>/g, '')
    .replaceAll(BLOCK, '\n')
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll(/&[a-z]+;|&#\d+;/g, ' ')
    .split('\n');
  const pieces = blocks.flatMap(sentencesOf);
  const full = pieces.filter((piece) => /[.!?…]["“”»)]*$/.test(piece));
  const words = count(pieces);
  return {
    words,
    sentences: full.length,
    wordsPerSentence: full.length === 0 ? 0 : count(full) / full.length,
  };
}

/** „30. November“ and „z. B.“ end no sentence: such a piece goes on with the next. */
const GOES_ON = /(?:^|[\s(„])(?:\d+|\p{L}|bzw|ca|Nr|Abs|Art|vgl|Dr)\.$/u;

function sentencesOf(block: string): readonly string[] {
  return placedSentences(block).map(({ text }) => text);
}

/** Sentences of a block with the place at which each begins. */
function placedSentences(block: string): readonly { text: string; index: number }[] {
  const found: { text: string; index: number }[] = [];
  for (const { segment, index } of sentencesIn.segment(block)) {
    const piece = segment.trim();
    const before = found.at(-1);
    if (before !== undefined && GOES_ON.test(before.text)) before.text = `${before.text} ${piece}`;
    else found.push({ text: piece, index: index + segment.length - segment.trimStart().length });
  }
  return found;
}

export type LongSentence = { line: number; words: number; beginning: string };

/** Sentences of more than so many words, with the line of the file in which each begins. */
export const longSentences = (file: string, most: number): readonly LongSentence[] =>
  blocksOfSource(file).flatMap(({ text, line }) =>
    placedSentences(text).flatMap(({ text: sentence, index }) => {
      const words = count([sentence]);
      return words <= most
        ? []
        : [
            {
              line: line + text.slice(0, index).split('\n').length - 1,
              words,
              beginning: sentence.split(/\s+/).slice(0, 5).join(' '),
            },
          ];
    }),
  );

const count = (texts: readonly string[]): number =>
  texts.reduce((sum, text) => sum + [...wordsIn.segment(text)].filter((word) => word.isWordLike).length, 0);
