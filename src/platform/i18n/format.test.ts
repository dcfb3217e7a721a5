import { expect, test } from 'vitest';
import { dateText, distanceText, dueText, longDateText, momentText, numberText } from './format.ts';

test('dates are written as DIN 5008 has them', () => {
  expect(dateText('2026-11-03')).toBe('03.11.2026');
  expect(dueText('2026-11-30', 'de')).toBe('Mo 30.11.2026');
  expect(dueText('2026-11-29', 'en')).toBe('Sun 29.11.2026');
  expect(longDateText('2026-11-23', 'de')).toBe('Montag, 23. November 2026');
  expect(longDateText('2026-11-23', 'en')).toBe('Monday, 23 November 2026');
});

test.each([
  ['2026-11-23T08:12:00.000Z', '23.11.2026, 9:12 Uhr'],
  ['2026-07-01T08:12:00.000Z', '01.07.2026, 10:12 Uhr'],
  ['2026-12-31T23:30:00.000Z', '01.01.2027, 0:30 Uhr'],
])('%s is %s in Berlin', (instant, text) => {
  expect(momentText(instant, 'de')).toBe(text);
  expect(momentText(instant, 'en')).toBe(text.replace(' Uhr', ''));
});

test('numbers have the separators of the language', () => {
  expect(numberText(1234567.5, 'de')).toBe('1.234.567,5');
  expect(numberText(1234567.5, 'en')).toBe('1,234,567.5');
});

test.each([
  [0, 'heute', 'today'],
  [1, 'in 1 Arbeitstag', 'in 1 working day'],
  [5, 'in 5 Arbeitstagen', 'in 5 working days'],
  [-1, 'seit 1 Arbeitstag überfällig', '1 working day overdue'],
  [-3, 'seit 3 Arbeitstagen überfällig', '3 working days overdue'],
])('%i working days away is „%s“', (days, de, en) => {
  expect(distanceText(days, 'de')).toBe(de);
  expect(distanceText(days, 'en')).toBe(en);
});
