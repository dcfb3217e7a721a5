/* What the practice says beside the words that all practices share. */
window.Rueckenwind.lookForSignsWords = (() => {
  const de = {
    title: {
      email: 'Was ist an dieser E-Mail verdächtig?',
      letter: 'Was ist an diesem Brief verdächtig?',
      form: 'Was ist an diesem Formular verdächtig?',
      chat: 'Was ist an diesem Chat verdächtig?',
    },
    list: { email: 'Beispiel einer E-Mail', letter: 'Beispiel eines Briefs', form: 'Beispiel eines Formulars', chat: 'Beispiel eines Chats' },
    hint: ({ signs }) =>
      signs === 1
        ? 'Eine Stelle ist verdächtig. Wählen Sie sie aus: Dann bekommt sie eine Fahne. Beim zweiten Mal ist die Fahne wieder weg.'
        : `${signs} Stellen sind verdächtig. Wählen Sie diese aus: Dann bekommen sie eine Fahne. Beim zweiten Mal ist die Fahne wieder weg.`,
    labels: {
      from: 'Von',
      to: 'An',
      subject: 'Betreff',
      body: '',
      button: 'Schaltfläche',
      attachment: 'Anhang',
      field: 'Feld',
    },
    own: 'Ihre Nachricht',
    count: ({ marked, signs }) =>
      `${marked === 1 ? '1 Stelle ist' : `${marked} Stellen sind`} markiert, ${signs} ${signs === 1 ? 'ist' : 'sind'} verdächtig.`,
    check: 'Auswertung',
    mark: 'Bitte markieren Sie zuerst mindestens eine Stelle.',
    verdict: {
      right: 'Sie haben alles gefunden.',
      over: 'Sie haben alles gefunden, aber auch Harmloses markiert.',
      partly: 'Sie haben einen Teil gefunden.',
      wrong: 'Noch nichts gefunden.',
    },
    tally: ({ found, signs, wrong }) => {
      const first = `${found} von ${signs} verdächtigen Stellen ${found === 1 ? 'ist' : 'sind'} gefunden`;
      if (wrong === 0) return `${first}.`;
      return `${first}, ${wrong === 1 ? '1 harmlose Stelle ist' : `${wrong} harmlose Stellen sind`} markiert.`;
    },
    total: ({ points }) => `Das ergibt ${points}.`,
    outcome: {
      found: 'Gefunden',
      missed: 'Übersehen',
      wrong: 'Zu Unrecht markiert',
      harmless: 'Unverdächtig',
    },
    noReason: 'Diese Stelle ist harmlos.',
    faults: {
      none: () => 'Das Schreiben hat noch keine Teile.',
      noSign: () => 'Kein Teil ist verdächtig. Mindestens einer braucht „sign“ mit einem „reason“.',
      both: ({ text }) => `Der Teil „${text}“ ist zugleich verdächtig und harmlos.`,
    },
  };

  const en = {
    title: {
      email: 'What is suspicious about this e-mail?',
      letter: 'What is suspicious about this letter?',
      form: 'What is suspicious about this form?',
      chat: 'What is suspicious about this chat?',
    },
    list: { email: 'Example of an e-mail', letter: 'Example of a letter', form: 'Example of a form', chat: 'Example of a chat' },
    hint: ({ signs }) =>
      signs === 1
        ? 'One place is suspicious. Choose it and it gets a flag. Choose it again and the flag is gone.'
        : `${signs} places are suspicious. Choose them and they get a flag. Choose one again and its flag is gone.`,
    labels: {
      from: 'From',
      to: 'To',
      subject: 'Subject',
      body: '',
      button: 'Button',
      attachment: 'Attachment',
      field: 'Field',
    },
    own: 'Your message',
    count: ({ marked, signs }) =>
      `${marked === 1 ? '1 place is' : `${marked} places are`} marked, ${signs} ${signs === 1 ? 'is' : 'are'} suspicious.`,
    check: 'Evaluate',
    mark: 'Please mark at least one place first.',
    verdict: {
      right: 'You found everything.',
      over: 'You found everything, but marked harmless places as well.',
      partly: 'You found a part of it.',
      wrong: 'Nothing found yet.',
    },
    tally: ({ found, signs, wrong }) => {
      const first = `${found} of ${signs} suspicious places found`;
      if (wrong === 0) return `${first}.`;
      return `${first}, ${wrong === 1 ? '1 harmless place' : `${wrong} harmless places`} marked.`;
    },
    total: ({ points }) => `That makes ${points}.`,
    outcome: { found: 'Found', missed: 'Missed', wrong: 'Wrongly marked', harmless: 'Not suspicious' },
    noReason: 'This place is harmless.',
    faults: {
      none: () => 'The document has no parts yet.',
      noSign: () => 'No part is suspicious. At least one needs a “sign” with a “reason”.',
      both: ({ text }) => `The part “${text}” is suspicious and harmless at once.`,
    },
  };

  return { de, en };
})();
