import { join } from 'node:path';
import { systemClock } from '#domain/clock.ts';
import { dayOf } from '#domain/date.ts';
import { readCards } from '#features/cards/service.ts';
import { readDutyRules } from '#features/duties/read-rules.ts';
import type { DutyRule } from '#features/duties/rules.ts';
import { readCheck } from '#features/fitness/read-check.ts';
import { type ReadCourses, readCourses } from '#features/learning/read-courses.ts';
import { readTrack } from '#features/licence/read-track.ts';
import { readPages } from '#features/pages/service.ts';
import { readPools } from '#features/tests/read-pools.ts';
import type { Config } from '#platform/config/config.ts';
import type { Fault } from '#platform/content/fault.ts';
import { readTree, type Tree } from '#platform/content/folder.ts';
import { nearest } from '#platform/content/nearest.ts';
import { readOrganisation } from '#platform/content/organisation.ts';
import { packageOpener } from '#platform/h5p/opener.ts';
import { shelfIn } from '#platform/h5p/shelf.ts';
import { features } from '#src/register.ts';
import { type CourseCheck, checkedCourse } from './course-check.ts';
import { deadLinks } from './links.ts';
import { root } from './project.ts';

export type Checked = {
  files: number;
  checks: readonly CourseCheck[];
  faults: readonly Fault[];
  /** What authors should look at again; nothing stops for it. */
  hints: readonly Fault[];
  /** What waits for a package that is not imported here: no fault of the files. */
  waiting: readonly Fault[];
};

/** Reads everything the editors write with the readers of the start, and collects all faults instead of stopping at the first. */
export async function checkedContent({ contentDir, coursesDir, dataDir }: Config): Promise<Checked> {
  const [content, tree] = await Promise.all([readTree(contentDir), readTree(coursesDir)]);
  const organisation = readOrganisation(content);
  const rules = readDutyRules(content);
  const pages = readPages(content);
  const cards = readCards(content);
  const track = readTrack(content);
  const openPackage = packageOpener({
    coursesDir,
    cacheDir: join(root, '.cache', 'packages'),
    shelf: shelfIn(dataDir, join(coursesDir, '_libraries')),
  });
  const topics = new Set(organisation.value?.topics.keys());
  const courses = await readCourses(tree, topics, openPackage);
  // Without the town's files every topic would be unknown; that is one fault, not fifty.
  const own = organisation.value === undefined ? [] : courses.faults;
  const today = dayOf(systemClock.now());
  const checks = [...courses.value].map(([folder, course]) =>
    checkedCourse(course, tree, { gaps: courses.gaps.get(folder), today }),
  );
  const places = {
    patterns: features.flatMap(({ routes = [] }) => routes.map(({ pattern }) => pattern)),
    courses: unitsOf(courses),
    tests: courses.folders.filter((folder) => tree.has(`${folder}/items.yaml`)),
    cards: namesIn(content, 'cards'),
    pages: namesIn(content, 'pages'),
    unread: new Set(courses.folders.filter((folder) => !courses.value.has(folder))),
  };
  return {
    files: content.size + tree.size,
    checks,
    hints: [...courses.hints, ...checks.flatMap(({ hints }) => hints)],
    waiting: courses.waiting,
    faults: [
      ...organisation.faults,
      ...rules.faults,
      ...track.faults,
      ...readCheck(content).faults,
      ...pages.faults,
      ...cards.faults,
      ...own,
      ...courses.doubles,
      ...readPools(tree).faults,
      ...checks.flatMap((check) => check.faults),
      ...deadLinks('content', content, places),
      ...deadLinks('courses', tree, places),
      ...danglingRules(
        rules.value ?? [],
        new Set([...courses.folders, ...(track.value === undefined ? [] : [track.value.slug])]),
        content.get('organisation/duties.yaml') ?? '',
      ),
    ],
  };
}

/** Of courses that cannot be read at all nobody knows the units: only links to the course itself are good. */
const unitsOf = ({ folders, value, gaps }: ReadCourses): ReadonlyMap<string, readonly string[]> =>
  new Map(
    folders.map((folder) => [
      folder,
      [...(value.get(folder)?.units.map(({ id }) => id) ?? []), ...(gaps.get(folder)?.units ?? [])],
    ]),
  );

const namesIn = (tree: Tree, folder: string): readonly string[] =>
  [...tree.keys()].flatMap((path) => {
    const name = new RegExp(`^${folder}/([^/.]+)(?:\\.en)?\\.md$`).exec(path)?.[1];
    return name === undefined ? [] : [name];
  });

/** A rule about something that does not exist applies to nobody and says nothing; groups were looked at by its reader. */
function danglingRules(
  rules: readonly DutyRule[],
  courses: ReadonlySet<string>,
  source: string,
): readonly Fault[] {
  const lines = source.split('\n');
  return rules
    .filter(({ course }) => !courses.has(course))
    .map(({ id, course }) => {
      const similar = nearest(course, courses);
      return {
        file: 'content/organisation/duties.yaml',
        line: Math.max(1, lines.findIndex((line) => line.includes(`id: ${id}`)) + 1),
        what: `Die Pflichtregel „${id}“ nennt den Kurs „${course}“, den es nicht gibt. ${similar === undefined ? 'Prüfen Sie die Kennung.' : `Meinen Sie „${similar}“?`}`,
      };
    });
}
