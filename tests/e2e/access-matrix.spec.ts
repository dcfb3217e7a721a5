import { resolve } from 'node:path';
import { expect, test } from 'playwright/test';
import type { Role } from '#domain/role.ts';
import type { Client } from '#tests/support/client.ts';
import { actionRows } from '#tests/support/matrix-actions.ts';
import { faceOf, unpacked } from '#tests/support/matrix-answer.ts';
import {
  actionsOf,
  breachesOf,
  differences,
  type Gets,
  patternsOf,
  type Row,
} from '#tests/support/matrix-check.ts';
import {
  EVERYBODY,
  type LoggedServer,
  openTown,
  sessionOf,
  visitor,
  type Who,
} from '#tests/support/matrix-house.ts';
import { routeRows } from '#tests/support/matrix-routes.ts';

let house: LoggedServer;
test.beforeAll(async () => {
  house = await openTown();
});
test.afterAll(() => house.leave());

const rows = [...routeRows, ...actionRows];
const pages = resolve('src/pages');
const rowOf = (of: string): Row => {
  const found = rows.find((row) => row.of === of);
  if (found === undefined) throw new Error(`no row of ${of}`);
  return found;
};
const tampered = (of: string, who: Who, gets: Gets): Row => {
  const row = rowOf(of);
  return { ...row, gets: { ...row.gets, [who]: gets } };
};

test('a door that stands open to one role too many is noticed', async () => {
  // To a table that keeps HR out, the door that HR goes through is a breach; likewise for nobody, actions and a save.
  expect(await breachesOf(tampered('/personal', 'hr', 'refused'), house)).toEqual([
    'hr gets open, not refused',
  ]);
  expect(await breachesOf(tampered('/anmelden', 'nobody', 'signIn'), house)).toEqual([
    'nobody gets open, not signIn',
  ]);
  expect(await breachesOf(tampered('people.display', 'auditor', 'refused'), house)).toEqual([
    'auditor gets onward, not refused',
  ]);
  expect(await breachesOf(tampered('/api/sitzung', 'staff', 'missing'), house)).toEqual([
    'staff gets open, not missing',
  ]);
});

test('a refusal that changes something all the same is noticed', async () => {
  const row = rowOf('/verwaltung/barrieren');
  const meddling: Row = {
    ...row,
    ask: (here) => {
      const { own } = here;
      const { get } = own;
      own.get = async (...question) => {
        own.get = get;
        await house.app.people.startSession('konto-hr');
        return get(...question);
      };
      return row.ask(here);
    },
  };
  expect(await breachesOf(meddling, house)).toContain('nobody gets signIn, and something has changed');
});

test('a route or action that the table does not name is noticed, and one that does not exist', () => {
  const routes = patternsOf(house.app, pages);
  const named = routeRows.map((row) => row.of);
  expect(differences(new Set([...routes, '/neu/[id]']), named)).toEqual(['/neu/[id] is not in the table']);
  expect(differences(routes, [...named, '/alt'])).toEqual(['/alt does not exist']);
  const less = { ...house.app, features: house.app.features.filter((each) => each.name !== 'barriers') };
  const actions = actionRows.map((row) => row.of);
  expect(differences(actionsOf(less), actions)).toEqual([
    'barriers.report does not exist',
    'barriers.close does not exist',
  ]);
});

test('the table names every route of the register and every page', () => {
  expect(
    differences(
      patternsOf(house.app, pages),
      routeRows.map((row) => row.of),
    ),
  ).toEqual([]);
});

test('the table names every action of the register', () => {
  expect(
    differences(
      actionsOf(house.app),
      actionRows.map((row) => row.of),
    ),
  ).toEqual([]);
});

test('every row says what every role gets', () => {
  for (const row of rows) expect(Object.keys(row.gets).toSorted()).toEqual([...EVERYBODY].toSorted());
});

for (const row of rows) {
  test(`${row.of}: ${row.what}`, async () => {
    expect(await breachesOf(row, house)).toEqual([]);
  });
}

test('the link of the console makes the first account once, even when it is sent twice at the same time', async () => {
  const { setup } = house.app.people;
  const form = new URLSearchParams({
    token: setup.token ?? '',
    name: 'Erste Person',
    identifier: 'erste',
    password: 'Trommel Wiese Kerze',
  });
  const page = `${house.url}/einrichten/${setup.token}`;
  const send = () =>
    fetch(`${page}?_action=people.setUp`, {
      method: 'POST',
      body: form,
      headers: { origin: house.url },
      redirect: 'manual',
    });
  const statuses = (await Promise.all([send(), send()])).map((answer) => answer.status);
  expect(statuses.toSorted()).toEqual([303, 404]);
  expect((await fetch(page)).status).toBe(404);
  const named = [...(await house.app.people.everyone()).values()].filter(
    (person) => person.identifier === 'erste',
  );
  expect(named.map((person) => person.roles.map((held) => held.role))).toEqual([['admin']]);
});

/** Two questions by the same person that must look the same, byte for byte: about somebody else's thing and about none. */
const TWINS: readonly [
  string,
  Role,
  (own: Client, foreign: string) => readonly [Promise<Response>, Promise<Response>],
][] = [
  [
    'ending a session',
    'staff',
    (own, foreign) => [
      own.post('/konto?_action=people.endSession', { session: foreign }),
      own.post('/konto?_action=people.endSession', { session: 'a'.repeat(foreign.length) }),
    ],
  ],
  [
    'ending a session as the administration',
    'admin',
    (own, foreign) => [
      own.post('/konto?_action=people.endSession', { session: foreign }),
      own.post('/konto?_action=people.endSession', { session: 'gibtesnicht' }),
    ],
  ],
  [
    'reading on: a practice is no lesson, and no unit',
    'staff',
    (own) => [
      own.post('/lernen?_action=learning.readLesson', { course: 'it-sicherheit', unit: 'phishing-erkennen' }),
      own.post('/lernen?_action=learning.readLesson', { course: 'gibt-es-nicht', unit: 'anatomie' }),
    ],
  ],
  [
    'saving a practice',
    'staff',
    (own) => [
      own.json('/api/lernen/it-sicherheit/anatomie', { kind: 'state', state: '{}' }),
      own.json('/api/lernen/gibt-es-nicht/anatomie', { kind: 'state', state: '{}' }),
    ],
  ],
  [
    'a folder that is no course',
    'staff',
    (own) => [own.get('/lernen/_libraries'), own.get('/lernen/gibt-es-nicht')],
  ],
  [
    'the link of the console',
    'staff',
    (own) => [own.get('/einrichten/undefined'), own.get(`/einrichten/${'A'.repeat(43)}`)],
  ],
  [
    'a refused page and the action on it',
    'staff',
    (own) => [
      own.get('/verwaltung/barrieren'),
      own.post('/verwaltung/barrieren?_action=barriers.close', { report: 'x', version: '1', note: 'x' }),
    ],
  ],
];

for (const [what, role, ask] of TWINS) {
  test(`foreign and unknown look the same: ${what}`, async () => {
    const foreign = sessionOf(await visitor(house, 'manager'));
    const [one, other] = await Promise.all(ask(unpacked(await visitor(house, role)), foreign));
    expect([403, 404]).toContain(one.status);
    expect(await faceOf(one)).toBe(await faceOf(other));
  });
}

test('the comparison would notice a difference in a single byte or header', async () => {
  const own = unpacked(await visitor(house, 'staff'));
  const missing = await faceOf(await own.get('/lernen/gibt-es-nicht'));
  expect(await faceOf(await own.get('/verwaltung/barrieren'))).not.toBe(missing);
  const nobody = unpacked(await visitor(house, 'nobody'));
  expect(await faceOf(await nobody.get('/gibt/es/nicht'))).not.toBe(missing);
  const changed = (name: string) => faceOf(new Response('x', { status: 404, headers: { [name]: 'x' } }));
  expect(await changed('x-one')).not.toBe(await changed('x-other'));
});
