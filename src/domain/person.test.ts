import { expect, test } from 'vitest';
import { actorWith } from '#tests/support/actor.ts';
import { covers, departmentOn, has, type Person, rolesOn } from './person.ts';

const person: Person = {
  name: 'Petra Beispiel',
  departments: [
    { department: 'ordnung', from: '2020-01-01', to: '2026-03-31' },
    { department: 'bau', from: '2026-05-01' },
  ],
  group: 'beschaeftigte',
  employed: { from: '2020-01-01' },
  roles: [
    { role: 'scout', from: '2026-01-01', to: '2026-06-30' },
    { role: 'editor', from: '2026-06-30' },
  ],
};

test.each([
  ['2026-01-01', true],
  ['2026-06-30', true],
  ['2025-12-31', false],
  ['2026-07-01', false],
])('a span covers both of its ends: %s %s', (day, covered) => {
  expect(covers({ from: '2026-01-01', to: '2026-06-30' }, day)).toBe(covered);
});

test('a span without an end goes on', () => {
  expect(covers({ from: '2026-01-01' }, '2099-01-01')).toBe(true);
});

test.each([
  ['2025-12-31', ['staff']],
  ['2026-01-01', ['staff', 'scout']],
  ['2026-06-30', ['staff', 'scout', 'editor']],
  ['2026-07-01', ['staff', 'editor']],
])('on %s the roles are %j', (day, roles) => {
  expect([...rolesOn(person, day)]).toEqual(roles);
});

test.each([
  ['2026-03-31', 'ordnung'],
  ['2026-04-15', undefined],
  ['2026-05-01', 'bau'],
  ['2019-12-31', undefined],
])('on %s the department is %s', (day, department) => {
  expect(departmentOn(person, day)).toBe(department);
});

test('whoever is not signed in has no role, and one of several is enough', () => {
  const actor = actorWith(['hr']);
  expect(has(undefined, 'staff')).toBe(false);
  expect(has(actor, 'admin', 'hr')).toBe(true);
  expect(has(actor, 'admin')).toBe(false);
  expect(has(actor)).toBe(false);
});
