import { certificates } from './certificate-messages.ts';

const WORDS_DE = ['null', 'ein', 'zwei', 'drei', 'vier', 'fünf', 'sechs', 'sieben', 'acht', 'neun', 'zehn'];
const WORDS_EN = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];
const numberDe = (count: number): string => WORDS_DE[count] ?? String(count);
const numberEn = (count: number): string => WORDS_EN[count] ?? String(count);

const de = {
  area: 'Lernen',
  title: 'Digitaler Führerschein',
  modules: 'Die Module',
  /** One sentence each: where somebody stands and what is still open. */
  open: {
    all: (count: number, title: string) =>
      `Noch offen sind alle ${numberDe(count)} Module; empfohlen ist der Anfang mit „${title}“.`,
    many: (count: number) => `Noch offen sind ${numberDe(count)} Module.`,
    manyNear: (count: number, title: string, rest: string) =>
      `Noch offen sind ${numberDe(count)} Module; am nächsten am Ziel sind Sie bei „${title}“: ${rest}.`,
    few: (list: string) => `Noch offen: ${list}.`,
    quoted: (title: string) => `„${title}“`,
    refresh: (title: string, day: string) => `„${title}“ (Auffrischung bis ${day})`,
    again: (title: string) => `„${title}“ (neue Fassung)`,
    coming: (title: string) => `„${title}“ (Kurs in Arbeit)`,
    testLeft: 'Es fehlt nur die Kurzprüfung',
    unitsLeft: (units: number, minutes: number) =>
      units === 1
        ? `Es fehlt noch eine Einheit, etwa ${minutes} Minuten`
        : `Es fehlen noch ${numberDe(units)} Einheiten, etwa ${minutes} Minuten`,
    nothing: (day: string) => `Ihr Führerschein gilt bis ${day}, und es ist nichts offen.`,
    expired: (day: string, list: string) => `Ihr Führerschein galt bis ${day}; noch offen: ${list}.`,
    none: 'Die Kurse dafür sind noch in Arbeit.',
  },
  passedOf: (passed: number, total: number) => `${passed} von ${total} Modulen bestanden`,
  rest: (begun: number, open: number) =>
    [begun > 0 && `${begun} in Arbeit`, open > 0 && `${open} noch offen`].filter(Boolean).join(', ') ||
    'nichts mehr offen',
  minutes: (minutes: number) => `${minutes} Minuten`,
  level: (levels: string) => `Stufe: ${levels}`,
  to: ' bis ',
  states: {
    passed: 'Bestanden',
    refresh: 'Auffrischung offen',
    again: 'Neue Fassung',
    open: 'Noch offen',
    coming: 'Kurs in Arbeit',
    test: 'Kurzprüfung noch offen',
    read: 'Lektionen abgeschlossen',
  },
  unitsDone: (done: number, total: number) => `${done} von ${total} erledigt`,
  onDay: (day: string) => `am ${day}`,
  byDay: (day: string) => `bis ${day}`,
  againNote: 'bitte noch einmal prüfen',
  testComing: 'Kurzprüfung folgt',
  begin: 'Kurs beginnen',
  resume: 'Weiterlernen',
  toTest: 'Zur Kurzprüfung',
  toRefresh: 'Jetzt auffrischen',
  held: (day: string) => `Sie haben den Führerschein. Er gilt bis ${day}.`,
  heldNext: (day: string, count: number) => `Ab ${day} frischen Sie ${numberDe(count)} Module kurz auf.`,
  lapsed: (day: string) => `Ihr Führerschein galt bis ${day}. Mit der Auffrischung gilt er wieder.`,
  withdrawn: (day: string) =>
    `Ihr Führerschein wurde am ${day} zurückgezogen. Der Grund steht auf dem Nachweis.`,
  toCertificate: 'Nachweis ansehen',
  toTrack: 'Alle Module',
  rulesTitle: 'So bekommen Sie den Führerschein',
  rules: (months: number) => [
    'Sie bestehen alle Kurzprüfungen. Die Reihenfolge wählen Sie.',
    'Eine Prüfung hat zwölf Fragen. Ab 80 % haben Sie bestanden.',
    'Sie dürfen beliebig oft wiederholen. Es gibt kein Zeitlimit.',
    `Der Nachweis gilt ${months} Monate.`,
  ],
  refreshRule: (count: number) =>
    `Einmal im Jahr frischen Sie ${numberDe(count)} Module mit je fünf Fragen auf. Das erneuert ihn auch.`,
  knowTitle: 'Sie können schon viel?',
  know: 'Dann machen Sie eine Kurzprüfung auch ohne die Lektionen. Der Fitness-Check zeigt Ihnen, wo sich das lohnt.',
  toCheck: 'Zum Fitness-Check',
  calm: 'Sie lernen in Ruhe.',
  privacy:
    'Ergebnisse, Versuche und Zeiten sehen nur Sie. Die Personalentwicklung sieht vom Führerschein: bestanden am, gültig bis.',
  whoSees: 'Wer sieht was?',
  extra: 'Auch interessant',
  extraText: 'Zusatzkurse zählen nicht für den Führerschein.',
  digcomp: 'Module, Stufen und Kompetenzen nach DigComp 3.0',
  digcompText:
    'DigComp ist der Rahmen der EU für digitale Kompetenzen. Unsere Zuordnung lehnt sich daran an. Sie ist keine amtliche Zertifizierung.',
  module: 'Modul',
  levelColumn: 'Stufe',
  areasColumn: 'Bereiche',
  competences: 'Kompetenzen',
  areas: [
    'Informationen suchen, bewerten und verwalten',
    'Kommunikation und Zusammenarbeit',
    'Inhalte erstellen',
    'Sicherheit, Wohlbefinden und verantwortungsvolle Nutzung',
    'Probleme erkennen und lösen',
  ],
  dueTitle: (title: string) => `${title} auffrischen`,
  dueDetail: 'Fünf Fragen für Ihren Digitalen Führerschein',
  search: { page: 'Seite', track: 'Der Führerschein: acht Module, jedes mit einer Kurzprüfung.' },
  ...certificates.de,
};

const en: typeof de = {
  area: 'Learning',
  title: 'Digital licence',
  modules: 'The modules',
  open: {
    all: (count, title) => `All ${numberEn(count)} modules are still open; “${title}” is a good start.`,
    many: (count) => `${numberEn(count)} modules are still open.`,
    manyNear: (count, title, rest) =>
      `Still open: ${numberEn(count)} modules; you are closest with “${title}”: ${rest}.`,
    few: (list) => `Still open: ${list}.`,
    quoted: (title) => `“${title}”`,
    refresh: (title, day) => `“${title}” (refresher by ${day})`,
    again: (title) => `“${title}” (new version)`,
    coming: (title) => `“${title}” (course in preparation)`,
    testLeft: 'only the test is missing',
    unitsLeft: (units, minutes) =>
      units === 1
        ? `one unit is missing, about ${minutes} minutes`
        : `${numberEn(units)} units are missing, about ${minutes} minutes`,
    nothing: (day) => `Your licence is valid until ${day}, and nothing is open.`,
    expired: (day, list) => `Your licence was valid until ${day}; still open: ${list}.`,
    none: 'The courses for it are in preparation.',
  },
  passedOf: (passed, total) => `${passed} of ${total} modules passed`,
  rest: (begun, open) =>
    [begun > 0 && `${begun} in progress`, open > 0 && `${open} still open`].filter(Boolean).join(', ') ||
    'nothing left',
  minutes: (minutes) => `${minutes} minutes`,
  level: (levels) => `Level: ${levels}`,
  to: ' to ',
  states: {
    passed: 'Passed',
    refresh: 'Refresher open',
    again: 'New version',
    open: 'Still open',
    coming: 'Course in preparation',
    test: 'Test still open',
    read: 'Lessons completed',
  },
  unitsDone: (done, total) => `${done} of ${total} done`,
  onDay: (day) => `on ${day}`,
  byDay: (day) => `by ${day}`,
  againNote: 'please take the test again',
  testComing: 'test to follow',
  begin: 'Start course',
  resume: 'Continue',
  toTest: 'Go to the test',
  toRefresh: 'Refresh now',
  held: (day) => `You hold the licence. It is valid until ${day}.`,
  heldNext: (day, count) => `From ${day} on you refresh ${numberEn(count)} modules briefly.`,
  lapsed: (day) => `Your licence was valid until ${day}. The refreshers make it valid again.`,
  withdrawn: (day) => `Your licence was withdrawn on ${day}. The reason stands on the certificate.`,
  toCertificate: 'See certificate',
  toTrack: 'All modules',
  rulesTitle: 'How to get the licence',
  rules: (months) => [
    'You pass all tests. The order is up to you.',
    'A test has twelve questions. 80 % is enough to pass.',
    'Repeat as often as you like. There is no time limit.',
    `The certificate is valid for ${months} months.`,
  ],
  refreshRule: (count) =>
    `Once a year you refresh ${numberEn(count)} modules with five questions each. That renews it, too.`,
  knowTitle: 'You know a lot already?',
  know: 'Then take a test without the lessons. The fitness check shows you where this is worth while.',
  toCheck: 'To the fitness check',
  calm: 'You learn in peace.',
  privacy: 'Only you see results, attempts and times. HR sees of the licence: passed on, valid until.',
  whoSees: 'Who sees what?',
  extra: 'Also of interest',
  extraText: 'Additional courses do not count for the licence.',
  digcomp: 'Modules, levels and competences by DigComp 3.0',
  digcompText:
    'DigComp is the EU framework for digital competences. Our mapping follows it. It is no official certification.',
  module: 'Module',
  levelColumn: 'Level',
  areasColumn: 'Areas',
  competences: 'Competences',
  areas: [
    'Information search, evaluation and management',
    'Communication and collaboration',
    'Content creation',
    'Safety, wellbeing and responsible use',
    'Problem identification and solving',
  ],
  dueTitle: (title) => `Refresh ${title}`,
  dueDetail: 'Five questions for your digital licence',
  search: { page: 'Page', track: 'The licence: eight modules, each with a short test.' },
  ...certificates.en,
};

export const messages = { de, en };
