import { action } from '#domain/feature.ts';
import { failed, ok } from '#domain/result.ts';
import { earlierLibraries, removeContent } from '#platform/h5p/intake.ts';
import { setBack } from '#platform/h5p/placing.ts';
import type { Stored } from '#platform/store/port.ts';
import { mend } from './mend.ts';
import { messages } from './messages.ts';
import { type ImportedPackage, type InstalledLibrary, removeInput, setBackInput, shown } from './model.ts';
import { mayBringLibraries, mayUsePackages } from './policy.ts';
import { recheck } from './recheck.ts';
import type { PackagesApp } from './service.ts';
import { forgetPackage, keepLibrary, libraryById, packageById } from './store.ts';

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

/** When a newer patch turned out to be a bad one. Whatever uses the library is checked again. */
const setBackLibrary = action<PackagesApp, typeof setBackInput, Stored<InstalledLibrary>>({
  who: mayBringLibraries,
  input: setBackInput,
  words: (language) => ({
    ...messages[language].errors,
    conflict: messages[language].errors.libraryConflict,
  }),
  load: (app, input) => libraryById(app.store, input.library),
  run: (app, input, { actor, now }, kept) =>
    app.packages.alone(async () => {
      const { shelf } = app.packages;
      const { name } = kept.body;
      await mend(app);
      const current = await libraryById(app.store, kept.id);
      const earlier = (await earlierLibraries(shelf)).get(name);
      if (current?.version !== input.version || earlier === undefined) return failed('conflict');
      await setBack(shelf, name);
      const { title, patchVersion: patch } = earlier;
      await keepLibrary(app.store, { name, title: shown(title, 200), patch, at: now });
      await app.journal.append('audit', {
        at: now,
        event: 'library.setBack',
        library: name,
        patch,
        person: actor?.id,
      });
      await recheck(app, new Set([name]), undefined);
      await app.learning.reread();
      return ok({ to: '/verwaltung/pakete', notice: 'setBack' });
    }),
});

export const actions = { remove, setBackLibrary };
