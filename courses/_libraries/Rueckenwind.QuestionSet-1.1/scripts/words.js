/* What the practice says beside the words that all practices share. */
window.Rueckenwind.questionSetWords = (() => {
  const de = {
    progress: ({ n, max }) => `Frage ${n} von ${max}`,
    hint: {
      single: 'Eine Antwort ist richtig.',
      multiple: 'Mehrere Antworten können richtig sein.',
      trueFalse: 'Stimmt die Aussage?',
    },
    check: 'Antwort prüfen',
    choose: 'Bitte wählen Sie zuerst eine Antwort.',
    right: 'Richtige Antwort',
    notChosen: 'Richtige Antwort, nicht gewählt',
    wrong: 'Falsche Antwort',
    yours: 'Ihre Wahl',
    verdict: {
      right: 'Ihre Antwort stimmt.',
      partly: 'Ihre Antwort stimmt zum Teil.',
      wrong: 'Ihre Antwort stimmt nicht.',
    },
    next: ({ n }) => `Weiter zu Frage ${n}`,
    finish: 'Zum Ergebnis',
    questions: ({ raw, max }) => `${raw} von ${max} ${max === 1 ? 'Frage' : 'Fragen'} richtig`,
    enough: ({ needed }) => `Das reicht. Nötig ${needed === 1 ? 'war 1 richtige Antwort' : `waren ${needed} richtige Antworten`}.`,
    notEnough: ({ needed }) =>
      `Mit ${needed === 1 ? '1 richtigen Antwort' : `${needed} richtigen Antworten`} reicht es. Sie können die Übung so oft machen, wie Sie möchten.`,
    solved: 'Richtig',
    unsolved: 'Nicht richtig',
    faults: {
      none: () => 'Es gibt noch keine Frage.',
      short: ({ n }) => `Frage ${n} hat weniger als zwei Antworten.`,
      unsolvable: ({ n }) => `Frage ${n} hat keine richtige Antwort.`,
      ambiguous: ({ n }) => `Frage ${n} hat mehrere richtige Antworten, erlaubt aber nur eine.`,
    },
  };

  const en = {
    progress: ({ n, max }) => `Question ${n} of ${max}`,
    hint: {
      single: 'One answer is right.',
      multiple: 'Several answers may be right.',
      trueFalse: 'Is this statement true?',
    },
    check: 'Check answer',
    choose: 'Please choose an answer first.',
    right: 'Right answer',
    notChosen: 'Right answer, not chosen',
    wrong: 'Wrong answer',
    yours: 'Your choice',
    verdict: {
      right: 'Your answer is right.',
      partly: 'Your answer is partly right.',
      wrong: 'Your answer is not right.',
    },
    next: ({ n }) => `Continue to question ${n}`,
    finish: 'See the result',
    questions: ({ raw, max }) => `${raw} of ${max} ${max === 1 ? 'question' : 'questions'} right`,
    enough: ({ needed }) => `That is enough. You needed ${needed === 1 ? '1 right answer' : `${needed} right answers`}.`,
    notEnough: ({ needed }) =>
      `${needed === 1 ? '1 right answer is' : `${needed} right answers are`} enough. You may repeat the practice as often as you like.`,
    solved: 'Right',
    unsolved: 'Not right',
    faults: {
      none: () => 'There is no question yet.',
      short: ({ n }) => `Question ${n} has fewer than two answers.`,
      unsolvable: ({ n }) => `Question ${n} has no right answer.`,
      ambiguous: ({ n }) => `Question ${n} has several right answers but allows only one.`,
    },
  };

  return { de, en };
})();
