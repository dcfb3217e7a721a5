import { type Clock, HOUR, type Instant, later } from '#domain/clock.ts';
import { failed, ok, type Result } from '#domain/result.ts';
import type { Keys } from '#platform/keys/port.ts';

/** What a token allows: reading one content's files, for one person, until an instant. */
export type Grant = {
  readonly contentId: string;
  /** A pseudonym that means nothing outside this server: the package's own script can read it. */
  readonly person: string;
  readonly expires: Instant;
};

const PURPOSE = 'h5p';
const LONGEST = 1024;

/**
 * A token for the address of a practice. Frames of opaque origin send no cookies, so the address itself has to say
 * what may be read. It is signed, not secret: whoever holds it can read the grant.
 */
export function issueToken(keys: Keys, grant: Grant): string {
  const text = JSON.stringify([grant.contentId, grant.person, Date.parse(grant.expires)]);
  const payload = Buffer.from(text, 'utf8').toString('base64url');
  return `${payload}.${keys.sign(PURPOSE, payload)}`;
}

/** The grant of a token that was issued here and has not expired. */
export function readToken(keys: Keys, clock: Clock, token: string): Result<Grant, 'forged' | 'expired'> {
  const [payload, signature, ...rest] = token.split('.');
  if (!payload || !signature || rest.length > 0 || token.length > LONGEST) return failed('forged');
  if (!keys.verify(PURPOSE, payload, signature)) return failed('forged');
  const [contentId, person, expires] = JSON.parse(Buffer.from(payload, 'base64url').toString('utf8'));
  const grant: Grant = { contentId, person, expires: new Date(expires).toISOString() };
  return grant.expires > clock.now() ? ok(grant) : failed('expired');
}

/**
 * When a token issued now should expire: at a full hour, two to three hours ahead. Longer than anybody sits at one
 * practice, so short that an address that was passed on or left behind is soon worth nothing. Rounding lets the same
 * person get the same address again, so that the browser's cache can help.
 */
export function tokenExpiry(now: Instant): Instant {
  return later(new Date(Math.ceil(Date.parse(now) / HOUR) * HOUR).toISOString(), 2 * HOUR);
}
