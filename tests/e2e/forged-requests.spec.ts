import type { Client } from '#tests/support/client.ts';
import { client, signedIn } from '#tests/support/client.ts';
import { expect, test } from '#tests/support/fixtures.ts';
import { changed, everything, forgedHouse } from '#tests/support/forged.ts';
import type { TestServer } from '#tests/support/house.ts';

let house: TestServer;
test.beforeAll(async () => {
  house = await forgedHouse();
});
test.afterAll(() => house.leave());

/** Where the page of a practice sends what it reports, as it stands in that page. */
async function saveUrl(own: Client, unit: string): Promise<string> {
  const page = (await (await own.get(`/lernen/faelschung/${unit}`)).text()).replaceAll('&quot;', '"');
  const found = /\/api\/lernen\/faelschung\/\w+\?fuer=[\w.~-]+/.exec(page)?.[0];
  if (found === undefined) throw new Error('the page names no address');
  return found;
}

const result = { kind: 'result', verb: 'answered', raw: 1, max: 2 };

test('a report to the address of its own page is taken, so the next test can fail', async () => {
  const own = await signedIn(house.url, 'azubi-1');
  const before = await everything(house);
  const answer = await own.json(await saveUrl(own, 'erste'), result);
  expect([answer.status, await answer.json()]).toEqual([200, { done: true }]);
  expect(changed(before, await everything(house))).toEqual(['learners/demo-azubi-1.json']);
});

test('a report for somebody else, for another unit, in pieces or without end is not taken', async () => {
  const own = await signedIn(house.url, 'werkstudent-it');
  const other = await signedIn(house.url, 'beschaeftigte-betriebshof');
  const mine = await saveUrl(own, 'erste');
  const theirs = await saveUrl(other, 'erste');
  const query = mine.slice(mine.indexOf('?'));
  const before = await everything(house);

  const status = async (path: string, body: unknown, headers: Record<string, string> = {}) =>
    (await own.json(path, body, headers)).status;
  expect(await status(theirs, result), 'the pseudonym of a colleague').toBe(404);
  expect(await status(`${mine}x`, result), 'a pseudonym that was changed').toBe(404);
  expect(await status(`/api/lernen/faelschung/zweite${query}`, result), 'another unit').toBe(404);
  expect(await status(`/api/lernen/it-sicherheit/phishing-erkennen${query}`, result), 'elsewhere').toBe(404);
  expect(await status(`/api/lernen/it-sicherheit/anatomie`, result), 'a lesson').toBe(404);
  expect(await status(`/api/lernen/gibtsnicht/erste${query}`, result), 'no course').toBe(404);

  for (const forged of [
    { ...result, raw: 9, max: 1 },
    { ...result, raw: -1 },
    { ...result, max: 1e9 },
    { ...result, verb: 'passed' },
    { ...result, actor: 'demo-azubi-1' },
    { ...result, object: 'it-sicherheit.phishing-erkennen' },
    { kind: 'state', state: 'kein JSON' },
    { kind: 'state', state: `{"a":"${'x'.repeat(70_000)}"}` },
    [result],
    null,
  ])
    expect(await status(mine, forged), JSON.stringify(forged).slice(0, 80)).toBe(400);

  const raw = (body: string, headers: Record<string, string> = {}) =>
    fetch(new URL(mine, house.url), {
      method: 'POST',
      body,
      headers: {
        origin: house.url,
        'content-type': 'application/json',
        cookie: [...own.cookies].map(([name, value]) => `${name}=${value}`).join('; '),
        ...headers,
      },
    }).then((answer) => answer.status);
  expect(await raw('{"kind":"result",'), 'half a body').toBe(400);
  expect(await raw('\u0000\u0001'), 'no text').toBe(400);
  expect(await raw(''), 'nothing').toBe(400);
  expect(await raw(JSON.stringify(result), { 'content-type': 'text/plain' }), 'another kind').toBe(400);
  expect(await raw(JSON.stringify(result), { origin: 'https://anderswo.example' }), 'elsewhere').toBe(403);
  expect(await raw(JSON.stringify(result), { origin: 'null' }), 'from the frame').toBe(403);
  expect(await raw(`{"kind":"state","state":"${'x'.repeat(200_000)}"}`), 'too long').toBe(413);
  expect(await raw('x'.repeat(10 * 1024 * 1024)), 'ten megabytes').toBe(413);
  expect(await raw(JSON.stringify(result), { cookie: '' }), 'nobody').toBe(401);
  expect((await own.get(mine)).status, 'not a report').toBe(404);
  expect((await client(house.url).json(theirs, result)).status, 'a stranger').toBe(401);

  expect(changed(before, await everything(house))).toEqual([]);
});

test('whoever reports faster than people can is told to wait; others and their work are not touched', async () => {
  const own = await signedIn(house.url, 'tandem-buergerservice');
  const other = await signedIn(house.url, 'beschaeftigte-betriebshof');
  const mine = await saveUrl(own, 'zweite');
  const before = await everything(house);
  const flood = Array.from({ length: 1_000 }, (_, number) =>
    own.json(mine, { kind: 'state', state: `{"n":${number}}` }).then((answer) => answer.status),
  );
  const colleague = await other.json(await saveUrl(other, 'zweite'), result);
  expect(colleague.status).toBe(200);
  const statuses = await Promise.all(flood);
  expect(statuses.filter((status) => status === 200).length).toBeLessThanOrEqual(60);
  expect(new Set(statuses)).toEqual(new Set([200, 429]));
  house.clock.advance(1_000);
  expect((await own.json(mine, result)).status).toBe(200);
  expect([...changed(before, await everything(house))].sort()).toEqual([
    'learners/demo-beschaeftigte-betriebshof.json',
    'learners/demo-tandem-buergerservice.json',
  ]);
});
