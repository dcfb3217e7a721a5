import { count } from './messages.ts';
import type { LibraryChange } from './model.ts';
import type { Step } from './runs.ts';

/** What became of a library: its name, the version in the package, the one the house had. */
type ChangeTexts = Record<LibraryChange['change'], (name: string, brought: string, held: string) => string>;

const de = {
  running: 'Import läuft',
  done: 'Das Paket ist importiert',
  refused: 'Das Paket wurde nicht angenommen',
  runningLead: 'Diese Seite lädt sich alle zwei Sekunden neu, bis der Import fertig ist.',
  stillLead: 'Laden Sie die Seite neu, um zu sehen, wie weit der Import ist.',
  reload: 'Stand neu laden',
  still: 'Nicht mehr von selbst laden',
  file: (name: string) => `Datei: ${name}`,
  nothingStays: 'Von diesem Paket wurde nichts gespeichert.',
  stepsTitle: 'Schritte',
  stepWords: { done: 'erledigt', now: 'läuft', later: 'noch offen', failed: 'abgelehnt' },
  failedHere: 'Hier endete der Import.',
  again: 'Anderes Paket hochladen',
  instead: 'Zum laufenden Import',
  useIt: 'So kommt die Übung in einen Kurs',
  useText: 'Tragen Sie in der Datei course.yaml bei der Übung diesen Namen ein:',
  waiting: 'Ein Kurs kann das Paket noch nicht aufnehmen',
  waitingText: 'Der Kurs bleibt so lange weg oder so, wie er war. Die Redaktion ändert dafür diese Datei:',
  changesTitle: 'Bibliotheken',
  rechecked: 'Neu geprüft, weil sich Bibliotheken geändert haben',
  recheckedNone: 'Kein anderes Paket benutzt die geänderten Bibliotheken.',
  recheckedFine: (title: string, uses: number) =>
    `${title}: in Ordnung, ${uses === 0 ? 'in keinem Kurs' : count(uses, 'in einer Kursübung', 'Kursübungen')}`,
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
};

const en: typeof de = {
  running: 'Import under way',
  done: 'The package has been imported',
  refused: 'The package was not accepted',
  runningLead: 'This page reloads every two seconds until the import has finished.',
  stillLead: 'Reload the page to see how far the import is.',
  reload: 'Reload',
  still: 'Stop reloading by itself',
  file: (name) => `File: ${name}`,
  nothingStays: 'Nothing of this package has been stored.',
  stepsTitle: 'Steps',
  stepWords: { done: 'done', now: 'under way', later: 'still to come', failed: 'refused' },
  failedHere: 'The import ended here.',
  again: 'Upload another package',
  instead: 'To the import under way',
  useIt: 'How to put the practice into a course',
  useText: 'Enter this name for the practice in the file course.yaml:',
  waiting: 'A course cannot take the package yet',
  waitingText: 'Until then the course stays away or as it was. The editors have to change this file:',
  changesTitle: 'Libraries',
  rechecked: 'Checked again because libraries have changed',
  recheckedNone: 'No other package uses the changed libraries.',
  recheckedFine: (title, uses) =>
    `${title}: in order, ${uses === 0 ? 'in no course' : count(uses, 'in one practice of a course', 'practices of courses')}`,
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
};

/** What the page of one import says. */
export const runMessages = { de, en };
