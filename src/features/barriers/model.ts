import { z } from 'zod';
import { addWorkingDays, type WorkingCalendar } from '#domain/calendar.ts';
import type { Instant } from '#domain/clock.ts';
import { dayOf, type IsoDate } from '#domain/date.ts';
import { optionalText, reference, requiredText, version } from '#domain/input.ts';

/** Somebody met a barrier. Contact is voluntary; without it nobody knows who wrote. */
export type Report = {
  at: Instant;
  /** Path of the page it is about, as the person left it in the form. */
  page?: string;
  what: string;
  contact?: string;
  answerBy: IsoDate;
  closed?: { on: IsoDate; note: string };
};

export const LONGEST_REPORT = 3000;
export const LONGEST_CONTACT = 200;
export const LONGEST_PAGE = 300;
export const LONGEST_NOTE = 1000;

export const reportInput = z.object({
  page: optionalText(LONGEST_PAGE),
  what: requiredText(LONGEST_REPORT),
  contact: optionalText(LONGEST_CONTACT),
});

export const closeInput = z.object({
  report: reference(),
  version: version(),
  note: requiredText(LONGEST_NOTE),
});

export function newReport(
  input: z.infer<typeof reportInput>,
  now: Instant,
  workingDays: number,
  calendar: WorkingCalendar,
): Report {
  const { page, what, contact } = input;
  return {
    at: now,
    what,
    answerBy: addWorkingDays(dayOf(now), workingDays, calendar),
    ...(page && { page }),
    ...(contact && { contact }),
  };
}

/** Open ones first, the most urgent on top; then the closed ones, latest first. */
export const inOrder = <T extends { body: Report }>(reports: readonly T[]): readonly T[] =>
  reports.toSorted(
    (a, b) =>
      Number(a.body.closed !== undefined) - Number(b.body.closed !== undefined) ||
      (a.body.closed === undefined
        ? a.body.answerBy.localeCompare(b.body.answerBy)
        : b.body.at.localeCompare(a.body.at)),
  );
