import { drawn } from './drawing.ts';
import { points } from './grading.ts';
import type { Difficulty, Item, PoolFile } from './item.ts';

/** Points a drawn test is expected to bring somebody, of `items` possible ones. */
export type Spread = { items: number; mean: number; deviation: number };

/** Share of items somebody at the pass mark is taken to know, before any figures of real tests exist. */
const KNOWN: Readonly<Record<Difficulty, number>> = { leicht: 0.9, mittel: 0.75, schwer: 0.6 };

const FORMS = 500;

/**
 * How much drawn tests of one pool differ for the same person: mean and standard deviation of the expected points over
 * drawn forms. Goals and difficulties are the same in each by the blueprint; what is left is how well items can be guessed.
 */
export function spreadOf(pool: PoolFile, forms = FORMS): Spread {
  const expected = new Map(pool.items.map((item) => [item, expectedPoints(item)]));
  const sums = Array.from({ length: forms }, (_, form) =>
    drawn(pool.items, pool.blueprint, `spread-${form}`).reduce(
      (sum, { item }) => sum + (expected.get(item) ?? 0),
      0,
    ),
  );
  const mean = sums.reduce((total, sum) => total + sum, 0) / forms;
  const variance = sums.reduce((total, sum) => total + (sum - mean) ** 2, 0) / forms;
  return {
    items: pool.blueprint.reduce((total, slot) => total + slot.count, 0),
    mean,
    deviation: Math.sqrt(variance),
  };
}

/** Known, or else guessed. */
function expectedPoints(item: Item): number {
  const known = KNOWN[item.difficulty];
  return known + (1 - known) * guessedPoints(item);
}

/** Mean points of an answer by chance. */
export function guessedPoints(item: Item): number {
  switch (item.type) {
    case 'single':
      return 1 / item.options.length;
    case 'trueFalse':
      return 1 / 2;
    case 'multiple':
      return meanOverChoices(item);
    // A given step follows a given other one in one of n orders; likewise for partners.
    case 'order':
      return 1 / item.steps.length;
    case 'match':
      return 1 / item.pairs.length;
    case 'text':
      return 0;
  }
}

/** Every way to tick at least one box counts the same. */
function meanOverChoices(item: Extract<Item, { type: 'multiple' }>): number {
  const boxes = [...item.options.keys()];
  const ways = 2 ** boxes.length - 1;
  let sum = 0;
  for (let way = 1; way <= ways; way += 1)
    sum += points(item, { choices: boxes.filter((box) => (way >> box) % 2 === 1) });
  return sum / ways;
}
