import { own } from './own-messages.ts';
import { result } from './result-messages.ts';

/** The words around a running test; those before it are in `own-messages.ts`, those after it in `result-messages.ts`. */
const de = {
  test: 'Kurzprüfung',
  refresher: 'Auffrischung',
  learn: 'Lernen',
  right: 'Richtig',
  wrong: 'Falsch',
  ...own.de,
  question: (number: number, total: number) => `Frage ${number} von ${total}`,
  questionShort: (number: number) => `Frage ${number}`,
  of: (form: string, course: string) => `${form} ${course}`,
  hint: {
    single: 'Eine Antwort ist richtig.',
    multiple: 'Mehrere Antworten können richtig sein. Kreuzen Sie alle richtigen an.',
    trueFalse: 'Stimmt diese Aussage?',
    order: 'Geben Sie jedem Schritt seine Nummer. 1 kommt zuerst.',
    match: 'Wählen Sie zu jeder Zeile, was dazu passt.',
    text: 'Ein Wort oder ein kurzer Begriff genügt. Groß- und Kleinschreibung spielt keine Rolle.',
  },
  yourAnswer: 'Ihre Antwort',
  choose: 'Bitte wählen',
  step: (number: number) => `${number}.`,
  mark: 'Diese Frage markieren und später noch einmal ansehen',
  next: 'Weiter',
  toOverview: 'Zur Übersicht',
  map: 'Ihre Fragen',
  mapLabel: 'Stand der Prüfung',
  counts: (answered: number, open: number, marked: number) =>
    [`${answered} beantwortet`, `${open} noch offen`, marked === 0 ? '' : `${marked} markiert`]
      .filter(Boolean)
      .join(', '),
  state: { answered: 'beantwortet', partly: 'unvollständig', open: 'offen' },
  here: 'diese Frage',
  marked: 'markiert',
  saved: 'Ihre Antworten sind gespeichert, sobald Sie weitergehen. Sie können jederzeit unterbrechen.',
  noLimit: 'Kein Zeitlimit.',
  timeLeft: (minutes: number) => (minutes === 1 ? 'Noch eine Minute.' : `Noch ${minutes} Minuten.`),
  until: (time: string) => `Die Prüfung läuft bis ${time}. Was bis dahin gespeichert ist, zählt.`,
  onlyYou: 'Ihr Ergebnis sehen nur Sie. Nach der Abgabe lesen Sie zu jeder Frage eine Begründung.',
  check: 'Prüfung abgeben',
  checkNote: 'Vorher zeigen wir Ihnen, was noch offen ist.',
  overview: {
    title: 'Vor der Abgabe',
    allDone: 'Sie haben alle Fragen beantwortet. Sie können jetzt abgeben oder noch etwas ändern.',
    open: (count: number) =>
      count === 1
        ? 'Eine Frage ist noch nicht ganz beantwortet. Offene Fragen zählen null Punkte.'
        : `${count} Fragen sind noch nicht ganz beantwortet. Offene Fragen zählen null Punkte.`,
    marked: (count: number) =>
      count === 1 ? 'Eine Frage haben Sie markiert.' : `${count} Fragen haben Sie markiert.`,
    questions: 'Ihre Fragen',
    back: 'Zurück zu den Fragen',
    submit: 'Jetzt abgeben',
    submitNote: 'Nach der Abgabe können Sie diesen Versuch nicht mehr ändern.',
  },
  result: result.de,
  errors: {
    missing: 'Diese Angabe fehlt.',
    invalid: 'Diese Angabe passt nicht.',
    notOffered: 'Diese Möglichkeit steht hier nicht zur Wahl. Wählen Sie eine der angebotenen.',
    tooLong: 'Das ist zu lang. Ein Wort oder ein kurzer Begriff genügt.',
    twice: 'Sie haben eine Nummer zweimal vergeben. Jede Nummer gehört zu einem Schritt.',
    wait: 'Der nächste Versuch ist noch nicht möglich. Auf der Seite steht, ab wann.',
    refresherLater: 'Die Auffrischung ist möglich, sobald Sie die Kurzprüfung bestanden haben.',
    noTest: 'Zu diesem Kurs gibt es gerade keine Kurzprüfung.',
  },
  notices: {
    handedIn: 'Ihre Prüfung ist abgegeben.',
    closed: 'Diese Prüfung ist schon abgegeben. Die letzte Antwort zählt nicht mehr.',
    late: 'Die Zeit ist um. Was Sie vorher gespeichert haben, zählt. Geben Sie die Prüfung jetzt ab.',
    extraTime: 'Ihre Einstellung ist gespeichert. Sie gilt auch für eine Prüfung, die gerade läuft.',
  },
};

const en: typeof de = {
  test: 'Test',
  refresher: 'Refresher',
  learn: 'Learning',
  right: 'True',
  wrong: 'False',
  ...own.en,
  question: (number, total) => `Question ${number} of ${total}`,
  questionShort: (number) => `Question ${number}`,
  of: (form, course) => `${form} ${course}`,
  hint: {
    single: 'One answer is right.',
    multiple: 'Several answers may be right. Tick all of them.',
    trueFalse: 'Is this statement true?',
    order: 'Give each step its number. 1 comes first.',
    match: 'Choose what fits for each line.',
    text: 'A word or a short term is enough. Capitals do not matter.',
  },
  yourAnswer: 'Your answer',
  choose: 'Please choose',
  step: (number) => `${number}.`,
  mark: 'Mark this question to look at it again later',
  next: 'Next',
  toOverview: 'To the summary',
  map: 'Your questions',
  mapLabel: 'State of the test',
  counts: (answered, open, marked) =>
    [`${answered} answered`, `${open} open`, marked === 0 ? '' : `${marked} marked`]
      .filter(Boolean)
      .join(', '),
  state: { answered: 'answered', partly: 'incomplete', open: 'open' },
  here: 'this question',
  marked: 'marked',
  saved: 'Your answers are saved as soon as you go on. You can interrupt at any time.',
  noLimit: 'No time limit.',
  timeLeft: (minutes) => (minutes === 1 ? 'One minute left.' : `${minutes} minutes left.`),
  until: (time) => `The test runs until ${time}. What has been saved by then counts.`,
  onlyYou: 'Only you see your result. After you have handed in, you read a reason for each question.',
  check: 'Hand in test',
  checkNote: 'Before that we show you what is still open.',
  overview: {
    title: 'Before you hand in',
    allDone: 'You have answered all questions. You can hand in now or still change something.',
    open: (count) =>
      count === 1
        ? 'One question is not fully answered yet. Open questions count zero points.'
        : `${count} questions are not fully answered yet. Open questions count zero points.`,
    marked: (count) =>
      count === 1 ? 'You have marked one question.' : `You have marked ${count} questions.`,
    questions: 'Your questions',
    back: 'Back to the questions',
    submit: 'Hand in now',
    submitNote: 'After you have handed in, you can no longer change this attempt.',
  },
  result: result.en,
  errors: {
    missing: 'This is missing.',
    invalid: 'This does not fit.',
    notOffered: 'This is not one of the choices here. Choose one of those offered.',
    tooLong: 'This is too long. A word or a short term is enough.',
    twice: 'You have used a number twice. Each number belongs to one step.',
    wait: 'The next attempt is not possible yet. The page says from when on.',
    refresherLater: 'The refresher is possible once you have passed the test.',
    noTest: 'There is no test for this course at the moment.',
  },
  notices: {
    handedIn: 'Your test has been handed in.',
    closed: 'This test has been handed in already. The last answer no longer counts.',
    late: 'The time is up. What you saved before counts. Please hand in the test now.',
    extraTime: 'Your setting has been saved. It also holds for a test that is running.',
  },
};

export const messages = { de, en };
