/* What the practice says beside the words that all practices share. */
window.Rueckenwind.putInOrderWords = (() => {
  const de = {
    progress: ({ n, max }) => `Aufgabe ${n} von ${max}`,
    hint: 'Ordnen Sie mit den Schaltflächen „nach oben“ und „nach unten“.',
    list: 'Schritte',
    step: 'Schritt',
    up: 'nach oben',
    down: 'nach unten',
    moved: ({ n, max }) => `steht jetzt auf Platz ${n} von ${max}.`,
    first: 'steht schon ganz oben.',
    last: 'steht schon ganz unten.',
    check: 'Reihenfolge prüfen',
    move: 'Bitte ordnen Sie zuerst. Verschieben Sie mindestens einen Schritt.',
    verdict: {
      right: 'Ihre Reihenfolge stimmt.',
      partly: 'Ihre Reihenfolge stimmt zum Teil.',
      wrong: 'Ihre Reihenfolge stimmt noch nicht.',
    },
    counted: 'Einen Punkt gibt es für je zwei Schritte, die richtig aufeinander folgen.',
    yours: 'Ihre Reihenfolge',
    place: 'Richtiger Platz',
    elsewhere: ({ n }) => `Gehört auf Platz ${n}`,
    solution: 'So ist es richtig',
    why: 'Warum?',
    next: ({ n }) => `Weiter zu Aufgabe ${n}`,
    finish: 'Zum Ergebnis',
    total: ({ points }) => `Sie haben ${points} erreicht.`,
    faults: {
      none: () => 'Es gibt noch keine Aufgabe.',
      short: ({ n }) => `Aufgabe ${n} hat weniger als zwei Schritte.`,
    },
  };

  const en = {
    progress: ({ n, max }) => `Task ${n} of ${max}`,
    hint: 'Put the steps in order with the buttons “up” and “down”.',
    list: 'Steps',
    step: 'Step',
    up: 'up',
    down: 'down',
    moved: ({ n, max }) => `is now number ${n} of ${max}.`,
    first: 'is at the top already.',
    last: 'is at the bottom already.',
    check: 'Check the order',
    move: 'Please put the steps in order first. Move at least one of them.',
    verdict: {
      right: 'Your order is right.',
      partly: 'Your order is partly right.',
      wrong: 'Your order is not right yet.',
    },
    counted: 'There is one point for every two steps that rightly follow each other.',
    yours: 'Your order',
    place: 'Right place',
    elsewhere: ({ n }) => `Belongs to place ${n}`,
    solution: 'The right order',
    why: 'Why?',
    next: ({ n }) => `Continue to task ${n}`,
    finish: 'See the result',
    total: ({ points }) => `You reached ${points}.`,
    faults: {
      none: () => 'There is no task yet.',
      short: ({ n }) => `Task ${n} has fewer than two steps.`,
    },
  };

  return { de, en };
})();
