import { expect, test } from 'vitest';
import { addDays, addMonths, dayOf, earliest, isDate, latest, weekday } from './date.ts';

test.each([
  ['2026-11-23T22:59:59.999Z', '2026-11-23', 'the last moment of a winter day'],
  ['2026-11-23T23:00:00.000Z', '2026-11-24', 'midnight in winter'],
  ['2026-07-01T21:59:59.999Z', '2026-07-01', 'the last moment of a summer day'],
  ['2026-07-01T22:00:00.000Z', '2026-07-02', 'midnight in summer'],
  ['2026-03-28T23:00:00.000Z', '2026-03-29', 'the day the clocks go forward begins in winter time'],
  ['2026-03-29T22:00:00.000Z', '2026-03-30', 'and ends in summer time'],
  ['2026-10-24T22:00:00.000Z', '2026-10-25', 'the day the clocks go back begins in summer time'],
  ['2026-10-25T22:59:59.999Z', '2026-10-25', 'and is an hour longer'],
  ['2026-12-31T23:00:00.000Z', '2027-01-01', 'the new year begins in Berlin'],
])('at %s it is %s in Berlin: %s', (instant, day) => {
  expect(dayOf(instant)).toBe(day);
});

test.each(['2026-11-23', '2024-02-29', '2000-02-29', '2026-12-31'])('%s is a day', (text) => {
  expect(isDate(text)).toBe(true);
});

test.each([
  '2026-02-29',
  '2026-02-30',
  '1900-02-29',
  '2026-13-01',
  '2026-00-10',
  '2026-11-31',
  '2026-11-00',
  '23.11.2026',
  '2026-1-1',
  '2026-11-23T00:00',
  ' 2026-11-23',
  '2026-11-23\n',
  '',
])('%j is no day', (text) => {
  expect(isDate(text)).toBe(false);
});

test('adding days knows leap years, ends of months and days of 23 and 25 hours', () => {
  expect(addDays('2024-02-28', 1)).toBe('2024-02-29');
  expect(addDays('2026-02-28', 1)).toBe('2026-03-01');
  expect(addDays('2026-12-31', 1)).toBe('2027-01-01');
  expect(addDays('2027-01-01', -1)).toBe('2026-12-31');
  expect(addDays('2026-03-28', 2)).toBe('2026-03-30');
  expect(addDays('2026-10-24', 2)).toBe('2026-10-26');
});

test('weeks begin on Monday', () => {
  const week = [
    '2026-11-23',
    '2026-11-24',
    '2026-11-25',
    '2026-11-26',
    '2026-11-27',
    '2026-11-28',
    '2026-11-29',
  ];
  expect(week.map(weekday)).toEqual([0, 1, 2, 3, 4, 5, 6]);
});

test('the earlier and the later of two days do not depend on their order', () => {
  expect(earliest('2026-11-23', '2026-09-01')).toBe('2026-09-01');
  expect(earliest('2026-09-01', '2026-11-23')).toBe('2026-09-01');
  expect(latest('2026-11-23', '2026-09-01')).toBe('2026-11-23');
  expect(latest('2026-11-23', '2026-11-23')).toBe('2026-11-23');
});

test('a month later is the same day, or the last one where the month is shorter', () => {
  expect(addMonths('2026-09-21', 24)).toBe('2028-09-21');
  expect(addMonths('2026-01-31', 1)).toBe('2026-02-28');
  expect(addMonths('2028-02-29', 12)).toBe('2029-02-28');
  expect(addMonths('2026-03-31', -1)).toBe('2026-02-28');
  expect(addMonths('2026-11-30', 3)).toBe('2027-02-28');
  expect(addMonths('2026-01-15', -2)).toBe('2025-11-15');
});
