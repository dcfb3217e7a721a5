import { expect, test } from 'vitest';
import { actorWith } from '#tests/support/actor.ts';
import type { Viewer, VisibilityRow } from './feature.ts';
import type { Role } from './role.ts';
import { sees } from './visibility.ts';

const row = (data: string, ...viewers: Viewer[]): VisibilityRow => ({
  data,
  title: { de: '', en: '' },
  sees: viewers,
  note: { de: '', en: '' },
});
const actor = (...roles: Role[]) => actorWith(roles);
const table = [
  row('own', 'self'),
  row('duty', 'self', 'hr'),
  row('team', 'superior'),
  row('all', 'staff'),
  row('closed', 'nobody-else'),
];

test.each([
  ['one’s own things are one’s own', 'own', actor(), { person: 'anna' }, true],
  ['somebody else’s are not', 'own', actor(), { person: 'bert' }, false],
  ['without knowing whose it is nobody is themself', 'own', actor(), undefined, false],
  [
    'no role opens what belongs to the person',
    'own',
    actor('admin', 'hr', 'auditor'),
    { person: 'bert' },
    false,
  ],
  ['a role opens what names it', 'duty', actor('hr'), { person: 'bert' }, true],
  ['a role opens it for everybody at once', 'duty', actor('hr'), undefined, true],
  ['another role does not', 'duty', actor('manager'), { person: 'bert' }, false],
  ['a superior sees the own team', 'team', actor(), { person: 'bert', superior: true }, true],
  ['being a manager somewhere is not enough', 'team', actor('manager'), { person: 'bert' }, false],
  ['everybody is staff', 'all', actor(), undefined, true],
  ['what nobody sees nobody sees', 'closed', actor('admin'), { person: 'anna', superior: true }, false],
] as const)('%s', (_rule, data, who, about, expected) => {
  expect(sees(table, data, who, about)).toBe(expected);
});

test('asking for data the table does not name is a bug, not a no', () => {
  expect(() => sees(table, 'typo', actor())).toThrow('typo');
});
