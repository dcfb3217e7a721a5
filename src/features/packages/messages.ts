/** What the page of packages says; the words of one import are in `run-messages.ts`. */
export const count = (number: number, one: string, many: string): string =>
  number === 1 ? one : `${number} ${many}`;

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
  done: 'Gilt als erledigt',
  doneRules: {
    answered: 'mit der ersten Antwort',
    completed: 'wenn das Ende erreicht ist',
    end: 'wenn die Lernenden es selbst sagen',
  },
  doneSentences: {
    answered: 'Die Übung gilt mit der ersten Antwort als erledigt.',
    completed: 'Die Übung gilt als erledigt, wenn das Ende erreicht ist.',
    end: 'Die Übung gilt als erledigt, wenn die Lernenden es selbst sagen.',
  },
  doneEnd:
    'Diese Übungsart kann ihr Ende nicht melden. Ergänzen Sie in course.yaml bei der Übung die Zeile „done: end“, dann bekommen die Lernenden dafür eine Schaltfläche.',
  size: 'Größe',
  megabytes: (text: string) => `${text} MB`,
  by: 'Importiert',
  byText: (moment: string, name: string, edition: number) =>
    `am ${moment} von ${name}${edition > 1 ? ` (Stand ${edition})` : ''}`,
  console: 'der Kommandozeile',
  usedIn: 'Benutzt in',
  unused: 'noch keinem Kurs',
  inCourse: 'In course.yaml schreiben',
  trouble: 'Lässt sich gerade nicht abspielen',
  inOrder: 'geprüft',
  replace: 'Durch eine neue Fassung ersetzen',
  replaceText: 'Name und Verwendung bleiben. Lernende sehen den neuen Inhalt beim nächsten Öffnen.',
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
    'Programmteile, die Übungen gemeinsam nutzen. Es gilt die höchste Fassung, die mit einem Paket kam, bis die Administration sie zurücksetzt.',
  libraryName: 'Bibliothek',
  libraryVersion: 'Fassung',
  libraryFrom: 'aus dem Paket',
  librarySince: 'seit',
  unknownOrigin: 'nicht vermerkt',
  setBack: 'Eine Bibliothek zurücksetzen',
  setBackText:
    'Macht eine erneuerte Bibliothek Schwierigkeiten, können Sie zur Fassung davor zurück. Alle Übungen mit ihr werden neu geprüft. Ein Paket mit einer höheren Fassung erneuert sie wieder.',
  setBackNow: (name: string, version: string) => `${name}, jetzt Fassung ${version}`,
  setBackTo: (version: string) => `Auf Fassung ${version} zurücksetzen`,
  setBackLabel: (name: string, version: string) => `Auf Fassung ${version} zurücksetzen: ${name}`,
  noLibrariesYet: 'Noch ist keine Bibliothek da. Sie kommen mit dem ersten Paket.',
  back: 'Zu den Paketen',
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
    libraryConflict:
      'Die Bibliothek hat sich geändert, seit Sie die Seite geöffnet haben. Sie wurde nicht zurückgesetzt. Sehen Sie sich den neuen Stand an.',
    inUse:
      'Ein Kurs benutzt dieses Paket, deshalb wurde es nicht entfernt. Nehmen Sie es zuerst aus der course.yaml des Kurses.',
  },
  notices: { removed: 'Das Paket ist entfernt.', setBack: 'Die Bibliothek ist zurückgesetzt.' },
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
  done: 'Counts as done',
  doneRules: {
    answered: 'with the first answer',
    completed: 'when its end is reached',
    end: 'when learners say so themselves',
  },
  doneSentences: {
    answered: 'The practice counts as done with the first answer.',
    completed: 'The practice counts as done when its end is reached.',
    end: 'The practice counts as done when learners say so themselves.',
  },
  doneEnd:
    'This content type cannot report its end. Add the line “done: end” to the practice in course.yaml, then learners get a button for it.',
  size: 'Size',
  megabytes: (text) => `${text} MB`,
  by: 'Imported',
  byText: (moment, name, edition) => `on ${moment} by ${name}${edition > 1 ? ` (edition ${edition})` : ''}`,
  console: 'the command line',
  usedIn: 'Used in',
  unused: 'no course yet',
  inCourse: 'To write in course.yaml',
  trouble: 'Cannot be played at the moment',
  inOrder: 'checked',
  replace: 'Replace by a new version',
  replaceText: 'Name and use stay. Learners see the new content the next time they open it.',
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
    'Parts of programs that practices share. The highest version that came with a package counts, until the administration sets it back.',
  libraryName: 'Library',
  libraryVersion: 'Version',
  libraryFrom: 'from the package',
  librarySince: 'since',
  unknownOrigin: 'not noted',
  setBack: 'Set a library back',
  setBackText:
    'If an updated library makes trouble, you can go back to the version before. All practices with it are checked again. A package with a higher version updates it again.',
  setBackNow: (name, version) => `${name}, now version ${version}`,
  setBackTo: (version) => `Set back to version ${version}`,
  setBackLabel: (name, version) => `Set back to version ${version}: ${name}`,
  noLibrariesYet: 'There is no library yet. They come with the first package.',
  back: 'To the packages',
  data: {
    title: 'Practices you have imported',
    why: 'So that it is clear whom to ask about a practice. Visible to administration and course editors.',
    kept: 'Until the package is removed or you leave.',
  },
  errors: {
    missing: 'This is missing. Reload the page.',
    invalid: 'This does not fit. Reload the page.',
    conflict: 'The package has changed since you opened the page. It was not removed. Look at how it is now.',
    libraryConflict:
      'The library has changed since you opened the page. It was not set back. Look at how it is now.',
    inUse:
      'A course uses this package, so it was not removed. Take it out of the course.yaml of the course first.',
  },
  notices: { removed: 'The package has been removed.', setBack: 'The library has been set back.' },
};

export const messages = { de, en };
