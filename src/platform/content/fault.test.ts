import { expect, test } from 'vitest';
import { z } from 'zod';
import { day, slug } from '#domain/organisation.ts';
import { faultText, readYaml } from './fault.ts';

const schema = z.strictObject({
  name: z.string().min(3).max(10),
  kind: z.enum(['lang', 'kurz']).optional(),
  from: day().optional(),
  number: z.number().int().max(9).optional(),
  who: z.union([z.literal('everyone'), z.strictObject({ groups: z.array(slug()) })]).optional(),
  parts: z
    .array(
      z.discriminatedUnion('kind', [
        z.strictObject({ id: z.string().optional(), kind: z.literal('text'), file: z.string() }),
        z.strictObject({ kind: z.literal('bild') }),
      ]),
    )
    .min(1)
    .optional(),
  deep: z.strictObject({ mail: z.email('noEmail') }).optional(),
});
const faultsOf = (text: string, firstLine?: number) =>
  (readYaml(text, 'a.yaml', schema, firstLine).faults ?? []).map((fault) => `${fault.line}: ${fault.what}`);

test('a file in order is read, comments, dates and all', () => {
  const text =
    '# Kopf\nname: Rathaus # Haus\nfrom: 2026-11-23\nwho: { groups: [azubis] }\nparts:\n  - kind: bild\n';
  expect(readYaml(text, 'a.yaml', schema)).toMatchObject({
    value: { name: 'Rathaus', from: '2026-11-23', who: { groups: ['azubis'] }, parts: [{ kind: 'bild' }] },
  });
});

test.each([
  ['# x\n\nkind: lang\n', 3, '„name“ fehlt. Ergänzen Sie diese Angabe.'],
  ['kind: lang\nname:\n', 2, '„name“ fehlt. Ergänzen Sie diese Angabe.'],
  ['name: [a, b]\n', 1, '„name“ hat die falsche Form. Erwartet wird: ein Text.'],
  ['name: 3.1\n', 1, "„name“ hat die falsche Form. Setzen Sie die Angabe in Anführungszeichen: '3.1'."],
  ['name: Haus\nnumber: viele\n', 2, '„number“ hat die falsche Form. Erwartet wird: eine Zahl.'],
  ['name: Haus\nnumber: 1.5\n', 2, '„number“ hat die falsche Form. Erwartet wird: eine ganze Zahl.'],
  ['name: ab\n', 1, '„name“ ist zu kurz. Mindestens: 3 Zeichen.'],
  ['name: Rathaus am Markt\n', 1, '„name“ ist zu lang: 16 Zeichen. Höchstens: 10.'],
  ['name: Haus\nnumber: 12\n', 2, '„number“ ist zu groß. Höchstens: 9.'],
  ['name: Haus\nparts: []\n', 2, '„parts“ hat zu wenige Einträge. Mindestens: 1.'],
  ['name: Haus\nkind: breit\n', 2, '„kind“ kennt diesen Wert nicht. Möglich sind: lang, kurz.'],
  [
    'name: Haus\n\nnmae: Haus\n',
    3,
    'Die Datei enthält den unbekannten Schlüssel „nmae“. Prüfen Sie die Schreibweise oder löschen Sie ihn.',
  ],
  [
    'name: Haus\nparts:\n  - { kind: text, file: Ich warte, die teilt man }\n',
    3,
    '1. Teil enthält den unbekannten Schlüssel „die teilt man“. Vermutlich hat ein Komma den Text davor getrennt. Setzen Sie den ganzen Text in einfache Anführungszeichen.',
  ],
  [
    'name: Haus\nfrom: 2026-02-30\n',
    2,
    '„from“ ist kein Tag, den es gibt. Schreiben Sie ihn so: 2026-11-23.',
  ],
  [
    'name: Haus\nfrom: 20.11.2026\n',
    2,
    '„from“ ist kein Tag in der Form Jahr-Monat-Tag. Schreiben Sie: 2026-11-20.',
  ],
  ['name: Haus\ndeep:\n  mail: nix\n', 3, '„deep.mail“ ist keine E-Mail-Adresse.'],
  [
    'name: Haus\nwho: { groups: [„azubis“] }\n',
    2,
    "„who“, 1. Gruppe steht in typografischen Anführungszeichen. Nehmen Sie gerade: 'azubis'.",
  ],
  [
    'name: Haus\ndeep:\n  # leer\n  mial: a@b.de\n  mail: a@b.de\n',
    4,
    '„deep“ enthält den unbekannten Schlüssel „mial“',
  ],
  ['name: Haus\nwho: alle\n', 2, '„who“ kennt diesen Wert nicht. Möglich sind: everyone.'],
  [
    'name: Haus\nwho:\n  group: [a]\n',
    3,
    '„who“ enthält den unbekannten Schlüssel „group“. Meinen Sie „groups“?',
  ],
  ['name: Haus\nwho: {}\n', 2, '„who.groups“ fehlt.'],
  [
    'name: Haus\nwho:\n  groups:\n    - gut\n    - Nicht gut\n',
    5,
    '„who“, 2. Gruppe darf nur kleine Buchstaben',
  ],
  [
    'name: Haus\nparts:\n  - kind: bild\n  - kind: film\n',
    4,
    '2. Teil: „kind“ kennt diesen Wert nicht. Möglich sind: text, bild.',
  ],
  [
    'name: Haus\nparts:\n  - kind: text\n    id: anfang\n',
    3,
    'Teil „anfang“: „file“ fehlt. Ergänzen Sie diese Angabe.',
  ],
  ['name: Haus\nparts:\n  - kind: bild\n\n  - kind: text\n', 5, '2. Teil: „file“ fehlt.'],
  ['name: Haus\nparts:\n  -\n', 3, '1. Teil fehlt.'],
  ['name: Haus\nname: Burg\n', 2, 'Dieser Schlüssel kommt zweimal vor. Löschen Sie einen davon.'],
  [
    'name: Haus\nwho: "offen\nkind: lang\n',
    2,
    'Das Anführungszeichen wird nicht geschlossen. Setzen Sie am Ende des Textes das gleiche.',
  ],
  [
    'name: a: b\n',
    1,
    'Im Text steht ein Doppelpunkt. Setzen Sie den ganzen Text in einfache Anführungszeichen.',
  ],
  ['deep:\n\tmail: a@b.de\n', 2, 'Die Zeile beginnt mit einem Tabulator. Rücken Sie mit Leerzeichen ein.'],
  [
    "name: 'Wie geht's'\n",
    1,
    "Nach dem schließenden Anführungszeichen geht der Text weiter. Einen Apostroph im Text schreiben Sie doppelt: 'Wie geht''s?'.",
  ],
  [
    'name: "Haus" am Markt\n',
    1,
    'Nach dem schließenden Anführungszeichen geht der Text weiter. Setzen Sie den ganzen Text in einfache Anführungszeichen.',
  ],
  [
    'name Haus\nkind: lang\n',
    1,
    'Hier fehlt ein Doppelpunkt mit einem Leerzeichen dahinter. Schreiben Sie: „Schlüssel: Angabe“.',
  ],
  ['name: Haus\n  kind: lang\n', 1, 'Die Einrückung passt nicht. Prüfen Sie diese Zeile'],
  ['parts: [a, b\nname: Haus\n', 2, 'Eine Klammer fehlt oder ist zu viel.'],
  ['name: @haus\n', 1, 'Der Text beginnt mit einem Zeichen, das hier eine eigene Bedeutung hat.'],
  ['kind: lang\nname: *haus*\n', 2, 'Der Text beginnt mit „&“, „*“ oder „!“.'],
  ['name: !haus am Markt\n', 1, 'Der Text beginnt mit „&“, „*“ oder „!“.'],
  ['name: "C:\\daten"\n', 1, 'Ein umgekehrter Schrägstrich hat in doppelten Anführungszeichen'],
  ['name: Haus\n---\nkind: lang\n', 2, 'Eine Zeile „---“ oder „...“ teilt die Datei in zwei Teile.'],
  ['nur ein Satz\n', 1, 'Die Datei hat die falsche Form. Erwartet wird: ein Abschnitt mit Schlüsseln.'],
  ['', 1, 'Die Datei ist leer.'],
  ['# noch nichts\n', 1, 'Die Datei ist leer.'],
  [
    'name: Haus\nkind: l\uFFFDng\n',
    2,
    'Die Datei ist nicht als UTF-8 gespeichert. Wählen Sie beim Speichern UTF-8.',
  ],
  ['name: Ha\u0000us\n', 1, 'Die Datei ist nicht als UTF-8 gespeichert.'],
  [
    `a: &a [x,x,x,x,x,x,x,x,x]\n${'bcdefghij'
      .split('')
      .map((key, at) => `${key}: &${key} [${Array(9).fill(`*${'abcdefghi'[at]}`).join(',')}]\n`)
      .join('')}`,
    2,
    'Die Angaben verweisen mit „&“ und „*“ zu oft aufeinander. Schreiben Sie die Texte aus.',
  ],
])('%j is answered with its line and how to mend it', (text, line, what) => {
  expect(faultsOf(text).join('\n')).toContain(`${line}: ${what}`);
});

test('a line that cannot be read is told once, without what follows from it', () => {
  expect(faultsOf('name: Haus\nparts:\n  - kind: bild\n\t- kind: film\n')).toEqual([
    '4: Die Zeile beginnt mit einem Tabulator. Rücken Sie mit Leerzeichen ein.',
  ]);
});

test('all faults of a file are named at once', () => {
  expect(faultsOf('kind: breit\nfrom: gestern\n')).toHaveLength(3);
});

test('lines are counted from where the text begins in its file', () => {
  expect(faultsOf('name: Haus\nnumber: 12\n', 2)[0]).toMatch(/^3: /);
});

test('no sentence speaks English or of the machinery', () => {
  const broken = [
    'who: 7',
    'parts: x',
    'deep: 1',
    'from: 2026',
    'from: [1]',
    'number: x',
    'parts: [7]',
    'who: { groups: x }',
  ];
  for (const text of broken)
    for (const fault of faultsOf(text)) expect(fault).not.toMatch(/invalid|expected|string|input|pattern/i);
});

test('a fault reads as a sentence with file and line', () => {
  expect(faultText({ file: 'content/a.yaml', line: 3, what: '„name“ fehlt.' })).toBe(
    'content/a.yaml, Zeile 3: „name“ fehlt.',
  );
});
