import type { Feature } from '#domain/feature.ts';
import { barriers } from '#features/barriers/feature.ts';
import { duties } from '#features/duties/feature.ts';
import { learning } from '#features/learning/feature.ts';
import { pages } from '#features/pages/feature.ts';
import { people } from '#features/people/feature.ts';
import { privacy } from '#features/privacy/feature.ts';
import { search } from '#features/search/feature.ts';
import type { App } from './app.ts';

/** Everything the house can do. A new capability is a folder below `features/` and one line here. */
export const features: readonly Feature<App>[] = [people, learning, duties, privacy, search, barriers, pages];
