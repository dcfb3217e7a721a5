import { chanceOf, shuffled } from './chance.ts';
import type { Difficulty, Item, Slot } from './item.ts';

/** An item as one person gets it. `order`: the parts of the item (counted from 0 as written) in the order they are shown. */
export type DrawnItem = { item: Item; order: readonly number[] };

/** Items of the yearly refresher. */
export const REFRESHER_ITEMS = 5;

/** What is put into an order of its own: options, steps, or the right-hand sides of pairs. */
export function partsOf(item: Item): readonly string[] {
  switch (item.type) {
    case 'single':
    case 'multiple':
      return item.options.map(({ text }) => text);
    case 'order':
      return item.steps;
    case 'match':
      return item.pairs.map(({ right }) => right);
    case 'trueFalse':
    case 'text':
      return [];
  }
}

/** What a blueprint asks for and the pool does not have; empty when every slot can be filled. */
export const shortages = (
  items: readonly Item[],
  blueprint: readonly Slot[],
): readonly (Slot & { there: number })[] =>
  blueprint.flatMap((slot) => {
    const there = fitting(items, slot).length;
    return there < slot.count ? [{ ...slot, there }] : [];
  });

const fitting = (items: readonly Item[], slot: { goal: number; difficulty: Difficulty }): readonly Item[] =>
  items.filter((item) => item.goal === slot.goal && item.difficulty === slot.difficulty);

/**
 * Draws one test by the blueprint. `seed` decides everything, also the order of what is shown. The key is never looked
 * at, nor the place where the author wrote something: the same pool with right and wrong swapped draws the same test.
 */
export function drawn(
  items: readonly Item[],
  blueprint: readonly Slot[],
  seed: string,
): readonly DrawnItem[] {
  const chance = chanceOf(seed);
  const known = byId(items);
  const taken = blueprint.flatMap((slot) => shuffled(fitting(known, slot), chance).slice(0, slot.count));
  return laidOut(taken, chance);
}

/** Draws the refresher: five items, from as many goals as there are. */
export function drawnRefresher(items: readonly Item[], seed: string): readonly DrawnItem[] {
  const chance = chanceOf(seed);
  const goals = [...new Set(items.map(({ goal }) => goal))].toSorted((a, b) => a - b);
  const waiting = shuffled(goals, chance).map((goal) => [
    ...shuffled(
      byId(items).filter((item) => item.goal === goal),
      chance,
    ),
  ]);
  const taken: Item[] = [];
  for (let at = 0; taken.length < Math.min(REFRESHER_ITEMS, items.length); at += 1) {
    const item = waiting[at % waiting.length]?.pop();
    if (item !== undefined) taken.push(item);
  }
  return laidOut(taken, chance);
}

const byId = (items: readonly Item[]): readonly Item[] =>
  items.toSorted((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));

const laidOut = (items: readonly Item[], chance: () => number): readonly DrawnItem[] =>
  shuffled(items, chance).map((item) => ({ item, order: shuffled(alphabetical(partsOf(item)), chance) }));

/** The places of the texts in the order of the alphabet: of a sequence or of pairs, the order written is the key itself. */
function alphabetical(texts: readonly string[]): readonly number[] {
  const at = (index: number) => texts[index] ?? '';
  return texts.map((_, index) => index).toSorted((a, b) => (at(a) < at(b) ? -1 : at(a) > at(b) ? 1 : 0));
}
