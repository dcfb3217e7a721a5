import { HOUR, type Instant, later } from '#domain/clock.ts';
import type { PersonId } from '#domain/person.ts';
import type { Keys } from '../keys/port.ts';
import type { Values } from './form-data.ts';

/** A form whose session ended before it was sent: encrypted in the page, opened again for the same person only. */
export type KeptForm = { person: PersonId; action: string; path: string; values: Values; until: Instant };

const PURPOSE = 'kept-form';
/** Larger forms are not carried along; the page says so. */
const MOST_CHARACTERS = 200_000;

export function keepForm(keys: Keys, form: Omit<KeptForm, 'until'>, now: Instant): string | undefined {
  const text = JSON.stringify({ ...form, until: later(now, HOUR) });
  return text.length > MOST_CHARACTERS ? undefined : keys.seal(PURPOSE, text);
}

export function openKept(keys: Keys, sealed: string, person: PersonId, now: Instant): KeptForm | undefined {
  const text = keys.unseal(PURPOSE, sealed);
  if (text === undefined) return undefined;
  const form = JSON.parse(text) as KeptForm;
  return form.person === person && now < form.until ? form : undefined;
}
