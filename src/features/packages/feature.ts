import type { Feature } from '#domain/feature.ts';
import { type Actor, has } from '#domain/person.ts';
import { momentText } from '#platform/i18n/format.ts';
import { actions } from './actions.ts';
import { messages } from './messages.ts';
import { mayBringLibraries, mayUsePackages, visibility } from './policy.ts';
import { repairPackages } from './repair.ts';
import type { PackagesApp } from './service.ts';
import { changePackage, packages as collection, libraries, packagesBy } from './store.ts';

/** Under the area of the house somebody comes from; with both roles it is met once. */
const asEditor = (actor: Actor): boolean => has(actor, 'course-author') && !mayBringLibraries(actor);

const item = {
  href: '/verwaltung/pakete',
  label: { de: messages.de.nav, en: messages.en.nav },
};

export const packages: Feature<PackagesApp> = {
  name: 'packages',
  order: 26,
  collections: [collection, libraries],
  routes: [
    { pattern: '/verwaltung/pakete', who: mayUsePackages },
    { pattern: '/verwaltung/pakete/import/[vorgang]', who: mayUsePackages },
    { pattern: '/api/pakete', who: mayUsePackages, upload: true },
  ],
  navigation: [
    {
      ...item,
      area: 'editorial',
      order: 40,
      areaLabel: { de: messages.de.editorial, en: messages.en.editorial },
      who: asEditor,
    },
    {
      ...item,
      area: 'admin',
      order: 40,
      areaLabel: { de: messages.de.area, en: messages.en.area },
      who: mayBringLibraries,
    },
  ],
  actions,
  notices: (language) => messages[language].notices,
  visibility,
  repair: repairPackages,
  personalData: {
    retention: {
      de: 'Wer ein Paket importiert hat, steht dort, bis das Paket entfernt wird oder die Person ausscheidet.',
      en: 'Who imported a package is kept until the package is removed or the person leaves.',
    },
    erase: async (app, person) => {
      for (const { id } of await packagesBy(app.store, person))
        await changePackage(app.store, id, ({ by: _, ...body }) => body);
    },
    show: async (app, person, language) => {
      const t = messages[language].data;
      const mine = await packagesBy(app.store, person);
      if (mine.length === 0) return [];
      return [
        {
          title: t.title,
          why: t.why,
          kept: t.kept,
          rows: mine.map(({ body }) => ({ label: body.title, value: momentText(body.at, language) })),
          data: mine.map(({ id, body }) => ({ package: id, at: body.at })),
        },
      ];
    },
  },
};
