import { HOUR, type Instant, later } from '#domain/clock.ts';
import type { PersonId } from '#domain/person.ts';
import type { Keys } from '../keys/port.ts';
import type { Values } from './form-data.ts';

/** A form whose session ended before it was sent: encrypted in the page, opened again for the same person only. */
export type KeptForm = { person: PersonId; action: string; path: string; values: Values; until: Instant };

const PURPOSE = 'kept-form';
/** Larger forms are not carried along; the page says so. In characters, sealed. */
export const LONGEST_KEPT = 400_000;

export function keepForm(keys: Keys, form: Omit<KeptForm, 'until'>, now: Instant): string | undefined {
  const sealed = keys.seal(PURPOSE, JSON.stringify({ ...form, until: later(now, HOUR) }));
  return sealed.length > LONGEST_KEPT ? undefined : sealed;
}

export function openKept(keys: Keys, sealed: string, person: PersonId, now: Instant): KeptForm | undefined {
  const text = keys.unseal(PURPOSE, sealed);
  if (text === undefined) return undefined;
  const form = JSON.parse(text) as KeptForm;
  return form.person === person && now < form.until ? form : undefined;
}
