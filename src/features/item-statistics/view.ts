import { type Figures, figuresOf, type KnownItem } from './figures.ts';
import type { CourseCounters } from './model.ts';

/** An item with its wording, as its author reads it. */
export type WordedItem = KnownItem & { text: string; options: readonly string[] };

export type ItemView = WordedItem & { figures: Figures };

/** Items with figures, those to look at first; and how many still wait for people. */
export function itemsView(
  items: readonly WordedItem[],
  counters: CourseCounters,
): { shown: readonly ItemView[]; waiting: readonly WordedItem[]; conspicuous: number } {
  const all = items.map((item) => ({ ...item, figures: figuresOf(item, counters.items[item.id]) }));
  const shown = all
    .flatMap(({ figures, ...item }) => (figures === undefined ? [] : [{ ...item, figures }]))
    .toSorted((a, b) => b.figures.warnings.length - a.figures.warnings.length);
  return {
    shown,
    waiting: all.filter(({ figures }) => figures === undefined),
    conspicuous: shown.filter(({ figures }) => figures.warnings.length > 0).length,
  };
}
