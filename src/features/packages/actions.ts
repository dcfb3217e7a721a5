import { action } from '#domain/feature.ts';
import { failed, ok } from '#domain/result.ts';
import { removeContent } from '#platform/h5p/intake.ts';
import type { Stored } from '#platform/store/port.ts';
import { messages } from './messages.ts';
import { type ImportedPackage, removeInput } from './model.ts';
import { mayUsePackages } from './policy.ts';
import type { PackagesApp } from './service.ts';
import { forgetPackage, packageById } from './store.ts';

/** Not while a course plays it: learners would stand before an empty frame. */
const remove = action<PackagesApp, typeof removeInput, Stored<ImportedPackage>>({
  who: mayUsePackages,
  input: removeInput,
  words: (language) => messages[language].errors,
  load: (app, input) => packageById(app.store, input.package),
  run: (app, input, { actor, now }, kept) =>
    app.packages.alone(async () => {
      if (app.learning.packageUses().some((use) => use.package === kept.id)) return failed('inUse');
      const forgotten = await forgetPackage(app.store, kept.id, input.version);
      if (!forgotten.ok) return forgotten;
      await removeContent(app.packages.shelf, kept.id);
      await app.journal.append('audit', {
        at: now,
        event: 'package.removed',
        package: kept.id,
        person: actor?.id,
      });
      return ok({ to: '/verwaltung/pakete', notice: 'removed' });
    }),
});

export const actions = { remove };
