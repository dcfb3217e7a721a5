/** 128 bits that stand for a text (cyrb128): the same text always gives the same. Spreads well, keeps no secret. */
function digest(text: string): readonly [number, number, number, number] {
  let [a, b, c, d] = [1779033703, 3144134277, 1013904242, 2773480762];
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    a = b ^ Math.imul(a ^ code, 597399067);
    b = c ^ Math.imul(b ^ code, 2869860233);
    c = d ^ Math.imul(c ^ code, 951274213);
    d = a ^ Math.imul(d ^ code, 2716044179);
  }
  a = Math.imul(c ^ (a >>> 18), 597399067);
  b = Math.imul(d ^ (b >>> 22), 2869860233);
  c = Math.imul(a ^ (c >>> 17), 951274213);
  d = Math.imul(b ^ (d >>> 19), 2716044179);
  const all = a ^ b ^ c ^ d;
  return [all >>> 0, (b ^ all) >>> 0, (c ^ all) >>> 0, (d ^ all) >>> 0];
}

/** 32 characters that stand for a text. */
export const fingerprint = (text: string): string =>
  digest(text)
    .map((part) => part.toString(16).padStart(8, '0'))
    .join('');

/** Fills the state before the first number is taken. */
const WARM_UP = 15;

/**
 * Repeatable chance from 0 up to 1: the same seed gives the same numbers, for ever (sfc32). The state has 128 bits, so
 * that nobody can find a seed by trying all of them against what a test shows.
 */
export function chanceOf(seed: string): () => number {
  let [a, b, c, counter] = digest(seed);
  const next = () => {
    const sum = (a + b + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + sum) | 0;
    return (sum >>> 0) / 4_294_967_296;
  };
  for (let round = 0; round < WARM_UP; round += 1) next();
  return next;
}

/** Fisher–Yates. */
export function shuffled<T>(list: readonly T[], chance: () => number): readonly T[] {
  const result = [...list];
  for (let at = result.length - 1; at > 0; at -= 1) {
    const other = Math.floor(chance() * (at + 1));
    const [a, b] = [result[at], result[other]];
    if (a !== undefined && b !== undefined) [result[at], result[other]] = [b, a];
  }
  return result;
}
