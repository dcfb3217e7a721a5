import type { Instant } from '#domain/clock.ts';
import { dayOf } from '#domain/date.ts';
import { type Actor, covers, departmentOn, rolesOn } from '#domain/person.ts';
import { hashSecret, newSecret, secretMatches } from '#platform/auth/secret.ts';
import type { Ports } from '#platform/ports.ts';
import {
  endsAt,
  idleUntil,
  isOver,
  isWorthNoting,
  type KeptSession,
  readToken,
  withSeen,
  withSession,
  writeToken,
} from './sessions.ts';
import { accountOf, changeAccount, personOf } from './store.ts';

/** Somebody with a session that holds, and until when it does. */
export type Identified = { actor: Actor; idleUntil: Instant; endsAt: Instant };

/** `ended`: the cookie was ours, but the session is over or was ended; whose it was may be used to keep a form. */
export type Identity = { who: Identified } | { ended: string } | undefined;

/** Who sends this cookie. Notes at most every five minutes that the session is in use. */
export async function identify(ports: Ports, cookie: string): Promise<Identity> {
  const token = readToken(cookie);
  if (token === undefined) return undefined;
  const now = ports.clock.now();
  const account = await accountOf(ports.store, token.person);
  const session = account.sessions.find((kept) => kept.id === token.session);
  if (session === undefined || !secretMatches(token.secret, session.hash)) return undefined;
  if (isOver(session, now)) return { ended: token.person };
  const person = (await personOf(ports.store, token.person))?.body;
  const today = dayOf(now);
  if (person === undefined || !covers(person.employed, today)) return undefined;
  const seen = isWorthNoting(session, now) ? await noteSeen(ports, token.person, session, now) : session;
  const actor: Actor = {
    id: token.person,
    name: person.name,
    roles: rolesOn(person, today),
    department: departmentOn(person, today),
    language: person.language ?? 'de',
    session: session.id,
  };
  return { who: { actor, idleUntil: idleUntil(seen), endsAt: endsAt(seen) } };
}

async function noteSeen(
  ports: Ports,
  person: string,
  session: KeptSession,
  now: Instant,
): Promise<KeptSession> {
  await changeAccount(ports.store, person, (account) => ({
    ...account,
    sessions: withSeen(account.sessions, session.id, now),
  }));
  return { ...session, seenAt: now };
}

/** Starts a session and returns what the cookie has to hold. */
export async function startSession(ports: Ports, person: string): Promise<string> {
  const now = ports.clock.now();
  const secret = newSecret();
  const session: KeptSession = {
    id: ports.ids.next(),
    hash: hashSecret(secret),
    startedAt: now,
    seenAt: now,
  };
  await changeAccount(ports.store, person, (account) => ({
    ...account,
    sessions: withSession(account.sessions, session, now),
  }));
  return writeToken({ person, session: session.id, secret });
}

/** Notes the session as seen now, whenever it was last; its absolute end stays. */
export async function extendSession(
  ports: Ports,
  actor: Actor,
): Promise<{ idleUntil: Instant; endsAt: Instant }> {
  const now = ports.clock.now();
  const changed = await changeAccount(ports.store, actor.id, (account) => ({
    ...account,
    sessions: withSeen(account.sessions, actor.session, now),
  }));
  const session = changed?.body.sessions.find((kept) => kept.id === actor.session);
  if (session === undefined) throw new Error('the session ended while it was extended');
  return { idleUntil: idleUntil(session), endsAt: endsAt(session) };
}
