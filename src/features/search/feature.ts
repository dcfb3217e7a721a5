import type { Feature } from '#domain/feature.ts';

export const search: Feature<unknown> = {
  name: 'search',
  routes: [{ pattern: '/suche', who: () => true }],
};
