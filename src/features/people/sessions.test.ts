import { expect, test } from 'vitest';
import { HOUR, later, MINUTE } from '#domain/clock.ts';
import {
  ABSOLUTE,
  endsAt,
  IDLE,
  idleUntil,
  isOver,
  isWorthNoting,
  type KeptSession,
  MOST_SESSIONS,
  readToken,
  SEEN_EVERY,
  withoutSession,
  withSeen,
  withSession,
  writeToken,
} from './sessions.ts';

const NOW = '2026-11-23T08:00:00.000Z';
const at = (milliseconds: number) => later(NOW, milliseconds);
const session = (id: string, seenAt = NOW, startedAt = NOW): KeptSession => ({
  id,
  hash: 'h',
  startedAt,
  seenAt,
});

test('a session ends half an hour after it was last seen', () => {
  expect(isOver(session('a'), at(IDLE - 1))).toBe(false);
  expect(isOver(session('a'), at(IDLE))).toBe(true);
  expect(isOver(session('a', at(20 * MINUTE)), at(IDLE))).toBe(false);
});

test('a session ends after ten hours however busy it is', () => {
  const busy = session('a', at(ABSOLUTE - 1));
  expect(idleUntil(busy)).toBe(at(10 * HOUR));
  expect(endsAt(busy)).toBe(at(10 * HOUR));
  expect(isOver(busy, at(ABSOLUTE - 1))).toBe(false);
  expect(isOver(busy, at(ABSOLUTE))).toBe(true);
});

test('being seen is written down every five minutes at most', () => {
  expect(isWorthNoting(session('a'), at(SEEN_EVERY - 1))).toBe(false);
  expect(isWorthNoting(session('a'), at(SEEN_EVERY))).toBe(true);
});

test('an eleventh device ends the oldest session', () => {
  const ten = Array.from({ length: MOST_SESSIONS }, (_, index) => session(`s${index}`));
  const kept = withSession(ten, session('neu'), NOW);
  expect(kept).toHaveLength(MOST_SESSIONS);
  expect([kept[0]?.id, kept.at(-1)?.id]).toEqual(['s1', 'neu']);
});

test('sessions that are over make room first', () => {
  const kept = withSession([session('alt', at(-IDLE), at(-IDLE)), session('da')], session('neu'), NOW);
  expect(kept.map(({ id }) => id)).toEqual(['da', 'neu']);
});

test('one session is ended or seen, the others are not touched', () => {
  const two = [session('a'), session('b')];
  expect(withoutSession(two, 'a')).toEqual([session('b')]);
  expect(withoutSession(two, 'x')).toEqual(two);
  expect(withSeen(two, 'b', at(1))).toEqual([session('a'), session('b', at(1))]);
});

const token = { person: 'demo-it', session: 'abc123', secret: 'x-_Y' };
test('a token is read as it was written', () => {
  expect(readToken(writeToken(token))).toEqual(token);
});

test.each([
  '',
  'demo-it',
  'demo-it.abc',
  'demo-it.abc.x.y',
  '.abc.x',
  'demo-it..x',
  '../accounts/x.abc.x',
  'DEMO.abc.x',
  'demo_it.abc.x',
  `demo-it.abc.${'x'.repeat(101)}`,
  `${'a'.repeat(65)}.abc.x`,
  'demo-it.abc\n.x',
])('%j is no token', (cookie) => {
  expect(readToken(cookie)).toBeUndefined();
});
