import { z } from 'zod';
import { oneOf, reference, requiredText, secretText, ticked } from '#domain/input.ts';
import type { Person } from '#domain/person.ts';

export const LONGEST_IDENTIFIER = 254;
export const LONGEST_PASSWORD = 256;
/** Accounts of this house have no second factor yet, so the password is the longer one (ORP.4). */
export const SHORTEST_PASSWORD = 12;

/**
 * A path inside the house, written as a browser sends it; `undefined` for an absolute address, `//host` and whatever
 * else would lead away.
 */
export function insidePath(path: string): string | undefined {
  if (path.length > 2000 || !/^\/(?![/\\])[^\\]*$/.test(path) || hasControl(path)) return undefined;
  const { pathname, search, hash } = new URL(path, 'http://house');
  return pathname.startsWith('//') ? undefined : pathname + search + hash;
}

const hasControl = (text: string): boolean => [...text].some((character) => character.charCodeAt(0) < 32);

/** Where to go on, from a hidden field. It has passed through an address, so it never stands in the way of the form. */
const wayOn = () => z.string().transform(insidePath).optional().catch(undefined);

export const signInInput = z.object({
  identifier: requiredText(LONGEST_IDENTIFIER),
  password: secretText(LONGEST_PASSWORD),
  /** A form that was being filled in when the session ended, sealed. */
  kept: z.string().optional(),
  to: wayOn(),
});

export const signOutInput = z.object({});

export const displayInput = z.object({
  lang: oneOf(['de', 'en']).optional(),
  theme: oneOf(['light', 'dark', 'system']).optional(),
  back: wayOn(),
});

export const endSessionInput = z.object({ session: reference() });

const newPassword = () => secretText(LONGEST_PASSWORD).min(SHORTEST_PASSWORD, 'tooShort');

export const passwordInput = z.object({
  current: secretText(LONGEST_PASSWORD),
  password: newPassword(),
  everywhere: ticked(),
});

export const firstAccountInput = z.object({
  token: z.string({ error: 'invalid' }).max(100, 'invalid'),
  name: requiredText(120),
  identifier: requiredText(LONGEST_IDENTIFIER).pipe(z.string().regex(/^\S+$/, 'noSpaces')),
  password: newPassword(),
});

/** Login names, e-mail addresses and personnel codes are compared in this form. */
export const asKey = (identifier: string): string => identifier.trim().normalize('NFC').toLowerCase();

/** Everything somebody may sign in with. */
export const signInNames = (person: Person): readonly string[] =>
  [person.identifier, person.email, person.personnelCode].filter((name) => name !== undefined).map(asKey);
