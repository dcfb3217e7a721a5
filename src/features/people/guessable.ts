/** Words everybody tries first: this house, its work, the usual suspects, seasons and months (ORP.4.A22). */
const COMMON =
  'rueckenwind passwort password kennwort geheim hallo willkommen welcome intranet verwaltung rathaus buergerservice admin administrator login anmelden demo test sommer winter herbst fruehling januar februar maerz april juni juli august september oktober november dezember schatz fussball ichliebedich iloveyou letmein'.split(
    ' ',
  );

/** Neighbours on the keyboard, in the alphabet and among the digits. */
const ROWS = [
  'qwertzuiop',
  'qwertyuiop',
  'asdfghjkl',
  'yxcvbnm',
  'zxcvbnm',
  '1qay2wsx3edc4rfv',
  '1q2w3e4r5t6z7u8i9o0p',
  '!"§$%&/()=',
  'abcdefghijklmnopqrstuvwxyz',
  '01234567890',
].flatMap((row) => [row, [...row].toReversed().join('')]);
const SHORTEST_RUN = 4;
const SHORTEST_WORD = 3;
/** So much has to be left that nobody could foresee: characters in all, and different ones. */
const LEAST_LEFT = 6;
const LEAST_DIFFERENT = 5;

/** `P@ssw0rt` is read as what it stands for. */
const STANDS_FOR: Readonly<Record<string, string>> = {
  '@': 'a',
  '4': 'a',
  '3': 'e',
  '1': 'i',
  '!': 'i',
  '0': 'o',
  '5': 's',
  $: 's',
  '7': 't',
};

const folded = (text: string): string =>
  text
    .normalize('NFC')
    .toLowerCase()
    .replaceAll('ä', 'ae')
    .replaceAll('ö', 'oe')
    .replaceAll('ü', 'ue')
    .replaceAll('ß', 'ss');

/**
 * Whether a password is mostly made of what anybody would try: common words, what is known `about` the account (name,
 * login, town), rows of keys, years, digits alone, or one thing over and over. Everything else counts, in any script.
 */
export function isGuessable(password: string, about: readonly string[]): boolean {
  if (/^[\d\s.,:/+-]*$/.test(password)) return true;
  const text = folded(password);
  const read = text.replaceAll(/[@43!105$7]/g, (sign) => STANDS_FOR[sign] ?? sign);
  const own = about.flatMap((known) => folded(known).split(/[^\p{L}\p{N}]+/u));
  const left = text.split('');
  for (const word of [...COMMON, ...own.filter((each) => each.length >= SHORTEST_WORD)])
    for (let at = read.indexOf(word); at >= 0; at = read.indexOf(word, at + 1))
      left.fill('', at, at + word.length);
  for (const { index } of text.matchAll(/(?:19|20)\d\d/g)) left.fill('', index, index + 4);
  for (let at = 0; at < text.length; at += 1) left.fill('', at, at + runAt(text, at));
  const rest = left.join('').replaceAll(/\s/g, '');
  const once = /^(.+?)\1+$/.exec(rest)?.[1] ?? rest;
  return once.length < LEAST_LEFT || new Set(once).size < LEAST_DIFFERENT;
}

/** How many characters from here on follow each other in a row; 0 when too few to count. */
function runAt(text: string, at: number): number {
  let length = 0;
  for (const row of ROWS)
    for (
      let next = SHORTEST_RUN;
      at + next <= text.length && row.includes(text.slice(at, at + next));
      next += 1
    )
      length = Math.max(length, next);
  return length;
}
