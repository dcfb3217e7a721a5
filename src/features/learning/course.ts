import { z } from 'zod';
import { day, slug } from '#domain/organisation.ts';

/** A course as its author writes it: `courses/<slug>/course.yaml` and the files it names. */

const text = (max: number) => z.string().min(1).max(max);
const inside = z.string().regex(/^(?!.*\.\.)[a-z0-9][a-z0-9./_-]*$/i, 'noPath');

const lessonEntry = z.strictObject({ id: slug(), kind: z.literal('lesson'), file: inside });
const practiceEntry = z.strictObject({
  id: slug(),
  kind: z.literal('practice'),
  title: text(120),
  minutes: z.number().int().min(1).max(60),
  package: inside,
  lead: text(300).optional(),
  /** Only for packages that cannot report their end: the person says so with a button. */
  done: z.literal('end').optional(),
});

/** A picture, film or sound that is not a drawing of ours: whose it is and what may be done with it (UrhG). */
const mediumEntry = z.strictObject({
  file: inside,
  /** What it is called in the list of pictures and films. */
  title: text(120).optional(),
  author: text(120),
  licence: text(80),
  source: text(300).optional(),
  /** WebVTT beside the film (WCAG 1.2.2). */
  captions: inside.optional(),
  /** Everything that is said and shown, as Markdown (WCAG 1.2.1, 1.2.3). */
  transcript: inside.optional(),
});
export type MediumEntry = z.infer<typeof mediumEntry>;

export const courseFile = z.strictObject({
  slug: slug(),
  code: z.string().regex(/^[MZ]\d$/, 'noCode'),
  title: text(120),
  summary: text(600),
  audience: text(300),
  goals: z.array(text(200)).min(1).max(8),
  topics: z.array(slug()).min(1).max(8),
  level: z.array(z.enum(['G', 'A', 'F'])).min(1),
  digcomp: z.array(z.string().regex(/^[1-5]\.[1-6]$/, 'noCompetence')),
  minutes: z.number().int().min(1).max(240),
  version: z.number().int().min(1),
  refresh: z.enum(['ja', 'nein']),
  reviewed: z.strictObject({ on: day(), role: text(80) }),
  /** Only the course editors see it, until this line is gone. */
  draft: z.literal('ja').optional(),
  media: z.array(mediumEntry).default([]),
  units: z.array(z.discriminatedUnion('kind', [lessonEntry, practiceEntry])).min(1),
});
export type CourseFile = z.infer<typeof courseFile>;

export const lessonHead = z.strictObject({
  title: text(120),
  minutes: z.number().int().min(1).max(30),
  lead: text(300),
  summaryEn: text(1200).optional(),
});

/** Where the files of an H5P package lie. */
export type PackagePlace = { contentFolder: string; libraryFolders: readonly string[] };

type UnitBase = { id: string; title: string; minutes: number; lead: string };
export type Lesson = UnitBase & {
  kind: 'lesson';
  html: string;
  text: string;
  words: number;
  /** Whether a film or sound is part of it. */
  film: boolean;
  summaryEn?: string;
  /** The same lesson in Leichte Sprache. */
  easy?: EasyText;
};

export type EasyText = { title: string; html: string; text: string };
/** „Das nehme ich mit“: the course on one printed page. */
export type Card = { title: string; lead: string; html: string; text: string };

/** `machineName` is the content type; by it the rule is found which says when the practice is done. */
export type Practice = UnitBase & {
  kind: 'practice';
  package: string;
  machineName: string;
  place: PackagePlace;
  /** Fingerprint of a content of others: a state of another one would not fit. Our own types see to that themselves. */
  edition?: string;
  /** When it counts as done; `end`: the person says so. */
  done: 'answered' | 'completed' | 'end';
};
export type Unit = Lesson | Practice;

export type Course = Omit<CourseFile, 'units'> & { units: readonly Unit[]; card?: Card };

/** Every course, in the order of their codes: M1–M8, then Z0–Z5. */
export type Courses = ReadonlyMap<string, Course>;

export const unitOf = (course: Course, id: string): Unit | undefined =>
  course.units.find((unit) => unit.id === id);

/** Authors may write „Übung: …“ before the title of a practice; where its kind stands beside it, that would say it twice. */
export const bareTitle = ({ title }: { title: string }): string => title.replace(/^Übung: /, '');

/** The units before and after one of them. */
export function neighbours(course: Course, id: string): { before?: Unit; after?: Unit; number: number } {
  const index = course.units.findIndex((unit) => unit.id === id);
  const before = course.units[index - 1];
  const after = course.units[index + 1];
  return { ...(before && { before }), ...(after && { after }), number: index + 1 };
}
