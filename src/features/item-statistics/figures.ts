import type { ItemCounters, Sums } from './model.ts';

/** An item as its author wrote it, as far as its figures need it. `right` are the numbers of right options. */
export type KnownItem = { id: string; edition: string; right: readonly number[] };

export type Warning =
  /** Whoever does well in the rest of the test does badly here: is the key right? */
  | 'key'
  /** The item hardly tells who knows it and who does not. */
  | 'weak'
  /** An option nobody is tempted by. */
  | 'dead'
  | 'easy'
  | 'hard';

export type Figures = {
  people: number;
  /** Mean points, 0 to 1. */
  facility: number;
  /**
   * Correlation of the points here with the share of points in the rest of the test, −1 to 1: the point-biserial one for
   * items that are right or wrong. Undefined where all answered alike.
   */
  discrimination?: number;
  /** Share of people who chose an option; `dead` where hardly anybody takes a wrong one. */
  options: readonly { share: number; right: boolean; dead: boolean }[];
  warnings: readonly Warning[];
};

/** Fewer than one in twenty takes it: a distractor that does not work (Tarrant, Ware & Mohammed 2009). */
const DEAD = 0.05;
/** Item and rest hardly go together (Ebel & Frisbie 1991 ask for 0.2; short tests reach less). */
const WEAK = 0.1;
/** Among fewer people a correlation says too little to call it weak. */
const PEOPLE_TO_COMPARE = 60;
const EASY = 0.95;
const HARD = 0.3;
/** A wrong option draws the better people away only when enough of them take it. */
const DRAWS = 0.1;
/** Means closer together than so many standard errors differ by chance. */
const CLEARLY = 1.5;

/** Figures of an item from its closed blocks; undefined until there are any, or when the item has changed since. */
export function figuresOf(item: KnownItem, counters: ItemCounters | undefined): Figures | undefined {
  if (counters === undefined || counters.edition !== item.edition || counters.shown.people === 0)
    return undefined;
  const sums = counters.shown;
  const facility = sums.points / sums.people;
  const discrimination = correlation(sums);
  const options = sums.options.map(({ people }, index) => {
    const right = item.right.includes(index);
    const share = people / sums.people;
    return { share, right, dead: !right && share < DEAD };
  });
  // Below zero by more than chance: the standard error of a correlation near zero is about 1/√n.
  const isWrong = (discrimination ?? 0) < -1 / Math.sqrt(sums.people) || drawsTheBetter(item, sums);
  const isWeak =
    discrimination !== undefined &&
    discrimination < WEAK &&
    facility <= EASY &&
    sums.people >= PEOPLE_TO_COMPARE;
  const told: Readonly<Record<Warning, boolean>> = {
    key: isWrong,
    weak: !isWrong && isWeak,
    dead: options.some(({ dead }) => dead),
    easy: facility > EASY,
    hard: facility < HARD,
  };
  return {
    people: sums.people,
    facility,
    ...(discrimination !== undefined && { discrimination }),
    options,
    warnings: (Object.keys(told) as Warning[]).filter((warning) => told[warning]),
  };
}

/** Pearson's correlation from sums. */
function correlation({ people, ...sums }: Sums): number | undefined {
  const covariance = sums.pointsTimesRest / people - (sums.points / people) * (sums.rest / people);
  const pointsVariance = sums.pointsSquared / people - (sums.points / people) ** 2;
  const restVariance = sums.restSquared / people - (sums.rest / people) ** 2;
  const product = pointsVariance * restVariance;
  return product > 1e-9 ? covariance / Math.sqrt(product) : undefined;
}

/** With one right option: people who take a certain wrong one do clearly better in the rest than those who take the key. */
function drawsTheBetter({ right }: KnownItem, sums: Sums): boolean {
  const [key, ...more] = right;
  const keyed = key === undefined || more.length > 0 ? undefined : sums.options[key];
  if (keyed === undefined) return false;
  const deviation = Math.sqrt(Math.max(0, sums.restSquared / sums.people - (sums.rest / sums.people) ** 2));
  return sums.options.some((option, index) => {
    if (index === key || option.people < DRAWS * sums.people) return false;
    if (keyed.people === 0) return true;
    const error = deviation * Math.sqrt(1 / option.people + 1 / keyed.people);
    return option.rest / option.people - keyed.rest / keyed.people > CLEARLY * error;
  });
}
