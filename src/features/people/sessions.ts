import { HOUR, type Instant, later, MINUTE } from '#domain/clock.ts';
import { earliest } from '#domain/date.ts';
import type { Session } from '#domain/person.ts';

/** Idle and absolute limits of a session (APP.3.1, CON.10); the page warns five minutes before. */
export const IDLE = 30 * MINUTE;
export const ABSOLUTE = 10 * HOUR;
/** Being seen is written down at most this often: a click is not worth a write to disk. */
export const SEEN_EVERY = 5 * MINUTE;
/** Signing in on an eleventh device ends the oldest session. */
export const MOST_SESSIONS = 10;

export type KeptSession = Session & { hash: string };

export const idleUntil = (session: Session): Instant =>
  earliest(later(session.seenAt, IDLE), endsAt(session));

export const endsAt = (session: Session): Instant => later(session.startedAt, ABSOLUTE);

export const isOver = (session: Session, now: Instant): boolean => idleUntil(session) <= now;

export const isWorthNoting = (session: Session, now: Instant): boolean =>
  later(session.seenAt, SEEN_EVERY) <= now;

export const withSession = (
  sessions: readonly KeptSession[],
  started: KeptSession,
  now: Instant,
): readonly KeptSession[] =>
  [...sessions.filter((session) => !isOver(session, now)), started].slice(-MOST_SESSIONS);

export const withoutSession = (sessions: readonly KeptSession[], id: string): readonly KeptSession[] =>
  sessions.filter((session) => session.id !== id);

export const withSeen = (
  sessions: readonly KeptSession[],
  id: string,
  now: Instant,
): readonly KeptSession[] =>
  sessions.map((session) => (session.id === id ? { ...session, seenAt: now } : session));

/** What the cookie holds: whose account, which session, and the secret of it. */
export type SessionToken = { person: string; session: string; secret: string };

export const writeToken = (token: SessionToken): string => `${token.person}.${token.session}.${token.secret}`;

export function readToken(cookie: string): SessionToken | undefined {
  const [person, session, secret, more] = cookie.split('.');
  const fine = /^[a-z0-9][a-z0-9-]{0,63}$/;
  if (person === undefined || session === undefined || secret === undefined || more !== undefined)
    return undefined;
  return fine.test(person) && fine.test(session) && secret.length <= 100
    ? { person, session, secret }
    : undefined;
}
