import { z } from 'zod';
import type { Completion } from '#domain/completion.ts';
import type { IsoDate } from '#domain/date.ts';
import { reference, requiredText, ticked } from '#domain/input.ts';
import type { Pass } from '#domain/pass.ts';
import { nextPeriod, type Period } from './period.ts';
import type { Track, TrackCourses } from './track.ts';

/**
 * A certificate as it was issued: nothing in it follows later changes of names, courses or rules.
 * licence: every module passed · participation: a course completed (§ 5 TVöD) · test: a course tested out without its lessons.
 */
export type Certificate = {
  /** The same for the same fact, so that issuing it twice changes nothing; unique for its holder only. */
  id: string;
  kind: 'licence' | 'participation' | 'test';
  /** 100 random bits in base 32: the only way to find it from outside. */
  code: string;
  issuedOn: IsoDate;
  /** Only a licence ends; it says from when. */
  from?: IsoDate;
  until?: IsoDate;
  town: string;
  issuer: string;
  name: string;
  department?: string;
  title: string;
  courses: readonly CertifiedCourse[];
  /** The holder lets everybody who has the code see the name. */
  sharesName: boolean;
  withdrawn?: { on: IsoDate; reason: string };
};

export type CertifiedCourse = {
  code: string;
  title: string;
  on: IsoDate;
  minutes: number;
  /** What was learnt; only where the course stands alone. */
  goals?: readonly string[];
};

/** One document a person; its id is the person's. */
export type Holder = { certificates: readonly Certificate[] };

/** Who it is for and who issues it, as of the day of issue. */
export type Particulars = { town: string; issuer: string; name: string; department: string | undefined };

/** Everything certificates follow from. */
export type Earned = {
  track: Track;
  courses: TrackCourses;
  completions: readonly Completion[];
  passes: readonly Pass[];
  /** Courses that exist, but whose files cannot be read at present. */
  held?: Pick<ReadonlySet<string>, 'has'>;
};

/** The period the latest licence certifies; without a certificate there is none. */
export function latestPeriod(certificates: readonly Certificate[]): Period | undefined {
  const latest = certificates.findLast(({ kind }) => kind === 'licence');
  return latest?.from === undefined || latest.until === undefined
    ? undefined
    : {
        on: latest.issuedOn,
        from: latest.from,
        until: latest.until,
        ...(latest.withdrawn && { withdrawn: latest.withdrawn.on }),
      };
}

/**
 * Adds what has been earned and is not there yet; never changes or takes away what is. `codeFor` gives each certificate
 * its code, the same one however often it is asked. A certificate is for good: what is about a course that is held back
 * at present waits until the course is there again.
 */
export function issued(
  holder: Holder,
  earned: Earned,
  who: Particulars,
  codeFor: (id: string) => string,
): Holder {
  const known = new Set(holder.certificates.map(({ id }) => id));
  const isHeld = ({ course }: { course: string }) => earned.held?.has(course) === true;
  const there: Earned = {
    ...earned,
    completions: earned.completions.filter((each) => !isHeld(each)),
    passes: earned.passes.filter((each) => !isHeld(each)),
  };
  const singles = [...participations(there), ...testedOut(there)].filter(({ id }) => !known.has(id));
  const certificates = [...holder.certificates];
  const add = (draft: Draft) =>
    certificates.push({
      ...draft,
      code: codeFor(draft.id),
      town: who.town,
      issuer: who.issuer,
      name: who.name,
      ...(who.department && { department: who.department }),
      sharesName: false,
    });
  for (const draft of singles) add(draft);
  while (!earned.track.modules.some(isHeld)) {
    const period = nextPeriod(earned.track, earned.courses, earned.passes, latestPeriod(certificates));
    if (period === undefined) break;
    add(licence(earned, period));
  }
  return certificates.length === holder.certificates.length ? holder : { certificates };
}

type Draft = Pick<Certificate, 'id' | 'kind' | 'issuedOn' | 'from' | 'until' | 'title' | 'courses'>;

const licence = ({ track, courses, passes }: Earned, { on, from, until }: Period): Draft => ({
  id: `${track.slug}-${on}`,
  kind: 'licence',
  issuedOn: on,
  from,
  until,
  title: track.title,
  courses: track.modules.map(({ course, title }, index) => ({
    code: courses.get(course)?.code ?? `M${index + 1}`,
    title: courses.get(course)?.title ?? title,
    on: passes.findLast((pass) => pass.course === course && pass.on <= on)?.on ?? on,
    minutes: courses.get(course)?.minutes ?? 0,
  })),
});

const participations = ({ completions, courses }: Earned): readonly Draft[] =>
  completions.map(({ course, version, on }) =>
    single('participation', 'teilnahme', courses, course, version, on),
  );

const testedOut = ({ passes, courses }: Earned): readonly Draft[] =>
  passes
    .filter(({ form, withoutLessons }) => form === 'full' && withoutLessons)
    .map(({ course, version, on }) => single('test', 'pruefung', courses, course, version, on));

function single(
  kind: Certificate['kind'],
  word: string,
  courses: TrackCourses,
  slug: string,
  version: number,
  on: IsoDate,
): Draft {
  const course = courses.get(slug);
  const title = course?.title ?? slug;
  return {
    id: `${word}-${slug}-${version}`,
    kind,
    issuedOn: on,
    title,
    courses: [
      {
        code: course?.code ?? '',
        title,
        on,
        minutes: course?.minutes ?? 0,
        ...(course && { goals: course.goals }),
      },
    ],
  };
}

export const LONGEST_REASON = 500;

export const shareInput = z.object({ certificate: reference(), shared: ticked() });
export const withdrawInput = z.object({ code: requiredText(60), reason: requiredText(LONGEST_REASON) });

const LENGTH = 20;

/** `K7QM-2XHD-P3RA-6WTE-NB5C`: how a code is read aloud, typed and printed. */
export const codeText = (code: string): string => code.toUpperCase().match(/.{4}/g)?.join('-') ?? '';

/**
 * The code somebody means, however it was typed: any case, groups and spaces, and 0, 1 and 8, which no code holds, for
 * O, I and B. `undefined` for what can be none.
 */
export function codeMeant(typed: string): string | undefined {
  const code = typed
    .toLowerCase()
    .replaceAll(/[\s\u2010-\u2015._-]/g, '')
    .replaceAll('0', 'o')
    .replaceAll('1', 'i')
    .replaceAll('8', 'b');
  return new RegExp(`^[a-z2-7]{${LENGTH}}$`).test(code) ? code : undefined;
}

/** Cut from an id of the house, which is 130 random bits in base 32. */
export const codeOf = (id: string): string => id.slice(0, LENGTH);

/** Whether it holds on that day; a withdrawal outweighs the calendar. */
export const certificateState = (
  { withdrawn, until }: Certificate,
  today: IsoDate,
): 'valid' | 'expired' | 'withdrawn' =>
  withdrawn !== undefined ? 'withdrawn' : until !== undefined && until < today ? 'expired' : 'valid';

/** Licences before single courses, the latest of each on top. */
export const newestFirst = (certificates: readonly Certificate[]): readonly Certificate[] =>
  certificates.toSorted(
    (a, b) =>
      Number(b.kind === 'licence') - Number(a.kind === 'licence') || b.issuedOn.localeCompare(a.issuedOn),
  );
