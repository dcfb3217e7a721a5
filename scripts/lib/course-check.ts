import { type Course, courseFile } from '#features/learning/course.ts';
import { checkedFacts, type FactLine } from '#features/learning/facts.ts';
import { type PoolFile, poolFile } from '#features/tests/item.ts';
import { checkedPool, type PoolCheck } from '#features/tests/pool-check.ts';
import { type Fault, type LineOf, readYaml } from '#platform/content/fault.ts';
import type { Tree } from '#platform/content/folder.ts';
import { courseHints, lessonHints } from './lesson-hints.ts';

/** A course before it is published, beyond what its readers say at the start. */
export type CourseCheck = {
  course: Course;
  faults: readonly Fault[];
  hints: readonly Fault[];
  facts: readonly FactLine[];
  pool?: PoolCheck & { items: number };
};

/** `tree` are the files below `courses/`, where the course was read from. */
export function checkedCourse(course: Course, tree: Tree): CourseCheck {
  const folder = `courses/${course.slug}`;
  const file = `${folder}/items.yaml`;
  const text = tree.get(`${course.slug}/items.yaml`);
  const read = text === undefined ? undefined : readYaml(text, file, poolFile);
  // A pool that cannot be read was told by its reader.
  const pool = read?.value === undefined ? undefined : { file: read.value, lineOf: read.lineOf };
  const checked = pool && checkedPool(pool.file, course.goals.length);
  const placed = (remarks: PoolCheck['faults']): readonly Fault[] =>
    remarks.map(({ path, what }) => ({ file, line: pool?.lineOf(...path) ?? 1, what }));
  const facts = factsOf(course, tree, pool);
  return {
    course,
    facts: facts.lines,
    faults: [...placed(checked?.faults ?? []), ...facts.faults],
    hints: [...textHints(course, tree), ...placed(checked?.hints ?? [])],
    ...(checked && pool && { pool: { ...checked, items: pool.file.items.length } }),
  };
}

function factsOf(course: Course, tree: Tree, pool: { file: PoolFile; lineOf: LineOf } | undefined) {
  const file = `courses/${course.slug}/facts.yaml`;
  const text = tree.get(`${course.slug}/facts.yaml`);
  const items = pool?.file.items.map(({ id, facts }, index) => ({
    id,
    facts,
    line: pool.lineOf('items', index),
  }));
  if (text !== undefined) return checkedFacts(text, file, course, items);
  const what =
    'Zu den Prüfungsfragen fehlen die Tatsachen. Legen Sie facts.yaml an: Was lehrt der Kurs, und wo?';
  return { lines: [], faults: items === undefined ? [] : [{ file, line: 1, what }] };
}

function textHints(course: Course, tree: Tree): readonly Fault[] {
  const folder = `courses/${course.slug}`;
  const entries = readYaml(tree.get(`${course.slug}/course.yaml`) ?? '', '', courseFile).value?.units ?? [];
  const files = new Map(entries.map((entry) => [entry.id, entry.kind === 'lesson' ? entry.file : '']));
  return [
    ...courseHints(course).map((what) => ({ file: `${folder}/course.yaml`, line: 1, what })),
    ...course.units.flatMap((unit) =>
      unit.kind === 'lesson'
        ? lessonHints(unit).map((what) => ({ file: `${folder}/${files.get(unit.id)}`, line: 1, what }))
        : [],
    ),
  ];
}
