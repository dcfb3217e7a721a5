const de = {
  title: 'Erste-Hilfe-Karten',
  nav: 'Erste-Hilfe-Karten',
  kind: 'Erste-Hilfe-Karte',
  lead: 'Was tun, wenn es schnell gehen muss? Jede Karte passt auf eine Seite. Drucken Sie aus, was Sie am Arbeitsplatz brauchen.',
  none: 'Noch gibt es keine Karten',
  noneText: 'Sobald die Redaktion die erste Karte veröffentlicht, steht sie hier.',
  all: 'Alle Karten',
  topic: (name: string) => `Thema: ${name}`,
  pdf: 'Als PDF zum Drucken',
  onlyGerman: 'Die Karten gibt es bisher nur auf Deutsch.',
};
const en: typeof de = {
  title: 'First-aid cards',
  nav: 'First-aid cards',
  kind: 'First-aid card',
  lead: 'What to do when there is no time? Each card fits on one page. Print what you need at your workplace.',
  none: 'There are no cards yet',
  noneText: 'As soon as the editors publish the first card, it will appear here.',
  all: 'All cards',
  topic: (name) => `Topic: ${name}`,
  pdf: 'As a PDF to print',
  onlyGerman: 'The cards are only available in German so far.',
};
export const messages = { de, en };
