import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'playwright/test';
import { MINUTE } from '#domain/clock.ts';
import { addPerson, changeAccount } from '#features/people/store.ts';
import { hashPassword } from '#platform/auth/password.ts';
import { type Client, client } from '#tests/support/client.ts';
import { faceOf, unpacked } from '#tests/support/matrix-answer.ts';
import { colleague, type LoggedServer, openLogged, PASSWORD } from '#tests/support/matrix-house.ts';

const SECOND = 1000;
let hash: string;
let house: LoggedServer;
test.beforeAll(async () => {
  hash = await hashPassword(PASSWORD);
  house = await town({ TRUST_PROXY: '1' });
});
test.afterAll(() => house.leave());

async function town(env: Readonly<Record<string, string>>): Promise<LoggedServer> {
  const opened = await openLogged({ env });
  const { store } = opened.app;
  const people = [
    colleague('staff', {
      identifier: 'kennung-01',
      email: 'eins@musterstadt.example',
      personnelCode: '4711',
    }),
    colleague('staff', { identifier: 'kennung-02' }),
    colleague('staff', { identifier: 'kennung-03', employed: { from: '2020-01-01', to: '2026-11-22' } }),
  ];
  for (const [number, person] of people.entries()) {
    await addPerson(store, `person-${number + 1}`, person);
    await changeAccount(store, `person-${number + 1}`, (account) => ({ ...account, password: hash }));
  }
  await addPerson(store, 'person-4', colleague('staff', { identifier: 'kennung-04' }));
  return opened;
}

type Try = { as?: string; password?: string; from?: string; own?: Client };

/** Tries to sign in, from a browser and an address of its own unless `own` and `from` say which. */
const signIn = ({ as = 'kennung-01', password = 'falsch', from = '10.9.9.9', own }: Try, at = house) =>
  (own ?? unpacked(client(at.url))).post(
    '/anmelden?_action=people.signIn',
    { identifier: as, password },
    { 'x-forwarded-for': from },
  );

const WRONG = 'Kennung oder Passwort stimmen nicht.';
const WAIT = 'Es gab zu viele Versuche hintereinander.';

/** What the sign-in says: `in`, `wrong` or `wait`. */
async function said(answer: Promise<Response>): Promise<string> {
  const response = await answer;
  const body = await response.text();
  if (response.status === 303) return 'in';
  return body.includes(WRONG) ? 'wrong' : body.includes(WAIT) ? 'wait' : String(response.status);
}

async function guesses(count: number, tries: (number: number) => Try, at = house): Promise<void> {
  for (let number = 0; number < count; number += 1) {
    expect(await said(signIn(tries(number), at))).toBe('wrong');
  }
}

/** Far enough in the future that every throttle has forgotten what was. */
const forget = () => house.clock.advance(60 * MINUTE);
test.beforeEach(forget);

test('a wrong password, an unknown name, somebody who has left and an account without a password look the same', async () => {
  const faces = [];
  for (const as of ['kennung-01', 'unbekannt1', 'kennung-03', 'kennung-04', '__proto__1']) {
    const face = await faceOf(await signIn({ as, from: '10.0.1.1' }));
    faces.push(face.replaceAll(as, 'IDENTIFIER'));
  }
  expect(faces[0]).toMatch(/^422\n/);
  expect(faces[0]).toContain(WRONG);
  expect(new Set(faces).size).toBe(1);
});

test('the right password of somebody who has left says no more than a wrong one', async () => {
  const as = 'kennung-03';
  const wrong = await faceOf(await signIn({ as, from: '10.0.1.2' }));
  expect(await faceOf(await signIn({ as, from: '10.0.1.2', password: PASSWORD }))).toBe(wrong);
});

test('name, address and personnel number open the same account, in capitals too', async () => {
  for (const as of ['kennung-01', 'KENNUNG-01', ' Eins@Musterstadt.Example ', '4711'])
    expect(await said(signIn({ as, password: PASSWORD, from: '10.0.1.3' }))).toBe('in');
});

test('after five wrong passwords each further one costs twice the wait of the one before, five minutes at most', async () => {
  const from = '10.0.2.1';
  await guesses(5, () => ({ from }));
  for (const seconds of [1, 2, 4, 8, 16, 32, 64, 128, 256, 300, 300]) {
    expect(await said(signIn({ from }))).toBe('wrong');
    house.clock.advance(seconds * SECOND - 1);
    expect(await said(signIn({ from, password: PASSWORD }))).toBe('wait');
    house.clock.advance(1);
  }
  expect(await said(signIn({ from, password: PASSWORD }))).toBe('in');
});

test('while somebody has to wait the right password looks like a wrong one, and an unknown name waits as well', async () => {
  const from = '10.0.2.2';
  await guesses(6, () => ({ from }));
  await guesses(6, () => ({ from, as: 'unbekannt1' }));
  const faces = [
    await faceOf(await signIn({ from })),
    await faceOf(await signIn({ from, password: PASSWORD })),
    (await faceOf(await signIn({ from, as: 'unbekannt1' }))).replaceAll('unbekannt1', 'kennung-01'),
  ];
  expect(faces[0]).toContain(WAIT);
  expect(faces[0]).toContain('Ihr Konto ist nicht gesperrt.');
  expect(new Set(faces).size).toBe(1);
});

test('the right password wipes the slate clean, and so does a quiet quarter of an hour', async () => {
  const from = '10.0.2.3';
  await guesses(5, () => ({ from }));
  expect(await said(signIn({ from, password: PASSWORD }))).toBe('in');
  await guesses(6, () => ({ from }));
  expect(await said(signIn({ from }))).toBe('wait');
  house.clock.advance(15 * MINUTE + SECOND + 1);
  await guesses(6, () => ({ from }));
});

test('many guesses sent at the same time get no further than one after the other', async () => {
  const from = '10.0.2.4';
  const answers = await Promise.all(Array.from({ length: 40 }, () => said(signIn({ from }))));
  expect(answers.filter((answer) => answer === 'wrong')).toHaveLength(6);
  expect(answers.filter((answer) => answer === 'wait')).toHaveLength(34);
});

test('guessing from everywhere at one account makes its owner wait ten seconds at most', async () => {
  await guesses(50, (number) => ({ from: `10.1.0.${number}` }));
  for (const seconds of [1, 2, 4, 8, 10, 10, 10]) {
    expect(await said(signIn({ from: `10.1.1.${seconds}` }))).toBe('wrong');
    expect(await said(signIn({ from: '10.2.0.1', password: PASSWORD }))).toBe('wait');
    expect(await said(signIn({ from: '10.2.0.1', password: PASSWORD, as: 'kennung-02' }))).toBe('in');
    house.clock.advance(seconds * SECOND);
  }
  expect(await said(signIn({ from: '10.2.0.1', password: PASSWORD }))).toBe('in');
});

test('guessing at many accounts from one address makes that address wait a minute at most, and no other one', async () => {
  const from = '10.3.0.1';
  await guesses(101, (number) => ({ from, as: `unbekannt-${number}` }));
  expect(await said(signIn({ from, password: PASSWORD }))).toBe('wait');
  expect(await said(signIn({ from: '10.3.0.2', password: PASSWORD }))).toBe('in');
  house.clock.advance(MINUTE);
  expect(await said(signIn({ from, password: PASSWORD }))).toBe('in');
});

test('an address that somebody writes into a header is not believed', async () => {
  // What the trusted proxy has seen stands last; everything before it was sent by whoever asks.
  await guesses(6, (number) => ({ from: `192.0.2.${number}, 10.4.0.1` }));
  expect(await said(signIn({ from: '192.0.2.99, 10.4.0.1' }))).toBe('wait');
  const direct = await town({});
  await guesses(6, (number) => ({ from: `192.0.2.${number}` }), direct);
  expect(await said(signIn({ from: '192.0.2.99' }, direct))).toBe('wait');
  await direct.leave();
});

test('guessing the present password on the account page is slowed down as well', async () => {
  const own = client(house.url);
  await signIn({ own, as: 'kennung-02', password: PASSWORD, from: '10.5.0.1' });
  const change = async (current: string) => {
    const fields = { current, password: 'Trommel Wiese Kerze' };
    return (await own.post('/konto?_action=people.changePassword', fields)).text();
  };
  const all = await Promise.all(Array.from({ length: 12 }, () => change('falsch')));
  expect(all.filter((body) => body.includes('Das bisherige Passwort stimmt nicht.'))).toHaveLength(6);
  expect(await change(PASSWORD)).toContain(WAIT);
});

test('signing in starts a session of its own and takes none that was brought along', async () => {
  const own = client(house.url);
  const planted = `person-1.gepflanzt.${'A'.repeat(43)}`;
  own.cookies.set('sitzung', planted);
  await signIn({ own, password: PASSWORD, from: '10.6.0.1' });
  const first = own.cookies.get('sitzung') ?? '';
  await signIn({ own, password: PASSWORD, from: '10.6.0.1' });
  const second = own.cookies.get('sitzung') ?? '';
  expect(new Set([planted, first, second]).size).toBe(3);
  for (const cookie of [first, second]) expect(cookie).toMatch(/^person-1\.[a-z2-7]{26}\.[\w-]{43}$/);
});

/** Every file of the data folder, as text. */
async function filesOf(folder: string): Promise<string> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return (await Promise.all(files.map((file) => readFile(file, 'utf8')))).join('\n');
}

test('neither passwords nor secrets of sessions nor what was typed as a name lie on the disk or in the log', async () => {
  const own = client(house.url);
  await signIn({ own, password: PASSWORD, from: '10.7.0.1' });
  await signIn({ as: 'Passwort-ins-falsche-Feld', password: 'Geheim-3713', from: '10.7.0.1' });
  const [, session = '', secret = ''] = (own.cookies.get('sitzung') ?? '').split('.');
  const kept = `${await filesOf(house.folder)}\n${house.log.join('\n')}`;
  expect(kept).toContain(session);
  expect(kept).toContain('signIn.refused');
  for (const hidden of [secret, PASSWORD, 'Geheim-3713', 'Passwort-ins-falsche-Feld', '10.7.0.1'])
    expect(kept).not.toContain(hidden);
});
