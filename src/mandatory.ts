import { finished } from '#domain/completion.ts';
import type { DutiesApp } from '#features/duties/service.ts';
import type { Learning } from '#features/learning/service.ts';
import { type Licence, type LicenceApp, licenceCompletions } from '#features/licence/service.ts';
import { routes } from './routes.ts';

export type Mandatory = DutiesApp['mandatory'];

/** What duties are counted with: courses with and without a test, and the licence as one of them. */
export function mandatory(learning: Learning, tests: LicenceApp['tests'], licence: Licence): Mandatory {
  return {
    courses: () => {
      const track = licence.track();
      const courses = [...learning.courses().values()].map(({ slug, title, version, refresh, minutes }) => ({
        slug,
        title,
        version,
        refresh,
        minutes,
        href: routes.course(slug),
      }));
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
