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
        z.strictObject({ kind: z.literal('text'), file: z.string() }),
        z.strictObject({ kind: z.literal('bild') }),
      ]),
    )
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
  ['name: Haus\nnumber: viele\n', 2, '„number“ hat die falsche Form. Erwartet wird: eine Zahl.'],
  ['name: Haus\nnumber: 1.5\n', 2, '„number“ hat die falsche Form. Erwartet wird: eine ganze Zahl.'],
  ['name: ab\n', 1, '„name“ ist zu kurz oder zu klein. Mindestens: 3.'],
  ['name: Haus\nnumber: 12\n', 2, '„number“ ist zu lang oder zu groß. Höchstens: 9.'],
  ['name: Haus\nkind: breit\n', 2, '„kind“ kennt diesen Wert nicht. Möglich sind: lang, kurz.'],
  [
    'name: Haus\n\nnmae: Haus\n',
    3,
    'Die Datei enthält den unbekannten Schlüssel „nmae“. Prüfen Sie die Schreibweise oder löschen Sie ihn.',
  ],
  [
    'name: Haus\nfrom: 2026-02-30\n',
    2,
    '„from“ ist kein Tag, den es gibt. Schreiben Sie ihn so: 2026-11-23.',
  ],
  ['name: Haus\ndeep:\n  mail: nix\n', 3, '„deep.mail“ ist keine E-Mail-Adresse.'],
  ['name: Haus\ndeep:\n  # leer\n  mial: a@b.de\n  mail: a@b.de\n', 4, 'unbekannten Schlüssel „mial“'],
  ['name: Haus\nwho: alle\n', 2, '„who“ kennt diesen Wert nicht. Möglich sind: everyone.'],
  ['name: Haus\nwho:\n  group: [a]\n', 2, '„who.groups“ fehlt.'],
  [
    'name: Haus\nwho:\n  groups:\n    - gut\n    - Nicht gut\n',
    5,
    '„who.groups.1“ darf nur kleine Buchstaben',
  ],
  [
    'name: Haus\nparts:\n  - kind: bild\n  - kind: film\n',
    4,
    '„parts.1.kind“ kennt diesen Wert nicht. Möglich sind: text, bild.',
  ],
  ['name: Haus\nparts:\n  - kind: bild\n\n  - kind: text\n', 5, '„parts.1.file“ fehlt.'],
  ['name: Haus\nparts:\n  -\n', 3, '„parts.0“ fehlt.'],
  ['name: Haus\nname: Burg\n', 2, 'Dieser Schlüssel kommt zweimal vor. Löschen Sie einen davon.'],
  ['name: Haus\nwho: "offen\n', 3, 'Die Datei ist kein gültiges YAML'],
  ['name: a: b\n', 1, 'Die Datei ist kein gültiges YAML'],
  ['nur ein Satz\n', 1, 'Die Datei hat die falsche Form. Erwartet wird: ein Abschnitt mit Schlüsseln.'],
  ['', 1, 'Die Datei fehlt. Ergänzen Sie diese Angabe.'],
])('%j is answered with its line and how to mend it', (text, line, what) => {
  const [first = ''] = faultsOf(text).filter((fault) => fault.includes(what));
  expect(first || faultsOf(text).join('\n')).toContain(`${line}: `);
  expect(first).toContain(what);
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
