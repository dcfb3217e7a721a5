/** Of the known words the one that somebody who mistyped most likely meant; `undefined` when none is close. */
export function nearest(word: string, known: Iterable<string>): string | undefined {
  let best: string | undefined;
  let least = Math.max(2, Math.floor(word.length / 3)) + 1;
  for (const each of known) {
    if (Math.abs(each.length - word.length) >= least) continue;
    const apart = distance(word.toLowerCase(), each.toLowerCase());
    if (apart < least) [best, least] = [each, apart];
  }
  return best;
}

/** Letters to add, drop or change to make one word of the other (Levenshtein). */
function distance(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (const [at, letter] of [...one].entries()) {
    const next = [at + 1];
    for (let index = 0; index < other.length; index += 1) {
      const change = (row[index] ?? 0) + (other[index] === letter ? 0 : 1);
      next.push(Math.min(change, (row[index + 1] ?? 0) + 1, (next[index] ?? 0) + 1));
    }
    row = next;
  }
  return row[other.length] ?? 0;
}
