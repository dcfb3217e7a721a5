import type { IsoDate } from '#domain/date.ts';
import type { Pass } from '#domain/pass.ts';
import { checkpointOn, countingPasses, type Period, refreshedOn } from './period.ts';
import { areasOf, type Track, type TrackCourse, type TrackCourses } from './track.ts';

/**
 * passed: counts · refresh: the short yearly test is waiting · again: a new version asks for the test once more ·
 * open: never passed, or void by a withdrawal · coming: there is no such course yet.
 */
export type ModuleState = 'passed' | 'refresh' | 'again' | 'open' | 'coming';

/** How far somebody is with the lessons of a course; from the learning feature. */
export type Reading = { begun: boolean; done: number; total: number; minutesLeft: number };

export type ModuleStanding = {
  slug: string;
  title: string;
  course: TrackCourse | undefined;
  areas: readonly number[];
  state: ModuleState;
  passedOn: IsoDate | undefined;
  /** With `refresh`: the day by which. */
  due: IsoDate | undefined;
  tested: boolean;
  reading: Reading | undefined;
};

export type TrackStanding = {
  modules: readonly ModuleStanding[];
  /** Modules that wait for something, in the recommended order. */
  open: readonly ModuleStanding[];
  /** Of the open ones the one to go on with: what is begun and furthest, else the first that can be begun. */
  nearest: ModuleStanding | undefined;
  passed: number;
  /** The latest period; it may be over or withdrawn. */
  period: Period | undefined;
  state: 'none' | 'valid' | 'expired' | 'withdrawn';
};

export type Facts = {
  track: Track;
  courses: TrackCourses;
  tested: ReadonlySet<string>;
  passes: readonly Pass[];
  period: Period | undefined;
  readings: ReadonlyMap<string, Reading>;
};

/** Where somebody stands with the licence on that day. */
export function trackStanding(facts: Facts, today: IsoDate): TrackStanding {
  const { track, period } = facts;
  const modules = track.modules.map(({ course, title }) => moduleStanding(facts, course, title, today));
  const open = modules.filter(({ state }) => state !== 'passed');
  return {
    modules,
    open,
    nearest: nearestOf(open),
    passed: modules.filter(({ state }) => state === 'passed' || state === 'refresh').length,
    period,
    state: licenceState(period, today),
  };
}

export const licenceState = (period: Period | undefined, today: IsoDate): TrackStanding['state'] =>
  period === undefined
    ? 'none'
    : period.withdrawn !== undefined
      ? 'withdrawn'
      : period.until < today
        ? 'expired'
        : 'valid';

function moduleStanding(facts: Facts, slug: string, title: string, today: IsoDate): ModuleStanding {
  const { track, courses, passes, period, tested, readings } = facts;
  const course = courses.get(slug);
  const counting = countingPasses(slug, courses, passes, period);
  const held = period?.withdrawn === undefined ? period : undefined;
  const checkpoint =
    held && track.refresh.courses.includes(slug) ? checkpointOn(track, held, today) : undefined;
  const wants = checkpoint !== undefined && refreshedOn(slug, checkpoint, passes) === undefined;
  const before = held !== undefined || passes.some((pass) => pass.course === slug);
  const state: ModuleState =
    counting.length > 0
      ? wants
        ? 'refresh'
        : 'passed'
      : course === undefined
        ? 'coming'
        : before && period?.withdrawn === undefined
          ? 'again'
          : 'open';
  return {
    slug,
    title: course?.title ?? title,
    course,
    areas: course === undefined ? [] : areasOf(course),
    state,
    passedOn: counting.at(-1)?.on,
    due: state === 'refresh' ? checkpoint?.due : undefined,
    tested: tested.has(slug),
    reading: readings.get(slug),
  };
}

function nearestOf(open: readonly ModuleStanding[]): ModuleStanding | undefined {
  const possible = open.filter(({ state }) => state !== 'coming');
  const share = ({ state, reading }: ModuleStanding): number =>
    state === 'refresh' ? 2 : reading?.begun ? 1 + reading.done / reading.total : 0;
  return possible.toSorted((a, b) => share(b) - share(a))[0];
}
