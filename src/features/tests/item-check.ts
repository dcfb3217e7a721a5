import type { Item } from './item.ts';

/** Something about a pool, for its author: a sentence, and where it stands in `items.yaml`. */
export type Remark = { path: readonly (string | number)[]; what: string };

/** Longest to shortest option. Above it the length begins to say something. */
const UNEVEN = 1.8;
const SHORT_REASON = 20;

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
        `Bei der Frage „${id}“ sind die Antworten sehr ungleich lang (${shortest} bis ${longest} Zeichen). Die Länge darf nichts verraten: Gleichen Sie die Texte an.`,
      ]
    : [];
}

function reasonsOf(item: Item): readonly string[] {
  if ('options' in item) return item.options.map(({ reason }) => reason);
  return 'pairs' in item ? item.pairs.map(({ reason }) => reason) : [item.reason];
}
