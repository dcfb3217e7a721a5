/* What the question set says, by the language of the page it stands in. */
window.Rueckenwind = window.Rueckenwind || {};
window.Rueckenwind.questionSetWords = (() => {
  const de = {
    progress: 'Frage {n} von {max}',
    hint: {
      single: 'Eine Antwort ist richtig.',
      multiple: 'Mehrere Antworten können richtig sein.',
      trueFalse: 'Stimmt die Aussage?',
    },
    check: 'Antwort prüfen',
    choose: 'Bitte wählen Sie zuerst eine Antwort.',
    right: 'Richtige Antwort',
    wrong: 'Falsche Antwort',
    yours: 'Ihre Wahl',
    verdict: {
      right: 'Ihre Antwort stimmt.',
      partly: 'Ihre Antwort stimmt zum Teil.',
      wrong: 'Ihre Antwort stimmt nicht.',
    },
    next: 'Weiter zu Frage {n}',
    finish: 'Zum Ergebnis',
    resultTitle: 'Ihr Ergebnis',
    solved: 'Richtig',
    unsolved: 'Nicht richtig',
    total: 'Sie haben {raw} von {max} Fragen richtig beantwortet.',
    enough: 'Das reicht. Nötig waren {needed}.',
    notEnough: 'Mit {needed} richtigen Antworten reicht es. Sie können die Übung so oft machen, wie Sie möchten.',
    again: 'Noch einmal',
    untitled: 'Übung',
  };

  const en = {
    progress: 'Question {n} of {max}',
    hint: {
      single: 'One answer is right.',
      multiple: 'Several answers may be right.',
      trueFalse: 'Is this statement true?',
    },
    check: 'Check answer',
    choose: 'Please choose an answer first.',
    right: 'Right answer',
    wrong: 'Wrong answer',
    yours: 'Your choice',
    verdict: {
      right: 'Your answer is right.',
      partly: 'Your answer is partly right.',
      wrong: 'Your answer is not right.',
    },
    next: 'Continue to question {n}',
    finish: 'See the result',
    resultTitle: 'Your result',
    solved: 'Right',
    unsolved: 'Not right',
    total: 'You answered {raw} of {max} questions correctly.',
    enough: 'That is enough. You needed {needed}.',
    notEnough: '{needed} right answers are enough. You may repeat the practice as often as you like.',
    again: 'Once more',
    untitled: 'Practice',
  };

  return { of: (lang) => (lang.startsWith('en') ? { ...en, lang: 'en' } : { ...de, lang: 'de' }) };
})();
