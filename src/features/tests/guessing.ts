import type { Answer } from './answer.ts';
import { chanceOf } from './chance.ts';
import { type DrawnItem, drawn } from './drawing.ts';
import { graded } from './grading.ts';
import type { Item, PoolFile } from './item.ts';

/**
 * People who know nothing and follow a rule instead. A fair pool gives none of them a way through
 * (Haladyna & Rodriguez 2013: options of like length, keys in all places).
 */
export const GUESSERS = ['longest', 'shortest', 'first', 'true', 'false', 'random'] as const;
export type Guesser = (typeof GUESSERS)[number];

export const DRAWN_FORMS = 1000;

/** How many of `forms` drawn tests each guesser passes. The same pool gives the same figures. */
export function guessersPassing(pool: PoolFile, forms = DRAWN_FORMS): Readonly<Record<Guesser, number>> {
  const passed = { longest: 0, shortest: 0, first: 0, true: 0, false: 0, random: 0 };
  const lengths = new Map(pool.items.map((item) => [item, byLength(item)]));
  for (let form = 0; form < forms; form += 1) {
    const test = drawn(pool.items, pool.blueprint, `guess-${form}`);
    const items = test.map(({ item }) => item);
    const chance = chanceOf(`coin-${form}`);
    for (const guesser of GUESSERS) {
      const answers = test.map((each) => guess(guesser, each, lengths.get(each.item) ?? [], chance));
      if (graded(items, answers, pool.passPercent).passed) passed[guesser] += 1;
    }
  }
  return passed;
}

/** Steps and partners are left as they are shown, which is chance; a short text cannot be guessed. */
function guess(
  guesser: Guesser,
  { item, order }: DrawnItem,
  longestFirst: readonly number[],
  chance: () => number,
): Answer | undefined {
  switch (item.type) {
    case 'single':
      return { choices: ranked(guesser, longestFirst, order, chance).slice(0, 1) };
    case 'multiple':
      // The rule of whoever does not know how many are right.
      return { choices: ranked(guesser, longestFirst, order, chance).slice(0, Math.ceil(order.length / 2)) };
    case 'trueFalse':
      return { choices: [guesser === 'false' || (guesser === 'random' && chance() < 0.5) ? 1 : 0] };
    case 'order':
    case 'match':
      return { choices: order };
    case 'text':
      return undefined;
  }
}

function ranked(
  guesser: Guesser,
  longestFirst: readonly number[],
  shown: readonly number[],
  chance: () => number,
): readonly number[] {
  switch (guesser) {
    case 'longest':
      return longestFirst;
    case 'shortest':
      return longestFirst.toReversed();
    case 'random': {
      const turn = Math.floor(chance() * shown.length);
      return [...shown.slice(turn), ...shown.slice(0, turn)];
    }
    default:
      return shown;
  }
}

const byLength = (item: Item): readonly number[] =>
  'options' in item ? [...item.options.keys()].toSorted((a, b) => lengthOf(item, b) - lengthOf(item, a)) : [];

const lengthOf = (item: Extract<Item, { options: unknown }>, index: number): number =>
  item.options[index]?.text.length ?? 0;
