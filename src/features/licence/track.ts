import { z } from 'zod';
import { slug } from '#domain/organisation.ts';

/** The track as its editors write it: `content/organisation/fuehrerschein.yaml`. */
export const trackFile = z.strictObject({
  slug: slug(),
  title: z.string().min(1).max(80),
  titleEn: z.string().min(1).max(80).optional(),
  /** In the order that is recommended; any other is fine, too. */
  modules: z
    .array(z.strictObject({ course: slug(), title: z.string().min(1).max(120) }))
    .min(1)
    .max(20),
  validMonths: z.number().int().min(1).max(120),
  /** Short yearly tests: of which modules, how often, how long before their day they may be taken. */
  refresh: z.strictObject({
    courses: z.array(slug()).min(1),
    everyMonths: z.number().int().min(1).max(60),
    opensMonthsBefore: z.number().int().min(1).max(12),
  }),
});
export type Track = z.infer<typeof trackFile>;

/** What the track needs to know of a course. */
export type TrackCourse = {
  slug: string;
  code: string;
  title: string;
  version: number;
  refresh: 'ja' | 'nein';
  minutes: number;
  goals: readonly string[];
  level: readonly ('G' | 'A' | 'F')[];
  /** Competences of DigComp 3.0, such as `4.1`; the first digit is the area. */
  digcomp: readonly string[];
};
export type TrackCourses = ReadonlyMap<string, TrackCourse>;

/** Areas of DigComp 3.0 a course belongs to, each once, in their own order. */
export const areasOf = ({ digcomp }: Pick<TrackCourse, 'digcomp'>): readonly number[] =>
  [...new Set(digcomp.map((competence) => Number(competence[0])))].toSorted((a, b) => a - b);
