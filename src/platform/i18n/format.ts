import type { Instant } from '#domain/clock.ts';
import type { IsoDate } from '#domain/date.ts';
import { weekday } from '#domain/date.ts';
import type { Language } from '#domain/person.ts';

/** Dates and numbers as DIN 5008 and English readers expect them; always Europe/Berlin. */

const WEEKDAYS = {
  de: ['Mo', 'Di', 'Mi', 'Do', 'Fr', 'Sa', 'So'],
  en: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
} as const;

const long = {
  de: new Intl.DateTimeFormat('de-DE', {
    timeZone: 'UTC',
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
  }),
  en: new Intl.DateTimeFormat('en-GB', {
    timeZone: 'UTC',
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
  }),
};

const written = {
  de: new Intl.DateTimeFormat('de-DE', { timeZone: 'UTC', day: 'numeric', month: 'long', year: 'numeric' }),
  en: new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', day: 'numeric', month: 'long', year: 'numeric' }),
};

const clockTime = new Intl.DateTimeFormat('de-DE', {
  timeZone: 'Europe/Berlin',
  hour: 'numeric',
  minute: '2-digit',
});
const berlinDay = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Berlin', dateStyle: 'short' });

/** `30.11.2026` */
export const dateText = (day: IsoDate): string => `${day.slice(8)}.${day.slice(5, 7)}.${day.slice(0, 4)}`;

/** `Mo 30.11.2026` */
export const dueText = (day: IsoDate, language: Language): string =>
  `${WEEKDAYS[language][weekday(day)]} ${dateText(day)}`;

/** `Montag, 23. November 2026` */
export const longDateText = (day: IsoDate, language: Language): string =>
  long[language].format(new Date(`${day}T00:00:00Z`));

/** `23. November 2026` */
export const writtenDateText = (day: IsoDate, language: Language): string =>
  written[language].format(new Date(`${day}T00:00:00Z`));

/** `„A“, „B“ und „C“`; the parts come with their quotation marks. */
export const listText = (parts: readonly string[], language: Language): string =>
  lists[language].format(parts);
const lists = { de: new Intl.ListFormat('de-DE'), en: new Intl.ListFormat('en-GB') };

/** `23.11.2026, 9:12 Uhr` */
export function momentText(instant: Instant, language: Language): string {
  const at = new Date(instant);
  const time = clockTime.format(at);
  return `${dateText(berlinDay.format(at))}, ${time}${language === 'de' ? ' Uhr' : ''}`;
}

const numbers = { de: new Intl.NumberFormat('de-DE'), en: new Intl.NumberFormat('en-GB') };
export const numberText = (value: number, language: Language): string => numbers[language].format(value);

const percents = {
  de: new Intl.NumberFormat('de-DE', { style: 'percent', maximumFractionDigits: 0 }),
  en: new Intl.NumberFormat('en-GB', { style: 'percent', maximumFractionDigits: 0 }),
};
/** A share from 0 to 1: `72 %`, `72%`. */
export const percentText = (share: number, language: Language): string => percents[language].format(share);

/** `heute`, `in 5 Arbeitstagen`, `seit 3 Arbeitstagen überfällig`; `workingDays` as counted from today to the date. */
export function distanceText(workingDays: number, language: Language): string {
  const days = Math.abs(workingDays);
  if (language === 'en') {
    if (workingDays === 0) return 'today';
    const unit = days === 1 ? 'working day' : 'working days';
    return workingDays > 0 ? `in ${days} ${unit}` : `${days} ${unit} overdue`;
  }
  if (workingDays === 0) return 'heute';
  if (workingDays > 0) return days === 1 ? 'in 1 Arbeitstag' : `in ${days} Arbeitstagen`;
  return days === 1 ? 'seit 1 Arbeitstag überfällig' : `seit ${days} Arbeitstagen überfällig`;
}
