import { expect, test } from 'vitest';
import { pieces } from '#ui/words.ts';

const kept = (text: string): string[] => pieces(text).flatMap((piece) => (piece.whole ? [piece.text] : []));

test('short first parts stay with their word', () => {
  expect(kept('IT-Sicherheit und E-Akte, Idee I-2026-021')).toEqual([
    'IT-Sicherheit',
    'E-Akte',
    'I-2026-021',
  ]);
});

test('a number stays with its unit', () => {
  expect(kept('Mo–Fr 7 bis 17 Uhr')).toEqual(['7 bis 17 Uhr']);
  expect(kept('Lektion 3 von 7, etwa 6 Minuten, um 8:40 Uhr, ab 80 %')).toEqual([
    '3 von 7',
    '6 Minuten',
    '8:40 Uhr',
    '80 %',
  ]);
});

test('long compounds and plain text may break', () => {
  expect(kept('Online-Kita-Anmeldung und Muster-Bestätigung')).toEqual([]);
  expect(kept('IT-Servicestellenverzeichnis')).toEqual([]);
});

test('the pieces together are the text', () => {
  for (const text of ['', 'IT-Sicherheit', 'vor 5 Arbeitstagen in der E-Akte.', 'nichts']) {
    expect(
      pieces(text)
        .map((piece) => piece.text)
        .join(''),
    ).toBe(text);
  }
});
