import { inflateSync } from 'node:zlib';

const WOFF_HEADER = 44;
const WOFF_ENTRY = 20;
const SFNT_HEADER = 12;
const SFNT_ENTRY = 16;

const padded = (length: number): number => (length + 3) & ~3;

/**
 * A WOFF 1.0 font as the plain font inside it (W3C WOFF 1.0, section 4 and 5). Done once when a font is read: whoever
 * embeds it would otherwise inflate every table again for each document, in plain JavaScript.
 */
export function unpackWoff(woff: Buffer): Buffer {
  if (woff.toString('latin1', 0, 4) !== 'wOFF') throw new Error('This is no WOFF 1.0 font.');
  const count = woff.readUInt16BE(12);
  const tables = Array.from({ length: count }, (_, index) => {
    const at = WOFF_HEADER + index * WOFF_ENTRY;
    const start = woff.readUInt32BE(at + 4);
    const packed = woff.readUInt32BE(at + 8);
    const length = woff.readUInt32BE(at + 12);
    const bytes = woff.subarray(start, start + packed);
    const content = packed < length ? inflateSync(bytes, { maxOutputLength: length }) : bytes;
    return { tag: woff.subarray(at, at + 4), checksum: woff.readUInt32BE(at + 16), length, content };
  });
  const first = SFNT_HEADER + count * SFNT_ENTRY;
  const font = Buffer.alloc(first + tables.reduce((sum, { length }) => sum + padded(length), 0));
  const steps = Math.floor(Math.log2(count));
  woff.copy(font, 0, 4, 8);
  font.writeUInt16BE(count, 4);
  font.writeUInt16BE(16 * 2 ** steps, 6);
  font.writeUInt16BE(steps, 8);
  font.writeUInt16BE(16 * (count - 2 ** steps), 10);
  let offset = first;
  for (const [index, { tag, checksum, length, content }] of tables.entries()) {
    const at = SFNT_HEADER + index * SFNT_ENTRY;
    tag.copy(font, at);
    font.writeUInt32BE(checksum, at + 4);
    font.writeUInt32BE(offset, at + 8);
    font.writeUInt32BE(length, at + 12);
    content.copy(font, offset);
    offset += padded(length);
  }
  return font;
}
