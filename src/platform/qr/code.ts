import { encode } from 'uqr';

/** A QR code as one SVG path over a grid of `size` × `size` squares; without the quiet edge of four squares. */
export type QrPicture = { size: number; path: string };

/** Medium error correction: still read with a fold or a stamp across it. */
export function qrPicture(text: string): QrPicture {
  const { data, size } = encode(text, { ecc: 'M', border: 0 });
  const path = data.flatMap((row, y) => runs(row).map(([x, width]) => `M${x} ${y}h${width}v1h-${width}z`));
  return { size, path: path.join('') };
}

/** Neighbouring dark squares as one, so that no hairline shows between them. */
function runs(row: readonly boolean[]): readonly (readonly [start: number, width: number])[] {
  const found: [number, number][] = [];
  let start: number | undefined;
  for (let x = 0; x <= row.length; x += 1) {
    const dark = row[x] === true;
    if (dark) start ??= x;
    else if (start !== undefined) {
      found.push([start, x - start]);
      start = undefined;
    }
  }
  return found;
}
