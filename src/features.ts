/**
 * Everything the house can do. A new capability is a folder below `features/` and one line here; where it stands
 * in lists and menus is said by its own `order`.
 */
export { barriers } from '#features/barriers/feature.ts';
export { cards } from '#features/cards/feature.ts';
export { duties } from '#features/duties/feature.ts';
export { fitness } from '#features/fitness/feature.ts';
export { itemStatistics } from '#features/item-statistics/feature.ts';
export { learning } from '#features/learning/feature.ts';
export { licence } from '#features/licence/feature.ts';
export { packages } from '#features/packages/feature.ts';
export { pages } from '#features/pages/feature.ts';
export { people } from '#features/people/feature.ts';
export { privacy } from '#features/privacy/feature.ts';
export { search } from '#features/search/feature.ts';
export { tests } from '#features/tests/feature.ts';
export { wishes } from '#features/wishes/feature.ts';
