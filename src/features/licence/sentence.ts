import type { Language } from '#domain/person.ts';
import { dateText, listText, writtenDateText } from '#platform/i18n/format.ts';
import { messages } from './messages.ts';
import type { ModuleStanding, TrackStanding } from './standing.ts';

/** More than that are counted instead of named. */
const NAMED = 3;

/** Where somebody stands with the licence and what is still open, in one sentence. */
export function openSentence(standing: TrackStanding, language: Language): string {
  const t = messages[language].open;
  const { open, modules, nearest, period, state } = standing;
  if (open.length === 0 && period !== undefined) return t.nothing(writtenDateText(period.until, language));
  if (open.length === 0 || modules.every((module) => module.state === 'coming')) return t.none;
  const list = listText(
    open.map((module) => named(module, language)),
    language,
  );
  if (state === 'expired' && period !== undefined)
    return t.expired(writtenDateText(period.until, language), list);
  if (open.length <= NAMED) return t.few(list);
  const rest = nearest && restOf(nearest, language);
  if (nearest !== undefined && rest !== undefined) return t.manyNear(open.length, nearest.title, rest);
  return open.length === modules.length && nearest !== undefined
    ? t.all(open.length, nearest.title)
    : capital(t.many(open.length));
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

function named({ state, title, due }: ModuleStanding, language: Language): string {
  const t = messages[language].open;
  if (state === 'refresh' && due !== undefined) return t.refresh(title, dateText(due));
  if (state === 'again') return t.again(title);
  return state === 'coming' ? t.coming(title) : t.quoted(title);
}

/** What is missing of the module, once it is begun. */
function restOf({ reading, tested }: ModuleStanding, language: Language): string | undefined {
  const t = messages[language].open;
  if (reading === undefined || !reading.begun) return undefined;
  const left = reading.total - reading.done;
  if (left > 0) return t.unitsLeft(left, reading.minutesLeft);
  return tested ? t.testLeft : undefined;
}
