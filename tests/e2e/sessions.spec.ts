import { expect, test } from 'playwright/test';
import { HOUR, later, MINUTE } from '#domain/clock.ts';
import { accountOf, changePerson } from '#features/people/store.ts';
import { type Client, client } from '#tests/support/client.ts';
import { reportIn } from '#tests/support/matrix-actions.ts';
import {
  idOf,
  type LoggedServer,
  openTown,
  PASSWORD,
  sessionOf,
  visitor,
} from '#tests/support/matrix-house.ts';

let house: LoggedServer;
test.beforeAll(async () => {
  house = await openTown();
});
test.afterAll(() => house.leave());

const pass = (milliseconds: number) => house.clock.advance(milliseconds);
const isIn = async (own: Client): Promise<boolean> => (await own.get('/konto')).status === 200;
const extend = async (own: Client) => (await own.json('/api/sitzung', {})).json();

test('a session that nobody uses ends after thirty minutes, not a moment earlier', async () => {
  const own = await visitor(house, 'staff');
  const other = await visitor(house, 'staff');
  pass(30 * MINUTE - 1);
  expect(await isIn(own)).toBe(true);
  pass(1);
  expect(await isIn(other)).toBe(false);
  expect((await other.get('/konto?a=1')).headers.get('location')).toBe('/anmelden?weiter=%2Fkonto%3Fa%3D1');
  expect(await isIn(own)).toBe(true);
});

test('a session that is used ends after ten hours all the same, and cannot be extended beyond', async () => {
  const own = await visitor(house, 'staff');
  const end = later(house.clock.now(), 10 * HOUR);
  for (let at = 0; at < 29; at += 1) {
    pass(20 * MINUTE);
    const { idleUntil, endsAt } = await extend(own);
    expect(endsAt).toBe(end);
    expect(idleUntil <= end).toBe(true);
  }
  pass(20 * MINUTE - 1);
  expect(await isIn(own)).toBe(true);
  expect(await extend(own)).toEqual({ idleUntil: end, endsAt: end });
  pass(1);
  expect(await isIn(own)).toBe(false);
  expect((await own.json('/api/sitzung', {})).status).toBe(401);
});

test('the answer to an extension says until when it holds, and it does', async () => {
  const own = await visitor(house, 'staff');
  pass(29 * MINUTE);
  const { idleUntil } = await extend(own);
  expect(idleUntil).toBe(later(house.clock.now(), 30 * MINUTE));
  pass(30 * MINUTE - 1);
  expect(await isIn(own)).toBe(true);
});

test('signing out ends the session itself, not only the cookie', async () => {
  const own = await visitor(house, 'staff');
  const thief = client(house.url);
  thief.cookies.set('sitzung', own.cookies.get('sitzung') ?? '');
  expect(await isIn(thief)).toBe(true);
  const answer = await own.post('/anmelden?_action=people.signOut');
  expect(answer.headers.getSetCookie().join()).toMatch(/sitzung=[^,]*Expires=Thu, 01 Jan 1970/);
  expect(own.cookies.has('sitzung')).toBe(false);
  expect(await isIn(thief)).toBe(false);
  expect((await thief.json('/api/sitzung', {})).status).toBe(401);
});

test('somebody sees every device and ends one of them, which is out at once', async () => {
  const [own, other] = [await visitor(house, 'payroll'), await visitor(house, 'payroll')];
  const page = await (await own.get('/konto')).text();
  expect(page).toContain('Dieses Gerät');
  expect(page).toContain('Anderes Gerät');
  for (const each of [own, other]) expect(page).toContain(`name="session" value="${sessionOf(each)}"`);
  await own.post('/konto?_action=people.endSession', { session: sessionOf(other) });
  expect(await isIn(other)).toBe(false);
  expect(await isIn(own)).toBe(true);
  const answer = await own.post('/konto?_action=people.endSession', { session: sessionOf(own) });
  expect(answer.headers.get('location')).toBe('/anmelden');
  expect(own.cookies.has('sitzung')).toBe(false);
});

test('nobody can end a session of somebody else', async () => {
  const [own, other] = [await visitor(house, 'admin'), await visitor(house, 'staff')];
  const page = await (await own.get('/konto')).text();
  expect(page).not.toContain(sessionOf(other));
  expect((await own.post('/konto?_action=people.endSession', { session: sessionOf(other) })).status).toBe(
    404,
  );
  expect(await isIn(other)).toBe(true);
});

test('an eleventh device ends the session that was begun first', async () => {
  const all = [];
  for (let number = 0; number < 11; number += 1) all.push(await visitor(house, 'trainer'));
  expect(await Promise.all(all.map(isIn))).toEqual([false, ...Array(10).fill(true)]);
  expect((await accountOf(house.app.store, idOf('trainer'))).sessions).toHaveLength(10);
});

test('a new password can end all other sessions', async () => {
  const [own, other] = [await visitor(house, 'reviewer'), await visitor(house, 'reviewer')];
  const fields = { current: PASSWORD, password: 'Trommel Wiese Kerze', everywhere: 'ja' };
  expect((await own.post('/konto?_action=people.changePassword', fields)).status).toBe(303);
  expect([await isIn(own), await isIn(other)]).toEqual([true, false]);
});

test('a cookie that was put together from parts of others opens nothing', async () => {
  const [staff, admin] = [await visitor(house, 'staff'), await visitor(house, 'admin')];
  const [person, session, secret] = (staff.cookies.get('sitzung') ?? '').split('.');
  const [boss, desk, key] = (admin.cookies.get('sitzung') ?? '').split('.');
  const forged = [
    [boss, session, secret],
    [boss, desk, secret],
    [person, desk, key],
    [person, session, key],
    [person, session, `${secret}A`],
    [person, session, secret?.slice(0, -1)],
    [person, session, ''],
    [person, session],
    [person, session, secret, ''],
    ['konto-admin', session, secret],
    ['../konto-admin', desk, key],
  ];
  for (const parts of forged) {
    const own = client(house.url);
    own.cookies.set('sitzung', parts.join('.'));
    expect(`${parts.length} ${await isIn(own)}`).toBe(`${parts.length} false`);
  }
  expect([await isIn(staff), await isIn(admin)]).toEqual([true, true]);
});

test('whoever has left is out on the next day and cannot sign in again', async () => {
  const own = await visitor(house, 'instructor');
  const today = house.clock.now().slice(0, 10);
  const end = (to: string) =>
    changePerson(house.app.store, idOf('instructor'), (person) => ({
      ...person,
      employed: { ...person.employed, to },
    }));
  await end(today);
  expect(await isIn(own)).toBe(true);
  await end(later(`${today}T12:00:00.000Z`, -24 * HOUR).slice(0, 10));
  expect(await isIn(own)).toBe(false);
  const answer = await own.post('/anmelden?_action=people.signIn', {
    identifier: 'kennung-instructor',
    password: PASSWORD,
  });
  expect(answer.status).toBe(422);
});

test('a role that has run out closes its doors in the middle of a session', async () => {
  const own = await visitor(house, 'coordinator');
  expect((await own.get('/verwaltung/barrieren')).status).toBe(200);
  const gone = [{ role: 'coordinator' as const, from: '2020-01-01', to: '2026-11-01' }];
  await changePerson(house.app.store, idOf('coordinator'), (person) => ({ ...person, roles: gone }));
  expect((await own.get('/verwaltung/barrieren')).status).toBe(403);
});

const DESK = '/verwaltung/barrieren';
const NOTE = 'Die Schrift ist jetzt größer & <b>dunkler</b>';
const SHOWN = 'Die Schrift ist jetzt größer &amp; &lt;b&gt;dunkler&lt;/b&gt;</textarea>';

/** Somebody types a note while their session ends, and sends it; returns the page they get and what is kept in it. */
async function sentTooLate(
  note = NOTE,
): Promise<{ own: Client; page: string; kept: string; status: number }> {
  const own = await visitor(house, 'admin');
  const report = await reportIn(house);
  pass(31 * MINUTE);
  const answer = await own.post(`${DESK}?_action=barriers.close`, { report, version: '1', note });
  const page = await answer.text();
  const kept = /name="kept" value="([^"]*)"/.exec(page)?.[1] ?? '';
  return { own, page, kept, status: answer.status };
}

const signInAgain = (own: Client, kept: string, as = 'kennung-admin', password = PASSWORD) =>
  own.post(`${DESK}?_action=people.signIn`, { identifier: as, password, kept, to: DESK });

test('what somebody typed while the session ended is there again after signing in, and nothing was sent', async () => {
  const { own, page, kept, status } = await sentTooLate();
  expect(status).toBe(401);
  expect(page).toContain('Melden Sie sich wieder an, dann sind Ihre Angaben wieder da.');
  expect(page).toContain(`action="${DESK}?_action=people.signIn"`);
  expect(page).not.toContain('größer');
  const again = await signInAgain(own, kept);
  const restored = await again.text();
  expect(again.status).toBe(200);
  expect(restored).toContain(SHOWN);
  expect(restored).not.toContain('id="fehler"');
  expect(await isIn(own)).toBe(true);
});

test('after a wrong password in between it is still there', async () => {
  const { own, kept } = await sentTooLate();
  const wrong = await (await signInAgain(own, kept, 'kennung-admin', 'falsch')).text();
  const again = /name="kept" value="([^"]*)"/.exec(wrong)?.[1] ?? '';
  expect(again).toBe(kept);
  expect(await (await signInAgain(own, again)).text()).toContain(SHOWN);
});

test('somebody else who signs in at the same device never sees it', async () => {
  const { own, kept } = await sentTooLate();
  const other = await signInAgain(own, kept, 'kennung-hr');
  expect(other.status).toBe(303);
  expect(other.headers.get('location')).toBe(DESK);
  for (const path of [DESK, '/', '/konto', '/meine-daten/daten.json'])
    expect(await (await own.get(path)).text()).not.toContain('Schrift ist jetzt');
});

test('it is kept for an hour and no longer, and only as it was sealed', async () => {
  const { own, kept } = await sentTooLate();
  const flipped = `${kept.slice(0, 40)}${kept[40] === 'A' ? 'B' : 'A'}${kept.slice(41)}`;
  for (const wrong of [flipped, kept.slice(0, -4), 'x', 'x'.repeat(1000)])
    expect((await signInAgain(own, wrong)).status).toBe(303);
  pass(HOUR - 1);
  expect((await signInAgain(own, kept)).status).toBe(200);
  pass(1);
  expect((await signInAgain(own, kept)).status).toBe(303);
});

test('passwords are never kept, whatever else was typed', async () => {
  const own = await visitor(house, 'staff');
  pass(31 * MINUTE);
  const fields = { current: 'Geheim-3713', password: 'Geheim-9999', everywhere: 'ja' };
  const page = await (await own.post('/konto?_action=people.changePassword', fields)).text();
  const kept = /name="kept" value="([^"]*)"/.exec(page)?.[1] ?? '';
  const opened = house.app.keys.unseal('kept-form', kept) ?? '';
  expect(opened).toContain('"everywhere":["ja"]');
  expect(`${opened} ${page}`).not.toMatch(/Geheim-(3713|9999)/);
});

test('a form too long to be carried along says so, and signing in works', async () => {
  const { own, page, kept, status } = await sentTooLate('ä'.repeat(160_000));
  expect([status, kept]).toEqual([401, '']);
  expect(page).toContain('Ihre Sitzung ist abgelaufen. Bitte melden Sie sich wieder an.');
  expect((await signInAgain(own, kept)).status).toBe(303);
});

test('a long text that is carried along comes back whole', async () => {
  const long = `${'ä'.repeat(100_000)} Ende`;
  const { own, kept } = await sentTooLate(long);
  expect(await (await signInAgain(own, kept)).text()).toContain(`${long}</textarea>`);
});

test('a form sent without any session leads to the sign-in and keeps nothing of nobody', async () => {
  const nobody = await visitor(house, 'nobody');
  const answer = await nobody.post(`${DESK}?_action=barriers.close`, {
    report: 'x',
    version: '1',
    note: NOTE,
  });
  const page = await answer.text();
  expect(answer.status).toBe(401);
  expect(page).not.toContain('name="kept"');
  expect(page).not.toContain('größer');
});
