import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { unpackWoff } from './woff.ts';

export type Weight = 400 | 600;

/** Scripts of Fira Sans, most used first: names of colleagues may need more than the letters of German. */
const SUBSETS = [
  'latin',
  'latin-ext',
  'cyrillic',
  'cyrillic-ext',
  'greek',
  'greek-ext',
  'vietnamese',
] as const;
export type Subset = (typeof SUBSETS)[number];

export type FontFile = { name: string; subset: Subset; weight: Weight; bytes: Buffer };

const read = new Map<string, Promise<readonly FontFile[]>>();

/** The files of Fira Sans as they lie in the installation; read once. */
export function fontFiles(rootDir: string): Promise<readonly FontFile[]> {
  const known = read.get(rootDir);
  if (known !== undefined) return known;
  const folder = join(rootDir, 'node_modules/@fontsource/fira-sans/files');
  const files = Promise.all(
    SUBSETS.flatMap((subset) =>
      ([400, 600] as const).map(async (weight) => ({
        name: `${subset}-${weight}`,
        subset,
        weight,
        bytes: unpackWoff(await readFile(join(folder, `fira-sans-${subset}-${weight}-normal.woff`))),
      })),
    ),
  );
  read.set(rootDir, files);
  return files;
}
