import { type Area, isLeftover, mediaType } from './file-types.ts';
import { areSafe, DEEPEST } from './files.ts';

/** Bytes, unless it says otherwise. Inflated sizes are counted while streaming, never believed. */
export type Limits = {
  readonly package: number;
  readonly entries: number;
  readonly file: number;
  readonly total: number;
  /** How many times as large as in the zip a file may become; asked of what becomes larger than a megabyte. */
  readonly ratio: number;
};

export const LIMITS: Limits = {
  package: 128 * 1024 * 1024,
  entries: 5000,
  file: 64 * 1024 * 1024,
  total: 256 * 1024 * 1024,
  ratio: 200,
};

/** Why an entry of a package makes the whole package refused. */
export const ENTRY_PROBLEMS = [
  'nameUnreadable',
  'nameControl',
  'nameBackslash',
  'nameAbsolute',
  'nameUpwards',
  'nameTooLong',
  'nameTooDeep',
  'nameReserved',
  'nameDuplicate',
  'notRegular',
  'encrypted',
  'packedOddly',
  'fileType',
  'fileTooLarge',
  'ratioTooHigh',
] as const;
export type EntryProblem = (typeof ENTRY_PROBLEMS)[number];

/** What a zip says about one of its entries, before anything is inflated. */
export type ZipEntry = {
  /** `undefined` when it is not valid in the encoding it claims. */
  readonly name: string | undefined;
  /** Unix mode from the external attributes; 0 where the maker was not a Unix. */
  readonly mode: number;
  readonly encrypted: boolean;
  /** How it is packed; 0 for as it is, 8 for deflated. Nothing else can be read. */
  readonly method: number;
  /** As declared; what inflates to more is found out while it is read. */
  readonly size: number;
  /** Bytes in the zip. */
  readonly packed: number;
};

/** `skip`: harmless, but nothing a player needs. */
export type EntryVerdict =
  | { readonly take: string }
  | { readonly skip: true }
  | { readonly problem: EntryProblem };

const REGULAR = 0o100000;
const FOLDER = 0o040000;
const KIND = 0o170000;
const SMALL = 1024 * 1024;

/** Judges one entry by what is written about it. Safe to call in any order; duplicates are found by `duplicate`. */
export function checkEntry(entry: ZipEntry, limits: Limits = LIMITS): EntryVerdict {
  const { name } = entry;
  if (name === undefined) return { problem: 'nameUnreadable' };
  const fault = nameFault(name);
  if (fault) return { problem: fault };
  const kind = entry.mode & KIND;
  const folder = name.endsWith('/');
  if (kind !== 0 && kind !== (folder ? FOLDER : REGULAR)) return { problem: 'notRegular' };
  if (entry.encrypted) return { problem: 'encrypted' };
  if (folder) return { skip: true };
  const area = areaOf(name);
  if (!area || (area === 'library' && isLeftover(name))) return { skip: true };
  if (name !== 'h5p.json' && !mediaType(area, name)) return { problem: 'fileType' };
  // What the door would not send had better not come in.
  if (!areSafe(name.split('/'))) return { problem: 'nameReserved' };
  if (entry.method !== 0 && entry.method !== 8) return { problem: 'packedOddly' };
  if (entry.size > limits.file) return { problem: 'fileTooLarge' };
  const suspicious = entry.size > SMALL && entry.size > limits.ratio * entry.packed;
  return suspicious ? { problem: 'ratioTooHigh' } : { take: name };
}

/**
 * The first name that stands for the same file as another one, or for a folder another one lies in. Names that differ
 * in case only are the same, those of folders too: on some file systems one would be put into the other.
 */
export function duplicate(names: readonly string[]): string | undefined {
  const keyOf = (name: string): string => name.normalize('NFC').toLowerCase();
  const files = new Map(names.map((name, index) => [keyOf(name), index]));
  const folders = new Map(names.flatMap(foldersOf).map((folder) => [keyOf(folder), folder]));
  return names.find(
    (name, index) =>
      files.get(keyOf(name)) !== index ||
      foldersOf(name).some((folder) => files.has(keyOf(folder)) || folders.get(keyOf(folder)) !== folder),
  );
}

const foldersOf = (name: string): readonly string[] =>
  [...name.matchAll(/\//g)].map((slash) => name.slice(0, slash.index));

/** Also signs that turn the direction of writing: `gpj.exe` would read as `exe.jpg`. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const CONTROL = /[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/;

/** Signs, endings and words that Windows keeps for itself, whatever follows the dot: the data folder may move there. */
const RESERVED = /[<>:"|?*]|[. ]$|^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(\.|$)/i;

function nameFault(name: string): EntryProblem | undefined {
  if (CONTROL.test(name)) return 'nameControl';
  if (name.includes('\\')) return 'nameBackslash';
  if (name.startsWith('/') || /^[A-Za-z]:/.test(name)) return 'nameAbsolute';
  const segments = name.replace(/\/$/, '').split('/');
  if (segments.some((segment) => segment === '..' || segment === '.' || segment === '')) return 'nameUpwards';
  if (segments.length > DEEPEST) return 'nameTooDeep';
  if (segments.some((segment) => RESERVED.test(segment))) return 'nameReserved';
  return name.length > 500 || segments.some((segment) => Buffer.byteLength(segment) > 240)
    ? 'nameTooLong'
    : undefined;
}

const LIBRARY = /^[A-Za-z][\w.-]*$/;

/** `undefined` for what lies beside content and libraries, for hidden files and for parts of the editor. */
function areaOf(name: string): Area | undefined {
  const [first = '', ...rest] = name.split('/');
  if (name === 'h5p.json') return 'content';
  const hidden = [first, ...rest].some((segment) => segment.startsWith('.') || segment === '__MACOSX');
  if (hidden || rest.length === 0 || first.startsWith('H5PEditor.')) return undefined;
  if (first === 'content') return 'content';
  return LIBRARY.test(first) ? 'library' : undefined;
}
