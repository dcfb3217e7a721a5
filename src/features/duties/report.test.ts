import { expect, test } from 'vitest';
import type { Department } from '#domain/organisation.ts';
import { filterQuery, readFilter } from './filter.ts';
import type { DutyState } from './model.ts';
import { byDepartment, type ReportFilter, reportRows, SORTS, selected, total } from './report.ts';
import type { DutyRule } from './rules.ts';
import type { DutyRow } from './service.ts';

const row = (
  id: string,
  name: string,
  department: string | undefined,
  state: DutyState,
  due = '2026-11-30',
): DutyRow => ({
  id,
  person: {
    name,
    departments: department === undefined ? [] : [{ department, from: '2020-01-01' }],
    group: 'beschaeftigte',
    employed: { from: '2020-01-01' },
    roles: [],
  },
  duty: { rule: 'r', course: 'c', title: 'T', href: '/lernen/c', because: 'B', assignedBy: 'A', due, state },
});
const department = (slug: string, number: string, more: Partial<Department> = {}): [string, Department] => [
  slug,
  { slug, number, name: slug, kind: 'department', from: '2020-01-01', ...more },
];
const departments = new Map([
  department('bau', '60'),
  department('it', '11'),
  department('recht', '9'),
  department('service', '11.1', { kind: 'unit', parent: 'it' }),
]);
const ROWS = reportRows(
  [
    row('1', 'Zoe Ärmel', 'bau', 'open', '2026-12-01'),
    row('2', 'Anna Öl', 'service', 'done'),
    row('3', 'Änne Apfel', 'it', 'overdue', '2026-11-01'),
    row('4', 'Bert Zug', undefined, 'paused'),
    row('6', 'Anna Öl', 'it', 'open'),
    row('5', 'Anna Öl', 'it', 'open'),
    row('7', 'Cem Reh', 'recht', 'done'),
  ],
  departments,
  '2026-11-23',
  'de',
);
const ALL: ReportFilter = { rule: 'r', state: 'alle', sort: 'name', descending: false };
const ids = (filter: Partial<ReportFilter>) =>
  selected(ROWS, { ...ALL, ...filter })
    .map(({ id }) => id)
    .join('');

test.each([
  [{}, '2563471', 'by name as German sorts, people of one name always in the same order'],
  [{ descending: true }, '1743256', 'the other way round, people of one name still in their order'],
  [{ sort: 'fachbereich' }, '4725631', 'by Fachbereich in the order of its number, then by name'],
  [{ sort: 'frist' }, '3256471', 'by the last day, then by name'],
  [{ sort: 'stand' }, '3561427', 'by state, the most urgent first'],
  [{ state: 'offen' }, '561', 'only what is open'],
  [{ state: 'ueberfaellig' }, '3', 'only what is overdue'],
  [{ state: 'pausiert' }, '4', 'only what is paused'],
  [{ state: 'abgeschlossen' }, '27', 'only what is done'],
  [{ department: 'it' }, '2563', 'of a Fachbereich with its units'],
  [{ department: 'it', state: 'offen' }, '56', 'of a Fachbereich and a state'],
  [{ department: 'service' }, '', 'a unit has no line of its own'],
] as [Partial<ReportFilter>, string, string][])(
  'filtered with %j the report shows %s: %s',
  (filter, shown) => {
    expect(ids(filter)).toBe(shown);
  },
);

test('however a report is sorted, everybody is in it once', () => {
  for (const sort of SORTS)
    for (const descending of [false, true])
      expect([...ids({ sort, descending })].toSorted().join('')).toBe('1234567');
});

test('counts by Fachbereich stand in the order of the plan, without one last, and add up', () => {
  const groups = byDepartment(ROWS);
  expect(
    groups.map(({ label, count }) => [
      label,
      count.assigned,
      count.done,
      count.open,
      count.overdue,
      count.paused,
    ]),
  ).toEqual([
    ['9 recht', 1, 1, 0, 0, 0],
    ['11 it', 4, 1, 2, 1, 0],
    ['60 bau', 1, 0, 1, 0, 0],
    ['', 1, 0, 0, 0, 1],
  ]);
  expect(total(ROWS)).toEqual({ assigned: 7, done: 2, open: 3, overdue: 1, paused: 1 });
  expect(total([])).toEqual({ assigned: 0, done: 0, open: 0, overdue: 0, paused: 0 });
});

const rules = [{ id: 'eins' }, { id: 'zwei' }] as DutyRule[];
const known = new Set(['it', 'bau']);
const read = (query: string) => readFilter(new URLSearchParams(query), rules, known);

test('a filter is read from the address as it was written there', () => {
  const filter: ReportFilter = {
    rule: 'zwei',
    department: 'it',
    state: 'offen',
    sort: 'frist',
    descending: true,
  };
  expect(read(String(filterQuery(filter)))).toEqual(filter);
  expect(String(filterQuery({ ...ALL, rule: 'eins' }))).toBe('kurs=eins');
});

test.each([
  '',
  'kurs=drei&fachbereich=gibtsnicht&stand=alles&sortierung=zufall&richtung=quer',
  'kurs=&fachbereich=&stand=&sortierung=&richtung=',
  'fachbereich=__proto__&sortierung=constructor&stand=toString',
  'kurs=eins&kurs=zwei&stand=offen%00',
  'KURS=zwei&richtung=AB',
])('of the nonsense %j nothing counts', (query) => {
  expect(read(query)).toEqual({ rule: 'eins', state: 'alle', sort: 'name', descending: false });
});

test('without any rule there is nothing to filter', () => {
  expect(readFilter(new URLSearchParams('kurs=eins'), [], known).rule).toBe('');
});
