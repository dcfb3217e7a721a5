import { afterEach, beforeEach, expect, test } from 'vitest';
import { MINUTE, movableClock } from '#domain/clock.ts';
import { accountOf, addPerson, found, foundingOf } from '#features/people/store.ts';
import { checkPassword } from '#platform/auth/password.ts';
import { readConfig } from '#platform/config/config.ts';
import { NOW, temporaryFolder } from '#tests/support/house.ts';
import { type App, createApp } from './app.ts';
import { DEMO_PASSWORD, demoAccounts } from './demo/accounts.ts';
import { openHouse, setUpLink } from './house.ts';

let place: Awaited<ReturnType<typeof temporaryFolder>>;
beforeEach(async () => {
  place = await temporaryFolder();
});
afterEach(() => place.leave());

const options = (env: Readonly<Record<string, string>>) => {
  const config = readConfig({ DATA_DIR: place.folder, LOG_LEVEL: 'silent', ...env });
  if (!config.ok) throw new Error(config.faults?.join(' '));
  return { config: config.value, clock: movableClock(NOW) };
};
/** Opens the house, looks into it and closes it again. */
async function inside<T>(env: Readonly<Record<string, string>>, look: (app: App) => Promise<T>): Promise<T> {
  const app = await openHouse(options(env));
  try {
    return await look(app);
  } finally {
    await app.close();
  }
}
/** Puts something into the folder before the house is opened for the first time. */
async function before(put: (app: App) => Promise<unknown>): Promise<void> {
  const app = await createApp(options({}));
  await put(app);
  await app.close();
}
const state = async (app: App) => ({
  demo: app.mode.demo,
  people: (await app.people.everyone()).size,
  link: setUpLink(app)?.replace(/[^/]+$/, '…'),
});
const NETWORK = { HOST: '192.0.2.1', BASE_URL: 'https://intranet.musterstadt.de' };

test(
  'an empty folder on this machine alone becomes the demo town, and stays it',
  async () => {
    await inside({}, async (app) => {
      expect(await state(app)).toEqual({ demo: true, people: 650, link: undefined });
      const { password } = await accountOf(app.store, `demo-${demoAccounts[0]?.slug}`);
      expect(await checkPassword(DEMO_PASSWORD, password)).toBe(true);
      expect((await app.learning.completions()).size).toBeGreaterThan(300);
    });
    expect(await inside({ STORE: 'lowdb', DEMO: '0' }, state)).toEqual({
      demo: true,
      people: 650,
      link: undefined,
    });
    await expect(openHouse(options(NETWORK))).rejects.toMatchObject({ code: 'startRefused' });
    expect(await inside({ ...NETWORK, DEMO: '1' }, state)).toMatchObject({ demo: true });
  },
  MINUTE,
);

test.each([
  ['in the network', NETWORK, 'https://intranet.musterstadt.de/einrichten/…'],
  ['listening everywhere', { HOST: '0.0.0.0' }, 'http://localhost:4321/einrichten/…'],
  ['with a store that was named', { STORE: 'lowdb' }, 'http://127.0.0.1:4321/einrichten/…'],
  ['with DEMO=0', { DEMO: '0' }, 'http://127.0.0.1:4321/einrichten/…'],
])('an empty folder %s waits for its first account behind a link', async (_where, env, link) => {
  expect(await inside(env, state)).toEqual({ demo: false, people: 0, link });
});

test('every start of an empty town makes a link of its own', async () => {
  const link = async (app: App) => setUpLink(app);
  expect(await inside({ DEMO: '0' }, link)).not.toBe(await inside({ DEMO: '0' }, link));
});

test('a town with people has no link and never becomes a demo', async () => {
  await before((app) =>
    addPerson(app.store, 'anna', {
      name: 'Anna',
      departments: [],
      group: 'beschaeftigte',
      employed: { from: '2020-01-01' },
      roles: [],
    }),
  );
  for (const env of [{}, { DEMO: '1' }, NETWORK])
    expect(await inside(env, state)).toEqual({ demo: false, people: 1, link: undefined });
});

test('a real town whose people are all gone never becomes a demo', async () => {
  await before((app) => found(app.store, { demo: false, at: NOW }));
  expect(await inside({}, state)).toMatchObject({ demo: false, people: 0 });
});

test('a demo town whose making was interrupted is finished, and never passes for a real town', async () => {
  const people = demoAccounts.length + 5;
  await before(async (app) => {
    await found(app.store, { demo: true, at: NOW, making: people });
    await addPerson(app.store, 'demo-azubi-1', {
      name: 'Auszubildende 1',
      departments: [],
      group: 'auszubildende',
      employed: { from: '2020-01-01' },
      roles: [],
    });
  });
  await expect(openHouse(options(NETWORK))).rejects.toMatchObject({ code: 'startRefused' });
  await inside({}, async (app) => {
    expect(await state(app)).toEqual({ demo: true, people, link: undefined });
    expect(await foundingOf(app.store)).toEqual({ demo: true, at: NOW });
  });
});

test('a start that is refused gives the folder back', async () => {
  await before((app) => found(app.store, { demo: true, at: NOW }));
  await expect(openHouse(options(NETWORK))).rejects.toThrow(
    'enthält die Demo-Stadt mit bekannten Passwörtern',
  );
  await expect(inside({}, state)).resolves.toMatchObject({ demo: true });
});
