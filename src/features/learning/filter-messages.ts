/** Words of the filters above the catalogue. */
const de = {
  title: 'Kurse filtern',
  active: (count: number) => (count === 0 ? 'Filter' : `Filter (${count} aktiv)`),
  submit: 'Anzeigen',
  reset: 'Filter zurücksetzen',
  topic: 'Thema',
  level: 'Stufe',
  length: 'Dauer',
  format: 'Form',
  stand: 'Mein Stand',
  all: 'Alle',
  wholeTopic: (area: string) => `${area}: alles`,
  unknown: (asked: string) =>
    `Diesen Filter kennen wir nicht: ${asked}. Er wirkt nicht. Wählen Sie bitte aus den Listen.`,
  lengths: { kurz: 'bis 15 Minuten', mittel: '16 bis 40 Minuten', lang: 'über 40 Minuten' },
  formats: {
    lesen: 'mit Lektionen',
    ueben: 'mit Übung',
    film: 'mit Film oder Ton',
    leicht: 'in Leichter Sprache',
    pruefung: 'mit Kurzprüfung',
  },
  stands: {
    offen: 'noch nicht angefangen',
    vorgemerkt: 'vorgemerkt',
    angefangen: 'angefangen',
    abgeschlossen: 'abgeschlossen',
  },
  bookmarked: 'nur mit meinen Lesezeichen',
  found: (count: number, all: number) => `${count} von ${all} Kursen`,
  none: 'Kein Kurs passt zu diesem Filter',
  noneText: 'Setzen Sie den Filter zurück, oder sagen Sie uns, welcher Kurs fehlt.',
};

const en: typeof de = {
  title: 'Filter courses',
  active: (count) => (count === 0 ? 'Filter' : `Filter (${count} active)`),
  submit: 'Show',
  reset: 'Reset filter',
  topic: 'Topic',
  level: 'Level',
  length: 'Length',
  format: 'Format',
  stand: 'My progress',
  all: 'All',
  wholeTopic: (area) => `${area}: everything`,
  unknown: (asked) => `We do not know this filter: ${asked}. It has no effect. Please choose from the lists.`,
  lengths: { kurz: 'up to 15 minutes', mittel: '16 to 40 minutes', lang: 'over 40 minutes' },
  formats: {
    lesen: 'with lessons',
    ueben: 'with a practice',
    film: 'with film or sound',
    leicht: 'in easy German',
    pruefung: 'with a test',
  },
  stands: {
    offen: 'not started yet',
    vorgemerkt: 'noted for later',
    angefangen: 'started',
    abgeschlossen: 'completed',
  },
  bookmarked: 'only with my bookmarks',
  found: (count, all) => `${count} of ${all} courses`,
  none: 'No course matches this filter',
  noneText: 'Reset the filter, or tell us which course is missing.',
};

export const filter = { de, en };
