const de = {
  updated: (date: string) => `Stand: ${date}`,
  onlyGerman: '',
  kind: 'Seite',
};
const en: typeof de = {
  updated: (date) => `As of ${date}`,
  onlyGerman: 'This page is only available in German so far.',
  kind: 'Page',
};
export const messages = { de, en };
