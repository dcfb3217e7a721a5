import type { Feature } from '#domain/feature.ts';
import type { App } from './app.ts';
import * as listed from './features.ts';

/** The features of the house, in the order in which their parts are shown. */
export const features: readonly Feature<App>[] = Object.values<Feature<App>>(listed).toSorted(
  (a, b) => a.order - b.order,
);
