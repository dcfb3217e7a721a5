import type { Fault } from '#platform/content/fault.ts';
import { doneRule } from '#platform/h5p/done.ts';
import { IMPORTED } from '#platform/h5p/opener.ts';
import type { CourseFile, PackagePlace, Unit } from './course.ts';

/**
 * Opens the H5P package at a path below `courses/`, or an imported one (`importiert/<id>`). `what` and `waits` are
 * sentences for its author: the first has to be mended in the files, the second by an import.
 */
export type OpenPackage = (
  path: string,
) => Promise<{ machineName: string; place: PackagePlace } | { what: string } | { waits: string }>;

/** A sentence for the author of a course that cannot be shown before something about an imported package is mended. */
export type Waiting = Fault & { course: string; package: string };

/** A practice that plays an imported package, as its course file says; `package` is its id. */
export type PackageUse = {
  package: string;
  course: string;
  courseTitle: string;
  unit: string;
  unitTitle: string;
};

type Reading = { openPackage: OpenPackage; faults: Fault[]; waiting: Waiting[]; uses: PackageUse[] };

/** A practice as its course file names it; what is wrong with it is added to the lists of the reading. */
export async function readPractice(
  { slug: folder, title: courseTitle }: CourseFile,
  { entry, line }: { entry: Extract<CourseFile['units'][number], { kind: 'practice' }>; line: number },
  { openPackage, faults, waiting, uses }: Reading,
): Promise<Unit | undefined> {
  const { lead, done, ...practice } = entry;
  const courseYaml = `courses/${folder}/course.yaml`;
  const id = entry.package.startsWith(IMPORTED) ? entry.package.slice(IMPORTED.length) : undefined;
  const waits = (fault: Fault) => waiting.push({ ...fault, course: folder, package: id ?? '' });
  if (id !== undefined)
    uses.push({ package: id, course: folder, courseTitle, unit: entry.id, unitTitle: entry.title });
  const opened = await openPackage(id === undefined ? `${folder}/${entry.package}` : entry.package);
  const file = id === undefined ? `courses/${folder}/${entry.package}` : courseYaml;
  if ('what' in opened) faults.push({ file, line: 1, what: opened.what });
  if ('waits' in opened) waits({ file, line: 1, what: opened.waits });
  if (!('place' in opened)) return undefined;
  const rule = doneRule(opened.machineName);
  if (rule === 'end' && done === undefined) {
    const what = `Die Übung „${entry.id}“ (${opened.machineName}) kann nicht melden, wann sie erledigt ist. Ergänzen Sie „done: end“, dann sagen es die Lernenden selbst, oder nehmen Sie eine andere Übungsart.`;
    // What comes later through an import must not make faults of files that were in order.
    if (id === undefined) faults.push({ file: courseYaml, line, what });
    else waits({ file: courseYaml, line, what });
  }
  return { ...practice, ...opened, lead: lead ?? '', done: done ?? rule };
}
