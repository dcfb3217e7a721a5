import type { Feature } from '#domain/feature.ts';
import { messages } from './messages.ts';
import { mayReadItemStatistics, visibility } from './policy.ts';
import type { ItemStatisticsApp } from './service.ts';
import { itemCounters } from './store.ts';

export const itemStatistics: Feature<ItemStatisticsApp> = {
  name: 'itemStatistics',
  order: 36,
  collections: [itemCounters],
  routes: [
    { pattern: '/verwaltung/pruefungsfragen', who: mayReadItemStatistics },
    { pattern: '/verwaltung/pruefungsfragen/[kurs]', who: mayReadItemStatistics },
  ],
  navigation: [
    {
      area: 'editorial',
      order: 35,
      href: '/verwaltung/pruefungsfragen',
      label: { de: messages.de.nav, en: messages.en.nav },
      areaLabel: { de: messages.de.area, en: messages.en.area },
      who: mayReadItemStatistics,
    },
  ],
  visibility,
};
