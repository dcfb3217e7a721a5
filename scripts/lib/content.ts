import { join } from 'node:path';
import type { Organisation } from '#domain/organisation.ts';
import { readCards } from '#features/cards/service.ts';
import { readDutyRules } from '#features/duties/read-rules.ts';
import type { DutyRule } from '#features/duties/rules.ts';
import type { Courses } from '#features/learning/course.ts';
import { readCourses } from '#features/learning/read-courses.ts';
import { readPages } from '#features/pages/service.ts';
import { readPools } from '#features/tests/read-pools.ts';
import type { Config } from '#platform/config/config.ts';
import type { Fault } from '#platform/content/fault.ts';
import { readTree } from '#platform/content/folder.ts';
import { readOrganisation } from '#platform/content/organisation.ts';
import { packageOpener } from '#platform/h5p/opener.ts';
import { shelfIn } from '#platform/h5p/shelf.ts';
import { type CourseCheck, checkedCourse } from './course-check.ts';
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
  const openPackage = packageOpener({
    coursesDir,
    cacheDir: join(root, '.cache', 'packages'),
    shelf: shelfIn(dataDir, join(coursesDir, '_libraries')),
  });
  const topics = new Set(organisation.value?.topics.keys());
  const courses = await readCourses(tree, topics, openPackage);
  // Without the town's files every topic would be unknown; that is one fault, not fifty.
  const own = organisation.value === undefined ? [] : courses.faults;
  const checks = [...(courses.value?.values() ?? [])].map((course) => checkedCourse(course, tree));
  return {
    files: content.size + tree.size,
    checks,
    hints: checks.flatMap(({ hints }) => hints),
    waiting: courses.waiting,
    faults: [
      ...organisation.faults,
      ...rules.faults,
      ...pages.faults,
      ...cards.faults,
      ...own,
      ...readPools(tree).faults,
      ...checks.flatMap((check) => check.faults),
      ...danglingRules(
        rules.value ?? [],
        slugsOf(courses),
        organisation.value,
        content.get('organisation/duties.yaml') ?? '',
      ),
    ],
  };
}

/** Of all courses, those that wait for a package too: they are known by the folder of their file. */
const slugsOf = ({ value, waiting }: { value: Courses | undefined; waiting: readonly Fault[] }) =>
  new Set([...(value?.keys() ?? []), ...waiting.map(({ file }) => file.split('/')[1] ?? '')]);

/** A rule about something that does not exist applies to nobody and says nothing. */
function danglingRules(
  rules: readonly DutyRule[],
  courses: ReadonlySet<string>,
  organisation: Organisation | undefined,
  source: string,
): readonly Fault[] {
  const file = 'content/organisation/duties.yaml';
  const lines = source.split('\n');
  const fault = (rule: DutyRule, what: string): Fault => ({
    file,
    line: Math.max(1, lines.findIndex((line) => line.includes(`id: ${rule.id}`)) + 1),
    what: `Die Pflichtregel „${rule.id}“ nennt ${what}, es gibt aber nichts mit dieser Kennung.`,
  });
  return rules.flatMap((rule) => {
    const { groups = [], departments = [] } = rule.for === 'everyone' ? {} : rule.for;
    return [
      ...(courses.has(rule.course) ? [] : [fault(rule, `den Kurs „${rule.course}“`)]),
      ...groups
        .filter((slug) => organisation?.groups.has(slug) === false)
        .map((slug) => fault(rule, `die Beschäftigtengruppe „${slug}“`)),
      ...departments
        .filter((slug) => organisation?.departments.has(slug) === false)
        .map((slug) => fault(rule, `den Fachbereich „${slug}“`)),
    ];
  });
}
