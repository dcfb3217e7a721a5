const de = {
  title: 'Meine Daten',
  lead: 'Hier steht alles, was Rückenwind über Sie gespeichert hat, und warum.',
  download: 'Alles herunterladen',
  downloadText: 'Sie bekommen eine Datei (JSON), die auch andere Programme lesen können.',
  why: 'Wozu',
  kept: 'Wie lange',
  nothing: 'Hierzu ist nichts gespeichert.',
  rights: 'Ihre Rechte',
  rightsText:
    'Stimmt etwas nicht oder soll etwas gelöscht werden? Wenden Sie sich an die Datenschutzbeauftragte der Stadt.',
  whoSees: 'Wer sieht was?',
  whoSeesLead:
    'So ist es im Programm festgelegt. Diese Tabelle wird aus denselben Regeln gebaut, die auch den Zugriff prüfen.',
  data: 'Daten',
  seenBy: 'Das sehen',
  note: 'Gut zu wissen',
  viewers: { self: 'Sie selbst', superior: 'Ihre Führungskraft', 'nobody-else': 'sonst niemand' },
  retention: 'Wann wir löschen',
  promise:
    'Keine Leistungs- und Verhaltenskontrolle. Ergebnisse, Versuche und Lernzeiten gehören Ihnen allein.',
};
const en: typeof de = {
  title: 'My data',
  lead: 'Here is everything Rückenwind has stored about you, and why.',
  download: 'Download everything',
  downloadText: 'You get a file (JSON) that other programs can read as well.',
  why: 'What for',
  kept: 'How long',
  nothing: 'Nothing is stored about this.',
  rights: 'Your rights',
  rightsText:
    'Is something wrong, or should something be erased? Contact the data protection officer of the town.',
  whoSees: 'Who sees what?',
  whoSeesLead: 'This is how the program is built. The table is made from the same rules that check access.',
  data: 'Data',
  seenBy: 'Seen by',
  note: 'Good to know',
  viewers: { self: 'yourself', superior: 'your manager', 'nobody-else': 'nobody else' },
  retention: 'When we erase',
  promise:
    'No monitoring of performance or behaviour. Results, attempts and learning times belong to you alone.',
};
export const messages = { de, en };
