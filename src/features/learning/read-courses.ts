import { type Fault, readYaml } from '#platform/content/fault.ts';
import type { Tree } from '#platform/content/folder.ts';
import { nearest } from '#platform/content/nearest.ts';
import { type Course, type Courses, courseFile } from './course.ts';
import { mediaFaults } from './media.ts';
import { type PackageUse, packageUses } from './package-uses.ts';
import { readCard, strayCourses, strayFaults, strayHints } from './read-extras.ts';
import { readLesson } from './read-lesson.ts';
import { readPractice } from './read-practice.ts';
import { type Gaps, type OpenPackage, placeIn, type Reading, type Waiting } from './read-shared.ts';

/** All courses as far as they can be read: `value` holds faulty ones too, without the units that cannot be read. */
export type ReadCourses = {
  value: Courses;
  /** Every folder with a `course.yaml`, readable or not. */
  folders: readonly string[];
  faults: readonly Fault[];
  /** Codes that two courses share: nothing a course is held back for, for nobody knows which of them is meant. */
  doubles: readonly Fault[];
  hints: readonly Fault[];
  waiting: readonly Waiting[];
  /** The imported packages of all courses that can be read, of those that wait too. */
  uses: readonly PackageUse[];
  gaps: ReadonlyMap<string, Gaps>;
};

/**
 * Makes all courses from the files below `courses/`; `topics` are the known slugs. Folders that start with `_` are none.
 */
export async function readCourses(
  tree: Tree,
  topics: ReadonlySet<string>,
  openPackage: OpenPackage,
): Promise<ReadCourses> {
  const reading: Reading = {
    tree,
    topics,
    openPackage,
    faults: [],
    hints: [...strayCourses(tree)],
    waiting: [],
    uses: [],
    gaps: new Map(),
  };
  const folders = [...new Set([...tree.keys()].map((path) => path.split('/')[0] ?? ''))].filter(
    (name) => !name.startsWith('_') && tree.has(`${name}/course.yaml`),
  );
  const courses = await Promise.all(folders.map((folder) => readCourse(folder, reading)));
  const read = courses.filter((course) => course !== undefined);
  const sorted = read.toSorted((a, b) => a.course.code.localeCompare(b.course.code));
  return {
    value: new Map(sorted.map(({ folder, course }) => [folder, course])),
    folders,
    faults: inOrder(reading.faults),
    doubles: sameCodes(read),
    hints: inOrder(reading.hints),
    waiting: reading.waiting,
    uses: reading.uses,
    gaps: reading.gaps,
  };
}

/** Practices are opened side by side: whichever comes first, the faults come in the same order. */
const inOrder = (faults: readonly Fault[]): readonly Fault[] =>
  faults.toSorted((a, b) => a.file.localeCompare(b.file) || a.line - b.line);

type Read = { folder: string; course: Course; codeLine: number };

/** A published course keeps its code before a draft; otherwise the first by the name of its folder does. */
function sameCodes(read: readonly Read[]): readonly Fault[] {
  const entitled = read.toSorted(
    (a, b) =>
      Number(a.course.draft === 'ja') - Number(b.course.draft === 'ja') || a.folder.localeCompare(b.folder),
  );
  return entitled.flatMap(({ folder, course: { code }, codeLine }, index) => {
    const other = entitled.find((each) => each.course.code === code);
    return other === undefined || entitled.indexOf(other) === index
      ? []
      : [
          {
            file: `courses/${folder}/course.yaml`,
            line: codeLine,
            what: `Das Kürzel „${code}“ trägt schon der Kurs „${other.folder}“. Jedes gibt es nur einmal: Nehmen Sie ein freies.`,
          },
        ];
  });
}

async function readCourse(folder: string, reading: Reading): Promise<Read | undefined> {
  const { tree, topics, faults, hints } = reading;
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
    if (!topics.has(topic)) {
      const similar = nearest(topic, topics);
      const mend =
        similar === undefined
          ? 'Die Themen stehen in content/organisation/topics.yaml.'
          : `Meinen Sie „${similar}“? Die Themen stehen in content/organisation/topics.yaml.`;
      fault(read.lineOf('topics', index), `Das Thema „${topic}“ gibt es nicht. ${mend}`);
    }
  const ids = course.units.map((unit) => unit.id);
  for (const [index, id] of ids.entries())
    if (ids.indexOf(id) !== index)
      fault(
        read.lineOf('units', index),
        `Die Einheit „${id}“ kommt zweimal vor. Geben Sie einer eine andere „id“.`,
      );
  for (const { index, what } of mediaFaults(folder, tree, course.media))
    fault(read.lineOf('media', index), what);
  reading.uses.push(...packageUses({ ...course, slug: folder }));
  const placeOf = placeIn(file, read.lineOf);
  const units = await Promise.all(
    course.units.map((entry, index) =>
      entry.kind === 'practice'
        ? readPractice(folder, entry, placeOf('units', index), reading)
        : readLesson(folder, entry, course.media, placeOf('units', index), reading),
    ),
  );
  const entries = course.units.map((entry, index) => ({
    id: entry.id,
    file: entry.kind === 'lesson' ? entry.file : undefined,
    line: read.lineOf('units', index),
  }));
  faults.push(...strayFaults(folder, tree, entries));
  hints.push(...strayHints(folder, tree, entries));
  const { card } = readCard({ folder, tree, media: course.media, faults, hints });
  reading.gaps.set(folder, {
    units: new Set(course.units.flatMap(({ id }, index) => (units[index] === undefined ? [id] : []))),
    card: card === undefined && tree.has(`${folder}/card.md`),
  });
  return {
    folder,
    codeLine: read.lineOf('code'),
    course: { ...course, units: units.filter((unit) => unit !== undefined), ...(card && { card }) },
  };
}
