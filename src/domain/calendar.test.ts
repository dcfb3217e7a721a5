import { expect, test } from 'vitest';
import {
  addWorkingDays,
  easterSunday,
  holidaysOf,
  isHoliday,
  isWorkingDay,
  LAENDER,
  type Land,
  type WorkingCalendar,
  workingDaysBetween,
} from './calendar.ts';

/** Written by hand from the holiday acts and church calendars, not computed. */
const EVERYWHERE: Readonly<Record<number, readonly string[]>> = {
  2026: ['01-01', '04-03', '04-06', '05-01', '05-14', '05-25', '10-03', '12-25', '12-26'],
  2027: ['01-01', '03-26', '03-29', '05-01', '05-06', '05-17', '10-03', '12-25', '12-26'],
};
const EPIPHANY = ['01-06', '01-06'];
const WOMENS_DAY = ['03-08', '03-08'];
const EASTER_SUNDAY = ['04-05', '03-28'];
const WHIT_SUNDAY = ['05-24', '05-16'];
const CORPUS_CHRISTI = ['06-04', '05-27'];
const ASSUMPTION = ['08-15', '08-15'];
const CHILDRENS_DAY = ['09-20', '09-20'];
const REFORMATION = ['10-31', '10-31'];
const ALL_SAINTS = ['11-01', '11-01'];
const REPENTANCE = ['11-18', '11-17'];
const HERE: Readonly<Record<Land, readonly (readonly string[])[]>> = {
  BW: [EPIPHANY, CORPUS_CHRISTI, ALL_SAINTS],
  BY: [EPIPHANY, CORPUS_CHRISTI, ALL_SAINTS],
  BE: [WOMENS_DAY],
  BB: [EASTER_SUNDAY, WHIT_SUNDAY, REFORMATION],
  HB: [REFORMATION],
  HH: [REFORMATION],
  HE: [CORPUS_CHRISTI],
  MV: [WOMENS_DAY, REFORMATION],
  NI: [REFORMATION],
  NW: [CORPUS_CHRISTI, ALL_SAINTS],
  RP: [CORPUS_CHRISTI, ALL_SAINTS],
  SL: [CORPUS_CHRISTI, ASSUMPTION, ALL_SAINTS],
  SN: [REFORMATION, REPENTANCE],
  ST: [EPIPHANY, REFORMATION],
  SH: [REFORMATION],
  TH: [CHILDRENS_DAY, REFORMATION],
};

test.each(LAENDER.flatMap((land) => [2026, 2027].map((year) => [land, year] as const)))(
  '%s has the public holidays of %i and no others',
  (land, year) => {
    const own = HERE[land].map((dates) => dates[year - 2026]);
    const expected = [...(EVERYWHERE[year] ?? []), ...own].map((day) => `${year}-${day}`);
    expect([...holidaysOf(year, land)].toSorted()).toEqual(expected.toSorted());
  },
);

test('a holiday of one Land is none in another, and none a day later', () => {
  expect(isHoliday('2026-11-18', 'SN')).toBe(true);
  expect(isHoliday('2026-11-18', 'TH')).toBe(false);
  expect(isHoliday('2026-11-19', 'SN')).toBe(false);
  expect(isHoliday('2026-06-04', 'NW')).toBe(true);
  expect(isHoliday('2026-06-04', 'NI')).toBe(false);
});

test.each([
  '1818-03-22',
  '1954-04-18',
  '2000-04-23',
  '2008-03-23',
  '2024-03-31',
  '2025-04-20',
  '2026-04-05',
  '2027-03-28',
  '2028-04-16',
  '2030-04-21',
  '2038-04-25',
  '2049-04-18',
  '2285-03-22',
])('Easter Sunday is on %s', (day) => {
  expect(easterSunday(Number(day.slice(0, 4)))).toBe(day);
});

const town: WorkingCalendar = { land: 'NW', closingDays: new Set(['2026-12-24', '2026-12-31']) };

test('weekends, holidays and closing days are no working days', () => {
  const days = ['2026-12-23', '2026-12-24', '2026-12-25', '2026-12-26', '2026-12-27', '2026-12-28'];
  expect(days.filter((day) => isWorkingDay(day, town))).toEqual(['2026-12-23', '2026-12-28']);
});

test.each([
  ['2026-12-23', 1, '2026-12-28', 'over Christmas'],
  ['2026-12-23', 5, '2027-01-05', 'across the end of the year, a closing day and a holiday'],
  ['2026-11-27', 1, '2026-11-30', 'over a weekend'],
  ['2026-11-28', 0, '2026-11-28', 'to the day itself, also a Saturday'],
  ['2026-11-28', 1, '2026-11-30', 'from a day off'],
])('counting from %s, %i working days lead to %s: %4$s', (from, count, to) => {
  expect(addWorkingDays(from, count, town)).toBe(to);
  if (count > 0) expect(workingDaysBetween(from, to, town)).toBe(count);
});

test('Buß- und Bettag is a working day everywhere but in Saxony', () => {
  const saxony: WorkingCalendar = { land: 'SN', closingDays: new Set() };
  expect(addWorkingDays('2026-11-17', 1, saxony)).toBe('2026-11-19');
  expect(addWorkingDays('2026-11-17', 1, town)).toBe('2026-11-18');
});

test('working days back in time are negative, and none from a day to itself', () => {
  expect(workingDaysBetween('2026-11-23', '2026-11-20', town)).toBe(-1);
  expect(workingDaysBetween('2026-11-23', '2026-11-16', town)).toBe(-5);
  expect(workingDaysBetween('2026-11-23', '2026-11-23', town)).toBe(0);
});
