import { createHash } from 'node:crypto';
import { mkdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { failed, type Ok } from '#domain/result.ts';
import { readImported } from './intake.ts';
import { type H5PPackage, readPackage } from './package.ts';
import type { PackageProblem, Refusal } from './package-problem.ts';
import { libraryFoldersOf, type Shelf } from './shelf.ts';
import { type UnpackProblem, unpackPackage } from './unpack.ts';

type Opened = {
  machineName: string;
  place: { contentFolder: string; libraryFolders: readonly string[] };
  /** Of a package of others: changes with its content. */
  edition?: string;
};

/** Begins the path of a package that was imported instead of lying beside its course. */
export const IMPORTED = 'importiert/';

/**
 * Opens the packages of courses below `coursesDir`: a folder of sources, played with the house's own libraries, or a
 * `.h5p` file, which is unpacked once into `cacheDir` under its size and date. `importiert/<id>` is a package that was
 * imported; one that is not there yet is waited for (`waits`).
 */
export function packageOpener(options: {
  coursesDir: string;
  cacheDir: string;
  shelf: Shelf;
}): (path: string) => Promise<Opened | { what: string } | { waits: string }> {
  const { own } = options.shelf;
  return async (path) => {
    if (path.startsWith(IMPORTED)) {
      const id = path.slice(IMPORTED.length);
      // Whatever became of one import, the house opens.
      const waits = `Das Paket „${id}“ lässt sich nicht lesen. Importieren Sie es noch einmal.`;
      return imported(options.shelf, id).catch(() => ({ waits }));
    }
    const source = join(options.coursesDir, path);
    const read = path.endsWith('.h5p')
      ? await unpackedOnce(source, options.cacheDir, own)
      : await readPackage(source, [own]);
    if (!read.ok) return { what: sentence(read.problem, read.about) };
    const { machineName, contentFolder } = read.value;
    const edition = await editionOf(machineName, contentFolder);
    const libraryFolders = contentFolder === source ? [own] : [contentFolder, own];
    return { machineName, place: { contentFolder, libraryFolders }, ...edition };
  };
}

async function imported(shelf: Shelf, id: string): Promise<Opened | { what: string } | { waits: string }> {
  if (!/^[a-z0-9][a-z0-9-]*$/.test(id))
    return {
      what: `„${IMPORTED}${id}“ ist kein Name eines importierten Pakets. Er steht in der Verwaltung unter „Pakete“.`,
    };
  const read = await readImported(shelf, id);
  if (read.ok) {
    const { machineName, contentFolder } = read.value;
    const place = { contentFolder, libraryFolders: libraryFoldersOf(shelf) };
    return { machineName, place, ...(await editionOf(machineName, contentFolder)) };
  }
  return {
    waits:
      read.problem === 'manifestMissing'
        ? `Das Paket „${id}“ ist noch nicht importiert. Importieren Sie es in der Verwaltung unter „Pakete“ oder mit „npm run import-h5p“.`
        : sentence(read.problem, read.about),
  };
}

async function editionOf(machineName: string, contentFolder: string): Promise<{ edition?: string }> {
  if (machineName.startsWith('Rueckenwind.')) return {};
  const content = await readFile(join(contentFolder, 'content', 'content.json'));
  return { edition: createHash('sha256').update(content).digest('base64url').slice(0, 16) };
}

/** The cache is keyed by file, size and date, so a replaced package is unpacked anew. */
async function unpackedOnce(
  file: string,
  cacheDir: string,
  own: string,
): Promise<Ok<H5PPackage> | Refusal<PackageProblem | UnpackProblem>> {
  const found = await stat(file).catch(() => undefined);
  if (found === undefined) return { ...failed('manifestMissing'), about: 'h5p.json' };
  const into = join(cacheDir, `${found.ino}-${found.size}-${Math.round(found.mtimeMs)}`);
  if ((await stat(into).catch(() => undefined)) !== undefined) return readPackage(into, [into, own]);
  await mkdir(cacheDir, { recursive: true, mode: 0o700 });
  return unpackPackage({ file, into, libraryFolders: [own] });
}

/** What is wrong with a package that an author wrote or laid down, and what to do, in German. */
export const sentence = (problem: PackageProblem | UnpackProblem, about: string): string =>
  SENTENCES[problem]?.replace('@', about) ?? `Das Paket wird nicht angenommen (${problem}: ${about}).`;

/** What an author reads; `@` stands for the file or library it is about. */
const SENTENCES: Readonly<Partial<Record<PackageProblem | UnpackProblem, string>>> = {
  manifestMissing: 'Die Übung gibt es nicht: Erwartet wird ein Ordner mit h5p.json oder eine .h5p-Datei.',
  manifestInvalid: 'Die Datei h5p.json ist unvollständig. Prüfen Sie Titel, Sprache und Bibliotheken.',
  manifestTooLarge: 'Die Datei h5p.json ist größer als 256 Kilobyte.',
  titleTooLong: 'Der Titel in h5p.json hat mehr als 1.000 Zeichen. Kürzen Sie ihn.',
  mainLibraryUnlisted:
    'Die Hauptbibliothek fehlt in „preloadedDependencies“ von h5p.json. Tragen Sie sie ein.',
  contentMissing: 'Die Datei @ fehlt.',
  contentTooLarge: 'Die Datei @ ist größer als 2 Megabyte. Teilen Sie die Übung auf.',
  tooManyLibraries: 'Die Übung nennt mehr als 500 Bibliotheken.',
  contentInvalid: 'Die Datei @ ist kein gültiges JSON.',
  libraryMissing:
    'Die Bibliothek @ fehlt. Nehmen Sie einen Export mit Bibliotheken oder legen Sie sie unter courses/_libraries ab.',
  libraryTooLarge: 'Die Datei library.json von @ ist größer als 256 Kilobyte.',
  libraryPatchTooHigh: 'Die Bibliothek @ nennt eine Fassung über 999.',
  libraryFilePath: 'In library.json ist @ keine Datei der Bibliothek mit der Endung .js oder .css.',
  libraryInvalid: 'Die Datei library.json von @ ist unvollständig.',
  libraryNameWrong: 'Der Ordner @ heißt anders als die Bibliothek darin.',
  libraryFileMissing: 'In der Bibliothek fehlt die Datei @.',
  coreApiTooNew: 'Die Bibliothek @ braucht eine neuere H5P-Fassung als diese Anwendung.',
  notRunnable: 'Die Bibliothek @ lässt sich nicht als Übung starten.',
};
