import { addDays, type IsoDate, weekday } from './date.ts';

export const LAENDER = [
  'BW',
  'BY',
  'BE',
  'BB',
  'HB',
  'HH',
  'HE',
  'MV',
  'NI',
  'NW',
  'RP',
  'SL',
  'SN',
  'ST',
  'SH',
  'TH',
] as const;
export type Land = (typeof LAENDER)[number];

/** Which days the town works: Monday to Friday, without the Land's public holidays and the town's own closing days. */
export type WorkingCalendar = { land: Land; closingDays: ReadonlySet<IsoDate> };

/** Easter Sunday of a year, by the anonymous Gregorian algorithm (Meeus/Jones/Butcher). */
export function easterSunday(year: number): IsoDate {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = Math.floor(b / 4);
  const e = b % 4;
  const g = Math.floor((8 * b + 13) / 25);
  const h = (19 * a + b - d - g + 15) % 30;
  const i = Math.floor(c / 4);
  const k = c % 4;
  const l = (32 + 2 * e + 2 * i - h - k) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const month = Math.floor((h + l - 7 * m + 114) / 31);
  const day = ((h + l - 7 * m + 114) % 31) + 1;
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** Public holidays that hold in the whole Land (holiday acts of the Länder; local ones are the town's closing days). */
const MOVABLE: readonly { afterEaster: number; in?: readonly Land[] }[] = [
  { afterEaster: -2 }, // Karfreitag
  { afterEaster: 0, in: ['BB'] }, // Ostersonntag
  { afterEaster: 1 }, // Ostermontag
  { afterEaster: 39 }, // Christi Himmelfahrt
  { afterEaster: 49, in: ['BB'] }, // Pfingstsonntag
  { afterEaster: 50 }, // Pfingstmontag
  { afterEaster: 60, in: ['BW', 'BY', 'HE', 'NW', 'RP', 'SL'] }, // Fronleichnam
];

const FIXED: readonly { on: string; in?: readonly Land[] }[] = [
  { on: '01-01' },
  { on: '01-06', in: ['BW', 'BY', 'ST'] },
  { on: '03-08', in: ['BE', 'MV'] },
  { on: '05-01' },
  { on: '08-15', in: ['SL'] },
  { on: '09-20', in: ['TH'] },
  { on: '10-03' },
  { on: '10-31', in: ['BB', 'HB', 'HH', 'MV', 'NI', 'SN', 'ST', 'SH', 'TH'] },
  { on: '11-01', in: ['BW', 'BY', 'NW', 'RP', 'SL'] },
  { on: '12-25' },
  { on: '12-26' },
];

/** Every public holiday of a Land in that year, in no particular order. */
export function holidaysOf(year: number, land: Land): ReadonlySet<IsoDate> {
  const here = (holiday: { in?: readonly Land[] }) => holiday.in === undefined || holiday.in.includes(land);
  const easter = easterSunday(year);
  return new Set([
    ...FIXED.filter(here).map((holiday) => `${year}-${holiday.on}`),
    ...MOVABLE.filter(here).map((holiday) => addDays(easter, holiday.afterEaster)),
    ...(land === 'SN' ? [repentanceDay(year)] : []),
  ]);
}

/** Buß- und Bettag: the Wednesday before 23 November. */
function repentanceDay(year: number): IsoDate {
  let day = `${year}-11-22`;
  while (weekday(day) !== 2) day = addDays(day, -1);
  return day;
}

/** Reports count the working days of thousands of people: a year is worked out once. */
const known = new Map<string, ReadonlySet<IsoDate>>();

export function isHoliday(day: IsoDate, land: Land): boolean {
  const year = day.slice(0, 4);
  const key = `${land}${year}`;
  const holidays = known.get(key) ?? holidaysOf(Number(year), land);
  known.set(key, holidays);
  return holidays.has(day);
}

export const isWorkingDay = (day: IsoDate, calendar: WorkingCalendar): boolean =>
  weekday(day) < 5 && !calendar.closingDays.has(day) && !isHoliday(day, calendar.land);

/** Most of the staff started before a rule did, so reports ask for the same day again and again. */
const answers = new WeakMap<WorkingCalendar, Map<string, IsoDate>>();

/** The `count`-th working day after `day`; 0 gives `day` itself. A calendar is replaced when the town edits it, never changed. */
export function addWorkingDays(day: IsoDate, count: number, calendar: WorkingCalendar): IsoDate {
  const before = answers.get(calendar) ?? new Map<string, IsoDate>();
  answers.set(calendar, before);
  const question = `${day}+${count}`;
  const answer = before.get(question) ?? countedFrom(day, count, calendar);
  before.set(question, answer);
  return answer;
}

function countedFrom(day: IsoDate, count: number, calendar: WorkingCalendar): IsoDate {
  let at = day;
  for (let left = count; left > 0; ) {
    at = addDays(at, 1);
    if (isWorkingDay(at, calendar)) left -= 1;
  }
  return at;
}

/** Working days after `from` up to and including `to`; negative when `to` lies before `from`. */
export function workingDaysBetween(from: IsoDate, to: IsoDate, calendar: WorkingCalendar): number {
  if (to < from) return -workingDaysBetween(to, from, calendar);
  let count = 0;
  for (let at = addDays(from, 1); at <= to; at = addDays(at, 1)) if (isWorkingDay(at, calendar)) count += 1;
  return count;
}
