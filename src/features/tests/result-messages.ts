/** Words after hand-in. */
const de = {
  passed: 'Bestanden',
  notPassed: 'Noch nicht bestanden',
  title: (verdict: string, course: string) => `${verdict}: ${course}`,
  sum: (points: string, total: string, percent: string, needed: string) =>
    `Sie haben ${points} von ${total} Punkten erreicht, das sind ${percent} %. Zum Bestehen brauchen Sie ${needed} %.`,
  missedMust:
    'Eine Frage, die ganz richtig sein muss, war nicht richtig. Deshalb ist die Prüfung nicht bestanden. Die Frage ist unten gekennzeichnet.',
  passedText: 'Das Ergebnis zählt ab sofort. Die Punkte sehen nur Sie.',
  notPassedText:
    'Das sieht außer Ihnen niemand. Lesen Sie die Begründungen, und versuchen Sie es noch einmal.',
  repeat: 'Noch einmal versuchen',
  questions: 'Ihre Antworten mit Begründung',
  verdict: {
    right: 'richtig',
    partly: 'teilweise richtig',
    wrong: 'nicht richtig',
    open: 'nicht beantwortet',
  },
  points: (points: string) => (points === '1' ? '1 Punkt' : `${points} Punkte`),
  must: 'muss ganz richtig sein',
  chosenRight: 'Ihre Antwort, richtig',
  chosenWrong: 'Ihre Antwort, nicht richtig',
  missedRight: 'richtig, von Ihnen nicht gewählt',
  leftWrong: 'nicht richtig',
  yours: 'Ihre Antwort',
  solution: 'Richtig',
  none: 'keine Angabe',
  yourNumber: (number: string) => `Ihre Nummer: ${number}`,
  because: 'Begründung',
  kept: 'Diese Seite bleibt bis 30 Tage nach dem Bestehen. Danach merken wir uns nur, dass Sie bestanden haben.',
  other: 'Alle Versuche ansehen',
};

const en: typeof de = {
  passed: 'Passed',
  notPassed: 'Not passed yet',
  title: (verdict, course) => `${verdict}: ${course}`,
  sum: (points, total, percent, needed) =>
    `You have reached ${points} of ${total} points, that is ${percent} %. To pass you need ${needed} %.`,
  missedMust:
    'A question that has to be wholly right was not right. That is why the test is not passed. The question is marked below.',
  passedText: 'The result counts from now on. Only you see the points.',
  notPassedText: 'Nobody but you sees this. Read the reasons and try again.',
  repeat: 'Try again',
  questions: 'Your answers with reasons',
  verdict: { right: 'right', partly: 'partly right', wrong: 'not right', open: 'not answered' },
  points: (points) => (points === '1' ? '1 point' : `${points} points`),
  must: 'has to be wholly right',
  chosenRight: 'your answer, right',
  chosenWrong: 'your answer, not right',
  missedRight: 'right, not chosen by you',
  leftWrong: 'not right',
  yours: 'Your answer',
  solution: 'Right',
  none: 'nothing given',
  yourNumber: (number) => `Your number: ${number}`,
  because: 'Reason',
  kept: 'This page stays until 30 days after passing. After that we only remember that you have passed.',
  other: 'See all attempts',
};

export const result = { de, en };
