/**
 * Text as it is compared: small letters, no accents, umlauts without their dots however they were typed (ä, ae, a), ß as
 * ss. So „Passwort“ finds „Passwörter“ and „fuer“ finds „für“.
 */
export const folded = (text: string): string =>
  text
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .replaceAll(/([aou])e/g, '$1');

/** The words of a text, folded; everything that is neither letter nor digit parts them. */
export const wordsOf = (text: string): readonly string[] =>
  folded(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');

/** Words that say nothing about what somebody is looking for. */
const FILLERS = new Set(
  wordsOf(
    'und oder der die das den dem ein eine einen wie was wo wer ist sind ich wir im in am an auf zu zum zur von vom mit für bei the and or a an how what where who is are i we in at on to of with for',
  ),
);

/** What to look for: the words of a query without fillers, unless there is nothing else. */
export function wantedWords(query: string): readonly string[] {
  const words = [...new Set(wordsOf(query))];
  const telling = words.filter((word) => !FILLERS.has(word) && word.length > 1);
  return telling.length > 0 ? telling : words;
}
