/**
 * How items of a test do, as sums over people: nobody's answers can be taken out of them again. Counted are first
 * attempts only, because whoever repeats a test has read the reasons.
 */

/** One test that was handed in, without who and when. */
export type HandedIn = {
  course: string;
  /** Version of the course. */
  version: number;
  items: readonly {
    id: string;
    /** Differs when the key or the number of options differs: then earlier answers say nothing about the item any more. */
    edition: string;
    /** 0 to 1. */
    points: number;
    /** How many options there are to choose from; 0 where nothing is chosen. */
    options: number;
    chosen: readonly number[];
  }[];
};

/** Sums over `people`. `rest` is the share of points somebody got in the rest of the test, 0 to 1. */
export type Sums = {
  people: number;
  points: number;
  pointsSquared: number;
  rest: number;
  restSquared: number;
  pointsTimesRest: number;
  options: readonly { people: number; rest: number }[];
};

/**
 * `shown` grows by whole blocks of people; until a block is full its sums wait in `open`. So two looks at the page, one
 * before and one after a certain person's test, never differ by that person alone.
 */
export type ItemCounters = { edition: string; shown: Sums; open: Sums };

/** Counters of one course in one version. */
export type CourseCounters = { items: Readonly<Record<string, ItemCounters>> };

/** So many people before anything is shown about an item. */
export const FIRST_BLOCK = 30;
/** And so many before it changes (`THRESHOLD` of the house). */
export const NEXT_BLOCK = 10;

export const NOTHING_COUNTED: CourseCounters = { items: {} };

const emptySums = (options: number): Sums => ({
  people: 0,
  points: 0,
  pointsSquared: 0,
  rest: 0,
  restSquared: 0,
  pointsTimesRest: 0,
  options: Array.from({ length: options }, () => ({ people: 0, rest: 0 })),
});

/** Adds a test that was handed in. */
export function counted(counters: CourseCounters, test: HandedIn): CourseCounters {
  const total = test.items.reduce((sum, { points }) => sum + points, 0);
  const others = Math.max(1, test.items.length - 1);
  const items = Object.fromEntries(
    test.items.map((item) => {
      const kept = counters.items[item.id];
      const before = kept?.edition === item.edition ? kept : newCounters(item.edition, item.options);
      return [item.id, withPerson(before, item, (total - item.points) / others)];
    }),
  );
  return { items: { ...counters.items, ...items } };
}

const newCounters = (edition: string, options: number): ItemCounters => ({
  edition,
  shown: emptySums(options),
  open: emptySums(options),
});

function withPerson(
  { edition, shown, open }: ItemCounters,
  { points, chosen }: HandedIn['items'][number],
  rest: number,
): ItemCounters {
  const one: Sums = {
    people: 1,
    points,
    pointsSquared: points ** 2,
    rest,
    restSquared: rest ** 2,
    pointsTimesRest: points * rest,
    options: open.options.map((_, index) =>
      chosen.includes(index) ? { people: 1, rest } : { people: 0, rest: 0 },
    ),
  };
  const grown = together(open, one);
  const block = shown.people === 0 ? FIRST_BLOCK : NEXT_BLOCK;
  return grown.people < block
    ? { edition, shown, open: grown }
    : { edition, shown: together(shown, grown), open: emptySums(open.options.length) };
}

const together = (a: Sums, b: Sums): Sums => ({
  people: a.people + b.people,
  points: a.points + b.points,
  pointsSquared: a.pointsSquared + b.pointsSquared,
  rest: a.rest + b.rest,
  restSquared: a.restSquared + b.restSquared,
  pointsTimesRest: a.pointsTimesRest + b.pointsTimesRest,
  options: a.options.map((option, index) => ({
    people: option.people + (b.options[index]?.people ?? 0),
    rest: option.rest + (b.options[index]?.rest ?? 0),
  })),
});
