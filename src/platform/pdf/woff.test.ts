import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { unpackWoff } from './woff.ts';

const FILE = 'node_modules/@fontsource/fira-sans/files/fira-sans-latin-400-normal.woff';

test('what comes out is the font that went in, table by table', async () => {
  const woff = await readFile(FILE);
  const font = unpackWoff(woff);
  expect(font.readUInt32BE(0)).toBe(woff.readUInt32BE(4));
  expect(font.length).toBe(woff.readUInt32BE(16));
  const count = font.readUInt16BE(4);
  expect(count).toBe(woff.readUInt16BE(12));
  for (let index = 0; index < count; index += 1) {
    const entry = 12 + index * 16;
    const tag = font.toString('latin1', entry, entry + 4);
    // The one table whose sum is counted without a part of itself.
    if (tag === 'head') continue;
    const start = font.readUInt32BE(entry + 8);
    const length = font.readUInt32BE(entry + 12);
    let sum = 0;
    for (let at = start; at < start + ((length + 3) & ~3); at += 4) sum = (sum + font.readUInt32BE(at)) >>> 0;
    expect(`${tag} ${sum}`).toBe(`${tag} ${font.readUInt32BE(entry + 4)}`);
  }
});

test('anything else is refused', () => {
  expect(() => unpackWoff(Buffer.from('wOF2'.padEnd(60, '\0')))).toThrow('no WOFF 1.0');
});
