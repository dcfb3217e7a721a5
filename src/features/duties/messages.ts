import type { DutyState } from './model.ts';

const overdueDe = (count: number): string =>
  count === 0
    ? 'Niemand ist überfällig.'
    : count === 1
      ? 'Eine Person ist überfällig.'
      : `${count.toLocaleString('de-DE')} sind überfällig.`;
const overdueEn = (count: number): string =>
  count === 0
    ? 'Nobody is overdue.'
    : count === 1
      ? 'One person is overdue.'
      : `${count.toLocaleString('en-GB')} are overdue.`;

const de = {
  area: 'Personal',
  nav: 'Pflichten',
  title: 'Pflichtkurse',
  lead: (done: string, assigned: string, overdue: number) =>
    `${done} von ${assigned} Beschäftigten haben diesen Kurs abgeschlossen. ${overdueDe(overdue)}`,
  leadNone: 'Für diesen Kurs ist gerade niemand zugewiesen.',
  course: 'Pflichtkurs',
  department: 'Fachbereich',
  allDepartments: 'Alle Fachbereiche',
  state: 'Stand',
  sort: 'Sortieren nach',
  show: 'Anzeigen',
  reset: 'Filter zurücksetzen',
  states: {
    alle: 'Alle',
    offen: 'offen, in der Frist',
    ueberfaellig: 'überfällig',
    pausiert: 'pausiert',
    abgeschlossen: 'abgeschlossen',
  },
  sorts: { name: 'Name', fachbereich: 'Fachbereich', frist: 'fällig am', stand: 'Stand' },
  stateWords: {
    open: 'offen',
    overdue: 'überfällig',
    paused: 'pausiert',
    done: 'abgeschlossen',
  } satisfies Record<DutyState, string>,
  passed: 'bestanden',
  assigned: 'zugewiesen',
  chart: 'Anteil abgeschlossen',
  chartNote:
    'In der Reihenfolge des Gliederungsplans. Der Balken zeigt den Anteil an den zugewiesenen Personen.',
  byDepartment: 'Nach Fachbereich',
  byPerson: 'Nach Person',
  noDepartment: 'ohne Fachbereich',
  name: 'Name',
  because: 'zugewiesen wegen',
  due: 'fällig am',
  doneOn: 'abgeschlossen am',
  validUntil: 'gültig bis',
  total: 'Gesamt',
  found: (count: number) => (count === 1 ? '1 Person' : `${count.toLocaleString('de-DE')} Personen`),
  nobody: 'Niemand passt zu diesem Filter.',
  nobodyText: 'Setzen Sie den Filter zurück, dann sehen Sie wieder alle.',
  csv: 'Als CSV-Datei speichern',
  csvNote: 'Die Ausfuhr wird protokolliert: wer, wann, welcher Filter.',
  privacy: 'Was dieser Bericht zeigt und was nicht.',
  privacyText:
    'Er zeigt die Tatsachen der Pflicht: offen, überfällig, pausiert oder abgeschlossen, mit Datum. Ergebnisse, Versuche und Lernzeiten gibt es hier nicht.',
  privacyReminder:
    'Erinnerungen gehen an die Person selbst, nicht an die Führungskraft. Keine Leistungs- und Verhaltenskontrolle.',
  noRules: 'Noch gibt es keine Pflichtkurse',
  noRulesText:
    'Pflichtregeln stehen in content/organisation/duties.yaml. Sobald dort eine steht, erscheint sie hier.',
  dueTitle: (title: string) => `${title} abschließen`,
  dueDetail: (by: string) => `Pflichtkurs, zugewiesen von: ${by}`,
  stepTitle: (title: string) => `${title}`,
  stepText: (minutes: number, because: string) =>
    `${because} Sie brauchen etwa ${minutes} Minuten, auch in Etappen. Lernzeit ist Arbeitszeit.`,
  stepButton: 'Kurs beginnen',
  data: {
    title: 'Ihre Pflichtkurse',
    why: 'Damit Sie und die Personalentwicklung wissen, was offen ist. Wird aus Regeln und Abschlüssen berechnet, nicht gesondert gespeichert.',
    kept: 'Solange die Pflicht gilt.',
    until: (date: string) => `fällig am ${date}`,
  },
};

const en: typeof de = {
  area: 'Personnel',
  nav: 'Duties',
  title: 'Mandatory courses',
  lead: (done, assigned, overdue) =>
    `${done} of ${assigned} staff have completed this course. ${overdueEn(overdue)}`,
  leadNone: 'Nobody is assigned to this course at the moment.',
  course: 'Mandatory course',
  department: 'Department',
  allDepartments: 'All departments',
  state: 'State',
  sort: 'Sort by',
  show: 'Show',
  reset: 'Reset filter',
  states: {
    alle: 'All',
    offen: 'open, in time',
    ueberfaellig: 'overdue',
    pausiert: 'paused',
    abgeschlossen: 'completed',
  },
  sorts: { name: 'Name', fachbereich: 'Department', frist: 'due on', stand: 'State' },
  stateWords: { open: 'open', overdue: 'overdue', paused: 'paused', done: 'completed' },
  passed: 'passed',
  assigned: 'assigned',
  chart: 'Share completed',
  chartNote: 'In the order of the organisation plan. The bar shows the share of those assigned.',
  byDepartment: 'By department',
  byPerson: 'By person',
  noDepartment: 'without department',
  name: 'Name',
  because: 'assigned because',
  due: 'due on',
  doneOn: 'completed on',
  validUntil: 'valid until',
  total: 'Total',
  found: (count) => (count === 1 ? '1 person' : `${count.toLocaleString('en-GB')} people`),
  nobody: 'Nobody matches this filter.',
  nobodyText: 'Reset the filter to see everybody again.',
  csv: 'Save as CSV file',
  csvNote: 'The export is logged: who, when, which filter.',
  privacy: 'What this report shows and what it does not.',
  privacyText:
    'It shows the facts of the duty: open, overdue, paused or completed, with a date. There are no results, attempts or learning times here.',
  privacyReminder:
    'Reminders go to the person, not to the manager. No monitoring of performance or behaviour.',
  noRules: 'There are no mandatory courses yet',
  noRulesText:
    'Duty rules are in content/organisation/duties.yaml. As soon as there is one, it appears here.',
  dueTitle: (title) => `Complete ${title}`,
  dueDetail: (by) => `Mandatory course, assigned by: ${by}`,
  stepTitle: (title) => title,
  stepText: (minutes, because) =>
    `${because} You need about ${minutes} minutes, in stages if you like. Learning time is working time.`,
  stepButton: 'Start course',
  data: {
    title: 'Your mandatory courses',
    why: 'So that you and HR know what is open. Calculated from rules and completions, not stored separately.',
    kept: 'As long as the duty holds.',
    until: (date) => `due on ${date}`,
  },
};

export const messages = { de, en };
