import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Actor } from '#domain/person.ts';
import { receivePackage } from '#features/packages/receive.ts';
import { packageById } from '#features/packages/store.ts';
import { makeApp, type TestHouse } from '#tests/support/house.ts';
import { ownPackage } from './own-package.ts';

let house: TestHouse;
beforeEach(async () => {
  house = await makeApp();
});
afterEach(() => house.leave());

const actor: Actor = {
  id: 'p1',
  name: 'A',
  roles: new Set(['admin' as const]),
  department: undefined,
  language: 'de' as const,
  session: 's',
};

/** What became of an upload, once it is over: the id of the package, or the reason why it was refused. */
async function sent(fields: Record<string, string>, files = 1): Promise<string | undefined> {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  for (let number = 0; number < files; number += 1)
    form.append('file', new File([new Uint8Array(await ownPackage({}))], 'probe.h5p'));
  const request = new Request('http://haus/api/pakete', { method: 'POST', body: form });
  const run = await receivePackage(house.app, actor, request);
  await house.app.packages.runs.soonOver(run);
  expect(await readdir(join(house.folder, 'h5p/incoming'))).toEqual([]);
  return run.result?.package ?? run.refusal?.code;
}

test('an upload becomes a package, or replaces the one that was seen', async () => {
  expect(await sent({})).toBe('probe');
  expect(await sent({ replace: 'probe', version: '1' })).toBe('probe');
  expect((await packageById(house.app.store, 'probe'))?.body).toMatchObject({ edition: 2, by: 'p1' });
});

test('a form that does not say clearly what it wants brings nothing', async () => {
  const unclear: Record<string, string>[] = [
    { replace: '' },
    { replace: '', version: '1' },
    { replace: 'probe' },
    { replace: 'probe', version: 'x' },
    { version: '1' },
  ];
  for (const fields of unclear) expect(await sent(fields), JSON.stringify(fields)).toBe('unreadable');
  expect(await sent({}, 2)).toBe('twoFiles');
  expect(await sent({}, 0)).toBe('nothing');
});

test('where the disk has no room for it, nothing is received', async () => {
  const { shelf } = house.app.packages;
  Object.assign(house.app.packages, { shelf: { ...shelf, reserve: Number.MAX_SAFE_INTEGER } });
  expect(await sent({})).toBe('noRoom');
});
