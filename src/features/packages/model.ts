import { z } from 'zod';
import type { Instant } from '#domain/clock.ts';
import { reference, version } from '#domain/input.ts';
import type { PersonId } from '#domain/person.ts';

/** Why something of a package is not in order: a code of the platform, and the file or library it is about. */
export type Trouble = { code: string; about: string };

/** A practice that was imported; its id is what `course.yaml` names: `package: importiert/<id>`. */
export type ImportedPackage = {
  title: string;
  language: string;
  /** Content type by its machine name (`H5P.TrueFalse`), and as its makers call it. */
  machineName: string;
  typeTitle: string;
  typeVersion: string;
  /** Of its own files, without the shared libraries. */
  bytes: number;
  /** Every library it needs, `<Name-major.minor>`. */
  libraries: readonly string[];
  /** Counts from 1; one more with every replacement. */
  edition: number;
  at: Instant;
  /** Nobody: imported on the command line, or by somebody who has left. */
  by?: PersonId;
  /** What the last check found; a library that changed later may be the reason. */
  trouble?: Trouble;
};

/** What a course that names a package waits for before it can be shown, in a sentence for its author. */
export type CourseWaits = { course: string; package: string; file: string; what: string };

/** A shared library. `from` is the package that brought the patch in use. */
export type InstalledLibrary = { name: string; title: string; patch: number; from?: string; at: Instant };

type Patches = ReadonlyMap<string, { readonly patchVersion: number }>;

/** What becomes of one library of a package: only `new` and `newer` are taken. */
export type LibraryChange = {
  name: string;
  patch: number;
  change: 'new' | 'newer' | 'older' | 'same' | 'own' | 'left';
  /** The patch the house had before, and the package that had brought it. */
  held?: number;
  heldFrom?: string;
};

export type LibraryPlan = {
  take: ReadonlySet<string>;
  /** New ones, from somebody who may not bring any. */
  forbidden: readonly string[];
  /** One that differs from an installed one in upper and lower case only: on some disks they would be the same. */
  clash: string | undefined;
  /** One the house does not have that calls itself like those of the house; the player trusts them with its look. */
  poser: string | undefined;
  changes: readonly LibraryChange[];
};

/** The highest patch wins. The house's own libraries stay as they are; code comes from `mayBring` alone. */
export function planLibraries(
  brought: Patches,
  installed: Patches,
  own: Patches,
  mayBring: boolean,
): LibraryPlan {
  const lower = new Map([...installed.keys(), ...own.keys()].map((name) => [name.toLowerCase(), name]));
  const changes = [...brought].map(([name, { patchVersion: patch }]): LibraryChange => {
    if (own.has(name)) return { name, patch, change: 'own' };
    const held = installed.get(name)?.patchVersion;
    if (held === undefined) return { name, patch, change: 'new' };
    if (patch > held) return { name, patch, change: mayBring ? 'newer' : 'left', held };
    return { name, patch, change: patch < held ? 'older' : 'same', held };
  });
  const fresh = changes.filter(({ change }) => change === 'new').map(({ name }) => name);
  const newer = changes.filter(({ change }) => change === 'newer').map(({ name }) => name);
  return {
    take: new Set(mayBring ? [...fresh, ...newer] : []),
    forbidden: mayBring ? [] : fresh,
    clash: fresh.find((name) => (lower.get(name.toLowerCase()) ?? name) !== name),
    poser: fresh.find((name) => OF_THE_HOUSE.test(name)),
    changes,
  };
}

const OF_THE_HOUSE = /^rueckenwind\./i;

const LETTERS: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss' };

/** `Prüfung 1 (neu).h5p` → `pruefung-1-neu` */
export const slugOf = (fileName: string): string =>
  fileName
    .replace(/\.h5p$/i, '')
    .toLowerCase()
    .normalize('NFC')
    .replace(/[äöüß]/g, (letter) => LETTERS[letter] ?? '')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 60)
    .replace(/^-+|-+$/g, '') || 'paket';

/** `slug`, `slug-2`, `slug-3` … */
export function freeId(slug: string, taken: ReadonlySet<string>): string {
  for (let number = 1; ; number += 1) {
    const id = number === 1 ? slug : `${slug}-${number}`;
    if (!taken.has(id)) return id;
  }
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: exactly these are replaced
const INVISIBLE = /[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;

/** Text out of a package as it may be shown, on a page or a console: in one line, without signs that play tricks. */
export function shown(text: string, most: number): string {
  const plain = text.replace(INVISIBLE, ' ').replace(/\s+/g, ' ').trim();
  return plain.length > most ? `${plain.slice(0, most - 1)}…` : plain;
}

/** `H5P.Image-1.1`, 22 → `H5P.Image`, `1.1.22` */
export const nameAndVersion = (library: string, patch: number): { name: string; version: string } => {
  const dash = library.lastIndexOf('-');
  return { name: library.slice(0, dash), version: `${library.slice(dash + 1)}.${patch}` };
};

/** `H5P.Image-1.1` → `H5P.Image 1.1`, in lists of several too. */
export const spokenName = (about: string): string => about.replace(/-(?=\d+\.\d+(,|$))/g, ' ');

export const removeInput = z.object({ package: reference(), version: version() });

/** `library`: the name of its folder, in lower case. */
export const setBackInput = z.object({ library: reference(), version: version() });
