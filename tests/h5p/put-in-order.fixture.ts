/** The first hour of a data breach in five steps, and a short second task. */
export const firstHour = {
  text: 'Um 9:05 Uhr ging eine Liste mit Namen und Adressen an einen falschen Verteiler. Was tun Sie in der ersten Stunde, und in welcher Reihenfolge?',
  items: [
    {
      text: 'Innehalten und nichts löschen',
      reason: 'Die gesendete Nachricht zeigt, welche Daten an wen gingen.',
    },
    { text: 'Den Datenschutz anrufen', reason: 'Die Nummer steht auf der Notfallkarte.' },
    { text: 'Die Führungskraft informieren' },
    { text: 'Aufschreiben, was passiert ist', reason: 'Wann, welche Daten, wie viele Menschen.' },
    { text: 'Die Notizen weitergeben und erreichbar bleiben' },
  ],
  reason:
    'Zuerst bleibt alles, wie es ist. Dann zählt die Meldung: Der Datenschutz bewertet, ob die Aufsichtsbehörde und die betroffenen Menschen informiert werden. Dafür läuft eine Frist, sobald die Stadt von der Panne weiß.',
} as const;

export const dataBreach = {
  introduction:
    '<p>Eine Datenpanne kann jeder Person passieren. <strong>Wichtig ist, was danach kommt.</strong></p>',
  tasks: [firstHour],
  passPercentage: 75,
};

export const twoTasks = {
  introduction: '',
  tasks: [
    firstHour,
    {
      text: 'Wie gehen Sie vom Platz?',
      items: ['Unterlagen einschließen', 'Bildschirm sperren', 'Ausweis mitnehmen'].map((text) => ({ text })),
    },
  ],
};
