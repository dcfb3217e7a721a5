const LONGEST_KEY = 512;
const LONGEST_SEGMENT = 200;
const SEGMENT = /^[a-zA-Z0-9._-]+$/;

/** The parts of a key between its slashes. Throws for what cannot be a key, above all for what leads out of the folder. */
export function segmentsOf(key: string): string[] {
  const segments = key.split('/');
  const fine = (part: string) =>
    SEGMENT.test(part) && part.length <= LONGEST_SEGMENT && part !== '.' && part !== '..';
  if (key.length > LONGEST_KEY || !segments.every(fine)) {
    throw new Error(`This cannot be the key of a file: ${JSON.stringify(key.slice(0, LONGEST_KEY))}`);
  }
  return segments;
}
