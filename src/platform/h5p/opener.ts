import { createHash } from 'node:crypto';
import { mkdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { failed, type Ok } from '#domain/result.ts';
import { readImported } from './intake.ts';
import { type H5PPackage, readPackage } from './package.ts';
import type { PackageProblem, Refusal } from './package-problem.ts';
import { libraryFoldersOf, namesIn, type Shelf } from './shelf.ts';
import { type UnpackProblem, unpackPackage } from './unpack.ts';

type Opened = {
  machineName: string;
  place: { contentFolder: string; libraryFolders: readonly string[] };
  /** Of a package of others: changes with its content. */
  edition?: string;
};

/** `about` names the file or library the sentence is about. */
type Refused = { what: string; about: string };

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
}): (path: string) => Promise<Opened | Refused | { waits: string }> {
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
    if (!read.ok) {
      const others = read.problem === 'libraryMissing' ? await otherVersions(own, read.about) : '';
      return { what: `${sentence(read.problem, read.about)}${others}`, about: read.about };
    }
    const { machineName, contentFolder } = read.value;
    const edition = await editionOf(machineName, contentFolder);
    const libraryFolders = contentFolder === source ? [own] : [contentFolder, own];
    return { machineName, place: { contentFolder, libraryFolders }, ...edition };
  };
}

/** Of libraries that are missing in just that version: which versions the house has. */
async function otherVersions(own: string, about: string): Promise<string> {
  const there = await namesIn(own);
  const found = about.split(', ').flatMap((wanted) => {
    const name = wanted.replace(/-\d+\.\d+$/, '');
    const versions = there.flatMap((each) =>
      each.startsWith(`${name}-`) ? [each.slice(name.length + 1)] : [],
    );
    return versions.length === 0 ? [] : [` Hier gibt es ${name} in der Fassung ${versions.join(', ')}.`];
  });
  return found.join('');
}

async function imported(shelf: Shelf, id: string): Promise<Opened | Refused | { waits: string }> {
  if (!/^[a-z0-9][a-z0-9-]*$/.test(id))
    return {
      about: id,
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
  SENTENCES[problem].replace('@', () => about);

const UNPACKED = 'Exportieren Sie das Paket neu, oder legen Sie die Übung als Ordner ab.';

/** What an author reads; `@` stands for the file or library it is about. */
const SENTENCES: Readonly<Record<PackageProblem | UnpackProblem, string>> = {
  manifestMissing:
    'Die Übung gibt es nicht: Erwartet wird ein Ordner mit h5p.json oder eine .h5p-Datei. Prüfen Sie „package“.',
  manifestInvalid: 'Die Datei h5p.json ist unvollständig. Prüfen Sie Titel, Sprache und Bibliotheken.',
  manifestTooLarge: 'Die Datei h5p.json ist größer als 256 Kilobyte. Löschen Sie, was nicht hineingehört.',
  titleTooLong: 'Der Titel in h5p.json hat mehr als 1.000 Zeichen. Kürzen Sie ihn.',
  mainLibraryUnlisted:
    'Die Hauptbibliothek fehlt in „preloadedDependencies“ von h5p.json. Tragen Sie sie ein.',
  contentMissing: 'Die Datei @ fehlt. Legen Sie sie an: Sie enthält die Fragen der Übung.',
  contentInvalid: 'Die Datei @ ist kein gültiges JSON. Prüfen Sie Kommas, Klammern und Anführungszeichen.',
  libraryMissing:
    'Die Bibliothek @ fehlt. Prüfen Sie Namen und Fassung, nehmen Sie einen Export mit Bibliotheken, oder legen Sie sie unter courses/_libraries ab.',
  contentTooLarge: 'Die Datei @ ist größer als 2 Megabyte. Teilen Sie die Übung auf.',
  tooManyLibraries:
    'Die Übung nennt mehr als 500 Bibliotheken. So viele braucht keine: Prüfen Sie content.json.',
  libraryTooLarge:
    'Die Datei library.json von @ ist größer als 256 Kilobyte. Legen Sie die Bibliothek neu ab.',
  libraryPatchTooHigh: 'Die Bibliothek @ nennt eine Fassung über 999. Berichtigen Sie „patchVersion“.',
  libraryFilePath:
    'In library.json ist @ keine Datei der Bibliothek mit der Endung .js oder .css. Berichtigen Sie den Pfad.',
  libraryInvalid: 'Die Datei library.json von @ ist unvollständig. Legen Sie die Bibliothek neu ab.',
  libraryNameWrong: 'Der Ordner @ heißt anders als die Bibliothek darin. Benennen Sie ihn um.',
  libraryFileMissing: 'In der Bibliothek fehlt die Datei @. Legen Sie die Bibliothek neu ab.',
  coreApiTooNew:
    'Die Bibliothek @ braucht eine neuere H5P-Fassung als diese Anwendung. Nehmen Sie eine ältere Fassung der Bauart.',
  notRunnable:
    'Die Bibliothek @ lässt sich nicht als Übung starten. Nennen Sie bei „mainLibrary“ eine Bauart, zum Beispiel Rueckenwind.QuestionSet.',
  packageTooLarge: 'Das Paket ist größer als 128 Megabyte. Verkleinern Sie Bilder und Filme darin.',
  notAZip: `Die Datei ist kein H5P-Paket: Sie lässt sich nicht auspacken. ${UNPACKED}`,
  tooManyFiles: 'Das Paket enthält mehr als 5.000 Dateien. Teilen Sie die Übung auf.',
  totalTooLarge: 'Ausgepackt ist das Paket größer als 256 Megabyte. Verkleinern Sie Bilder und Filme darin.',
  damaged: `Die Datei „@“ im Paket ist beschädigt. ${UNPACKED}`,
  nameUnreadable: `Ein Dateiname im Paket lässt sich nicht lesen. ${UNPACKED}`,
  nameControl: `Ein Dateiname im Paket enthält unsichtbare Steuerzeichen. ${UNPACKED}`,
  nameBackslash: `Der Dateiname „@“ im Paket enthält einen umgekehrten Schrägstrich. ${UNPACKED}`,
  nameAbsolute: `Der Dateiname „@“ führt aus dem Paket hinaus. Nutzen Sie dieses Paket nicht.`,
  nameUpwards: `Der Dateiname „@“ führt aus dem Paket hinaus. Nutzen Sie dieses Paket nicht.`,
  nameTooLong: 'Der Dateiname „@“ im Paket ist zu lang. Benennen Sie die Datei kürzer.',
  nameTooDeep: 'Die Datei „@“ im Paket liegt tiefer als 32 Ordner. Legen Sie sie höher.',
  nameReserved:
    'Der Dateiname „@“ im Paket ist auf manchen Rechnern nicht erlaubt. Benennen Sie die Datei um.',
  packedOddly: `Die Datei „@“ im Paket ist auf eine Weise gepackt, die wir nicht lesen. ${UNPACKED}`,
  noRoom: 'Auf dem Server ist kein Platz, um das Paket auszupacken. Sagen Sie der Administration Bescheid.',
  nameDuplicate: `Die Datei „@“ kommt im Paket zweimal vor. ${UNPACKED}`,
  notRegular: '„@“ im Paket ist keine gewöhnliche Datei. Nutzen Sie dieses Paket nicht.',
  encrypted: 'Das Paket ist mit einem Passwort verschlüsselt. Exportieren Sie es ohne Passwort.',
  fileType:
    'Die Datei „@“ ist von einer Art, die in Übungen nicht erlaubt ist. Entfernen Sie sie, oder nehmen Sie eine andere Art, zum Beispiel PNG statt SVG.',
  fileTooLarge: 'Die Datei „@“ im Paket ist größer als 64 Megabyte. Verkleinern Sie sie.',
  ratioTooHigh: 'Die Datei „@“ wird beim Auspacken mehr als 200-mal so groß. Nutzen Sie dieses Paket nicht.',
};
