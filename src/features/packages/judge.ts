import type { Intake } from '#platform/h5p/intake.ts';
import type { Stored } from '#platform/store/port.ts';
import type { ImportedPackage, LibraryPlan } from './model.ts';
import { usersOf } from './recheck.ts';
import { type ImportRefusal, refuse } from './refusal.ts';
import type { PackagesApp } from './service.ts';
import { allPackages } from './store.ts';

/** Whether there is no place for so much more beside the packages that are here. */
export async function tooMuch(
  app: PackagesApp,
  bytes: number,
  replaced: Stored<ImportedPackage> | undefined,
): Promise<ImportRefusal | undefined> {
  const held = (await allPackages(app.store)).reduce((sum, { body }) => sum + body.bytes, 0);
  const after = held - (replaced?.body.bytes ?? 0) + bytes;
  return after > app.packages.shelf.mostContents ? refuse('contentsFull') : undefined;
}

/** Whether other packages would no longer play with the libraries that are about to come. */
export async function breaking(
  app: PackagesApp,
  intake: Intake,
  { take: libraries }: LibraryPlan,
  replaced: string | undefined,
): Promise<ImportRefusal | undefined> {
  const uses = app.learning.packageUses();
  const broken: string[] = [];
  for (const { id, body } of await usersOf(app, libraries, replaced)) {
    if (!(await intake.breaks(id))) continue;
    const courses = new Set(uses.filter((use) => use.package === id).map((use) => use.courseTitle));
    broken.push(courses.size === 0 ? body.title : `${body.title} (${[...courses].join(', ')})`);
  }
  return broken.length > 0 ? refuse('librariesBreak', broken.join(', ')) : undefined;
}

/** Whether libraries come that may not, or not by this hand. */
export function planProblem({ clash, poser, forbidden }: LibraryPlan): ImportRefusal | undefined {
  if (poser !== undefined) return refuse('libraryOfHouse', poser);
  if (clash !== undefined) return refuse('libraryNameClash', clash);
  return forbidden.length > 0 ? refuse('librariesNew', forbidden.join(', ')) : undefined;
}
