import type { Completion } from '#domain/completion.ts';
import { dayOf } from '#domain/date.ts';
import { departmentAbove, departmentLabel, type Organisation } from '#domain/organisation.ts';
import type { Pass } from '#domain/pass.ts';
import { departmentOn, type Person, type PersonId } from '#domain/person.ts';
import { createThrottle, type Throttle } from '#platform/auth/throttle.ts';
import type { Content } from '#platform/content/folder.ts';
import type { Ports } from '#platform/ports.ts';
import { type Certificate, codeOf, issued, latestPeriod } from './model.ts';
import { type Reading, type TrackStanding, trackStanding } from './standing.ts';
import { changeHolder, holderOf, licences } from './store.ts';
import type { Track, TrackCourses } from './track.ts';

export type Licence = {
  track(): Track;
  /** Every licence ever issued, oldest first. */
  licences(): Promise<ReadonlyMap<PersonId, readonly Certificate[]>>;
  /** Codes that led nowhere, by address: nobody finds one by trying. */
  tries: Throttle;
};

/** The feature's view of the house: people, what they have finished and passed come from elsewhere, as plain facts. */
export type LicenceApp = Ports & {
  licence: Licence;
  organisation(): Organisation;
  people: {
    everyone(): Promise<ReadonlyMap<PersonId, Person>>;
    find(id: PersonId): Promise<Person | undefined>;
  };
  learning: {
    courses(): TrackCourses;
    /** Courses that are there, but cannot be shown at present. */
    held(): Pick<ReadonlySet<string>, 'has'>;
    completions(): Promise<ReadonlyMap<PersonId, readonly Completion[]>>;
  };
  tests: {
    /** Slugs of the courses that have a test. */
    tested(): ReadonlySet<string>;
    /** Every pass of a person, oldest first; kept for good. */
    passes(person: PersonId): readonly Pass[];
  };
};

/** Twenty mistyped codes from one address are free, then the wait grows up to a minute. A whole town hall may sit behind it. */
const TRIES = { free: 20, first: 1_000, longest: 60_000, remembered: 15 * 60_000 };

export const licence = ({ store }: Ports, track: Content<Track>): Licence => ({
  track: () => track.current(),
  licences: licences(store),
  tries: createThrottle(TRIES),
});

/**
 * Issues what somebody has earned and does not hold yet. Called after every completion and pass, and for everybody at
 * start, so that a crash in between leaves no gap; called twice it changes nothing.
 */
export async function issueFor(app: LicenceApp, id: PersonId): Promise<void> {
  const completions = (await app.learning.completions()).get(id) ?? [];
  const passes = app.tests.passes(id);
  if (completions.length === 0 && passes.length === 0) return;
  const person = await app.people.find(id);
  if (person === undefined) return;
  const earned = {
    track: app.licence.track(),
    courses: app.learning.courses(),
    completions,
    passes,
    held: app.learning.held(),
  };
  const codes = new Map<string, string>();
  const codeFor = (certificate: string): string => {
    const code = codes.get(certificate) ?? codeOf(app.ids.next());
    codes.set(certificate, code);
    return code;
  };
  const { town, departments } = app.organisation();
  const today = dayOf(app.clock.now());
  const slug = departmentOn(person, today);
  const department = slug === undefined ? undefined : departmentAbove(departments, slug, today);
  const who = {
    town: town.name,
    issuer: town.issuer,
    name: person.name,
    department: department && departmentLabel(department, 'de'),
  };
  await changeHolder(app.store, id, (holder) => issued(holder, earned, who, codeFor));
}

/** So many people are brought up to date at once at start. */
const AT_ONCE = 32;

/** Everybody who has finished or passed something: what a crash left undone, and what was earned before there were certificates. */
export async function issueForAll(app: LicenceApp): Promise<void> {
  const waiting = [...(await app.people.everyone()).keys()].values();
  const worker = async () => {
    for (const person of waiting) await issueFor(app, person);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
}

/** Where somebody stands with the licence today; `readings` come from the lessons. */
export async function standingOf(
  app: LicenceApp,
  person: PersonId,
  readings: ReadonlyMap<string, Reading> = new Map(),
): Promise<TrackStanding> {
  const { certificates } = await holderOf(app.store, person);
  return trackStanding(
    {
      track: app.licence.track(),
      courses: app.learning.courses(),
      tested: app.tests.tested(),
      passes: app.tests.passes(person),
      period: latestPeriod(certificates),
      readings,
    },
    dayOf(app.clock.now()),
  );
}

/** The licence before duties: each one that was not withdrawn, with the day on which it ends. */
export const licenceCompletions = (
  track: Track,
  certificates: readonly Certificate[],
): readonly Completion[] =>
  certificates
    .filter(({ withdrawn }) => withdrawn === undefined)
    .map(({ issuedOn, until }) => ({
      course: track.slug,
      version: 1,
      kind: 'passed',
      on: issuedOn,
      ...(until !== undefined && { until }),
    }));
