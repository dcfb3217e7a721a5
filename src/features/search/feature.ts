import type { Feature } from '#domain/feature.ts';

export const search: Feature<unknown> = {
  name: 'search',
  order: 50,
  routes: [{ pattern: '/suche', who: () => true }],
};
