import { z } from 'zod';
import type { IsoDate } from '#domain/date.ts';
import { slug } from '#domain/organisation.ts';

/** How many statements there are: the form has a field for each. */
const STATEMENTS = 12;

/** `content/organisation/fitness-check.yaml` */
export const checkFile = z.strictObject({
  statements: z
    .array(
      z.strictObject({
        text: z.string().min(1).max(160),
        textEn: z.string().min(1).max(160).optional(),
        course: slug(),
      }),
    )
    .length(STATEMENTS),
});
export type Statement = z.infer<typeof checkFile>['statements'][number];

/** From „noch nicht“ to „kann anderen helfen“. A place on a scale, never a number of points. */
export const SCALE = ['noch-nicht', 'mit-hilfe', 'selbst', 'helfen'] as const;
export type Level = (typeof SCALE)[number];

/** What somebody has said of themself; for their own eyes. A statement may be left out. */
export type Check = { on: IsoDate; levels: readonly (Level | null)[] };

const level = () =>
  z
    .enum(['', ...SCALE], { error: 'notOffered' })
    .optional()
    .transform((value): Level | null => (value === undefined || value === '' ? null : value));

/** One field a statement, named after its place: the register of forms wants every name written out. */
export const checkInput = z.object({
  s1: level(),
  s2: level(),
  s3: level(),
  s4: level(),
  s5: level(),
  s6: level(),
  s7: level(),
  s8: level(),
  s9: level(),
  s10: level(),
  s11: level(),
  s12: level(),
});

export const forgetInput = z.object({});

export const fieldOf = (index: number): string => `s${index + 1}`;

export const levelsOf = (input: z.infer<typeof checkInput>): readonly (Level | null)[] =>
  Array.from({ length: STATEMENTS }, (_, index) => input[fieldOf(index) as keyof typeof input]);

export type Advice = {
  /** Courses with something new, what is furthest away first. */
  learn: readonly string[];
  /** Courses in which everything that was answered can be done alone: the test may be enough. */
  test: readonly string[];
};

/** What would help, course by course. Unanswered statements say nothing. */
export function advice(statements: readonly Statement[], check: Check): Advice {
  const lowest = new Map<string, number>();
  for (const [index, { course }] of statements.entries()) {
    const level = check.levels[index];
    if (level == null) continue;
    lowest.set(course, Math.min(lowest.get(course) ?? SCALE.length, SCALE.indexOf(level)));
  }
  const alone = SCALE.indexOf('selbst');
  const courses = [...lowest];
  return {
    learn: courses
      .filter(([, level]) => level < alone)
      .toSorted((a, b) => a[1] - b[1])
      .map(([course]) => course),
    test: courses.filter(([, level]) => level >= alone).map(([course]) => course),
  };
}
