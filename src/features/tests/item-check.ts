import type { Item } from './item.ts';

/** Something about a pool, for its author: a sentence, and where it stands in `items.yaml`. */
export type Remark = { path: readonly (string | number)[]; what: string };

/** Longest to shortest option. Above it the length begins to say something. */
const UNEVEN = 1.8;
const SHORT_REASON = 20;

/** What makes an item unusable in a course with so many goals. */
export function itemFaults(
  item: Item,
  index: number,
  all: readonly Item[],
  goals: number,
): readonly Remark[] {
  const at = (what: string, ...more: readonly (string | number)[]) => ({
    path: ['items', index, ...more],
    what,
  });
  const right = 'options' in item ? item.options.filter(({ correct }) => correct === 'ja').length : 0;
  const twice = repeated(partsOf(item));
  return [
    ...(all.findIndex(({ id }) => id === item.id) < index
      ? [at(`Die Frage „${item.id}“ kommt zweimal vor. Jede Kennung darf es nur einmal geben.`, 'id')]
      : []),
    ...(item.goal > goals
      ? [
          at(
            `Die Frage „${item.id}“ fragt nach Ziel ${item.goal}. So viele Ziele hat der Kurs: ${goals}.`,
            'goal',
          ),
        ]
      : []),
    ...(item.type === 'single' && right !== 1
      ? [
          at(
            `Die Frage „${item.id}“ hat ${right} richtige Antworten. Bei „single“ ist es genau eine; für mehrere nehmen Sie „multiple“.`,
            'options',
          ),
        ]
      : []),
    ...(item.type === 'multiple' && right === 0
      ? [at(`Bei der Frage „${item.id}“ ist keine Antwort richtig. Ergänzen Sie „correct: ja“.`, 'options')]
      : []),
    ...(twice === undefined
      ? []
      : [at(`Bei der Frage „${item.id}“ steht „${twice}“ zweimal. Beide lassen sich nicht unterscheiden.`)]),
  ];
}

/** What is chosen from: two alike cannot be told apart. */
function partsOf(item: Item): readonly string[] {
  switch (item.type) {
    case 'single':
    case 'multiple':
      return item.options.map(({ text }) => text);
    case 'order':
      return item.steps;
    case 'match':
      return [...item.pairs.map(({ right }) => right), ...item.pairs.map(({ left }) => `${left} →`)];
    default:
      return [];
  }
}

const repeated = (texts: readonly string[]): string | undefined =>
  texts.find((text, index) => texts.indexOf(text) < index)?.replace(/ →$/, '');

/** What may help somebody who does not know the answer, or help nobody to learn. */
export function itemHints(item: Item, index: number): readonly Remark[] {
  const path = ['items', index];
  const thin = reasonsOf(item).some((reason) => reason.length < SHORT_REASON);
  return [
    ...('options' in item ? lengthHints(item).map((what) => ({ path: [...path, 'options'], what })) : []),
    ...(thin
      ? [{ path, what: `Bei der Frage „${item.id}“ ist eine Begründung sehr kurz. Sagen Sie, warum.` }]
      : []),
  ];
}

function lengthHints({ id, options }: Extract<Item, { options: unknown }>): readonly string[] {
  const lengths = options.map(({ text }) => text.length);
  const [longest, shortest] = [Math.max(...lengths), Math.min(...lengths)];
  return longest > UNEVEN * shortest
    ? [
        `Bei der Frage „${id}“ sind die Antworten sehr ungleich lang (${shortest} bis ${longest} Zeichen). Die Länge darf nichts verraten.`,
      ]
    : [];
}

function reasonsOf(item: Item): readonly string[] {
  if ('options' in item) return item.options.map(({ reason }) => reason);
  return 'pairs' in item ? item.pairs.map(({ reason }) => reason) : [item.reason];
}
