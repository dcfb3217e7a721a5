import { finished } from '#domain/completion.ts';
import type { DutyCourse } from '#features/duties/model.ts';
import type { DutiesApp } from '#features/duties/service.ts';
import type { Course } from '#features/learning/course.ts';
import type { Learning } from '#features/learning/service.ts';
import { type Licence, type LicenceApp, licenceCompletions } from '#features/licence/service.ts';
import { routes } from './routes.ts';

export type Mandatory = DutiesApp['mandatory'];

/** What duties are counted with: courses with and without a test, and the licence as one of them. */
export function mandatory(learning: Learning, tests: LicenceApp['tests'], licence: Licence): Mandatory {
  return {
    courses: () => {
      const track = licence.track();
      // A course that is held back stays a duty: who has finished it has, and who has not still owes it.
      const held = [...learning.held().values()].filter((course) => course !== undefined);
      const courses = [
        ...[...learning.courses().values()].map((course) => dutyCourse(course, routes.course(course.slug))),
        ...held.filter(({ draft }) => draft === undefined).map((course) => dutyCourse(course, routes.learn)),
      ];
      const inTrack = new Set(track.modules.map(({ course }) => course));
      const whole = {
        slug: track.slug,
        title: track.title,
        version: 1,
        refresh: 'nein' as const,
        minutes: courses.reduce((sum, { slug, minutes }) => sum + (inTrack.has(slug) ? minutes : 0), 0),
        href: routes.licence,
      };
      return new Map([...courses, whole].map((course) => [course.slug, course]));
    },
    completions: async () => {
      const [learnt, licences] = await Promise.all([learning.completions(), licence.licences()]);
      const tested = tests.tested();
      const track = licence.track();
      return {
        get: (person) => [
          ...finished(learnt.get(person) ?? [], tests.passes(person), tested),
          ...licenceCompletions(track, licences.get(person) ?? []),
        ],
      };
    },
  };
}

const dutyCourse = ({ slug, title, version, refresh, minutes }: Course, href: string): DutyCourse => ({
  slug,
  title,
  version,
  refresh,
  minutes,
  href,
});
