import { expect, test } from 'vitest';
import { pagesOf } from './pagination.ts';

const at = (wanted: string | null, size = 100) => pagesOf(size, 10, wanted, (page) => `?seite=${page}`);
const labels = (wanted: string, size?: number) =>
  at(wanted, size)
    .pages.map(({ label }) => label)
    .join(' ');

test.each([
  [null, 1],
  ['1', 1],
  ['7', 7],
  ['10', 10],
  ['11', 10],
  ['999999999999', 10],
  ['0', 1],
  ['-3', 1],
  ['', 1],
  ['abc', 1],
  ['NaN', 1],
  ['Infinity', 1],
])('of ten pages %j leads to page %i', (wanted, page) => {
  expect(at(wanted).at).toBe(page);
});

test('pages neither overlap nor leave anything out', () => {
  const seen = Array.from({ length: 11 }, (_, index) => at(String(index + 1), 101)).flatMap(({ from, to }) =>
    Array.from({ length: 101 }, (_, row) => row).slice(from, to),
  );
  expect(seen).toEqual(Array.from({ length: 101 }, (_, row) => row));
});

test('a list that just fits needs no second page, an empty one has one', () => {
  expect([at(null, 10).count, at(null, 11).count, at(null, 0).count]).toEqual([1, 2, 1]);
  expect(at('5', 0)).toMatchObject({ at: 1, from: 0, previous: undefined, next: undefined });
});

test.each([
  ['1', '1 2 … 10'],
  ['2', '1 2 3 … 10'],
  ['5', '1 … 4 5 6 … 10'],
  ['9', '1 … 8 9 10'],
  ['10', '1 … 9 10'],
])('around page %s one sees %s', (wanted, shown) => {
  expect(labels(wanted)).toBe(shown);
});

test('a gap never hides just one page', () => {
  expect(labels('3', 50)).toBe('1 2 3 4 5');
  expect(labels('4')).toBe('1 2 3 4 5 … 10');
  expect(labels('7')).toBe('1 … 6 7 8 9 10');
});

test('the page one is on is marked, and the ways back and on lead to its neighbours', () => {
  const { pages, previous, next } = at('5');
  expect(pages.filter((page) => 'current' in page && page.current).map(({ label }) => label)).toEqual(['5']);
  expect([previous, next]).toEqual(['?seite=4', '?seite=6']);
  expect([at('1').previous, at('10').next]).toEqual([undefined, undefined]);
});
