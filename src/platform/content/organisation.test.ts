import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { faultText } from './fault.ts';
import { readTree } from './folder.ts';
import { readOrganisation } from './organisation.ts';

const real = await readTree(resolve('content'));
const DEPARTMENTS = `departments:
  - { slug: it, name: IT, kind: department, from: 2020-01-01 }
  - slug: service
    name: Service
    kind: unit
    parent: it
    from: 2020-01-01
`;
const faultsOf = (name: string, text: string | undefined) => {
  const tree = new Map(real);
  if (text === undefined) tree.delete(`organisation/${name}.yaml`);
  else tree.set(`organisation/${name}.yaml`, text);
  return readOrganisation(tree).faults.map(faultText);
};

test('the town that comes along is in order', () => {
  const { value, faults } = readOrganisation(real);
  expect(faults).toEqual([]);
  expect(value?.departments.size).toBeGreaterThan(15);
  expect(value?.calendar.land).toBe(value?.town.land);
  expect(value?.topics.get('phishing')?.area).toBe('sicherheit');
  expect(value?.topics.get('sicherheit')?.area).toBeUndefined();
});

test('a tree in order has no faults', () => {
  expect(faultsOf('departments', DEPARTMENTS)).toEqual([]);
});

test.each([
  ['departments', undefined, 1, 'Die Datei fehlt.'],
  [
    'departments',
    DEPARTMENTS.replace('parent: it', 'parent: edv'),
    3,
    '„service“ verweist auf „edv“, das es nicht gibt.',
  ],
  [
    'departments',
    DEPARTMENTS.replace('parent: it', 'parent: service'),
    3,
    '„service“ führt über „parent“ oder „successor“ im Kreis. Prüfen Sie beide Angaben.',
  ],
  [
    'departments',
    `${DEPARTMENTS}  - { slug: it, name: EDV, kind: department, from: 2020-01-01 }\n`,
    8,
    'Die Kennung „it“ kommt zweimal vor. Jede darf es nur einmal geben.',
  ],
  [
    'departments',
    DEPARTMENTS.replace('kind: department, from', 'kind: department, to: 2019-01-01, from'),
    2,
    '„it“ endet (to), bevor es beginnt (from). Prüfen Sie beide Tage.',
  ],
  [
    'departments',
    DEPARTMENTS.replace('kind: unit', 'kind: team'),
    5,
    '2. Fachbereich: „kind“ kennt diesen Wert nicht. Möglich sind: department, unit, office.',
  ],
  [
    'topics',
    'topics:\n  - { slug: a, name: A, topics: [{ slug: b, name: B }, { slug: a, name: C }] }\n',
    2,
    'Die Kennung „a“ kommt zweimal vor. Jede darf es nur einmal geben.',
  ],
])('in %s.yaml a fault is told with its line: %#', (name, text, line, what) => {
  expect(faultsOf(name, text)).toEqual([`content/organisation/${name}.yaml, Zeile ${line}: ${what}`]);
});
