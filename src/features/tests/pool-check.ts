import { shortages } from './drawing.ts';
import { DRAWN_FORMS, type Guesser, guessersPassing } from './guessing.ts';
import type { Item, PoolFile } from './item.ts';
import { itemHints, type Remark } from './item-check.ts';
import { type Spread, spreadOf } from './spread.ts';

export type PoolCheck = {
  /** Must be mended before the pool is published. */
  faults: readonly Remark[];
  /** Worth a second look. */
  hints: readonly Remark[];
  spread: Spread;
  guessers: Readonly<Record<Guesser, number>>;
};

/** Fewer than one in a hundred drawn tests may be passed by a rule without knowledge. */
const MOST_PASSED = DRAWN_FORMS / 100;
/** Items of a slot in the pool for each one drawn, so that a second attempt meets other questions. */
const RESERVE = 1.5;
/** Standard deviation of expected points, as a share of all points: about half an item in twelve. */
const WIDE = 0.04;

/**
 * What can be said about a pool before anybody has taken the test; `goals` is how many the course has. Whatever makes it
 * unreadable was said when it was read.
 */
export function checkedPool(pool: PoolFile, goals: number): PoolCheck {
  const spread = spreadOf(pool);
  const guessers = guessersPassing(pool);
  return {
    spread,
    guessers,
    // A form that cannot be filled says nothing about guessing.
    faults: shortages(pool.items, pool.blueprint).length > 0 ? [] : guesserFaults(guessers),
    hints: [
      ...pool.items.flatMap(itemHints),
      ...keyPlaceHints(pool.items),
      ...blueprintHints(pool, goals),
      ...(spread.deviation > WIDE * spread.items
        ? [
            {
              path: ['blueprint'],
              what: `Die gezogenen Prüfungen sind ungleich schwer: erwartete Punkte schwanken um ${decimal(spread.deviation)}. Mischen Sie die Fragearten in jedem Paar aus Ziel und Schwierigkeit gleichmäßiger.`,
            },
          ]
        : []),
    ],
  };
}

const decimal = (value: number): string => value.toLocaleString('de-DE', { maximumFractionDigits: 2 });

const RULES: Readonly<Record<Guesser, string>> = {
  longest: 'immer die längste Antwort wählt',
  shortest: 'immer die kürzeste Antwort wählt',
  first: 'immer die erste Antwort wählt',
  true: 'immer „Richtig“ wählt',
  false: 'immer „Falsch“ wählt',
  random: 'nur rät',
};

const guesserFaults = (guessers: Readonly<Record<Guesser, number>>): readonly Remark[] =>
  (Object.keys(RULES) as Guesser[])
    .filter((guesser) => guessers[guesser] >= MOST_PASSED)
    .map((guesser) => ({
      path: ['items'],
      what: `Wer ${RULES[guesser]}, besteht ${guessers[guesser]} von ${DRAWN_FORMS} gezogenen Prüfungen. Weniger als ${MOST_PASSED} dürfen es sein. Gleichen Sie Längen und Lösungen an oder nehmen Sie mehr Fragen, die sich nicht raten lassen.`,
    }));

/** The right option may be the longest as often as chance has it, and not more. */
function keyPlaceHints(items: readonly Item[]): readonly Remark[] {
  const singles = items.filter((item) => item.type === 'single');
  const telling = singles.filter(({ options }) => {
    const key = options.find(({ correct }) => correct === 'ja');
    return key !== undefined && options.every((each) => each === key || each.text.length < key.text.length);
  });
  return singles.length >= 4 && telling.length > singles.length / 2
    ? [
        {
          path: ['items'],
          what: `Die richtige Antwort ist in ${telling.length} von ${singles.length} Fragen mit einer Lösung die längste. Machen Sie auch falsche Antworten so lang.`,
        },
      ]
    : [];
}

function blueprintHints(pool: PoolFile, goals: number): readonly Remark[] {
  const unasked = Array.from({ length: goals }, (_, index) => index + 1).filter(
    (goal) => !pool.blueprint.some((slot) => slot.goal === goal),
  );
  const tight = pool.blueprint.flatMap(({ goal, difficulty, count }, index) => {
    const there = pool.items.filter((item) => item.goal === goal && item.difficulty === difficulty).length;
    return there >= count && there < count * RESERVE ? [{ goal, difficulty, count, there, index }] : [];
  });
  return [
    ...unasked.map((goal) => ({
      path: ['blueprint'],
      what: `Die Prüfung fragt nie nach Ziel ${goal} des Kurses. Ergänzen Sie im Bauplan eine Zeile dafür.`,
    })),
    ...tight.map(({ goal, difficulty, count, there, index }) => ({
      path: ['blueprint', index],
      what: `Zu Ziel ${goal}, ${difficulty}: im Bestand ${there}, gezogen ${count}. Wer wiederholt, bekommt fast dieselben Fragen. Schreiben Sie noch einige.`,
    })),
  ];
}
