import type { Role } from '#domain/role.ts';
import type { App } from '#src/app.ts';
import { PASSWORD } from './matrix-house.ts';

export type Fields = Readonly<Record<string, string>>;

/** Names of the fields an action reads. */
export function inputsOf({ features }: App, name: string): ReadonlySet<string> {
  const [feature = '', action = ''] = name.split('.');
  const found = features.find((each) => each.name === feature)?.actions?.[action];
  return new Set(Object.keys(found?.input.shape ?? {}));
}

/** Every action with fields that are right, as a starting point for one that is not. */
export type Form = { action: string; page: string; who: Role | 'nobody'; right: Fields };

const unit = { course: 'it-sicherheit', unit: 'anatomie' };
/** What goes along with every button below a unit. */
const own = { easy: '', note: '', noteBefore: '' };

/** `TOKEN`, `REPORT`, `WISH`, `CODE` and `ATTEMPT` are put in place of what the house makes up. */
export const FORMS: readonly Form[] = [
  {
    action: 'people.signIn',
    page: '/anmelden',
    who: 'nobody',
    right: { identifier: 'kennung-staff', password: PASSWORD, kept: '', to: '/lernen' },
  },
  { action: 'people.signOut', page: '/anmelden', who: 'nobody', right: {} },
  {
    action: 'people.display',
    page: '/darstellung',
    who: 'nobody',
    right: { lang: 'de', theme: 'light', back: '/hilfe' },
  },
  { action: 'people.endSession', page: '/konto', who: 'staff', right: { session: 'gibtesnicht' } },
  {
    action: 'people.changePassword',
    page: '/konto',
    who: 'editor',
    right: { current: 'falsch', password: 'Trommel Wiese Kerze', everywhere: '' },
  },
  {
    action: 'people.setUp',
    page: '/einrichten/TOKEN',
    who: 'nobody',
    right: { token: 'TOKEN', name: 'Erste Person', identifier: 'erste', password: 'Trommel Wiese Kerze' },
  },
  {
    action: 'learning.readLesson',
    page: '/lernen/it-sicherheit/anatomie',
    who: 'staff',
    right: { ...unit, ...own },
  },
  {
    action: 'learning.finishPractice',
    page: '/lernen/it-sicherheit/phishing-erkennen',
    who: 'staff',
    right: { ...unit, ...own, unit: 'phishing-erkennen' },
  },
  {
    action: 'learning.resetPractice',
    page: '/lernen/it-sicherheit/phishing-erkennen',
    who: 'staff',
    right: { ...unit, unit: 'phishing-erkennen' },
  },
  {
    action: 'learning.enrol',
    page: '/lernen/it-sicherheit',
    who: 'staff',
    right: { course: 'it-sicherheit' },
  },
  {
    action: 'learning.leave',
    page: '/lernen/it-sicherheit',
    who: 'staff',
    right: { course: 'it-sicherheit' },
  },
  {
    action: 'learning.bookmark',
    page: '/lernen/it-sicherheit/anatomie',
    who: 'staff',
    right: { ...unit, ...own },
  },
  {
    action: 'learning.note',
    page: '/lernen/it-sicherheit/anatomie',
    who: 'staff',
    right: { ...unit, ...own, note: 'Für später', onward: '' },
  },
  {
    action: 'wishes.send',
    page: '/lernen/wunsch',
    who: 'staff',
    right: { topic: 'Tabellen auswerten', because: 'Für den Haushalt' },
  },
  {
    action: 'wishes.answer',
    page: '/verwaltung/kurswuensche',
    who: 'hr',
    right: { wish: 'WISH', version: '1', answer: 'Kommt im Februar.' },
  },
  {
    action: 'wishes.hide',
    page: '/verwaltung/kurswuensche',
    who: 'course-author',
    right: { wish: 'WISH', version: '1', reason: 'Er nennt eine Person.' },
  },
  {
    action: 'licence.share',
    page: '/nachweise/teilnahme-it-sicherheit-1',
    who: 'staff',
    right: { certificate: 'teilnahme-it-sicherheit-1', shared: 'on' },
  },
  {
    action: 'licence.withdraw',
    page: '/personal/nachweise',
    who: 'hr',
    right: { code: 'CODE', reason: 'Der Name war falsch.' },
  },
  {
    action: 'fitness.keep',
    page: '/fitness-check',
    who: 'staff',
    right: Object.fromEntries(Array.from({ length: 12 }, (_, index) => [`s${index + 1}`, 'selbst'])),
  },
  { action: 'fitness.forget', page: '/fitness-check', who: 'staff', right: {} },
  {
    action: 'tests.start',
    page: '/pruefung/it-sicherheit',
    who: 'staff',
    right: { course: 'it-sicherheit', form: 'full' },
  },
  {
    action: 'tests.answer',
    page: '/pruefung/it-sicherheit/1',
    who: 'staff',
    right: {
      course: 'it-sicherheit',
      attempt: 'ATTEMPT',
      question: '1',
      answer: '',
      marked: 'ja',
      to: '2',
    },
  },
  {
    action: 'tests.submit',
    page: '/pruefung/it-sicherheit/uebersicht',
    who: 'staff',
    right: { course: 'it-sicherheit', attempt: 'ATTEMPT' },
  },
  {
    action: 'tests.extraTime',
    page: '/konto/pruefungszeit',
    who: 'staff',
    right: { extra: '25' },
  },
  {
    action: 'packages.remove',
    page: '/verwaltung/pakete',
    who: 'admin',
    right: { package: 'gibtesnicht', version: '1' },
  },
  {
    action: 'packages.setBackLibrary',
    page: '/verwaltung/pakete',
    who: 'admin',
    right: { library: 'h5p.gibtesnicht-1.1', version: '1' },
  },
  {
    action: 'barriers.report',
    page: '/barriere-melden',
    who: 'nobody',
    right: { page: '/lernen', what: 'Zu kleine Schrift', contact: 'Durchwahl 12' },
  },
  {
    action: 'barriers.close',
    page: '/verwaltung/barrieren',
    who: 'coordinator',
    right: { report: 'REPORT', version: '1', note: 'Schrift vergrößert' },
  },
];

/** What somebody might send in place of a text that was asked for; percent signs stand for raw bytes. */
export const NASTY: Readonly<Record<string, string>> = {
  nothing: '',
  spaces: '   ',
  'far too much': 'ä'.repeat(20_000),
  'a script': encodeURIComponent('<script>alert(3713)</script>'),
  'an end of the field and a script': encodeURIComponent('</textarea><script>alert(3713)</script>'),
  'an end of the attribute': encodeURIComponent('"><img src=x onerror=alert(3713)>'),
  'an end of the attribute in single quotes': encodeURIComponent("' onfocus='alert(3713)"),
  'a reference to a character': encodeURIComponent('&#60;script>alert(3713)&lt;/script>'),
  NUL: '%00',
  'NUL in the middle': 'a%00b',
  'control characters': '%01%02%07%08%0B%1B%7F',
  'line breaks of a header': 'x%0D%0ASet-Cookie:%20sitzung=x',
  'half a surrogate': '%ED%A0%80',
  'bytes that are no text': '%FF%FE%80',
  'broken escapes': '%%%zz',
  'a turn of the direction of writing': encodeURIComponent('\u202eabc'),
  'an emoji of many parts': encodeURIComponent('👩🏽‍🚒'),
  'signs outside of Latin-1': encodeURIComponent('/€/Ω'),
  'the prototype': '__proto__',
  'a way out of the folder': encodeURIComponent('../../../etc/passwd'),
  'another site': encodeURIComponent('https://boese.example/'),
  'a query language': encodeURIComponent('{"$gt":""}'),
  'a number without end': '1e400',
  'a negative number': '-1',
  'a very long number': '9'.repeat(400),
  'a template': encodeURIComponent('{{7*7}}<%= 7*7 %>'),
};

const pair = (name: string, raw: string) => `${encodeURIComponent(name)}=${raw}`;

export const encoded = (fields: Fields): string =>
  Object.entries(fields)
    .map(([name, value]) => pair(name, encodeURIComponent(value)))
    .join('&');

const without = (fields: Fields, name: string): Fields =>
  Object.fromEntries(Object.entries(fields).filter(([each]) => each !== name));

export type Body = { type: string; body: string };
const form = (body: string): Body => ({ type: 'application/x-www-form-urlencoded', body });

/** Every way one field of a form can be wrong, the others being right. */
export function wrongBodies({ right }: Form, name: string): Readonly<Record<string, Body>> {
  const others = encoded(without(right, name));
  const own = encodeURIComponent(right[name] ?? '');
  const bodies = Object.entries(NASTY).map(([what, raw]) => [what, form(`${others}&${pair(name, raw)}`)]);
  return {
    ...Object.fromEntries(bodies),
    'not there': form(others),
    'sent twice': form(`${others}&${pair(name, own)}&${pair(name, 'zweitens')}`),
    'sent five hundred times': form(`${others}&${Array(500).fill(pair(name, own)).join('&')}`),
    'sent as a list': form(`${others}&${pair(`${name}[]`, own)}`),
    'sent as a part of a thing': form(`${others}&${pair(`${name}[__proto__][x]`, own)}`),
    'a file': multipart(without(right, name), name),
    'beside fields nobody knows': form(`${encoded(right)}&roles=admin&__proto__=1&constructor=1&version[]=9`),
  };
}

function multipart(fields: Fields, file: string): Body {
  const part = (head: string, text: string) =>
    `--grenze\r\nContent-Disposition: form-data; ${head}\r\n\r\n${text}\r\n`;
  const texts = Object.entries(fields).map(([name, value]) => part(`name="${name}"`, value));
  const sent = part(
    `name="${file}"; filename="<script>alert(3713)</script>.txt"`,
    '<script>alert(3713)</script>',
  );
  return { type: 'multipart/form-data; boundary=grenze', body: `${texts.join('')}${sent}--grenze--\r\n` };
}
