const de = {
  nav: 'Prüfungsfragen',
  area: 'Redaktion',
  title: 'Prüfungsfragen auswerten',
  lead: 'Welche Fragen prüfen gut, und welche sollten Sie überarbeiten? Gezählt werden nur erste Versuche.',
  privacy:
    'Zahlen erscheinen ab 30 Personen und ändern sich immer erst nach zehn weiteren. Wer was geantwortet hat, wird hier nicht gespeichert.',
  none: 'Noch hat kein Kurs Prüfungsfragen',
  noneText: 'Sobald neben einem Kurs eine Datei items.yaml liegt, steht er hier.',
  items: (count: number) => `${count} Fragen`,
  withFigures: (count: number) =>
    count === 0 ? 'noch keine Zahlen' : count === 1 ? '1 Frage mit Zahlen' : `${count} Fragen mit Zahlen`,
  conspicuous: (count: number) => (count === 1 ? '1 auffällig' : `${count} auffällig`),
  inOrder: 'nichts auffällig',
  waiting: 'Zahlen ab 30 Personen',
  courseLead: (version: number) => `Fassung ${version} des Kurses. Auffällige Fragen stehen oben.`,
  people: 'Erste Versuche',
  facility: 'Lösungsquote',
  discrimination: 'Trennschärfe',
  noDiscrimination: 'nicht berechenbar',
  optionsOf: (id: string) => `Gewählte Antworten bei „${id}“`,
  option: 'Antwort',
  share: 'gewählt',
  key: 'Schlüssel',
  right: 'richtig',
  wrong: 'falsch',
  hardly: 'unter 5 %',
  waitingItems: (count: number) => `Noch ohne Zahlen (${count})`,
  waitingText:
    'Diese Fragen haben noch keine 30 Personen in ihrem ersten Versuch beantwortet, oder ihr Schlüssel ist neu.',
  explained: 'Was die Zahlen bedeuten',
  explanations: [
    'Lösungsquote: durchschnittliche Punkte von 0 bis 100 %. Gut sind meist 50 bis 90 %.',
    'Trennschärfe: Lösen die, die im Rest der Prüfung gut sind, auch diese Frage? Ab 0,2 gut, unter 0,1 schwach, unter 0 stimmt oft der Schlüssel nicht.',
    'Falsche Antworten, die fast niemand wählt, prüfen nichts. Ersetzen Sie sie durch häufige Irrtümer.',
  ],
  warnings: {
    key: 'Schlüssel prüfen: Wer sonst gut ist, antwortet hier anders als der Schlüssel.',
    weak: 'Trennt kaum: Wer es weiß und wer nicht, antwortet fast gleich.',
    dead: 'Mindestens eine falsche Antwort wählt fast niemand. Ersetzen Sie sie.',
    easy: 'Fast alle lösen die Frage. Braucht es sie noch?',
    hard: 'Nur wenige lösen die Frage. Ist sie klar, und steht es in der Lektion?',
  },
};

const en: typeof de = {
  nav: 'Test questions',
  area: 'Editing',
  title: 'Look at test questions',
  lead: 'Which questions test well, and which should you revise? Only first attempts are counted.',
  privacy:
    'Figures appear from 30 people on and only change after ten more. Who answered what is not kept here.',
  none: 'No course has test questions yet',
  noneText: 'As soon as there is a file items.yaml beside a course, it will appear here.',
  items: (count) => `${count} questions`,
  withFigures: (count) =>
    count === 0
      ? 'no figures yet'
      : count === 1
        ? '1 question with figures'
        : `${count} questions with figures`,
  conspicuous: (count) => (count === 1 ? '1 to look at' : `${count} to look at`),
  inOrder: 'nothing to look at',
  waiting: 'figures from 30 people on',
  courseLead: (version) => `Version ${version} of the course. Questions to look at come first.`,
  people: 'First attempts',
  facility: 'Facility',
  discrimination: 'Discrimination',
  noDiscrimination: 'cannot be computed',
  optionsOf: (id) => `Chosen answers of “${id}”`,
  option: 'Answer',
  share: 'chosen',
  key: 'Key',
  right: 'right',
  wrong: 'wrong',
  hardly: 'below 5%',
  waitingItems: (count) => `Without figures yet (${count})`,
  waitingText:
    'Fewer than 30 people have answered these questions in their first attempt, or their key is new.',
  explained: 'What the figures mean',
  explanations: [
    'Facility: mean points from 0 to 100%. Mostly 50 to 90% is good.',
    'Discrimination: do those who do well in the rest of the test solve this question, too? From 0.2 on good, below 0.1 weak; below 0 the key is often wrong.',
    'Wrong answers that hardly anybody chooses test nothing. Replace them by common mistakes.',
  ],
  warnings: {
    key: 'Check the key: people who do well elsewhere answer differently from the key.',
    weak: 'Hardly discriminates: those who know and those who do not answer almost alike.',
    dead: 'Hardly anybody chooses at least one of the wrong answers. Replace it.',
    easy: 'Almost everybody solves this question. Is it still needed?',
    hard: 'Only few solve this question. Is it clear, and does the lesson teach it?',
  },
};

export const messages = { de, en };
