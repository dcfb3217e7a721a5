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

test.each(['', 'Text ohne Kopf', 'Text\n---\ntitle: x\n---\n', '---\ntitle: Anfang\nminutes: 5\nText'])(
  '%j has no head, and the fault says what one looks like',
  (text) => {
    expect(read(text).faults).toMatchObject([{ file: 'l.md', line: 1 }]);
    expect(read(text).faults?.[0]?.what).toContain('Die Datei beginnt mit einer Zeile „---“');
  },
);
