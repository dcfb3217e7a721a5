import { onShelf, removeContent } from '#platform/h5p/intake.ts';
import { mend } from './mend.ts';
import { shown } from './model.ts';
import { checkAgain } from './recheck.ts';
import type { PackagesApp } from './service.ts';
import { allLibraries, allPackages, forgetLibrary, keepLibrary } from './store.ts';

/**
 * Brings shelf and store together after a crash: an import that broke off half-way is finished or undone. A content nobody noted was never confirmed and goes; a library that
 * is there is noted; a package whose files are gone says so.
 */
export async function repairPackages(app: PackagesApp): Promise<void> {
  const { shelf } = app.packages;
  const mended = await mend(app);
  const { contents, libraries } = await onShelf(shelf);
  const packages = await allPackages(app.store);
  for (const id of contents) if (!packages.some((kept) => kept.id === id)) await removeContent(shelf, id);
  for (const { id, body } of packages)
    if (!contents.has(id) || body.trouble !== undefined) await checkAgain(app, id);

  const noted = new Map((await allLibraries(app.store)).map((kept) => [kept.body.name, kept]));
  for (const [name, { title, patchVersion: patch }] of libraries) {
    if (noted.get(name)?.body.patch === patch) continue;
    await keepLibrary(app.store, { name, title: shown(title, 200), patch, at: app.clock.now() });
  }
  for (const kept of noted.values()) if (!libraries.has(kept.body.name)) await forgetLibrary(app.store, kept);
  if (mended) await app.learning.reread();
}
