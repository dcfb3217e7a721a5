import type { Language } from '#domain/person.ts';
import { listText } from '#platform/i18n/format.ts';
import type { Course } from './course.ts';
import { messages } from './messages.ts';
import type { Standing } from './model.ts';

/** Filters of the catalogue as they stand in the address. */
export const LENGTHS = ['kurz', 'mittel', 'lang'] as const;
export const FORMATS = ['lesen', 'ueben', 'film', 'leicht', 'pruefung'] as const;
export const LEVELS = ['G', 'A', 'F'] as const;
export const STANDS = ['offen', 'vorgemerkt', 'angefangen', 'abgeschlossen'] as const;

export type CatalogueFilter = {
  /** A topic, or a main topic with everything below it. */
  topic?: string;
  level?: (typeof LEVELS)[number];
  length?: (typeof LENGTHS)[number];
  format?: (typeof FORMATS)[number];
  stand?: (typeof STANDS)[number];
  bookmarked?: 'ja';
};

/** What the filters need to know beside the courses: the topics by slug with their main topic, and which courses have a test. */
export type Surroundings = {
  topics: ReadonlyMap<string, { area?: string }>;
  tested: ReadonlySet<string>;
};

/** `unknown`: what the address asks for and nothing of ours is called, as `name=value`; it filters nothing. */
export function readCatalogueFilter(
  query: URLSearchParams,
  topics: Surroundings['topics'],
): { filter: CatalogueFilter; unknown: readonly string[] } {
  const unknown: string[] = [];
  const one = <T extends string>(name: string, values: readonly T[]): T | undefined => {
    const asked = query.get(name);
    const found = values.find((value) => value === asked);
    if (found === undefined && asked) unknown.push(`${name}=${asked.slice(0, 60)}`);
    return found;
  };
  const topic = one('thema', [...topics.keys()]);
  const level = one('stufe', LEVELS);
  const length = one('dauer', LENGTHS);
  const format = one('form', FORMATS);
  const stand = one('stand', STANDS);
  const bookmarked = one('lesezeichen', ['ja']);
  const filter = {
    ...(topic && { topic }),
    ...(level && { level }),
    ...(length && { length }),
    ...(format && { format }),
    ...(stand && { stand }),
    ...(bookmarked && { bookmarked }),
  };
  return { filter, unknown };
}

/** Up to a quarter of an hour fits between two appointments; up to 40 minutes fits a morning. */
const lengthOf = ({ minutes }: Course): (typeof LENGTHS)[number] =>
  minutes <= 15 ? 'kurz' : minutes <= 40 ? 'mittel' : 'lang';

function formatsOf(
  { units, slug }: Course,
  tested: ReadonlySet<string>,
): readonly (typeof FORMATS)[number][] {
  const has = {
    lesen: units.some((unit) => unit.kind === 'lesson'),
    ueben: units.some((unit) => unit.kind === 'practice'),
    film: units.some((unit) => unit.kind === 'lesson' && unit.film),
    leicht: units.some((unit) => unit.kind === 'lesson' && unit.easy !== undefined),
    pruefung: tested.has(slug),
  };
  return FORMATS.filter((format) => has[format]);
}

export function fits(at: Standing, filter: CatalogueFilter, { topics, tested }: Surroundings): boolean {
  const { course, begun, noted, completion, bookmarked } = at;
  const stand = {
    offen: !begun && !noted && !completion,
    vorgemerkt: noted,
    angefangen: begun && !completion,
    abgeschlossen: completion !== undefined,
  };
  const isAbout = (topic: string) =>
    course.topics.some((slug) => slug === topic || topics.get(slug)?.area === topic);
  return (
    (filter.topic === undefined || isAbout(filter.topic)) &&
    (filter.level === undefined || course.level.includes(filter.level)) &&
    (filter.length === undefined || lengthOf(course) === filter.length) &&
    (filter.format === undefined || formatsOf(course, tested).includes(filter.format)) &&
    (filter.stand === undefined || stand[filter.stand]) &&
    (filter.bookmarked === undefined || bookmarked)
  );
}

/** The values worth offering: what finds some courses and leaves some out, and what is chosen now. */
export const offered = <K extends keyof CatalogueFilter>(
  all: readonly Standing[],
  name: K,
  values: readonly NonNullable<CatalogueFilter[K]>[],
  filter: CatalogueFilter,
  around: Surroundings,
): readonly NonNullable<CatalogueFilter[K]>[] =>
  values.filter((value) => {
    const found = all.filter((at) => fits(at, { [name]: value } as CatalogueFilter, around)).length;
    return value === filter[name] || (found > 0 && found < all.length);
  });

/** `Grundlagen und Aufbau · Lektionen, Übung, Kurzprüfung` */
export function courseLine(course: Course, tested: ReadonlySet<string>, language: Language): string {
  const { levels, formats } = messages[language];
  const kinds = formatsOf(course, tested).map((format) => formats[format]);
  return `${listText(
    course.level.map((level) => levels[level]),
    language,
  )} · ${kinds.join(', ')}`;
}
