import { expect, test } from 'vitest';
import { csv } from './csv.ts';

test('a table opens in German Excel: byte order mark, semicolons, CRLF', () => {
  expect(csv(['Name', 'Stand'], [['Çelik, Jörg', 'offen']])).toBe(
    '\uFEFFName;Stand\r\nÇelik, Jörg;offen\r\n',
  );
});

test.each([
  ['a;b', '"a;b"'],
  ['sagt "ja"', '"sagt ""ja"""'],
  ['zwei\nZeilen', '"zwei\nZeilen"'],
  ["O'Neill", '"O\'Neill"'],
  ['', ''],
  ['12', '12'],
  ['a=b', 'a=b'],
])('%j is written as %j', (text, cell) => {
  expect(csv([text], [])).toBe(`\uFEFF${cell}\r\n`);
});

test.each(['=1+1', '+49 123', '-2', '@SUM(A1)', '\t=1', '\r=1', '\n=1', '＝1', '=cmd|"/c calc"!A1'])(
  '%j never becomes a formula',
  (text) => {
    const [cell = ''] = csv([text], []).slice(1).split(/\r\n$/);
    expect(cell).toMatch(/^"'/);
  },
);
