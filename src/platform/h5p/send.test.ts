import { expect, test } from 'vitest';
import { byteRange } from './send.ts';

test('a range is read, and brought within the file', () => {
  expect(byteRange('bytes=0-3', 10)).toEqual({ start: 0, end: 3 });
  expect(byteRange('bytes=7-', 10)).toEqual({ start: 7, end: 9 });
  expect(byteRange('bytes=-2', 10)).toEqual({ start: 8, end: 9 });
  expect(byteRange('bytes=-99', 10)).toEqual({ start: 0, end: 9 });
  expect(byteRange('bytes=8-99', 10)).toEqual({ start: 8, end: 9 });
});

test('a range outside the file cannot be satisfied', () => {
  expect(byteRange('bytes=10-', 10)).toBe('unsatisfiable');
  expect(byteRange('bytes=10-11', 10)).toBe('unsatisfiable');
  expect(byteRange('bytes=-0', 10)).toBe('unsatisfiable');
  expect(byteRange('bytes=0-', 0)).toBe('unsatisfiable');
});

test('what is no single range means the whole file', () => {
  for (const header of [undefined, '', 'bytes=4-2', 'bytes=0-1,3-4', 'bytes=-', 'bytes=a-b', 'lines=1-2']) {
    expect(byteRange(header, 10)).toBeUndefined();
  }
});
