import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { flat, readPdf } from '#tests/support/pdf-structure.ts';
import type { Certificate } from './model.ts';
import { certificatePdf } from './pdf.ts';

const URL = 'https://intranet.musterstadt.example/echtheit/K7QM-2XHD-P3RA-6WTE-NB5C';
const licence: Certificate = {
  id: 'fuehrerschein-2026-09-21',
  kind: 'licence',
  code: 'k7qm2xhdp3ra6wtenb5c',
  issuedOn: '2026-09-21',
  from: '2026-09-21',
  until: '2028-09-20',
  town: 'Musterstadt',
  issuer: 'Stadt Musterstadt, Personal und Organisation',
  name: 'Scout Bauordnung',
  department: '60 Bauordnung und Stadtplanung',
  title: 'Digitaler Führerschein',
  courses: ['IT-Sicherheit und Phishing', 'Datenschutz im Arbeitsalltag'].map((title, index) => ({
    code: `M${index + 1}`,
    title,
    on: `2026-0${index + 3}-30`,
    minutes: 40,
  })),
  sharesName: false,
};
const made = async (more: Partial<Certificate> = {}) =>
  readPdf(await certificatePdf(resolve('.'), { ...licence, ...more }, URL));

test('the document says its language and shows its title', async () => {
  const { lang, title, showsTitle, marked, pages } = await made();
  expect(lang).toBe('de-DE');
  expect(title).toBe('Digitaler Führerschein, Scout Bauordnung');
  expect([showsTitle, marked, pages]).toEqual([true, true, 1]);
});

test('it is read out from the town to the code, under headings, with a list of the modules', async () => {
  const { root } = await made();
  const parts = flat(root).filter(({ text, alt }) => text !== '' || alt !== undefined);
  expect(parts.map(({ role, text, alt }) => `${role}: ${text || alt}`)).toEqual([
    'P: Stadt Musterstadt',
    'P: Personal und Organisation',
    'Figure: Zeichen von Rückenwind: ein Boot unter zwei Segeln',
    'P: Nachweis über Qualifizierung',
    'H1: Digitaler Führerschein',
    'P: Scout Bauordnung',
    'P: Fachbereich 60 Bauordnung und Stadtplanung',
    'P: hat alle Module des Digitalen Führerscheins der Stadt Musterstadt mit einer Prüfung abgeschlossen.',
    'H2: Module und Tag der Prüfung',
    'Lbl: 1.',
    'P: IT-Sicherheit und Phishing',
    'P: 30.03.2026',
    'Lbl: 2.',
    'P: Datenschutz im Arbeitsalltag',
    'P: 30.04.2026',
    'H2: Gültigkeit und Prüfung',
    'P: Ausgestellt am: 21. September 2026',
    'P: Gültig bis: 20. September 2028',
    'P: Prüfcode: K7QM-2XHD-P3RA-6WTE-NB5C',
    'P: Echtheit prüfen unter',
    `Link: ${URL}`,
    `Figure: QR-Code: führt zur Echtheitsprüfung, ${URL}`,
  ]);
});

test('the modules are the entries of one list', async () => {
  const { root } = await made();
  const lists = flat(root).filter(({ role }) => role === 'L');
  expect(lists).toHaveLength(1);
  expect(lists[0]?.parts.map(({ role, parts }) => [role, parts.map((part) => part.role)])).toEqual([
    ['LI', ['Lbl', 'LBody']],
    ['LI', ['Lbl', 'LBody']],
  ]);
});

test('the link leads to the public check', async () => {
  expect((await made()).links).toEqual([URL]);
});

test('a certificate of participation names what was learnt and does not end', async () => {
  const goals = ['Sie erkennen verdächtige Nachrichten.'];
  const { until, from, ...rest } = licence;
  const course = { code: 'M1', title: 'IT-Sicherheit', on: '2026-05-01', minutes: 40, goals };
  const bytes = await certificatePdf(
    resolve('.'),
    { ...rest, kind: 'participation', title: 'IT-Sicherheit', courses: [course] },
    URL,
  );
  const said = flat((await readPdf(bytes)).root).map(({ text }) => text);
  expect(said).toContain('Sie erkennen verdächtige Nachrichten.');
  expect(said.join(' ')).toContain('§ 5 TVöD');
  expect(said.join(' ')).not.toContain('Gültig bis');
});

test.each(['Zoë Çelik-Yılmaz', 'Łukasz Nguyễn', 'Дмитрий Σοφία'])(
  'the name %s is written with letters, not with boxes',
  async (name) => {
    const { root } = await made({ name });
    expect(flat(root).map(({ text }) => text)).toContain(name);
  },
);

test('every font it uses is embedded', async () => {
  const { fonts } = await made();
  expect(fonts.length).toBeGreaterThan(1);
  for (const font of fonts) expect(font).toMatch(/FiraSans/);
});

test('a long title, a long name and many modules stay on one page', async () => {
  const long = 'Künstliche Intelligenz verantwortlich nutzen im Büro der Stadtspitze, Presse und Beteiligung';
  const courses = Array.from({ length: 10 }, (_, index) => ({
    code: `M${index}`,
    title: long,
    on: '2026-03-30',
    minutes: 40,
  }));
  expect((await made({ title: long, name: long, courses })).pages).toBe(1);
});
