import { expect, test } from 'vitest';
import type { WorkingCalendar } from '#domain/calendar.ts';
import type { Completion } from '#domain/completion.ts';
import type { Department } from '#domain/organisation.ts';
import type { Person } from '#domain/person.ts';
import { applies, type DutyCourse, dueDates, dutyOf, fulfilling } from './model.ts';
import type { DutyRule } from './rules.ts';

const TODAY = '2026-11-23';
const calendar: WorkingCalendar = { land: 'NW', closingDays: new Set(['2026-12-24', '2026-12-31']) };
const rule = (more: Partial<DutyRule> = {}): DutyRule => ({
  id: 'it-alle',
  course: 'it',
  for: 'everyone',
  due: { workingDaysAfterStart: 5 },
  because: 'Weil es alle betrifft.',
  assignedBy: 'Personalentwicklung',
  from: '2026-10-01',
  ...more,
});
const person = (more: Partial<Person> = {}): Person => ({
  name: 'Anna',
  departments: [{ department: 'service', from: '2020-01-01' }],
  group: 'beschaeftigte',
  employed: { from: '2020-01-01' },
  roles: [],
  ...more,
});
const department = (slug: string, more: Partial<Department> = {}): [string, Department] => [
  slug,
  { slug, name: slug, kind: 'department', from: '2020-01-01', ...more },
];
const departments = new Map([
  department('it'),
  department('bau'),
  department('service', { kind: 'unit', parent: 'it' }),
  department('tourismus', { to: '2025-12-31', successor: 'bau' }),
]);

test.each([
  ['everybody who works here', rule(), person(), true],
  ['nobody before the rule begins', rule({ from: '2026-11-24' }), person(), false],
  ['still on the last day of the rule', rule({ to: TODAY }), person(), true],
  ['nobody after the rule has ended', rule({ to: '2026-11-22' }), person(), false],
  ['nobody who has not started yet', rule(), person({ employed: { from: '2026-11-24' } }), false],
  ['nobody who has left', rule(), person({ employed: { from: '2020-01-01', to: '2026-11-22' } }), false],
  ['the group it names', rule({ for: { groups: ['beschaeftigte'] } }), person(), true],
  ['no other group', rule({ for: { groups: ['auszubildende'] } }), person(), false],
  ['the unit it names', rule({ for: { departments: ['service'] } }), person(), true],
  ['units below the Fachbereich it names', rule({ for: { departments: ['it'] } }), person(), true],
  ['no other Fachbereich', rule({ for: { departments: ['bau'] } }), person(), false],
  [
    'the successor of a dissolved Fachbereich',
    rule({ for: { departments: ['bau'] } }),
    person({ departments: [{ department: 'tourismus', from: '2020-01-01' }] }),
    true,
  ],
  [
    'only who fits group and Fachbereich',
    rule({ for: { groups: ['auszubildende'], departments: ['it'] } }),
    person(),
    false,
  ],
  [
    'nobody without a Fachbereich where one is named',
    rule({ for: { departments: ['it'] } }),
    person({ departments: [] }),
    false,
  ],
  [
    'the Fachbereich of today, not of yesterday',
    rule({ for: { departments: ['bau'] } }),
    person({ departments: [{ department: 'bau', from: '2020-01-01', to: '2026-11-22' }] }),
    false,
  ],
])('a rule holds for %s', (_who, given, who, holds) => {
  expect(applies(given, who, TODAY, departments)).toBe(holds);
});

const due = (given: DutyRule, who: Person) => dueDates(given, calendar)(who);
const away = (from: string, to?: string) => person({ absences: [{ from, ...(to && { to }) }] });
const newcomer = (from: string, more: Partial<Person> = {}) => person({ employed: { from }, ...more });

test.each([
  ['the term begins with the rule for who was here before', rule(), person(), '2026-10-08'],
  ['the term begins with the first working day of newcomers', rule(), newcomer('2026-11-16'), '2026-11-23'],
  ['the term goes on over the turn of the year', rule(), newcomer('2026-12-23'), '2027-01-05'],
  [
    'no term ends before its earliest day',
    rule({ due: { workingDaysAfterStart: 5, notBefore: '2026-11-30' } }),
    person(),
    '2026-11-30',
  ],
  [
    'the earliest day is none for later newcomers',
    rule({ due: { workingDaysAfterStart: 5, notBefore: '2026-11-30' } }),
    newcomer('2026-12-01'),
    '2026-12-08',
  ],
  ['two days away are two days more', rule(), away('2026-10-05', '2026-10-06'), '2026-10-12'],
  ['a weekend away is none', rule(), away('2026-10-03', '2026-10-04'), '2026-10-08'],
  ['away before or after the term is none', rule(), away('2026-09-01', '2026-09-30'), '2026-10-08'],
  [
    'half a year away leaves the rest of the term after it',
    rule(),
    away('2026-10-05', '2027-03-31'),
    '2027-04-06',
  ],
  [
    'away for the whole term leaves the whole term after it',
    rule(),
    away('2026-09-01', '2026-11-20'),
    '2026-11-27',
  ],
  ['away for good keeps the term within the calendar', rule(), away('2026-10-05'), '2026-10-14'],
  [
    'days away twice count once',
    rule(),
    person({
      absences: [
        { from: '2026-10-05', to: '2026-10-06' },
        { from: '2026-10-06', to: '2026-10-06' },
      ],
    }),
    '2026-10-12',
  ],
  [
    'a second absence in the days added counts, too',
    rule(),
    person({
      absences: [
        { from: '2026-10-05', to: '2026-10-06' },
        { from: '2026-10-12', to: '2026-10-12' },
      ],
    }),
    '2026-10-13',
  ],
])('%s', (_rule, given, who, day) => {
  expect(due(given, who)).toBe(day);
});

test('people who started on different days have terms of their own in one report', () => {
  const of = dueDates(rule(), calendar);
  expect([newcomer('2026-11-16'), person(), newcomer('2026-11-16')].map(of)).toEqual([
    '2026-11-23',
    '2026-10-08',
    '2026-11-23',
  ]);
});

const course = (more: Partial<DutyCourse> = {}): DutyCourse => ({
  slug: 'it',
  title: 'IT-Sicherheit',
  version: 2,
  refresh: 'nein',
  minutes: 40,
  href: '/lernen/it',
  ...more,
});
const done = (version: number, more: Partial<Completion> = {}): Completion => ({
  course: 'it',
  version,
  kind: 'completed',
  on: '2026-10-05',
  ...more,
});

test.each([
  ['nothing learnt fulfils nothing', course(), [], undefined],
  ['any version counts where nothing has to be learnt anew', course(), [done(1)], 1],
  ['an old version does not count where it has', course({ refresh: 'ja' }), [done(1)], undefined],
  ['the present version counts', course({ refresh: 'ja' }), [done(1), done(2)], 2],
  ['the latest completion is the one that counts', course(), [done(1), done(2)], 2],
  ['another course counts for nothing', course(), [done(2, { course: 'ki' })], undefined],
])('%s', (_rule, given, completions, version) => {
  expect(fulfilling(given, completions)?.version).toBe(version);
});

const state = (who: Person, completions: readonly Completion[], day: string, today = TODAY) =>
  dutyOf(rule(), course(), who, completions, day, today).state;

test('a duty is open until the end of its last day, then overdue, and done whenever it is done', () => {
  expect(state(person(), [], TODAY)).toBe('open');
  expect(state(person(), [], '2026-11-22')).toBe('overdue');
  expect(state(person(), [done(2)], '2026-11-22')).toBe('done');
});

test('what has run out is due again from its last day on, and says until when it was valid', () => {
  const licence = [done(2, { kind: 'passed', on: '2024-11-23', until: TODAY })];
  const on = (today: string) => dutyOf(rule(), course(), person(), licence, '2024-12-01', today);
  expect(on(TODAY)).toMatchObject({ state: 'done', doneOn: '2024-11-23', validUntil: TODAY });
  expect(on('2026-11-24')).toMatchObject({ state: 'overdue', due: TODAY, validUntil: TODAY });
  expect(on('2026-11-24')).not.toHaveProperty('doneOn');
});

test('what has run out before the first term ends is open until then', () => {
  const licence = [done(2, { on: '2024-11-01', until: '2026-10-31' })];
  expect(dutyOf(rule(), course(), person(), licence, '2026-12-01', TODAY)).toMatchObject({
    state: 'open',
    due: '2026-12-01',
  });
});

test('nobody is overdue while they are away, and nobody loses what is done', () => {
  const absent = away('2026-11-01', TODAY);
  expect(state(absent, [], '2026-10-01')).toBe('paused');
  expect(state(absent, [done(2)], '2026-10-01')).toBe('done');
  expect(state(absent, [], '2026-10-01', '2026-11-24')).toBe('overdue');
});

test('a duty says why, by whom, until when and since when, and nothing of how it was learnt', () => {
  const duty = dutyOf(
    rule({ becauseEn: 'It concerns all.' }),
    course(),
    person(),
    [done(2, { kind: 'passed' })],
    TODAY,
    TODAY,
  );
  expect(duty).toEqual({
    rule: 'it-alle',
    course: 'it',
    title: 'IT-Sicherheit',
    href: '/lernen/it',
    because: 'Weil es alle betrifft.',
    becauseEn: 'It concerns all.',
    assignedBy: 'Personalentwicklung',
    due: TODAY,
    state: 'done',
    doneOn: '2026-10-05',
    kind: 'passed',
  });
});
