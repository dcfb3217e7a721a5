import type { LibraryChange } from './model.ts';
import type { Step } from './runs.ts';

/** What became of a library: its name, the version in the package, the one the house had. */
type ChangeTexts = Record<LibraryChange['change'], (name: string, brought: string, held: string) => string>;

const count = (number: number, one: string, many: string): string =>
  number === 1 ? one : `${number.toLocaleString('de-DE')} ${many}`;

const de = {
  area: 'Verwaltung',
  editorial: 'Redaktion',
  nav: 'Pakete',
  title: 'Importierte Übungen',
  lead: (number: number) =>
    number === 0
      ? 'Hier importieren Sie Übungen, die mit H5P entstanden sind. Noch ist keine da.'
      : `Hier importieren Sie Übungen, die mit H5P entstanden sind. ${count(number, 'Ein Paket ist da.', 'Pakete sind da.')}`,
  upload: 'Paket hochladen',
  file: 'H5P-Paket',
  fileHint: 'Eine Datei mit der Endung .h5p, höchstens 128 Megabyte',
  send: 'Hochladen und prüfen',
  sending: 'Wird hochgeladen …',
  checks:
    'Jedes Paket wird geprüft, bevor etwas davon gespeichert wird. Wird es abgelehnt, steht dort der Grund, und nichts bleibt zurück.',
  noLibraries:
    'Sie können Übungen hochladen, deren Übungsart im Haus schon vorhanden ist. Neue Übungsarten bringen Programmcode mit, deshalb importiert sie die Administration.',
  waiting: 'Kurse, die auf ein Paket warten',
  packages: 'Pakete',
  type: 'Übungsart',
  typeText: (title: string, machineName: string, version: string) => `${title} (${machineName} ${version})`,
  done: 'Erledigt ist die Übung',
  doneRules: {
    answered: 'mit der ersten Antwort',
    completed: 'wenn das Ende erreicht ist',
    end: 'wenn die Lernenden es selbst sagen',
  },
  doneEnd:
    'Diese Übungsart kann ihr Ende nicht melden. Ergänzen Sie in course.yaml bei der Übung die Zeile „done: end“, dann bekommen die Lernenden dafür eine Schaltfläche.',
  size: 'Größe',
  megabytes: (text: string) => `${text} MB`,
  by: 'Importiert',
  byText: (moment: string, name: string) => `am ${moment} von ${name}`,
  console: 'der Kommandozeile',
  edition: (number: number) => `Stand ${number}`,
  usedIn: 'Benutzt in',
  unused: 'noch keinem Kurs',
  inCourse: 'In course.yaml schreiben',
  trouble: 'Lässt sich gerade nicht abspielen',
  inOrder: 'geprüft',
  replace: 'Durch eine neue Fassung ersetzen',
  replaceText: 'Name und Verwendung bleiben. Lernende sehen ab sofort den neuen Inhalt.',
  replaceSend: 'Ersetzen und prüfen',
  replaceLabel: (title: string) => `Ersetzen und prüfen: ${title}`,
  remove: 'Entfernen',
  removeText: 'Der Inhalt wird gelöscht. Die Bibliotheken bleiben, andere Pakete brauchen sie.',
  removeUsed: (places: string) =>
    `Dieses Paket lässt sich nicht entfernen, solange ein Kurs es benutzt: ${places}. Nehmen Sie es zuerst aus course.yaml.`,
  removeSend: 'Paket entfernen',
  removeLabel: (title: string) => `Paket entfernen: ${title}`,
  none: 'Noch keine Übung importiert',
  noneText: 'Laden Sie oben ein H5P-Paket hoch. Danach steht hier, wie Sie es in einen Kurs aufnehmen.',
  libraries: 'Bibliotheken',
  librariesText:
    'Programmteile, die Übungen gemeinsam nutzen. Von jeder Fassung gilt die höchste, die je mit einem Paket kam.',
  libraryName: 'Bibliothek',
  libraryVersion: 'Fassung',
  libraryFrom: 'aus dem Paket',
  librarySince: 'seit',
  unknownOrigin: 'nicht vermerkt',
  noLibrariesYet: 'Noch ist keine Bibliothek da. Sie kommen mit dem ersten Paket.',
  back: 'Zu den Paketen',
  run: {
    running: 'Import läuft',
    done: 'Das Paket ist importiert',
    refused: 'Das Paket wurde nicht angenommen',
    runningLead: 'Diese Seite lädt sich alle zwei Sekunden neu, bis der Import fertig ist.',
    stillLead: 'Laden Sie die Seite neu, um zu sehen, wie weit der Import ist.',
    reload: 'Stand neu laden',
    still: 'Nicht mehr von selbst laden',
    file: (name: string) => `Datei: ${name}`,
    nothingStays: 'Von diesem Paket wurde nichts gespeichert.',
    steps: 'Schritte',
    stepWords: { done: 'erledigt', now: 'läuft', later: 'noch offen', failed: 'abgelehnt' },
    again: 'Anderes Paket hochladen',
    useIt: 'So kommt die Übung in einen Kurs',
    useText: 'Tragen Sie in der Datei course.yaml bei der Übung diesen Namen ein:',
    changes: 'Bibliotheken',
    rechecked: 'Neu geprüft, weil sich Bibliotheken geändert haben',
    recheckedNone: 'Kein anderes Paket benutzt die geänderten Bibliotheken.',
    recheckedFine: (title: string, uses: number) =>
      `${title}: in Ordnung, ${uses === 0 ? 'in keinem Kurs' : count(uses, 'in einer Kursübung', 'Kursübungen')}`,
  },
  steps: {
    received: 'Empfangen',
    checked: 'Geprüft',
    libraries: 'Bibliotheken',
    content: 'Inhalt',
    done: 'Fertig',
  } satisfies Record<Step, string>,
  changes: {
    new: (name: string, brought: string) => `${name}: neu, Fassung ${brought}`,
    newer: (name: string, brought: string, held: string) => `${name}: erneuert von ${held} auf ${brought}`,
    older: (name: string, brought: string, held: string) =>
      `${name}: im Paket ${brought}, im Haus gilt die neuere Fassung ${held}`,
    same: (name: string, brought: string) => `${name}: schon da, Fassung ${brought}`,
    own: (name: string) => `${name}: gehört zum Haus, die Fassung im Paket bleibt unbeachtet`,
    left: (name: string, brought: string, held: string) =>
      `${name}: im Paket die neuere Fassung ${brought}, es bleibt bei ${held}. Erneuern kann die Administration`,
  } satisfies ChangeTexts,
  heldFrom: (id: string) => ` (bisher aus dem Paket „${id}“)`,
  data: {
    title: 'Übungen, die Sie importiert haben',
    why: 'Damit bei Fragen zu einer Übung klar ist, wer sie ins Haus gebracht hat. Sichtbar für Administration und Kursredaktion.',
    kept: 'Bis das Paket entfernt wird oder Sie ausscheiden.',
  },
  errors: {
    missing: 'Diese Angabe fehlt. Laden Sie die Seite neu.',
    invalid: 'Diese Angabe passt nicht. Laden Sie die Seite neu.',
    conflict:
      'Das Paket hat sich geändert, seit Sie die Seite geöffnet haben. Es wurde nicht entfernt. Sehen Sie sich den neuen Stand an.',
    inUse:
      'Ein Kurs benutzt dieses Paket, deshalb wurde es nicht entfernt. Nehmen Sie es zuerst aus der course.yaml des Kurses.',
  },
  notices: { removed: 'Das Paket ist entfernt.' },
};

const en: typeof de = {
  area: 'Administration',
  editorial: 'Editing',
  nav: 'Packages',
  title: 'Imported practices',
  lead: (number) =>
    number === 0
      ? 'Here you import practices that were made with H5P. There is none yet.'
      : `Here you import practices that were made with H5P. ${count(number, 'One package is here.', 'packages are here.')}`,
  upload: 'Upload a package',
  file: 'H5P package',
  fileHint: 'A file ending in .h5p, at most 128 megabytes',
  send: 'Upload and check',
  sending: 'Uploading …',
  checks:
    'Every package is checked before anything of it is stored. If it is refused, you read the reason, and nothing stays.',
  noLibraries:
    'You can upload practices whose content type the house already has. New content types bring program code, so the administration imports them.',
  waiting: 'Courses that wait for a package',
  packages: 'Packages',
  type: 'Content type',
  typeText: (title, machineName, version) => `${title} (${machineName} ${version})`,
  done: 'The practice is done',
  doneRules: {
    answered: 'with the first answer',
    completed: 'when its end is reached',
    end: 'when learners say so themselves',
  },
  doneEnd:
    'This content type cannot report its end. Add the line “done: end” to the practice in course.yaml, then learners get a button for it.',
  size: 'Size',
  megabytes: (text) => `${text} MB`,
  by: 'Imported',
  byText: (moment, name) => `on ${moment} by ${name}`,
  console: 'the command line',
  edition: (number) => `Edition ${number}`,
  usedIn: 'Used in',
  unused: 'no course yet',
  inCourse: 'To write in course.yaml',
  trouble: 'Cannot be played at the moment',
  inOrder: 'checked',
  replace: 'Replace by a new version',
  replaceText: 'Name and use stay. Learners see the new content at once.',
  replaceSend: 'Replace and check',
  replaceLabel: (title) => `Replace and check: ${title}`,
  remove: 'Remove',
  removeText: 'The content is deleted. The libraries stay, other packages need them.',
  removeUsed: (places) =>
    `This package cannot be removed while a course uses it: ${places}. Take it out of course.yaml first.`,
  removeSend: 'Remove package',
  removeLabel: (title) => `Remove package: ${title}`,
  none: 'No practice imported yet',
  noneText: 'Upload an H5P package above. After that you read here how to put it into a course.',
  libraries: 'Libraries',
  librariesText:
    'Parts of programs that practices share. Of each version the highest one counts that ever came with a package.',
  libraryName: 'Library',
  libraryVersion: 'Version',
  libraryFrom: 'from the package',
  librarySince: 'since',
  unknownOrigin: 'not noted',
  noLibrariesYet: 'There is no library yet. They come with the first package.',
  back: 'To the packages',
  run: {
    running: 'Import under way',
    done: 'The package has been imported',
    refused: 'The package was not accepted',
    runningLead: 'This page reloads every two seconds until the import has finished.',
    stillLead: 'Reload the page to see how far the import is.',
    reload: 'Reload',
    still: 'Stop reloading by itself',
    file: (name) => `File: ${name}`,
    nothingStays: 'Nothing of this package has been stored.',
    steps: 'Steps',
    stepWords: { done: 'done', now: 'under way', later: 'still to come', failed: 'refused' },
    again: 'Upload another package',
    useIt: 'How to put the practice into a course',
    useText: 'Enter this name for the practice in the file course.yaml:',
    changes: 'Libraries',
    rechecked: 'Checked again because libraries have changed',
    recheckedNone: 'No other package uses the changed libraries.',
    recheckedFine: (title, uses) =>
      `${title}: in order, ${uses === 0 ? 'in no course' : count(uses, 'in one practice of a course', 'practices of courses')}`,
  },
  steps: {
    received: 'Received',
    checked: 'Checked',
    libraries: 'Libraries',
    content: 'Content',
    done: 'Finished',
  },
  changes: {
    new: (name, brought) => `${name}: new, version ${brought}`,
    newer: (name, brought, held) => `${name}: updated from ${held} to ${brought}`,
    older: (name, brought, held) => `${name}: ${brought} in the package, the house keeps the newer ${held}`,
    same: (name, brought) => `${name}: already here, version ${brought}`,
    own: (name) => `${name}: belongs to the house, the version in the package is not used`,
    left: (name, brought, held) =>
      `${name}: the newer version ${brought} in the package, ${held} stays. The administration can update it`,
  },
  heldFrom: (id) => ` (so far from the package “${id}”)`,
  data: {
    title: 'Practices you have imported',
    why: 'So that it is clear whom to ask about a practice. Visible to administration and course editors.',
    kept: 'Until the package is removed or you leave.',
  },
  errors: {
    missing: 'This is missing. Reload the page.',
    invalid: 'This does not fit. Reload the page.',
    conflict: 'The package has changed since you opened the page. It was not removed. Look at how it is now.',
    inUse:
      'A course uses this package, so it was not removed. Take it out of the course.yaml of the course first.',
  },
  notices: { removed: 'The package has been removed.' },
};

export const messages = { de, en };
