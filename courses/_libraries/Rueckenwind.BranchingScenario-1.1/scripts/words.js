/* What the practice says beside the words that all practices share. */
window.Rueckenwind.branchingScenarioWords = (() => {
  const de = {
    step: ({ n }) => `Entscheidung ${n}`,
    ask: 'Was tun Sie?',
    decide: 'So entscheiden',
    next: 'Weiter',
    reread: 'Die Situation noch einmal lesen',
    choose: 'Bitte wählen Sie zuerst, was Sie tun.',
    chosen: 'Sie haben entschieden',
    consequence: 'Das passiert',
    rating: { good: 'Gut ausgegangen', ok: 'Es wäre besser gegangen', bad: 'Schlecht ausgegangen' },
    total: ({ points }) => `Sie haben ${points} erreicht.`,
    most: 'Mehr Punkte sind auf keinem Weg möglich.',
    more: 'Ein anderer Weg bringt mehr Punkte. Sie können die Übung so oft machen, wie Sie möchten.',
    decisions: 'Ihre Entscheidungen',
    again: 'Noch einmal anders entscheiden',
    solution: 'Ein guter Weg',
    faults: {
      none: () => 'Es gibt noch keine Szene.',
      noId: ({ n }) => `Szene ${n} hat keinen Namen („id“).`,
      twice: ({ id }) => `Zwei Szenen heißen „${id}“.`,
      start: ({ id }) => `Die Übung soll mit der Szene „${id}“ beginnen. Diese Szene gibt es nicht.`,
      startEnds: ({ id }) => `Die erste Szene „${id}“ hat keine Antworten.`,
      next: ({ id, text, next }) =>
        `Szene „${id}“: Die Antwort „${text}“ führt zur Szene „${next}“. Diese Szene gibt es nicht.`,
      nowhere: ({ id }) => `Szene „${id}“ hat weder Antworten noch ein Ende.`,
      both: ({ id }) => `Szene „${id}“ hat Antworten und ein Ende. Nur eines von beiden geht.`,
      circle: ({ ids }) => `Diese Szenen führen im Kreis: ${ids.join(' → ')}.`,
    },
  };

  const en = {
    step: ({ n }) => `Decision ${n}`,
    ask: 'What do you do?',
    decide: 'Decide like this',
    next: 'Continue',
    reread: 'Read the situation again',
    choose: 'Please choose first what you do.',
    chosen: 'You decided',
    consequence: 'This is what happens',
    rating: { good: 'It ended well', ok: 'It could have gone better', bad: 'It ended badly' },
    total: ({ points }) => `You reached ${points}.`,
    most: 'No other way leads to more points.',
    more: 'Another way leads to more points. You may repeat the practice as often as you like.',
    decisions: 'Your decisions',
    again: 'Decide differently',
    solution: 'A good way',
    faults: {
      none: () => 'There is no scene yet.',
      noId: ({ n }) => `Scene ${n} has no name (“id”).`,
      twice: ({ id }) => `Two scenes are called “${id}”.`,
      start: ({ id }) => `The practice is to begin with the scene “${id}”. There is no such scene.`,
      startEnds: ({ id }) => `The first scene “${id}” has no answers.`,
      next: ({ id, text, next }) =>
        `Scene “${id}”: the answer “${text}” leads to the scene “${next}”. There is no such scene.`,
      nowhere: ({ id }) => `Scene “${id}” has neither answers nor an end.`,
      both: ({ id }) => `Scene “${id}” has answers and an end. It can only have one of them.`,
      circle: ({ ids }) => `These scenes lead in a circle: ${ids.join(' → ')}.`,
    },
  };

  return { de, en };
})();
