const de = {
  title: 'Barriere melden',
  lead: (days: number) =>
    `Etwas lässt sich nicht lesen, bedienen oder verstehen? Schreiben Sie es auf. Sie bekommen innerhalb von ${days} Arbeitstagen eine Antwort, wenn Sie eine Kontaktangabe machen.`,
  page: 'Um welche Seite geht es?',
  pageHint: 'Zum Beispiel „Lernen“ oder die Adresse der Seite',
  what: 'Was ist das Hindernis?',
  whatHint: 'Was wollten Sie tun, was ist passiert? Wenn Sie eine Hilfstechnik nutzen, nennen Sie sie gern.',
  contact: 'Wie erreichen wir Sie?',
  contactHint: 'E-Mail-Adresse oder Durchwahl. Ohne diese Angabe bleibt die Meldung ohne Namen.',
  optional: 'freiwillig',
  send: 'Barriere melden',
  otherWay: (phone: string, email: string) => `Lieber im Gespräch? Telefon ${phone} oder E-Mail an ${email}.`,
  privacy: 'Ihren Namen speichern wir nicht mit der Meldung.',
  area: 'Verwaltung',
  nav: 'Gemeldete Barrieren',
  listTitle: 'Gemeldete Barrieren',
  listLead: (open: number) =>
    open === 0
      ? 'Gerade ist keine Meldung offen.'
      : open === 1
        ? 'Eine Meldung ist offen.'
        : `${open} Meldungen sind offen.`,
  none: 'Noch hat niemand eine Barriere gemeldet',
  noneText: 'Der Verweis „Barriere melden“ steht am Ende jeder Seite.',
  reported: (moment: string) => `Gemeldet am ${moment}`,
  answerBy: (date: string) => `Antwort bis ${date}`,
  closedOn: (date: string) => `beantwortet am ${date}`,
  pageOf: 'Seite',
  contactOf: 'Kontakt',
  note: 'Was wurde getan?',
  noteHint: 'Ein bis zwei Sätze. Die Meldung gilt dann als beantwortet.',
  close: 'Als beantwortet ablegen',
  errors: {
    missing: 'Schreiben Sie kurz auf, worum es geht.',
    tooLong: 'Der Text ist zu lang. Kürzen Sie ihn bitte.',
    invalid: 'Diese Angabe passt nicht.',
    conflict:
      'Jemand anderes hat diese Meldung inzwischen bearbeitet. Ihr Text ist noch da. Lesen Sie den neuen Stand und senden Sie ihn dann noch einmal.',
    tooMany:
      'Von diesem Gerät kamen gerade viele Meldungen. Ihr Text ist noch da. Warten Sie einige Minuten oder rufen Sie an.',
  },
  notices: {
    reported: 'Danke. Ihre Meldung ist angekommen.',
    closed: 'Die Meldung ist als beantwortet abgelegt.',
  },
};

const en: typeof de = {
  title: 'Report a barrier',
  lead: (days) =>
    `Is there something you cannot read, use or understand? Write it down. You get an answer within ${days} working days if you leave a contact.`,
  page: 'Which page is it about?',
  pageHint: 'For example “Learning” or the address of the page',
  what: 'What is in the way?',
  whatHint: 'What did you want to do, what happened? If you use assistive technology, feel free to name it.',
  contact: 'How can we reach you?',
  contactHint: 'E-mail address or extension. Without it the report stays without a name.',
  optional: 'optional',
  send: 'Report barrier',
  otherWay: (phone, email) => `Would you rather talk? Phone ${phone} or e-mail to ${email}.`,
  privacy: 'We do not store your name with the report.',
  area: 'Administration',
  nav: 'Reported barriers',
  listTitle: 'Reported barriers',
  listLead: (open) =>
    open === 0
      ? 'No report is open at the moment.'
      : open === 1
        ? 'One report is open.'
        : `${open} reports are open.`,
  none: 'Nobody has reported a barrier yet',
  noneText: 'The link “Report a barrier” is at the end of every page.',
  reported: (moment) => `Reported on ${moment}`,
  answerBy: (date) => `answer by ${date}`,
  closedOn: (date) => `answered on ${date}`,
  pageOf: 'Page',
  contactOf: 'Contact',
  note: 'What was done?',
  noteHint: 'One or two sentences. The report then counts as answered.',
  close: 'File as answered',
  errors: {
    missing: 'Write down briefly what it is about.',
    tooLong: 'The text is too long. Please shorten it.',
    invalid: 'This does not fit.',
    conflict:
      'Somebody else has worked on this report in the meantime. Your text is still here. Read the new state, then send it again.',
    tooMany:
      'Many reports came from this device just now. Your text is still here. Wait a few minutes or call.',
  },
  notices: {
    reported: 'Thank you. Your report has arrived.',
    closed: 'The report has been filed as answered.',
  },
};

export const messages = { de, en };
