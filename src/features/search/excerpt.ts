import { folded, wantedWords } from './fold.ts';

/** So much is shown before the word that was looked for. */
const BEFORE = 60;

/** A stretch of the text around the first place that fits, cut between words, for the list of hits. */
export function excerpt(text: string, query: string, length = 180): string {
  const plain = text.normalize('NFC');
  const at = placeOf(plain, wantedWords(query));
  const start = at <= BEFORE ? 0 : plain.indexOf(' ', at - BEFORE) + 1;
  const piece = plain.slice(start, start + length);
  const cut = start + length < plain.length ? piece.lastIndexOf(' ') : piece.length;
  const end = cut > 0 ? cut : piece.length;
  return `${start > 0 ? '… ' : ''}${piece.slice(0, end)}${start + end < plain.length ? ' …' : ''}`;
}

/** Where the first of these folded words stands in the text as it is written; 0 where none does. */
function placeOf(text: string, words: readonly string[]): number {
  const flat = folded(text);
  const places = words.map((word) => flat.indexOf(word)).filter((place) => place >= 0);
  if (places.length === 0) return 0;
  const wanted = Math.min(...places);
  // Folding shortens: the written place is the first one whose text before it folds to at least as much.
  let low = wanted;
  let high = text.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (folded(text.slice(0, middle)).length < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}
