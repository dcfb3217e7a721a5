import type { Feature } from '#domain/feature.ts';

const signedIn = () => true;

export const privacy: Feature<unknown> = {
  name: 'privacy',
  order: 40,
  routes: [
    { pattern: '/meine-daten', who: signedIn },
    { pattern: '/meine-daten/daten.json', who: signedIn },
    { pattern: '/wer-sieht-was', who: signedIn },
  ],
};
