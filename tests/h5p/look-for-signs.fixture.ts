/** A phishing e-mail with five signs; parts 0, 2, 4, 6 and 7. */
export const phishing = {
  introduction:
    '<p>Montag, 7:55 Uhr. Diese E-Mail liegt in Ihrem Postfach. <strong>Lesen Sie in Ruhe, bevor Sie markieren.</strong></p>',
  document: {
    kind: 'email',
    parts: [
      {
        role: 'from',
        text: 'IT-Service Musterstadt <service@musterstadt-konto.test>',
        sign: {
          title: 'Fremde Adresse',
          reason: 'Der Name stimmt, die Adresse nicht: Unsere Adressen enden auf musterstadt.example.',
        },
      },
      { role: 'to', text: 'buergerservice@musterstadt.example' },
      {
        role: 'subject',
        text: 'Ihr Postfach wird heute um 12:00 Uhr gesperrt',
        sign: { title: 'Zeitdruck', reason: 'Die Frist soll Sie davon abhalten, in Ruhe zu prüfen.' },
      },
      {
        role: 'body',
        text: 'Guten Morgen,',
        harmless: {
          title: 'Anrede ohne Namen',
          reason: 'Auch echte Rundmails grüßen so. Ein Name wäre umgekehrt kein Beweis für Echtheit.',
        },
      },
      {
        role: 'body',
        text: 'bei einer Prüfung ist aufgefallen, dass Ihr Passwort nicht mehr sicher ist. Bitte melden Sie sich sofort an und bestätigen Sie Ihr bisheriges Passwort.',
        sign: {
          title: 'Frage nach dem Passwort',
          reason: 'Die IT-Servicestelle fragt nie nach Ihrem Passwort.',
        },
      },
      { role: 'body', text: 'Vielen Dank für Ihre Mithilfe.' },
      {
        role: 'button',
        text: 'Postfach bestätigen: musterstadt.example.anmeldung.test',
        sign: {
          title: 'Ziel des Links',
          reason: 'Es zählt, was direkt vor der Endung steht. Hier ist das „anmeldung“, nicht die Stadt.',
        },
      },
      {
        role: 'attachment',
        text: 'Anleitung.zip',
        sign: {
          title: 'Gepackter Anhang',
          reason: 'In gepackten Dateien verstecken sich oft Schadprogramme.',
        },
      },
      { role: 'body', text: 'Mit freundlichen Grüßen\nIhr IT-Service' },
    ],
  },
  passPercentage: 60,
};

/** The other kinds of documents, one sign each. */
export const otherKinds = {
  letter: [
    { role: 'from', text: 'Registerzentrale für Behörden\nPostfach 00 00, 00000 Musterhausen' },
    { role: 'to', text: 'Stadt Musterstadt\nRathausplatz 1' },
    { role: 'subject', text: 'Eintragung Ihrer Dienststelle in das Behördenregister' },
    {
      role: 'body',
      text: 'bitte prüfen Sie Ihre Angaben und senden Sie dieses Schreiben unterschrieben zurück.',
    },
    {
      role: 'body',
      text: 'Der Eintrag kostet jährlich 890 Euro, Laufzeit drei Jahre.',
      sign: { reason: 'Im Kleingedruckten steckt ein Vertrag.' },
    },
  ],
  form: [
    { role: 'subject', text: 'Gewinnspiel der Stadtwerke' },
    { role: 'field', label: 'Ihr Name', text: '' },
    {
      role: 'field',
      label: 'Ihr Passwort für den Dienstrechner',
      text: '',
      sign: { reason: 'Das geht niemanden etwas an.' },
    },
    { role: 'button', text: 'Absenden' },
  ],
  chat: [
    { role: 'from', text: 'Unbekannte Nummer' },
    { role: 'body', text: 'Hallo, hier ist die Bürgermeisterin. Das ist meine neue Nummer.' },
    { role: 'to', text: 'Guten Tag, worum geht es?' },
    {
      role: 'body',
      text: 'Kaufen Sie bitte schnell Gutscheinkarten für einen Empfang. Sagen Sie niemandem etwas davon.',
      sign: { title: 'Geheimhaltung', reason: 'Wer Sie allein lassen will, will nicht geprüft werden.' },
    },
  ],
} as const;
