/* Words all practices share, and the choice of the language: that of the page a practice stands in. */
window.Rueckenwind = window.Rueckenwind || {};
window.Rueckenwind.base = window.Rueckenwind.base || {};
(() => {
  const { base } = window.Rueckenwind;

  const de = {
    quotes: ['„', '“'],
    again: 'Noch einmal',
    untitled: 'Übung',
    result: ({ points }) => `Ihr Ergebnis: ${points}`,
    points: ({ raw, max }) => `${raw} von ${max} ${max === 1 ? 'Punkt' : 'Punkten'}`,
    enough: ({ needed }) => `Das reicht. Nötig ${needed === 1 ? 'war 1 Punkt' : `waren ${needed} Punkte`}.`,
    notEnough: ({ needed }) =>
      `Mit ${needed === 1 ? '1 Punkt' : `${needed} Punkten`} reicht es. Sie können die Übung so oft machen, wie Sie möchten.`,
    faulty: 'Diese Übung ist noch nicht fertig',
    faultyMeans: 'Es liegt nicht an Ihnen: Im Inhalt der Übung fehlt etwas. Für die Kursredaktion:',
    resumed: 'Sie machen weiter, wo Sie aufgehört haben.',
  };

  const en = {
    quotes: ['“', '”'],
    again: 'Once more',
    untitled: 'Practice',
    result: ({ points }) => `Your result: ${points}`,
    points: ({ raw, max }) => `${raw} of ${max} ${max === 1 ? 'point' : 'points'}`,
    enough: ({ needed }) => `That is enough. You needed ${needed === 1 ? '1 point' : `${needed} points`}.`,
    notEnough: ({ needed }) =>
      `${needed === 1 ? '1 point is' : `${needed} points are`} enough. You may repeat the practice as often as you like.`,
    faulty: 'This practice is not ready yet',
    faultyMeans: 'It is not your doing: something is missing in the content of this practice. For its authors:',
    resumed: 'You continue where you left off.',
  };

  /** The words of a practice in the language of the page, German where it is neither German nor English. */
  base.words = (own) =>
    (document.documentElement.lang || 'de').startsWith('en')
      ? { ...en, ...own.en, lang: 'en' }
      : { ...de, ...own.de, lang: 'de' };
})();
