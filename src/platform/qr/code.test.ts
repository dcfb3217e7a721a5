import { encode } from 'uqr';
import { expect, test } from 'vitest';
import { qrPicture } from './code.ts';

test('the path covers exactly the dark squares', () => {
  const text = 'https://intranet.musterstadt.example/echtheit/K7QM-2XHD-P3RA-6WTE-NB5C';
  const { size, path } = qrPicture(text);
  const drawn = Array.from({ length: size }, () => Array.from({ length: size }, () => false));
  for (const [, x, y, width] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g))
    for (let at = 0; at < Number(width); at += 1) (drawn[Number(y)] ?? [])[Number(x) + at] = true;
  expect(drawn).toEqual(encode(text, { ecc: 'M', border: 0 }).data);
});
