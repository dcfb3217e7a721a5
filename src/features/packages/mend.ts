import { finish, underWay, undo } from '#platform/h5p/placing.ts';
import type { PackagesApp } from './service.ts';
import { packageById } from './store.ts';

/**
 * Brings an import to its end that broke off while it put things in their places: it is finished when the store has
 * noted the package in its edition, otherwise everything is as it was before. Answers whether there was one.
 */
export async function mend(app: PackagesApp): Promise<boolean> {
  const { shelf } = app.packages;
  const intent = await underWay(shelf);
  if (intent === undefined) return false;
  const noted = (await packageById(app.store, intent.package))?.body.edition === intent.edition;
  await (noted ? finish : undo)(shelf, intent);
  await app.journal.append('audit', {
    at: app.clock.now(),
    event: noted ? 'package.finished' : 'package.undone',
    package: intent.package,
    edition: intent.edition,
  });
  app.log.error('package.mended', { package: intent.package, noted });
  return true;
}

/** The ordinary end of an import: the package is noted. */
export async function finishImport(app: PackagesApp, id: string): Promise<void> {
  const intent = await underWay(app.packages.shelf);
  if (intent?.package !== id) throw new Error('the shelf was not ours alone');
  await finish(app.packages.shelf, intent);
}
