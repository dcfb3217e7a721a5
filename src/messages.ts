import { messages as people } from '#features/people/messages.ts';
import { problems } from './problem-messages.ts';

/** The words of the frame around every page. */
const de = {
  product: 'Rückenwind',
  skip: 'Zum Inhalt springen',
  home: 'Rückenwind, zur Übersicht',
  demo: 'Demo',
  demoLine: 'Demo: Alle Angaben sind Beispiele.',
  emergency: 'Notfall',
  search: 'Suchen',
  searchLabel: 'Im Intranet suchen',
  searchStart: 'Suche starten',
  mainNav: 'Hauptnavigation',
  menu: 'Menü',
  signedInAs: 'Angemeldet als',
  account: 'Konto',
  display: 'Darstellung und Sprache',
  help: 'Hilfe',
  thisPage: 'Diese Seite',
  language: people.de.language,
  theme: people.de.theme,
  themes: { light: people.de.light, dark: people.de.dark, system: people.de.system },
  errorPrefix: 'Fehler:',
  breadcrumb: 'Sie sind hier',
  busy: 'Wird gespeichert …',
  myTasks: 'Meine Aufgaben',
  tasksLead: 'Hier arbeiten Sie für andere im Haus.',
  noTasks: 'Hier haben Sie keine Aufgaben',
  noTasksText:
    'Diese Seite ist für alle, die etwas für das Haus verwalten. Auf der Übersicht geht es für Sie weiter.',
  section: (area: string) => `Bereich ${area}`,
  links: {
    hilfe: 'So funktioniert Rückenwind',
    'leichte-sprache': 'Leichte Sprache',
    gebaerdensprache: 'Gebärdensprache',
    'barriere-melden': 'Barriere melden',
    barrierefreiheit: 'Barrierefreiheit',
    datenschutz: 'Datenschutz',
    impressum: 'Ansprechstelle',
  },
  accountLinks: {
    myData: 'Meine Daten',
    whoSees: 'Wer sieht was?',
    security: 'Anmeldung und Sicherheit',
    changePassword: 'Passwort ändern',
  },
  session: {
    title: 'Sind Sie noch da?',
    titleOver: 'Ihre Sitzung ist abgelaufen',
    idle: 'Ihre Sitzung endet in {minutes} Minuten, weil Sie länger nichts getan haben. Was Sie schon gespeichert haben, ist sicher.|Ihre Sitzung endet in einer Minute, weil Sie länger nichts getan haben. Was Sie schon gespeichert haben, ist sicher.',
    end: 'Nach zehn Stunden melden Sie sich zu Ihrer Sicherheit neu an. Das ist in {minutes} Minuten so weit. Speichern Sie bitte, was Sie gerade bearbeiten.|Nach zehn Stunden melden Sie sich zu Ihrer Sicherheit neu an. Das ist in einer Minute so weit. Speichern Sie bitte, was Sie gerade bearbeiten.',
    over: 'Sie können trotzdem absenden, was Sie gerade schreiben: Sie melden sich dann neu an, und Ihr Text ist noch da.',
    stay: 'Angemeldet bleiben',
    close: 'Schließen',
  },
  overview: 'Übersicht',
  paging: {
    pages: 'Seiten',
    page: (at: number, count: number) => `Seite ${at} von ${count}`,
    previous: 'Zurück',
    next: 'Weiter',
  },
  form: {
    check: (count: number) =>
      count === 1 ? 'Bitte prüfen Sie eine Angabe' : `Bitte prüfen Sie ${COUNT_DE[count] ?? count} Angaben`,
    kept: 'Ihr Text ist noch da. Nichts ist verloren.',
    restored: people.de.restored,
    limit: (most: number) => `Höchstens ${most.toLocaleString('de-DE')} Zeichen`,
  },
  problems: problems.de,
  problem: {
    toOverview: 'Zur Übersicht',
    again: 'Noch einmal versuchen',
    stays: 'Bleibt der Fehler?',
    stuck: 'Kommen Sie nicht weiter?',
    call: (label: string, phone: string) =>
      `Rufen Sie an: ${label}, ${phone}. Nennen Sie diese Nummer, dann finden wir die Ursache schneller.`,
    number: 'Vorgangsnummer',
    time: 'Zeit',
  },
  start: {
    greeting: 'Guten Tag',
    lead: (count: number, overdue: boolean) =>
      count === 0
        ? 'Gerade ist nichts fällig. Zeit für etwas Neues?'
        : overdue
          ? 'Eine Frist ist schon vorbei. Fangen Sie dort an, alles andere kann warten.'
          : count === 1
            ? 'Eine Sache steht an. Alles andere kann warten.'
            : `${atStart(COUNT_DE[count] ?? String(count))} Dinge stehen an. Die nächste Frist steht oben.`,
    due: 'Was fällig ist',
    courses: 'Meine Kurse',
    noCourses: 'Sie haben noch keinen Kurs angefangen oder vorgemerkt.',
    progress: 'Erledigt',
    allCourses: 'Alle Kurse ansehen',
    nothing: 'Alles erledigt',
    nothingText: 'Gerade wartet nichts auf Sie. Im Kursverzeichnis finden Sie mehr zum Lernen.',
    help: 'Sie kommen nicht weiter?',
    hours: 'Erreichbar',
    nextStep: 'Ihr nächster Schritt',
  },
};

const COUNT_DE = [
  'keine',
  'eine',
  'zwei',
  'drei',
  'vier',
  'fünf',
  'sechs',
  'sieben',
  'acht',
  'neun',
] as const;
const atStart = (word: string): string => `${word.charAt(0).toUpperCase()}${word.slice(1)}`;

const en: typeof de = {
  product: 'Rückenwind',
  skip: 'Skip to content',
  home: 'Rückenwind, to the overview',
  demo: 'Demo',
  demoLine: 'Demo: everything here is an example.',
  emergency: 'Emergency',
  search: 'Search',
  searchLabel: 'Search the intranet',
  searchStart: 'Start search',
  mainNav: 'Main navigation',
  menu: 'Menu',
  signedInAs: 'Signed in as',
  account: 'Account',
  display: 'Display and language',
  help: 'Help',
  thisPage: 'This page',
  language: people.en.language,
  theme: people.en.theme,
  themes: { light: people.en.light, dark: people.en.dark, system: people.en.system },
  errorPrefix: 'Error:',
  breadcrumb: 'You are here',
  busy: 'Saving …',
  myTasks: 'My tasks',
  tasksLead: 'This is where you work for others in the house.',
  noTasks: 'You have no tasks here',
  noTasksText: 'This page is for everybody who administers something for the house. Go on from the overview.',
  section: (area) => `Area ${area}`,
  links: {
    hilfe: 'How Rückenwind works',
    'leichte-sprache': 'Easy language (German)',
    gebaerdensprache: 'Sign language (German)',
    'barriere-melden': 'Report a barrier',
    barrierefreiheit: 'Accessibility',
    datenschutz: 'Data protection',
    impressum: 'Contact',
  },
  accountLinks: {
    myData: 'My data',
    whoSees: 'Who sees what?',
    security: 'Sign-in and security',
    changePassword: 'Change password',
  },
  session: {
    title: 'Are you still there?',
    titleOver: 'Your session has ended',
    idle: 'Your session ends in {minutes} minutes because you have not done anything for a while. What you have saved is safe.|Your session ends in one minute because you have not done anything for a while. What you have saved is safe.',
    end: 'After ten hours you sign in again, for your safety. That will be in {minutes} minutes. Please save what you are working on.|After ten hours you sign in again, for your safety. That will be in one minute. Please save what you are working on.',
    over: 'You can still send what you are writing: you sign in again, and your text will be there.',
    stay: 'Stay signed in',
    close: 'Close',
  },
  overview: 'Overview',
  paging: {
    pages: 'Pages',
    page: (at, count) => `Page ${at} of ${count}`,
    previous: 'Back',
    next: 'Next',
  },
  form: {
    check: (count) => (count === 1 ? 'Please check one entry' : `Please check ${count} entries`),
    kept: 'Your text is still here. Nothing is lost.',
    restored: people.en.restored,
    limit: (most) => `At most ${most.toLocaleString('en-GB')} characters`,
  },
  problems: problems.en,
  problem: {
    toOverview: 'To the overview',
    again: 'Try again',
    stays: 'Does it persist?',
    stuck: 'Are you stuck?',
    call: (label, phone) => `Call: ${label}, ${phone}. Tell them this number, then we find the cause faster.`,
    number: 'Request number',
    time: 'Time',
  },
  start: {
    greeting: 'Good day',
    lead: (count, overdue) =>
      count === 0
        ? 'Nothing is due at the moment. Time for something new?'
        : overdue
          ? 'One deadline has passed. Start there, everything else can wait.'
          : count === 1
            ? 'One thing is due. Everything else can wait.'
            : `${count} things are due. The next deadline is on top.`,
    due: 'What is due',
    courses: 'My courses',
    noCourses: 'You have not started or noted a course yet.',
    progress: 'Done',
    allCourses: 'See all courses',
    nothing: 'All done',
    nothingText: 'Nothing is waiting for you. You find more to learn in the course catalogue.',
    help: 'Are you stuck?',
    hours: 'Available',
    nextStep: 'Your next step',
  },
};

export const messages = { de, en };
