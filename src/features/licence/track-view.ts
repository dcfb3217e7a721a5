import type { IsoDate } from '#domain/date.ts';
import type { Language } from '#domain/person.ts';
import { dateText } from '#platform/i18n/format.ts';
import { messages } from './messages.ts';
import type { ModuleStanding, Reading } from './standing.ts';

/** How far the lessons of each course are, from what the learning feature says of them. */
export const readingsOf = (
  learnt: Iterable<Reading & { course: { slug: string } }>,
): ReadonlyMap<string, Reading> =>
  new Map(
    [...learnt].map(({ course, begun, done, total, minutesLeft }) => [
      course.slug,
      { begun, done, total, minutesLeft },
    ]),
  );

/** One module as a row of the track. */
export type Row = {
  look: 'done' | 'now' | 'open' | 'late';
  segment: 'done' | 'now' | 'open';
  status: string;
  note: string | undefined;
  button: { text: string; href: string } | undefined;
};

export function rowOf(module: ModuleStanding, isNearest: boolean, today: IsoDate, language: Language): Row {
  const late = module.due !== undefined && module.due < today;
  const done = module.state === 'passed';
  return {
    look: done ? 'done' : isNearest ? 'now' : late ? 'late' : 'open',
    segment: done || module.state === 'refresh' ? 'done' : module.reading?.begun ? 'now' : 'open',
    status: statusOf(module, language),
    note: noteOf(module, language),
    button: isNearest ? buttonOf(module, language) : undefined,
  };
}

const isRead = ({ reading }: ModuleStanding): boolean =>
  reading?.begun === true && reading.done === reading.total;

function statusOf(module: ModuleStanding, language: Language): string {
  const t = messages[language];
  const { state, reading, tested } = module;
  if (state !== 'open' || reading === undefined || !reading.begun) return t.states[state];
  if (!isRead(module)) return t.unitsDone(reading.done, reading.total);
  return tested ? t.states.test : t.states.read;
}

function noteOf(module: ModuleStanding, language: Language): string | undefined {
  const t = messages[language];
  const { state, due, passedOn, tested } = module;
  if (state === 'refresh' && due !== undefined) return t.byDay(dateText(due));
  if (state === 'again') return t.againNote;
  if (passedOn !== undefined) return t.onDay(dateText(passedOn));
  return isRead(module) && !tested ? t.testComing : undefined;
}

/** What to do next in it: read on, or the test once the lessons are done. */
function buttonOf(module: ModuleStanding, language: Language): Row['button'] {
  const t = messages[language];
  const { state, slug, tested, reading } = module;
  if (state === 'refresh' && tested) return { text: t.toRefresh, href: `/pruefung/${slug}` };
  if ((isRead(module) || state === 'again') && tested) return { text: t.toTest, href: `/pruefung/${slug}` };
  if (isRead(module)) return undefined;
  return { text: reading?.begun ? t.resume : t.begin, href: `/lernen/${slug}` };
}
