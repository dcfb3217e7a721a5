import type { Item, Slot } from './item.ts';

/** Repeatable chance: the same seed draws the same test, for ever (mulberry32 over a 32-bit hash of the seed). */
export function chanceOf(seed: string): () => number {
  let state = 2166136261;
  for (const character of seed) state = Math.imul(state ^ (character.codePointAt(0) ?? 0), 16777619);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Fisher–Yates. */
export function shuffled<T>(list: readonly T[], chance: () => number): readonly T[] {
  const result = [...list];
  for (let at = result.length - 1; at > 0; at -= 1) {
    const other = Math.floor(chance() * (at + 1));
    const [a, b] = [result[at], result[other]];
    if (a !== undefined && b !== undefined) [result[at], result[other]] = [b, a];
  }
  return result;
}

/** An item as one person gets it: options, steps or partners in the order they are shown, named by letters. */
export type DrawnItem = { item: Item; order: readonly number[] };

const partsOf = (item: Item): number => {
  switch (item.type) {
    case 'single':
    case 'multiple':
      return item.options.length;
    case 'order':
      return item.steps.length;
    case 'match':
      return item.pairs.length;
    default:
      return 0;
  }
};

/** What a blueprint asks for and the pool does not have; empty when every slot can be filled. */
export const shortages = (items: readonly Item[], blueprint: readonly Slot[]): readonly (Slot & { there: number })[] =>
  blueprint.flatMap((slot) => {
    const there = items.filter((item) => item.goal === slot.goal && item.difficulty === slot.difficulty).length;
    return there < slot.count ? [{ ...slot, there }] : [];
  });

/**
 * Draws one test by the blueprint. `seed` decides everything, also the order of what is shown. The key is never
 * looked at: the same pool with right and wrong swapped draws the same test.
 */
export function drawn(items: readonly Item[], blueprint: readonly Slot[], seed: string): readonly DrawnItem[] {
  const chance = chanceOf(seed);
  const taken = blueprint.flatMap((slot) =>
    shuffled(
      items.filter((item) => item.goal === slot.goal && item.difficulty === slot.difficulty),
      chance,
    ).slice(0, slot.count),
  );
  return shuffled(taken, chance).map((item) => ({
    item,
    order: shuffled(
      Array.from({ length: partsOf(item) }, (_, index) => index),
      chance,
    ),
  }));
}
