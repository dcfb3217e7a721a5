import { type Course, courseFile } from '#features/learning/course.ts';
import { checkedFacts, type FactLine } from '#features/learning/facts.ts';
import type { Gaps } from '#features/learning/read-shared.ts';
import { type PoolFile, poolFile } from '#features/tests/item.ts';
import { checkedPool, type PoolCheck } from '#features/tests/pool-check.ts';
import { type Fault, type LineOf, readYaml } from '#platform/content/fault.ts';
import type { Tree } from '#platform/content/folder.ts';
import { courseHints, lessonHints, sentenceHints } from './lesson-hints.ts';

/** A course before it is published, beyond what its readers say at the start. */
export type CourseCheck = {
  course: Course;
  faults: readonly Fault[];
  hints: readonly Fault[];
  facts: readonly FactLine[];
  pool?: PoolCheck & { items: number };
};

/**
 * `tree` are the files below `courses/`, where the course was read from; `gaps` are its parts that could not be read,
 * `today` is a day.
 */
export function checkedCourse(
  course: Course,
  tree: Tree,
  { gaps = NONE, today }: { gaps?: Gaps | undefined; today: string },
): CourseCheck {
  const folder = `courses/${course.slug}`;
  const file = `${folder}/items.yaml`;
  const text = tree.get(`${course.slug}/items.yaml`);
  const read = text === undefined ? undefined : readYaml(text, file, poolFile);
  // A pool that cannot be read was told by its reader.
  const pool = read?.value === undefined ? undefined : { file: read.value, lineOf: read.lineOf };
  const checked = pool && checkedPool(pool.file, course.goals.length);
  const placed = (remarks: PoolCheck['faults']): readonly Fault[] =>
    remarks.map(({ path, what }) => ({ file, line: pool?.lineOf(...path) ?? 1, what }));
  const facts = factsOf(course, tree, pool, gaps);
  return {
    course,
    facts: facts.lines,
    faults: [...placed(checked?.faults ?? []), ...facts.faults],
    hints: [...textHints(course, tree, gaps, today), ...placed(checked?.hints ?? [])],
    ...(checked && pool && { pool: { ...checked, items: pool.file.items.length } }),
  };
}

const NONE: Gaps = { units: new Set(), card: false };

function factsOf(
  course: Course,
  tree: Tree,
  pool: { file: PoolFile; lineOf: LineOf } | undefined,
  gaps: Gaps,
) {
  const file = `courses/${course.slug}/facts.yaml`;
  const text = tree.get(`${course.slug}/facts.yaml`);
  const items = pool?.file.items.map(({ id, facts }, index) => ({
    id,
    facts,
    line: pool.lineOf('items', index),
  }));
  if (text !== undefined) return checkedFacts(text, file, course, items, gaps.units);
  const what =
    'Zu den Prüfungsfragen fehlen die Tatsachen. Legen Sie facts.yaml an: Was lehrt der Kurs, und wo?';
  return { lines: [], faults: items === undefined ? [] : [{ file, line: 1, what }] };
}

function textHints(course: Course, tree: Tree, gaps: Gaps, today: string): readonly Fault[] {
  const folder = `courses/${course.slug}`;
  const read = readYaml(tree.get(`${course.slug}/course.yaml`) ?? '', '', courseFile);
  const files = new Map(
    (read.value?.units ?? []).map((entry) => [entry.id, entry.kind === 'lesson' ? entry.file : '']),
  );
  const own = (path: string) =>
    sentenceHints(tree.get(`${course.slug}/${path}`) ?? '').map((hint) => ({
      file: `${folder}/${path}`,
      ...hint,
    }));
  return [
    ...(read.value !== undefined && read.value.reviewed.on > today
      ? [
          {
            file: `${folder}/course.yaml`,
            line: read.lineOf('reviewed', 'on'),
            what: `Die Prüfung („reviewed“) liegt in der Zukunft: ${read.value.reviewed.on}. Berichtigen Sie den Tag.`,
          },
        ]
      : []),
    ...courseHints(course, gaps).map((what) => ({ file: `${folder}/course.yaml`, line: 1, what })),
    ...course.units.flatMap((unit) => {
      const path = files.get(unit.id);
      return unit.kind === 'lesson' && path
        ? [...lessonHints(unit).map((what) => ({ file: `${folder}/${path}`, line: 1, what })), ...own(path)]
        : [];
    }),
    ...own('card.md'),
  ];
}
