import { type Fault, readYaml } from '#platform/content/fault.ts';
import type { Making, Tree } from '#platform/content/folder.ts';
import { readFrontMatter } from '#platform/content/front-matter.ts';
import { renderMarkdown } from '#platform/markdown/render.ts';
import {
  type Course,
  type CourseFile,
  type Courses,
  courseFile,
  type Lesson,
  lessonHead,
  type Unit,
} from './course.ts';
import { mediumOf } from './media.ts';
import { readCard, readEasy, strayFaults } from './read-extras.ts';
import { type OpenPackage, type PackageUse, readPractice, type Waiting } from './read-practice.ts';

type Reading = {
  tree: Tree;
  topics: ReadonlySet<string>;
  openPackage: OpenPackage;
  faults: Fault[];
  waiting: Waiting[];
  uses: PackageUse[];
};

/**
 * Makes all courses from the files below `courses/`; `topics` are the known slugs. Folders that start with `_` are none.
 * A course that waits for an import, or does not fit one, stays as it is in `before`, or away: it holds up no other
 * course and no start. `uses` names the packages of all courses, of those that wait too.
 */
export async function readCourses(
  tree: Tree,
  topics: ReadonlySet<string>,
  openPackage: OpenPackage,
  before: Courses = new Map(),
): Promise<Making<Courses> & { waiting: readonly Waiting[]; uses: readonly PackageUse[] }> {
  const faults: Fault[] = [];
  const waiting: Waiting[] = [];
  const uses: PackageUse[] = [];
  const reading: Reading = { tree, topics, openPackage, faults, waiting, uses };
  const folders = [...new Set([...tree.keys()].map((path) => path.split('/')[0] ?? ''))].filter(
    (name) => !name.startsWith('_') && tree.has(`${name}/course.yaml`),
  );
  const courses = await Promise.all(folders.map((folder) => readCourse(folder, reading)));
  const sorted = courses
    .map((course) =>
      waiting.some((each) => each.course === course?.slug) ? before.get(course?.slug ?? '') : course,
    )
    .filter((course) => course !== undefined)
    .toSorted((a, b) => a.code.localeCompare(b.code));
  const value = new Map(sorted.map((course) => [course.slug, course]));
  return { value, faults, waiting, uses };
}

async function readCourse(folder: string, reading: Reading): Promise<Course | undefined> {
  const { tree, topics, faults } = reading;
  const file = `courses/${folder}/course.yaml`;
  const read = readYaml(tree.get(`${folder}/course.yaml`) ?? '', file, courseFile);
  if (read.faults !== undefined) {
    faults.push(...read.faults);
    return undefined;
  }
  const course = read.value;
  const fault = (line: number, what: string) => faults.push({ file, line, what });
  if (course.slug !== folder)
    fault(
      read.lineOf('slug'),
      `„slug“ ist „${course.slug}“, der Ordner heißt „${folder}“. Beide müssen gleich sein.`,
    );
  for (const [index, topic] of course.topics.entries())
    if (!topics.has(topic))
      fault(
        read.lineOf('topics', index),
        `Das Thema „${topic}“ gibt es nicht. Die Themen stehen in content/organisation/topics.yaml.`,
      );
  const ids = course.units.map((unit) => unit.id);
  for (const [index, id] of ids.entries())
    if (ids.indexOf(id) !== index)
      fault(read.lineOf('units', index), `Die Einheit „${id}“ kommt zweimal vor.`);
  const units = await Promise.all(
    course.units.map((entry, index) =>
      readUnit({ ...course, slug: folder }, { entry, line: read.lineOf('units', index) }, reading),
    ),
  );
  const entries = course.units.map((entry, index) => ({
    id: entry.id,
    file: entry.kind === 'lesson' ? entry.file : undefined,
    line: read.lineOf('units', index),
  }));
  faults.push(...strayFaults(folder, tree, entries));
  return {
    ...course,
    units: units.filter((unit) => unit !== undefined),
    ...readCard({ folder, tree, media: course.media, faults }),
  };
}

async function readUnit(
  course: CourseFile,
  { entry, line }: { entry: CourseFile['units'][number]; line: number },
  reading: Reading,
): Promise<Unit | undefined> {
  const { tree, faults } = reading;
  const { slug: folder, media } = course;
  if (entry.kind === 'practice') return readPractice(course, { entry, line }, reading);
  const file = `courses/${folder}/${entry.file}`;
  const text = tree.get(`${folder}/${entry.file}`);
  if (text === undefined) {
    faults.push({
      file: `courses/${folder}/course.yaml`,
      line,
      what: `Die Lektion „${entry.file}“ gibt es nicht.`,
    });
    return undefined;
  }
  const parts = readFrontMatter(text, file, lessonHead);
  if (parts.faults !== undefined) {
    faults.push(...parts.faults);
    return undefined;
  }
  const { head, body, bodyLine } = parts.value;
  const rendered = renderMarkdown(body, {
    file,
    firstLine: bodyLine,
    medium: mediumOf(folder, tree, media),
    prefix: entry.id,
  });
  faults.push(...rendered.faults);
  const lesson: Lesson = {
    id: entry.id,
    kind: 'lesson',
    title: head.title,
    minutes: head.minutes,
    lead: head.lead,
    html: rendered.html,
    text: rendered.text,
    words: rendered.text.split(' ').length,
    film: rendered.film,
    ...(head.summaryEn !== undefined && { summaryEn: head.summaryEn }),
    ...readEasy({ folder, tree, media, faults }, entry),
  };
  return lesson;
}
