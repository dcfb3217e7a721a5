import { expect, test } from 'vitest';
import { z } from 'zod';
import { readFrontMatter } from './front-matter.ts';

const head = z.strictObject({ title: z.string(), minutes: z.number() });
const read = (text: string) => readFrontMatter(text, 'l.md', head);

test('head and text are told apart, and the line of the text is known', () => {
  expect(read('---\ntitle: Anfang\nminutes: 5\n---\n\nText mit\n---\nStrich\n')).toMatchObject({
    value: { head: { title: 'Anfang', minutes: 5 }, body: '\nText mit\n---\nStrich\n', bodyLine: 5 },
  });
});

test('blanks behind the lines of the head do not matter', () => {
  expect(read('--- \ntitle: Anfang\nminutes: 5\n---  \nText')).toMatchObject({ value: { body: 'Text' } });
});

test('a fault in the head has the line it has in the file', () => {
  expect(read('---\ntitle: Anfang\nminutes: fünf\n---\nText').faults).toEqual([
    { file: 'l.md', line: 3, what: '„minutes“ hat die falsche Form. Erwartet wird: eine Zahl.' },
  ]);
});

test.each([
  ['', 1, 'Die Datei ist leer.'],
  ['---\n---\nText', 1, 'Der Kopf ist leer. Schreiben Sie die Angaben zwischen die beiden Zeilen „---“.'],
  [
    '---\ntitle: Anfang\nminutes: 5\n---\n\nStra\uFFFDe',
    6,
    'Die Datei ist nicht als UTF-8 gespeichert. Wählen Sie beim Speichern UTF-8.',
  ],
  ['---\ntitle: Anf\uFFFDng\n---\n', 2, 'Die Datei ist nicht als UTF-8 gespeichert.'],
])('%j is told in its line', (text, line, what) => {
  expect(read(text).faults).toMatchObject([{ line, what: expect.stringContaining(what) }]);
});

test.each(['Text ohne Kopf', 'Text\n---\ntitle: x\n---\n', '---\ntitle: Anfang\nminutes: 5\nText'])(
  '%j has no head, and the fault says what one looks like',
  (text) => {
    expect(read(text).faults).toMatchObject([{ file: 'l.md', line: 1 }]);
    expect(read(text).faults?.[0]?.what).toContain('Die Datei beginnt mit einer Zeile „---“');
  },
);
