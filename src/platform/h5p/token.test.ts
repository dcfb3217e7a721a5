import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { HOUR, movableClock } from '#domain/clock.ts';
import { openKeys } from '#platform/keys/folder.ts';
import type { Keys } from '#platform/keys/port.ts';
import { issueToken, readToken, tokenExpiry } from './token.ts';

const NOW = '2026-11-23T09:30:00.000Z';
const grant = { contentId: 'm1/phishing', person: 'p7', expires: '2026-11-23T17:30:00.000Z' };
let keys: Keys;
let foreign: Keys;

beforeAll(async () => {
  keys = await openKeys(await mkdtemp(join(tmpdir(), 'keys-')));
  foreign = await openKeys(await mkdtemp(join(tmpdir(), 'keys-')));
});

test('a token gives back what was granted, until the instant it expires', () => {
  const clock = movableClock(NOW);
  const token = issueToken(keys, grant);
  expect(readToken(keys, clock, token)).toEqual({ ok: true, value: grant });
  clock.set('2026-11-23T17:29:59.999Z');
  expect(readToken(keys, clock, token).ok).toBe(true);
  clock.set(grant.expires);
  expect(readToken(keys, clock, token)).toEqual({ ok: false, problem: 'expired' });
});

test('a token fits into a path without encoding', () => {
  const token = issueToken(keys, { ...grant, contentId: 'kurs ä/übung?&#' });
  expect(token).toMatch(/^[\w-]+\.[\w-]+$/);
  expect(readToken(keys, movableClock(NOW), token)).toMatchObject({
    value: { contentId: 'kurs ä/übung?&#' },
  });
});

test('a token of other keys, with another grant, or not a token at all is forged', () => {
  const clock = movableClock(NOW);
  const [payload, signature] = issueToken(keys, grant).split('.');
  const [other] = issueToken(keys, { ...grant, contentId: 'm2/andere' }).split('.');
  const forged = [
    issueToken(foreign, grant),
    `${other}.${signature}`,
    `${payload}.`,
    `${payload}.${signature}.${signature}`,
    `${payload}`,
    '.',
    '',
    'x'.repeat(5000),
    `${payload}.${keys.sign('cookie', payload ?? '')}`,
  ];
  for (const token of forged) expect(readToken(keys, clock, token)).toEqual({ ok: false, problem: 'forged' });
});

test('expiry lies two to three hours ahead and is the same for an hour, so that addresses repeat', () => {
  for (let minutes = 0; minutes < 24 * 60; minutes += 7) {
    const now = new Date(Date.parse(NOW) + minutes * 60_000).toISOString();
    const ahead = Date.parse(tokenExpiry(now)) - Date.parse(now);
    expect(ahead).toBeGreaterThanOrEqual(2 * HOUR);
    expect(ahead).toBeLessThanOrEqual(3 * HOUR);
  }
  expect(tokenExpiry('2026-11-23T08:00:01.000Z')).toBe(tokenExpiry('2026-11-23T08:59:59.000Z'));
});
