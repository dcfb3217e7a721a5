import { expect, test } from 'vitest';
import { longSentences, readingOf } from './reading.ts';

test('headings and cells count as words, the average takes whole sentences alone', () => {
  const html =
    '<h2>Passwörter im Rathaus</h2><p>Ein <strong>langes</strong> Passwort hilft. Sie merken es sich gut.</p><table><tr><td>kurz</td></tr></table>';
  expect(readingOf(html)).toEqual({ words: 13, sentences: 2, wordsPerSentence: 4.5 });
});

test('numbers and abbreviations do not end a sentence', () => {
  expect(readingOf('<p>Bis zum 30. November sind es z. B. noch 3.000 Personen.</p>').sentences).toBe(1);
});

test('a drawing is not read', () => {
  expect(readingOf('<figure><svg><text>Posteingang.</text></svg></figure><p>Das ist alles.</p>').words).toBe(
    3,
  );
});

test('a text without a sentence has no average', () => {
  expect(readingOf('<h2>Leer</h2>').wordsPerSentence).toBe(0);
});

test('a long sentence is found in the line in which it begins', () => {
  const long = `Wer ${'und '.repeat(30)}bleibt, geht.`;
  const file = `---\ntitle: x\n---\n\n## Kurz\n\nErst das.\nDann das. ${long}\n\n- ${long}\n`;
  expect(longSentences(file, 25)).toEqual([
    { line: 8, words: 33, beginning: 'Wer und und und und' },
    { line: 10, words: 33, beginning: 'Wer und und und und' },
  ]);
  expect(longSentences('Kurz und gut.\n', 25)).toEqual([]);
});
