const de = {
  nav: 'Führerscheine',
  title: 'Führerscheine',
  lead: (valid: number) =>
    valid === 0
      ? 'Noch hat niemand einen gültigen Führerschein.'
      : valid === 1
        ? 'Eine Person hat einen gültigen Führerschein.'
        : `${valid.toLocaleString('de-DE')} Personen haben einen gültigen Führerschein.`,
  name: 'Name',
  department: 'Fachbereich',
  noDepartment: 'ohne Fachbereich',
  passedOn: 'bestanden am',
  until: 'gültig bis',
  state: 'Stand',
  list: 'Alle Führerscheine',
  listText: 'Der jeweils letzte Nachweis jeder Person, der früheste Ablauf zuerst.',
  withdraw: 'Einen Nachweis zurückziehen',
  withdrawText:
    'Sie brauchen den Prüfcode. Der Nachweis gilt dann sofort nicht mehr, und die Person liest den Grund. Jede Rücknahme wird protokolliert und lässt sich nicht rückgängig machen.',
  code: 'Prüfcode',
  reason: 'Grund',
  reasonHint: 'Die Person liest diesen Satz auf ihrem Nachweis.',
  send: 'Nachweis zurückziehen',
  privacy: 'Teilnahmebescheinigungen zu freiwilligen Kursen sehen Sie hier nicht. Sie gehören der Person.',
};

const en: typeof de = {
  nav: 'Licences',
  title: 'Licences',
  lead: (valid) =>
    valid === 0
      ? 'Nobody has a valid licence yet.'
      : valid === 1
        ? 'One person has a valid licence.'
        : `${valid.toLocaleString('en-GB')} people have a valid licence.`,
  name: 'Name',
  department: 'Department',
  noDepartment: 'without department',
  passedOn: 'passed on',
  until: 'valid until',
  state: 'State',
  list: 'All licences',
  listText: 'The latest certificate of each person, the earliest end first.',
  withdraw: 'Withdraw a certificate',
  withdrawText:
    'You need its code. The certificate is no longer valid at once, and the person reads the reason. Every withdrawal is logged and cannot be undone.',
  code: 'Code',
  reason: 'Reason',
  reasonHint: 'The person reads this sentence on the certificate.',
  send: 'Withdraw certificate',
  privacy:
    'Certificates of participation in voluntary courses are not shown here. They belong to the person.',
};

/** Words of the page on which certificates are looked after. */
export const desk = { de, en };
