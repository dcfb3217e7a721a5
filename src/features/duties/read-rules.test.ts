import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { faultText } from '#platform/content/fault.ts';
import { readTree } from '#platform/content/folder.ts';
import { readDutyRules } from './read-rules.ts';

const real = await readTree(resolve('content'));
const RULE = `dutyRules:
  - id: a
    course: it
    for: { groups: [beschaeftigte], departments: [it] }
    due: { workingDaysAfterStart: 20 }
    because: Darum.
    assignedBy: Personal
    from: 2026-10-01
`;
const read = (text: string) => readDutyRules(new Map([...real, ['organisation/duties.yaml', text]]));

test('the rules that come along are in order, and a town may have none', () => {
  expect(readDutyRules(real).faults).toEqual([]);
  expect(readDutyRules(new Map())).toEqual({ value: [], faults: [] });
  expect(read(RULE)).toMatchObject({ value: [{ id: 'a' }], faults: [] });
});

test.each([
  [RULE + RULE.split('\n').slice(1).join('\n'), 9, 'Die Kennung „a“ kommt zweimal vor.'],
  [
    RULE.replace('[it]', '[edv]'),
    2,
    'Die Regel „a“ nennt „edv“, das es nicht gibt. Die Kennungen stehen in departments.yaml.',
  ],
  [
    RULE.replace('[beschaeftigte]', '[praktikanten]'),
    2,
    'Die Regel „a“ nennt „praktikanten“, das es nicht gibt. Die Kennungen stehen in groups.yaml.',
  ],
  [
    RULE.replace(/for: .*/, 'for: {}'),
    4,
    'Pflichtregel „a“: „for“ nennt weder Gruppen (groups) noch Fachbereiche (departments). Gilt es für alle: everyone.',
  ],
  [
    RULE.replace(/for: .*/, 'for: all'),
    4,
    'Pflichtregel „a“: „for“ kennt diesen Wert nicht. Möglich sind: everyone.',
  ],
  [
    RULE.replace('2026-10-01', '2026-09-31'),
    8,
    'Pflichtregel „a“: „from“ ist kein Tag, den es gibt. Schreiben Sie ihn so: 2026-11-23.',
  ],
  [
    RULE.replace('Start: 20', 'Start: 0'),
    5,
    'Pflichtregel „a“: „due.workingDaysAfterStart“ ist zu klein. Mindestens: 1.',
  ],
])('a faulty rule is told with its line: %#', (text, line, what) => {
  expect(read(text).faults.map(faultText)).toEqual([
    `content/organisation/duties.yaml, Zeile ${line}: ${what}`,
  ]);
});
