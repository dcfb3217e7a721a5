import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

type Added = {
  slug: string;
  /** Its units as `course.yaml` lists them, one a line. */
  units: readonly string[];
  /** Writes what the units name into the course's folder, and libraries of practices beside those of the house. */
  fill(course: string, libraries: string): Promise<void>;
};

/** The courses as they are and one more, in a folder of their own (`COURSES_DIR`) that is gone after `leave`. */
export async function oneMoreCourse({
  slug,
  units,
  fill,
}: Added): Promise<{ courses: string; leave(): Promise<void> }> {
  const courses = await mkdtemp(join(tmpdir(), 'rueckenwind-kurse-'));
  await cp(resolve('courses'), courses, { recursive: true });
  const folder = join(courses, slug);
  await mkdir(folder);
  await fill(folder, join(courses, '_libraries'));
  const model = await readFile(resolve('courses/it-sicherheit/course.yaml'), 'utf8');
  const head = model
    .slice(0, model.indexOf('units:'))
    .replace(/^slug: .*$/m, `slug: ${slug}`)
    .replace(/^code: .*$/m, 'code: Z9');
  const list = units.map((unit) => `  - ${unit}\n`).join('');
  await writeFile(join(folder, 'course.yaml'), `${head}units:\n${list}`);
  return { courses, leave: () => rm(courses, { recursive: true, force: true }) };
}
