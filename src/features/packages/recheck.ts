import { readImported } from '#platform/h5p/intake.ts';
import type { Stored } from '#platform/store/port.ts';
import { type ImportedPackage, shown, type Trouble } from './model.ts';
import type { Rechecked } from './runs.ts';
import type { PackagesApp } from './service.ts';
import { changePackage, packagesWith } from './store.ts';

/** The packages that need one of these libraries, without `except`. */
export async function usersOf(
  app: PackagesApp,
  libraries: ReadonlySet<string>,
  except: string | undefined,
): Promise<readonly Stored<ImportedPackage>[]> {
  const found = new Map<string, Stored<ImportedPackage>>();
  for (const library of libraries)
    for (const kept of await packagesWith(app.store, library))
      if (kept.id !== except) found.set(kept.id, kept);
  return [...found.values()];
}

/** Checks every package again that needs one of these libraries, and notes what was found. `except` was just checked. */
export async function recheck(
  app: PackagesApp,
  changed: ReadonlySet<string>,
  except: string | undefined,
): Promise<readonly Rechecked[]> {
  const uses = app.learning.packageUses();
  const results: Rechecked[] = [];
  for (const { id, body } of await usersOf(app, changed, except)) {
    const trouble = await checkAgain(app, id);
    results.push({
      package: id,
      title: body.title,
      uses: uses.filter((use) => use.package === id).length,
      ...(trouble && { trouble }),
    });
  }
  return results;
}

/** Reads one package as it plays now, notes trouble or that it is over, and tells the log. */
export async function checkAgain(app: PackagesApp, id: string): Promise<Trouble | undefined> {
  const read = await readImported(app.packages.shelf, id);
  const trouble = read.ok ? undefined : { code: read.problem, about: shown(read.about, 200) };
  await changePackage(app.store, id, (body) => {
    const { trouble: before, ...rest } = body;
    const libraries = read.ok ? read.value.libraries.map(({ name }) => name) : body.libraries;
    const same =
      before?.code === trouble?.code &&
      before?.about === trouble?.about &&
      libraries.join() === body.libraries.join();
    return same ? body : { ...rest, libraries, ...(trouble && { trouble }) };
  });
  if (trouble === undefined) app.log.info('package.checked', { package: id });
  else app.log.error('package.trouble', { package: id, problem: trouble.code });
  return trouble;
}
