import { afterEach, beforeEach, expect, test } from 'vitest';
import { perform } from '#platform/web/perform.ts';
import { makeApp, type TestHouse } from '#tests/support/house.ts';
import { actions } from './actions.ts';

let house: TestHouse;
beforeEach(async () => {
  house = await makeApp();
});
afterEach(() => house.leave());

const FIRST = { name: 'Ada Admin', identifier: 'Ada', password: 'vier gelbe Gummistiefel' };
const send = (name: 'setUp' | 'signIn', fields: Readonly<Record<string, string>>) => {
  const form = new FormData();
  for (const [key, value] of Object.entries(fields)) form.append(key, value);
  return perform(
    actions[name],
    house.app,
    { actor: undefined, now: house.clock.now(), address: '::1' },
    form,
  );
};
const token = () => house.app.people.setup.token ?? '';
const everybody = async () => [...(await house.app.people.everyone()).values()];

test('the link of an empty town makes its first account, once', async () => {
  const link = token();
  expect(await send('setUp', { ...FIRST, token: link })).toMatchObject({
    done: { to: '/anmelden', notice: 'setUp' },
  });
  expect(await send('setUp', { ...FIRST, token: link })).toMatchObject({ problem: 'setupGone' });
  expect(await everybody()).toMatchObject([
    { name: 'Ada Admin', identifier: 'ada', roles: [{ role: 'admin' }] },
  ]);
  expect(await send('signIn', { identifier: 'ada', password: FIRST.password })).toMatchObject({
    kind: 'done',
  });
});

test('two clicks at once make one account', async () => {
  const both = [send('setUp', { ...FIRST, token: token() }), send('setUp', { ...FIRST, token: token() })];
  expect((await Promise.all(both)).filter((outcome) => outcome.kind === 'done')).toHaveLength(1);
  expect(await everybody()).toHaveLength(1);
});

test.each([
  [{ token: 'geraten' }, 'setupGone'],
  [{ token: '' }, 'setupGone'],
  [{ password: 'Ada Admin 2026' }, 'guessable'],
  [{ password: 'Musterstadt2026' }, 'guessable'],
])('with %j nothing is made and the link stays', async (fields, problem) => {
  const link = token();
  expect(await send('setUp', { ...FIRST, token: link, ...fields })).toMatchObject({ problem });
  expect(await everybody()).toEqual([]);
  expect(token()).toBe(link);
});

test('a town with people has no link, and an empty token opens nothing', async () => {
  await send('setUp', { ...FIRST, token: token() });
  expect(house.app.people.setup.token).toBeUndefined();
  expect(await send('setUp', { ...FIRST, token: '' })).toMatchObject({ problem: 'setupGone' });
  expect(await send('setUp', FIRST)).toMatchObject({ kind: 'invalid' });
});
