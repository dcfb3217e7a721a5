import { IMPORTED } from '#platform/h5p/opener.ts';
import type { Course, CourseFile } from './course.ts';

/** A practice that plays an imported package; `package` is its id. */
export type PackageUse = {
  package: string;
  course: string;
  courseTitle: string;
  unit: string;
  unitTitle: string;
};

/** Where imported packages are played in a course, as its file says. */
export const packageUses = (course: CourseFile | Course): readonly PackageUse[] =>
  course.units.flatMap((unit) =>
    unit.kind === 'practice' && unit.package.startsWith(IMPORTED)
      ? [
          {
            package: unit.package.slice(IMPORTED.length),
            course: course.slug,
            courseTitle: course.title,
            unit: unit.id,
            unitTitle: unit.title,
          },
        ]
      : [],
  );
