import { existsSync, readdirSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Place } from '#platform/h5p/assets.ts';
import { unpackPackage } from '#platform/h5p/unpack.ts';
import { ROOT } from './root.ts';

/** Where packages of others are kept for tests: `H5P_SAMPLES`, or beside the project. They are no part of it. */
const folder = process.env['H5P_SAMPLES'] ?? join(ROOT, '../shared/packages/h5p');

/** The path of a sample; `undefined` where it is absent, so that tests count themselves as skipped. */
export function sample(name: string): string | undefined {
  const path = join(folder, `${name}.h5p`);
  return existsSync(path) ? path : undefined;
}

/** The names of all samples; none where they are absent. */
export const samples = (): string[] =>
  existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => name.endsWith('.h5p'))
        .map((name) => name.slice(0, -'.h5p'.length))
        .toSorted()
    : [];

/** Brings a library that another sample uses and does not bring, as on the shelf of a house that has taken both. */
const LENDERS: Readonly<Record<string, string>> = { 'question-set-1.20': 'H5P.MultiChoice-1.16' };

/**
 * Unpacks a sample into a folder that ends with the machine. Answers what it is and where, or why it is refused.
 */
export async function takenSample(
  name: string,
): Promise<{ machineName: string; place: Place } | { refused: string }> {
  const lender = LENDERS[name];
  const lent = lender === undefined ? [] : (await unpackedSample(lender)).libraryFolders;
  const into = join(await mkdtemp(join(tmpdir(), 'h5p-sample-')), 'package');
  const unpacked = await unpackPackage({ file: join(folder, `${name}.h5p`), into, libraryFolders: lent });
  if (!unpacked.ok) return { refused: `${unpacked.problem} ${unpacked.about}`.trim() };
  const { machineName } = unpacked.value;
  return { machineName, place: { contentFolder: into, libraryFolders: [into, ...lent] } };
}

export async function unpackedSample(name: string): Promise<Place> {
  const taken = await takenSample(name);
  if ('refused' in taken) throw new Error(`${name}: ${taken.refused}`);
  return taken.place;
}

/** Samples that cannot be played, and why; each has its sentence for whoever imports it. */
export const REFUSED_SAMPLES: Readonly<Record<string, string>> = {
  'bomb-200MB': 'fileTooLarge content/images/big.png',
  // An export without its libraries.
  'elpx-crossword': 'libraryMissing H5P.Crossword-0.5, H5P.AdvancedText-1.1',
  'ext-php': 'fileType content/shell.php',
  'lumi-broken-h5p-json': 'manifestInvalid h5p.json',
  'lumi-invalid-library-json': 'libraryInvalid H5P.GreetingCard-1.0',
  'lumi-xss-svg': 'fileType content/images/xss.svg',
  'no-json-file': 'manifestMissing h5p.json',
  'zipslip-dotdot': 'nameUpwards content/../../../../tmp/pwned.txt',
};
