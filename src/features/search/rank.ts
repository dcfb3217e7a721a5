import Fuse from 'fuse.js';
import { wordsOf } from './fold.ts';

/** Titles and texts, folded, each word with a blank on both sides; `words` know how every word is spelt. */
export type Ranking<T> = {
  entries: readonly { item: T; title: string; text: string }[];
  words: Fuse<string>;
};

/** Shorter words are too much like each other to guess which one was meant. */
const SHORTEST_GUESS = 5;
/** Shorter words are found in too many others to look inside of words for them. */
const SHORTEST_PART = 4;

export function rankingOf<T extends { title: string; text: string }>(items: readonly T[]): Ranking<T> {
  const spaced = (text: string) => ` ${wordsOf(text).join(' ')} `;
  const entries = items.map((item) => ({ item, title: spaced(item.title), text: spaced(item.text) }));
  const words = new Set(entries.flatMap(({ title, text }) => `${title}${text}`.split(' ')));
  return {
    entries,
    words: new Fuse(
      [...words].filter((word) => word.length >= SHORTEST_GUESS),
      { threshold: 0.34, ignoreLocation: true },
    ),
  };
}

/**
 * What holds the most of the wanted words, best first: in the title before in the text, beginnings of words before parts of
 * them. A word that is nowhere stands for the one most like it, in case it was mistyped.
 */
export function ranked<T>({ entries, words }: Ranking<T>, wanted: readonly string[]): readonly T[] {
  const meant = wanted.map((word) =>
    word.length < SHORTEST_GUESS || entries.some((entry) => weight(entry, word) > 0)
      ? word
      : mostLike(words, word),
  );
  const scored = entries.map((entry) => {
    const weights = meant.map((word) => weight(entry, word));
    return {
      item: entry.item,
      found: weights.filter((each) => each > 0).length,
      sum: weights.reduce((sum, each) => sum + each, 0),
    };
  });
  const most = Math.max(1, ...scored.map(({ found }) => found));
  return scored
    .filter(({ found }) => found === most)
    .toSorted((a, b) => b.sum - a.sum)
    .map(({ item }) => item);
}

/** Of the words most like it the one of its length: a slip of the hand seldom makes a word much longer. */
const mostLike = (words: Fuse<string>, word: string): string =>
  words
    .search(word, { limit: 5 })
    .map(({ item }) => item)
    .toSorted((a, b) => Math.abs(a.length - word.length) - Math.abs(b.length - word.length))[0] ?? word;

const weight = ({ title, text }: { title: string; text: string }, word: string): number =>
  8 * closeness(title, word) + closeness(text, word);

/** 3 for the word itself, 2 for the beginning of one; parts inside of words only from four letters on. */
const closeness = (spaced: string, word: string): number =>
  spaced.includes(` ${word} `)
    ? 3
    : spaced.includes(` ${word}`)
      ? 2
      : word.length >= SHORTEST_PART && spaced.includes(word)
        ? 1
        : 0;
