/** What happened, what is safe, what to do next: the words of every page that is not shown. */
const de = {
  missing: {
    title: 'Diese Seite gibt es hier nicht',
    text: 'Die Adresse stimmt nicht, die Seite wurde verschoben, oder sie ist nicht für Sie bestimmt.',
    next: 'Prüfen Sie die Adresse, oder beginnen Sie bei der Übersicht.',
  },
  refused: {
    title: 'Dieser Bereich gehört zu einer anderen Aufgabe',
    text: 'Ihr Konto hat die Rolle dafür nicht.',
    next: 'Brauchen Sie den Zugang für Ihre Arbeit? Dann wenden Sie sich an die Stelle, die ihn vergibt. Unter „Wer sieht was?“ steht, welche Rolle welche Angaben sieht.',
  },
  foreignSite: {
    title: 'Diese Sendung kam nicht von unserer Seite',
    text: 'Zu Ihrer Sicherheit haben wir nichts geändert.',
    next: 'Öffnen Sie die Seite neu und senden Sie Ihre Angaben von dort.',
  },
  tooLarge: {
    title: 'Das war zu viel auf einmal',
    text: 'Die Sendung ist größer als ein Megabyte. Gespeichert wurde nichts.',
    next: 'Gehen Sie zurück und kürzen Sie Ihre Angaben.',
  },
  unreadable: {
    title: 'Diese Sendung konnten wir nicht lesen',
    text: 'Gespeichert wurde nichts.',
    next: 'Gehen Sie zurück, laden Sie die Seite neu und versuchen Sie es noch einmal.',
  },
  method: {
    title: 'So lässt sich diese Seite nicht aufrufen',
    text: 'Gespeichert wurde nichts.',
    next: 'Öffnen Sie die Seite neu.',
  },
  busy: {
    title: 'Das waren zu viele Anfragen hintereinander',
    text: 'Was Sie schon gespeichert haben, ist sicher.',
    next: 'Warten Sie einen Moment und versuchen Sie es noch einmal.',
  },
  broken: {
    title: 'Die Seite konnte nicht geladen werden',
    text: 'Der Fehler liegt bei uns. Was Sie schon gespeichert haben, ist sicher.',
    next: 'Versuchen Sie es noch einmal.',
  },
};

const en: typeof de = {
  missing: {
    title: 'This page does not exist here',
    text: 'The address is wrong, the page has moved, or it is not meant for you.',
    next: 'Check the address, or start from the overview.',
  },
  refused: {
    title: 'This area belongs to a different task',
    text: 'Your account does not have the role for it.',
    next: 'Do you need access for your work? Then contact the office that grants it. “Who sees what?” lists which role sees which data.',
  },
  foreignSite: {
    title: 'This did not come from our page',
    text: 'For your safety we have not changed anything.',
    next: 'Open the page again and send your entries from there.',
  },
  tooLarge: {
    title: 'That was too much at once',
    text: 'What was sent is larger than one megabyte. Nothing was saved.',
    next: 'Go back and shorten your entries.',
  },
  unreadable: {
    title: 'We could not read this',
    text: 'Nothing was saved.',
    next: 'Go back, reload the page and try again.',
  },
  method: {
    title: 'This page cannot be called like that',
    text: 'Nothing was saved.',
    next: 'Open the page again.',
  },
  busy: {
    title: 'Those were too many requests in a row',
    text: 'What you have saved is safe.',
    next: 'Wait a moment and try again.',
  },
  broken: {
    title: 'The page could not be loaded',
    text: 'The fault is ours. What you have saved is safe.',
    next: 'Try again.',
  },
};

export const problems = { de, en };
