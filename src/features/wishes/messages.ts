const de = {
  title: 'Welcher Kurs fehlt?',
  nav: 'Kurs wünschen',
  lead: 'Was möchten Sie lernen? Schreiben Sie es auf. Die Kursredaktion liest jeden Wunsch und antwortet hier.',
  topic: 'Worum soll es gehen?',
  topicHint: 'Zum Beispiel: Tabellen auswerten, Gespräche am Telefon, Leichte Sprache',
  because: 'Wofür brauchen Sie das?',
  becauseHint: 'Ein Beispiel aus Ihrer Arbeit hilft. Nennen Sie keine Namen.',
  optional: 'freiwillig',
  send: 'Wunsch absenden',
  privacy: 'Ihren Namen speichern wir nicht. Alle im Haus können den Wunsch lesen.',
  listTitle: 'Wünsche und Antworten',
  none: 'Noch hat niemand einen Kurs gewünscht.',
  wished: (date: string) => `gewünscht am ${date}`,
  answered: (date: string) => `Antwort vom ${date}`,
  open: 'noch ohne Antwort',
  hidden: 'Ausgeblendeter Wunsch',
  hiddenBecause: (reason: string) => `Die Kursredaktion hat diesen Wunsch ausgeblendet: ${reason}`,
  deskTitle: 'Kurswünsche beantworten',
  deskNav: 'Kurswünsche',
  area: 'Redaktion',
  deskLead: (open: number) =>
    open === 0
      ? 'Alle Wünsche sind beantwortet.'
      : open === 1
        ? 'Ein Wunsch wartet auf eine Antwort.'
        : `${open} Wünsche warten auf eine Antwort.`,
  answer: 'Ihre Antwort',
  answerHint: 'Was geschieht mit dem Wunsch, und warum? Alle im Haus lesen die Antwort.',
  answerSend: 'Antwort veröffentlichen',
  hide: 'Wunsch ausblenden',
  hideText:
    'Blenden Sie einen Wunsch aus, wenn er jemanden nennt. Seine Worte und die Antwort werden gelöscht, das lässt sich nicht zurücknehmen. Alle lesen den Grund.',
  hideReason: 'Warum wird der Wunsch ausgeblendet?',
  hideHint: 'Zum Beispiel: Er nennt eine Person. Schreiben Sie selbst keinen Namen.',
  errors: {
    missing: 'Diese Angabe fehlt. Ein kurzer Satz genügt.',
    tooLong: 'Der Text ist zu lang. Kürzen Sie ihn bitte.',
    invalid: 'Diese Angabe passt nicht.',
    conflict:
      'Jemand anderes hat diesen Wunsch inzwischen beantwortet oder ausgeblendet. Ihr Text ist noch da.',
    tooMany: 'Das waren viele Wünsche hintereinander. Ihr Text ist noch da. Warten Sie bitte einige Minuten.',
  },
  notices: {
    wished: 'Danke. Ihr Wunsch ist angekommen.',
    answered: 'Ihre Antwort ist veröffentlicht.',
    hidden: 'Der Wunsch ist ausgeblendet.',
  },
};

const en: typeof de = {
  title: 'Which course is missing?',
  nav: 'Wish for a course',
  lead: 'What would you like to learn? Write it down. The course editors read every wish and answer here.',
  topic: 'What should it be about?',
  topicHint: 'For example: analysing tables, talking on the phone, easy language',
  because: 'What do you need it for?',
  becauseHint: 'An example from your work helps. Do not give names.',
  optional: 'optional',
  send: 'Send wish',
  privacy: 'We do not store your name. Everybody in the house can read the wish.',
  listTitle: 'Wishes and answers',
  none: 'Nobody has wished for a course yet.',
  wished: (date) => `wished for on ${date}`,
  answered: (date) => `Answer of ${date}`,
  open: 'no answer yet',
  hidden: 'Hidden wish',
  hiddenBecause: (reason) => `The course editors have hidden this wish: ${reason}`,
  deskTitle: 'Answer course wishes',
  deskNav: 'Course wishes',
  area: 'Editing',
  deskLead: (open) =>
    open === 0
      ? 'All wishes are answered.'
      : open === 1
        ? 'One wish waits for an answer.'
        : `${open} wishes wait for an answer.`,
  answer: 'Your answer',
  answerHint: 'What happens with the wish, and why? Everybody in the house reads the answer.',
  answerSend: 'Publish answer',
  hide: 'Hide wish',
  hideText:
    'Hide a wish when it names somebody. Its words and the answer are deleted, which cannot be undone. Everybody reads the reason.',
  hideReason: 'Why is the wish hidden?',
  hideHint: 'For example: it names a person. Do not write a name yourself.',
  errors: {
    missing: 'This is missing. A short sentence is enough.',
    tooLong: 'The text is too long. Please shorten it.',
    invalid: 'This does not fit.',
    conflict: 'Somebody else has answered or hidden this wish in the meantime. Your text is still here.',
    tooMany: 'Those were many wishes in a row. Your text is still here. Please wait a few minutes.',
  },
  notices: {
    wished: 'Thank you. Your wish has arrived.',
    answered: 'Your answer has been published.',
    hidden: 'The wish has been hidden.',
  },
};

export const messages = { de, en };
