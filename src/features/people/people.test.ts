import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { HOUR, later, MINUTE } from '#domain/clock.ts';
import type { Asker } from '#domain/feature.ts';
import type { Person } from '#domain/person.ts';
import { hashPassword } from '#platform/auth/password.ts';
import { keepForm } from '#platform/web/kept.ts';
import { perform } from '#platform/web/perform.ts';
import { actorWith } from '#tests/support/actor.ts';
import { makeApp, NOW, type TestHouse } from '#tests/support/house.ts';
import { actions } from './actions.ts';
import { people } from './feature.ts';
import { extendSession, startSession } from './identify.ts';
import { IDLE, MOST_SESSIONS, readToken } from './sessions.ts';
import { accountOf, addPerson, changeAccount, changePerson, personOf } from './store.ts';

const PASSWORD = 'drei bunte Regenschirme';
let house: TestHouse;
let anna: string;
let count = 0;
beforeAll(async () => {
  house = await makeApp();
});
afterAll(() => house.leave());
beforeEach(async () => {
  house.clock.set(NOW);
  count += 1;
  anna = `anna-${count}`;
  await addPerson(house.app.store, anna, person(anna));
});

const person = (identifier: string, more: Partial<Person> = {}): Person => ({
  name: 'Anna Beispiel',
  identifier,
  departments: [{ department: 'bau', from: '2020-01-01' }],
  group: 'beschaeftigte',
  employed: { from: '2020-01-01', to: '2026-12-31' },
  roles: [{ role: 'hr', from: '2020-01-01', to: '2026-11-23' }],
  ...more,
});
const send = (
  name: keyof typeof actions,
  fields: Readonly<Record<string, string>>,
  asker: Partial<Asker> = {},
) => {
  const form = new FormData();
  for (const [key, value] of Object.entries(fields)) form.append(key, value);
  const from: Asker = { actor: undefined, now: house.clock.now(), address: `198.51.100.${count}`, ...asker };
  return perform(actions[name], house.app, from, form);
};
const started = () => house.app.people.startSession(anna);
const identified = (cookie: string) => house.app.people.identify(cookie);
const withPassword = async (id = anna) => {
  const password = await hashPassword(PASSWORD);
  await changeAccount(house.app.store, id, (account) => ({ ...account, password }));
};

test('whoever has a session is known with name, roles and department of this day', async () => {
  const identity = await identified(await started());
  expect(identity).toMatchObject({
    who: {
      actor: { id: anna, name: 'Anna Beispiel', department: 'bau', language: 'de' },
      endsAt: later(NOW, 10 * HOUR),
    },
  });
  if (identity !== undefined && 'who' in identity)
    expect([...identity.who.actor.roles]).toEqual(['staff', 'hr']);
});

test('a role that ended yesterday is gone today, within the same session', async () => {
  house.clock.set('2026-11-23T22:55:00.000Z');
  const cookie = await started();
  house.clock.advance(10 * MINUTE);
  const identity = await identified(cookie);
  expect(identity && 'who' in identity && [...identity.who.actor.roles]).toEqual(['staff']);
});

test('a session that was idle too long has ended, and it is known whose it was', async () => {
  const cookie = await started();
  house.clock.advance(IDLE);
  expect(await identified(cookie)).toEqual({ ended: anna });
});

test('a session in use stays, and its use is written down every five minutes at most', async () => {
  const cookie = await started();
  const seenAt = async () => (await accountOf(house.app.store, anna)).sessions[0]?.seenAt;
  house.clock.advance(4 * MINUTE);
  await identified(cookie);
  expect(await seenAt()).toBe(NOW);
  house.clock.advance(MINUTE);
  await identified(cookie);
  expect(await seenAt()).toBe(later(NOW, 5 * MINUTE));
});

test('a session that was ended elsewhere is nobody’s', async () => {
  const cookie = await started();
  await changeAccount(house.app.store, anna, (account) => ({ ...account, sessions: [] }));
  expect(await identified(cookie)).toBeUndefined();
});

test.each([
  ['another secret', (cookie: string) => `${cookie.slice(0, -2)}xx`],
  ['no secret', (cookie: string) => cookie.replace(/\.[^.]*$/, '.')],
  ['the hash instead of the secret', () => ''],
  ['another person’s session', (cookie: string) => cookie.replace(anna, 'anna-0')],
])('a cookie with %s opens nothing, also once the session is over', async (_what, forge) => {
  const cookie = await started();
  const { sessions } = await accountOf(house.app.store, anna);
  const forged = forge(cookie) || `${anna}.${sessions[0]?.id}.${sessions[0]?.hash}`;
  expect(await identified(forged)).toBeUndefined();
  house.clock.advance(IDLE);
  expect(await identified(forged)).toBeUndefined();
});

test('whoever has left the town is not known from the next day on', async () => {
  await changePerson(house.app.store, anna, (kept) => ({
    ...kept,
    employed: { from: '2020-01-01', to: '2026-11-23' },
  }));
  house.clock.set('2026-11-23T22:50:00.000Z');
  const cookie = await started();
  expect(await identified(cookie)).toHaveProperty('who');
  house.clock.advance(15 * MINUTE);
  expect(await identified(cookie)).toBeUndefined();
});

test('the secret is not kept, only its hash', async () => {
  const token = readToken(await started());
  expect(JSON.stringify(await accountOf(house.app.store, anna))).not.toContain(token?.secret);
});

test('so many devices at once and no more', async () => {
  const cookies = [];
  for (let device = 0; device <= MOST_SESSIONS; device += 1)
    cookies.push(await startSession(house.app, anna));
  expect((await accountOf(house.app.store, anna)).sessions).toHaveLength(MOST_SESSIONS);
  expect(await identified(cookies[0] ?? '')).toBeUndefined();
  expect(await identified(cookies[1] ?? '')).toHaveProperty('who');
});

test('a session is extended, its absolute end stays', async () => {
  const cookie = await started();
  const actor = actorWith([], { id: anna, session: readToken(cookie)?.session ?? '' });
  house.clock.advance(25 * MINUTE);
  expect(await extendSession(house.app, actor)).toEqual({
    idleUntil: later(NOW, 55 * MINUTE),
    endsAt: later(NOW, 10 * HOUR),
  });
});

test('signing in takes login or e-mail address in any spelling and starts a session', async () => {
  await withPassword();
  const outcome = await send('signIn', {
    identifier: ` ${anna.toUpperCase()} `,
    password: PASSWORD,
    to: '/lernen',
  });
  if (outcome.kind !== 'done' || outcome.done.session === 'end') throw new Error('not signed in');
  expect(outcome.done.to).toBe('/lernen');
  expect(await identified(outcome.done.session?.start ?? '')).toMatchObject({ who: { actor: { id: anna } } });
});

test('a wrong password, an unknown login and somebody who has left are refused alike', async () => {
  await withPassword();
  const wrong = await send('signIn', { identifier: anna, password: 'x' });
  expect(wrong).toEqual({
    kind: 'failed',
    problem: 'wrong',
    values: { identifier: [anna], kept: [], to: [] },
  });
  expect(await send('signIn', { identifier: 'niemand', password: PASSWORD })).toMatchObject({
    problem: 'wrong',
  });
  house.clock.set('2027-01-01T08:00:00.000Z');
  expect(await send('signIn', { identifier: anna, password: PASSWORD })).toMatchObject({ problem: 'wrong' });
});

test('an account without a password cannot be signed in to', async () => {
  expect(await send('signIn', { identifier: anna, password: ' ' })).toMatchObject({ problem: 'wrong' });
});

test('a login that two people share opens neither account', async () => {
  await addPerson(house.app.store, `${anna}-b`, person(anna));
  await withPassword();
  expect(await send('signIn', { identifier: anna, password: PASSWORD })).toMatchObject({ problem: 'wrong' });
});

test('guessing has to wait, the right password too, and waiting ends', async () => {
  await withPassword();
  const address = '203.0.113.1';
  for (let guess = 0; guess < 6; guess += 1)
    expect(await send('signIn', { identifier: anna, password: 'x' }, { address })).toMatchObject({
      problem: 'wrong',
    });
  const right = { identifier: anna, password: PASSWORD };
  expect(await send('signIn', right, { address })).toMatchObject({ problem: 'wait' });
  expect(await send('signIn', right, { address: '203.0.113.2' })).toMatchObject({ kind: 'done' });
  house.clock.advance(1_000);
  expect(await send('signIn', right, { address })).toMatchObject({ kind: 'done' });
});

test('a hundred guesses sent at once are not a hundred tries', async () => {
  await withPassword();
  const guesses = Array.from({ length: 20 }, () =>
    send('signIn', { identifier: anna, password: 'x' }, { address: '203.0.113.9' }),
  );
  const problems = (await Promise.all(guesses)).map((outcome) => 'problem' in outcome && outcome.problem);
  expect(problems.filter((problem) => problem === 'wrong')).toHaveLength(6);
  expect(problems.filter((problem) => problem === 'wait')).toHaveLength(14);
});

test('a form that waited comes back for the same person only', async () => {
  await withPassword();
  const form = { action: 'barriers.report', path: '/barriere-melden', values: { what: ['x'] } };
  const signIn = (owner: string) =>
    send('signIn', {
      identifier: anna,
      password: PASSWORD,
      kept: keepForm(house.app.keys, { person: owner, ...form }, house.clock.now()) ?? '',
    });
  expect(await signIn(anna)).toMatchObject({ done: { to: '/barriere-melden', restore: form } });
  expect(await signIn('bert')).toMatchObject({ done: { to: '/' } });
  expect(await signIn('bert')).not.toHaveProperty('done.restore');
});

const as = (session = 'a') => ({ actor: actorWith([], { id: anna, session }) });
const withSessions = (...ids: string[]) =>
  changeAccount(house.app.store, anna, (account) => ({
    ...account,
    sessions: ids.map((id) => ({ id, hash: 'h', startedAt: NOW, seenAt: NOW })),
  }));
const sessionIds = async () => (await accountOf(house.app.store, anna)).sessions.map(({ id }) => id);

test('signing out ends this session and no other', async () => {
  await withSessions('a', 'b');
  expect(await send('signOut', {}, as('a'))).toMatchObject({ done: { to: '/anmelden', session: 'end' } });
  expect(await sessionIds()).toEqual(['b']);
  expect(await send('signOut', {})).toMatchObject({ kind: 'done' });
});

test('another device is signed out, one’s own as well, somebody else’s is not there', async () => {
  await withSessions('a', 'b');
  expect(await send('endSession', { session: 'b' }, as('a'))).toMatchObject({ done: { to: '/konto' } });
  expect(await send('endSession', { session: 'fremd' }, as('a'))).toEqual({ kind: 'missing' });
  expect(await send('endSession', { session: 'a' }, as('a'))).toMatchObject({ done: { session: 'end' } });
  expect(await sessionIds()).toEqual([]);
  expect(await send('endSession', { session: 'a' })).toMatchObject({ kind: 'signIn' });
});

test('a new password needs the old one, must not be guessable and can end all other sessions', async () => {
  await withPassword();
  await withSessions('a', 'b');
  const change = (fields: Readonly<Record<string, string>>) => send('changePassword', fields, as('a'));
  const fresh = 'vier gelbe Gummistiefel';
  expect(await change({ current: 'x', password: fresh })).toMatchObject({ problem: 'wrongPassword' });
  expect(await change({ current: PASSWORD, password: 'Anna Beispiel 2026' })).toMatchObject({
    problem: 'guessable',
  });
  expect(await change({ current: PASSWORD, password: 'Musterstadt 2026' })).toMatchObject({
    problem: 'guessable',
  });
  expect(await change({ current: PASSWORD, password: fresh })).toMatchObject({ kind: 'done' });
  expect(await sessionIds()).toEqual(['a', 'b']);
  expect(await change({ current: fresh, password: PASSWORD, everywhere: 'on' })).toMatchObject({
    kind: 'done',
  });
  expect(await sessionIds()).toEqual(['a']);
  expect(await send('signIn', { identifier: anna, password: PASSWORD })).toMatchObject({ kind: 'done' });
});

test('passwords never come back in a form that failed', async () => {
  const outcome = await send('changePassword', { current: 'geheim-1', password: 'kurz' }, as());
  expect(outcome.kind).toBe('invalid');
  expect(JSON.stringify(outcome)).not.toMatch(/geheim-1|kurz/);
});

test('language and display are remembered, the language with the person', async () => {
  const outcome = await send('display', { lang: 'en', theme: 'dark', back: '//fremd.example' }, as());
  expect(outcome).toMatchObject({ done: { to: '/', language: 'en', theme: 'dark' } });
  expect((await personOf(house.app.store, anna))?.body.language).toBe('en');
  expect(await send('display', { theme: 'pink' }, as())).toMatchObject({ errors: { theme: 'notOffered' } });
});

test('what is kept about somebody is shown, and gone when it is erased', async () => {
  await withSessions('a');
  const shown = await people.personalData?.show(house.app, anna, 'de');
  expect(shown?.map((record) => record.title)).toEqual(['Ihre Stammdaten', 'Ihre Anmeldungen']);
  expect(shown?.[0]?.rows).toContainEqual({
    label: 'Fachbereich',
    value: '60 Bauordnung und Stadtplanung (seit 01.01.2020)',
  });
  expect(JSON.stringify(shown)).not.toMatch(/hash|argon2/);
  await people.personalData?.erase(house.app, anna);
  expect(await people.personalData?.show(house.app, anna, 'de')).toEqual([]);
  expect(await sessionIds()).toEqual([]);
});
