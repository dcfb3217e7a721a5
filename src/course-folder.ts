import type { Clock, Instant } from '#domain/clock.ts';
import type { Course, Courses } from '#features/learning/course.ts';
import type { CourseState } from '#features/learning/course-state.ts';
import { type PackageUse, packageUses } from '#features/learning/package-uses.ts';
import { readCourses } from '#features/learning/read-courses.ts';
import type { OpenPackage, Waiting } from '#features/learning/read-shared.ts';
import type { Pool, Pools } from '#features/tests/pool.ts';
import { readPools } from '#features/tests/read-pools.ts';
import type { Fault } from '#platform/content/fault.ts';
import { type Content, type Making, openContent, type Tree } from '#platform/content/folder.ts';

/** A course with its test, as they were last in order together, and when they were read. */
type Shown = { course: Course; pool: Pool | undefined; at: Instant };

type Reading = {
  shown: ReadonlyMap<string, Shown>;
  courses: Courses;
  pools: Pools;
  /** Courses that have a test, whether it can be read at present or not. */
  tested: ReadonlySet<string>;
  states: readonly CourseState[];
  /** Courses of which no version is shown, as far as they can be read. */
  held: ReadonlyMap<string, Course | undefined>;
  waiting: readonly Waiting[];
  /** Imported packages that are played, or will be as soon as their course is in order. */
  uses: readonly PackageUse[];
};

type Before = Pick<Reading, 'shown' | 'uses'>;

export type CourseFolder = {
  courses: Content<Courses>;
  pools: Content<Pools>;
  tested(): ReadonlySet<string>;
  states(): readonly CourseState[];
  held(): ReadonlyMap<string, Course | undefined>;
  waiting(): readonly Waiting[];
  packageUses(): readonly PackageUse[];
};

/**
 * Opens the folder of the courses. A course that is faulty, or waits for a package, stays as it was when it was last in
 * order, lessons and test together; one that never was is left out. No course holds up another, or the start.
 */
export async function openCourses(options: {
  folder: string;
  clock: Clock;
  topics: () => ReadonlySet<string>;
  openPackage: OpenPackage;
  told: (faults: readonly Fault[]) => void;
}): Promise<CourseFolder> {
  const { folder, clock, topics, openPackage, told } = options;
  let before: Before = { shown: new Map(), uses: [] };
  const make = async (tree: Tree): Promise<Making<Reading>> => {
    const made = await reading(tree, topics(), openPackage, before, clock.now());
    before = made;
    return { value: made, faults: [], held: made.states.flatMap(({ faults }) => faults) };
  };
  const content = await openContent(folder, make, told);
  const part = <T>(of: (reading: Reading) => T): Content<T> => ({
    ...content,
    current: () => of(content.current()),
  });
  return {
    courses: part(({ courses }) => courses),
    pools: part(({ pools }) => pools),
    tested: () => content.current().tested,
    states: () => content.current().states,
    held: () => content.current().held,
    waiting: () => content.current().waiting,
    packageUses: () => content.current().uses,
  };
}

async function reading(
  tree: Tree,
  topics: ReadonlySet<string>,
  openPackage: OpenPackage,
  before: Before,
  now: Instant,
): Promise<Reading> {
  const read = await readCourses(tree, topics, openPackage);
  const pools = readPools(tree);
  const faults = byCourse([...read.faults, ...pools.faults]);
  const waiting = byCourse(read.waiting);
  const shown = new Map<string, Shown>();
  const states = [...new Set([...read.folders, ...faults.keys()])].map((slug): CourseState => {
    const course = read.value.get(slug);
    const wrong = faults.get(slug) ?? [];
    const waits = waiting.get(slug) ?? [];
    const isSound = course !== undefined && wrong.length === 0 && waits.length === 0;
    const last = isSound ? { course, pool: pools.value?.get(slug), at: now } : before.shown.get(slug);
    if (last !== undefined) shown.set(slug, last);
    return {
      slug,
      title: course?.title ?? last?.course.title ?? slug,
      state: wrong.length > 0 ? 'faulty' : waits.length > 0 ? 'waiting' : course?.draft ? 'draft' : 'sound',
      faults: wrong.length > 0 ? wrong : waits,
      ...(last && { shownSince: last.at }),
    };
  });
  const inOrder = [...shown].toSorted(([, a], [, b]) => a.course.code.localeCompare(b.course.code));
  return {
    shown,
    states,
    waiting: read.waiting,
    uses: allUses([
      ...read.uses,
      ...inOrder.flatMap(([, { course }]) => packageUses(course)),
      ...before.uses.filter(({ course }) => read.folders.includes(course) && !read.value.has(course)),
    ]),
    held: new Map(states.flatMap(({ slug }) => (shown.has(slug) ? [] : [[slug, read.value.get(slug)]]))),
    courses: new Map(inOrder.map(([slug, { course }]) => [slug, course])),
    pools: new Map(inOrder.flatMap(([slug, { pool }]) => (pool === undefined ? [] : [[slug, pool]]))),
    tested: new Set([...tree.keys()].flatMap((path) => /^([^_/][^/]*)\/items\.yaml$/.exec(path)?.[1] ?? [])),
  };
}

/** What a version that is still shown plays is in use, and what files named that cannot be read any more. */
const allUses = (uses: readonly PackageUse[]): readonly PackageUse[] => [
  ...new Map(uses.map((use) => [`${use.course}/${use.unit}/${use.package}`, use])).values(),
];

/** `courses/<slug>/…` */
const byCourse = (faults: readonly Fault[]): ReadonlyMap<string, readonly Fault[]> =>
  Map.groupBy(faults, ({ file }) => file.split('/')[1] ?? '');
