const de = {
  updated: (date: string) => `Stand: ${date}`,
  onlyGerman: 'Diese Seite gibt es bisher nur auf Deutsch.',
  onThisPage: 'Auf dieser Seite',
  kind: 'Seite',
};
const en: typeof de = {
  updated: (date) => `As of ${date}`,
  onlyGerman: 'This page is only available in German so far.',
  onThisPage: 'On this page',
  kind: 'Page',
};
export const messages = { de, en };
