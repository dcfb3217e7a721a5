const de = {
  title: 'Suche',
  label: 'Was suchen Sie?',
  start: 'Suchen',
  resultsFor: (query: string) => `Ergebnisse für „${query}“`,
  count: (count: number) => (count === 1 ? 'Ein Treffer' : `${count} Treffer`),
  none: (query: string) => `Nichts gefunden für „${query}“`,
  noneText: 'Versuchen Sie ein kürzeres oder anderes Wort. Auch Wortteile werden gefunden.',
  instead: 'Vielleicht hilft das weiter',
  empty: 'Geben Sie oben ein Wort ein, zum Beispiel „Passwort“ oder „Phishing“.',
};
const en: typeof de = {
  title: 'Search',
  label: 'What are you looking for?',
  start: 'Search',
  resultsFor: (query) => `Results for “${query}”`,
  count: (count) => (count === 1 ? 'One result' : `${count} results`),
  none: (query) => `Nothing found for “${query}”`,
  noneText: 'Try a shorter or a different word. Parts of words are found, too.',
  instead: 'This may help',
  empty: 'Type a word above, for example “Passwort” or “Phishing”. Most content is in German.',
};
export const messages = { de, en };
