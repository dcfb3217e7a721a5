import type { Course } from './course.ts';
import type { Standing } from './model.ts';

/** Filters of the catalogue as they stand in the address; anything unknown counts as not given. */
export const LENGTHS = ['kurz', 'mittel', 'lang'] as const;
export const FORMATS = ['lesen', 'ueben', 'film'] as const;
export const LEVELS = ['G', 'A', 'F'] as const;
export const STANDS = ['offen', 'angefangen', 'abgeschlossen', 'gemerkt'] as const;

export type CatalogueFilter = {
  topic?: string;
  level?: (typeof LEVELS)[number];
  length?: (typeof LENGTHS)[number];
  format?: (typeof FORMATS)[number];
  stand?: (typeof STANDS)[number];
};

export function readCatalogueFilter(query: URLSearchParams, topics: ReadonlySet<string>): CatalogueFilter {
  const one = <T extends string>(name: string, values: readonly T[]): T | undefined =>
    values.find((value) => value === query.get(name));
  const topic = one('thema', [...topics]);
  const level = one('stufe', LEVELS);
  const length = one('dauer', LENGTHS);
  const format = one('form', FORMATS);
  const stand = one('stand', STANDS);
  return {
    ...(topic && { topic }),
    ...(level && { level }),
    ...(length && { length }),
    ...(format && { format }),
    ...(stand && { stand }),
  };
}

/** Up to a quarter of an hour fits between two appointments; up to 40 minutes fits a morning. */
const lengthOf = ({ minutes }: Course): (typeof LENGTHS)[number] =>
  minutes <= 15 ? 'kurz' : minutes <= 40 ? 'mittel' : 'lang';

const formatsOf = (course: Course): ReadonlySet<(typeof FORMATS)[number]> =>
  new Set(course.units.map((unit) => (unit.kind === 'practice' ? 'ueben' : unit.film ? 'film' : 'lesen')));

export function fits({ course, begun, completion, bookmarked }: Standing, filter: CatalogueFilter): boolean {
  const stand = {
    offen: !begun && !completion,
    angefangen: begun && !completion,
    abgeschlossen: completion !== undefined,
    gemerkt: bookmarked,
  };
  return (
    (filter.topic === undefined || course.topics.includes(filter.topic)) &&
    (filter.level === undefined || course.level.includes(filter.level)) &&
    (filter.length === undefined || lengthOf(course) === filter.length) &&
    (filter.format === undefined || formatsOf(course).has(filter.format)) &&
    (filter.stand === undefined || stand[filter.stand])
  );
}
