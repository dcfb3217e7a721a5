import type { Level } from './model.ts';

const de = {
  title: 'Digital-Fitness-Check',
  nav: 'Fitness-Check',
  lead: 'Zwölf Aussagen, etwa fünf Minuten. Danach wissen Sie, welche Kurse sich für Sie lohnen.',
  privacy:
    'Ihre Antworten sehen nur Sie. Es gibt keine Note und keine Auswertung. Sie können alles jederzeit löschen.',
  about: 'Lassen Sie weg, was nicht zu Ihrer Arbeit passt.',
  scale: {
    'noch-nicht': 'noch nicht',
    'mit-hilfe': 'mit Hilfe',
    selbst: 'selbstständig',
    helfen: 'kann anderen helfen',
  } satisfies Record<Level, string>,
  number: (at: number, text: string) => `${at}. ${text}`,
  send: 'Empfehlungen zeigen',
  again: 'Antworten ändern',
  result: 'Das passt zu Ihnen',
  resultOn: (day: string) => `Aus Ihren Antworten vom ${day}.`,
  learn: 'Diese Kurse bringen Ihnen etwas Neues',
  test: 'Das können Sie schon',
  testText: 'Hier reicht vielleicht die Kurzprüfung, auch ohne die Lektionen.',
  toTest: 'Zur Kurzprüfung',
  minutes: (minutes: number) => `etwa ${minutes} Minuten`,
  coming: 'Kurs in Arbeit',
  nothing: 'Sie haben noch nichts angekreuzt. Eine Aussage genügt für einen ersten Tipp.',
  toTrack: 'Zum Digitalen Führerschein',
  forget: 'Antworten löschen',
  forgetText: 'Ihre Antworten sind dann weg. Kurse und Nachweise bleiben, wie sie sind.',
  errors: {
    notOffered: 'Wählen Sie eine der angebotenen Möglichkeiten.',
    invalid: 'Diese Angabe passt nicht.',
    missing: 'Diese Angabe fehlt.',
  },
  notices: {
    kept: 'Ihre Antworten sind gespeichert. Nur Sie können sie sehen.',
    forgotten: 'Ihre Antworten sind gelöscht.',
  },
  searchKind: 'Seite',
  data: {
    why: 'Damit Sie Ihre Empfehlungen wiederfinden.',
    kept: 'Bis Sie die Antworten löschen.',
    on: 'Ausgefüllt am',
    none: 'keine Angabe',
  },
};

const en: typeof de = {
  title: 'Digital fitness check',
  nav: 'Fitness check',
  lead: 'Twelve statements, about five minutes. Then you know which courses are worth your time.',
  privacy:
    'Only you see your answers. There is no mark and no evaluation. You can delete everything at any time.',
  about: 'Leave out what does not fit your work.',
  scale: {
    'noch-nicht': 'not yet',
    'mit-hilfe': 'with help',
    selbst: 'on my own',
    helfen: 'can help others',
  },
  number: (at, text) => `${at}. ${text}`,
  send: 'Show recommendations',
  again: 'Change answers',
  result: 'This suits you',
  resultOn: (day) => `From your answers of ${day}.`,
  learn: 'These courses have something new for you',
  test: 'You know this already',
  testText: 'The test may be enough here, even without the lessons.',
  toTest: 'Go to the test',
  minutes: (minutes) => `about ${minutes} minutes`,
  coming: 'course in preparation',
  nothing: 'You have not ticked anything yet. One statement is enough for a first hint.',
  toTrack: 'To the digital licence',
  forget: 'Delete answers',
  forgetText: 'Your answers are gone then. Courses and certificates stay as they are.',
  errors: {
    notOffered: 'Choose one of those offered.',
    invalid: 'This does not fit.',
    missing: 'This is missing.',
  },
  notices: {
    kept: 'Your answers have been saved. Only you can see them.',
    forgotten: 'Your answers have been deleted.',
  },
  searchKind: 'Page',
  data: {
    why: 'So that you find your recommendations again.',
    kept: 'Until you delete the answers.',
    on: 'Filled in on',
    none: 'not answered',
  },
};

export const messages = { de, en };
