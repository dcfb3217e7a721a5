import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { expect, test } from 'playwright/test';
import { later } from '#domain/clock.ts';
import { readConfig } from '#platform/config/config.ts';
import { issueToken } from '#platform/h5p/token.ts';
import { start } from '#src/server.ts';
import { certificateIn } from '#tests/support/certificates.ts';
import { NOW, temporaryFolder } from '#tests/support/house.ts';
import { missingHeaders } from '#tests/support/matrix-answer.ts';
import { hasChanged, positionOf } from '#tests/support/matrix-check.ts';
import { type LoggedServer, openLogged, openTown, visitor } from '#tests/support/matrix-house.ts';
import { encoded, FORMS } from '#tests/support/matrix-input.ts';
import {
  NO_HTTP,
  ODD_ACTIONS,
  ODD_METHODS,
  ODD_PATHS,
  type Odd,
  ORIGINS,
  RPC,
} from '#tests/support/matrix-requests.ts';
import { type Answer, type Sending, send, sendBytes } from '#tests/support/matrix-send.ts';

let house: LoggedServer;
type Sender = 'hr' | 'staff' | 'coordinator' | 'admin' | 'course-author';
let cookies: Readonly<Record<Sender, string>>;
const cookieOf = async (who: Sender) => `sitzung=${(await visitor(house, who)).cookies.get('sitzung')}`;
test.beforeAll(async () => {
  house = await openTown();
  await certificateIn(house);
  cookies = {
    hr: await cookieOf('hr'),
    staff: await cookieOf('staff'),
    coordinator: await cookieOf('coordinator'),
    admin: await cookieOf('admin'),
    'course-author': await cookieOf('course-author'),
  };
});
test.afterAll(() => house.leave());

/** Sends as our own page would, unless the request says where it comes from. */
const ours = (sending: Sending): Promise<Answer> =>
  send(house.port, { ...sending, headers: { origin: house.url, ...sending.headers } });

const form = { 'content-type': 'application/x-www-form-urlencoded' };
const ODD: readonly Odd[] = [...ODD_PATHS, ...ODD_METHODS, ...ODD_ACTIONS, ...RPC];

for (const [what, sending, status] of ODD) {
  test(`${what} is answered with ${status}`, async () => {
    const answer = await ours(sending);
    expect(answer.status).toBe(status);
    expect(missingHeaders(answer.headers)).toEqual([]);
    expect(`${answer.body} ${JSON.stringify(answer.headers)}`).not.toContain('boese.example');
    if (status === 405) expect(answer.headers.allow ?? answer.body).toMatch(/GET, HEAD|aufrufen/);
  });
}

for (const [what, bytes, status] of NO_HTTP) {
  test(`${what} is no HTTP and is answered with ${status}`, async () => {
    const answer = await sendBytes(house.port, bytes);
    expect(answer.status).toBe(status);
    expect(missingHeaders(answer.headers)).toEqual([]);
    expect(answer.headers.connection).toBe('close');
  });
}

/** One answer of every kind the house gives: who asks, what, and its status. */
const KINDS: readonly (readonly [string, Sending, number, ('hr' | 'staff' | 'coordinator')?])[] = [
  ['an open page', { path: '/hilfe' }, 200],
  ['a page for colleagues', { path: '/konto' }, 200, 'staff'],
  ['a way to the sign-in', { path: '/konto' }, 303],
  ['a refused page', { path: '/personal' }, 403, 'staff'],
  ['a page that does not exist', { path: '/gibt/es/nicht' }, 404],
  ['a page that broke', { path: '/500' }, 500],
  [
    'a form with faults',
    { method: 'POST', path: '/barriere-melden?_action=barriers.report', headers: form, body: 'what=' },
    422,
  ],
  [
    'a form after the session',
    { method: 'POST', path: '/konto?_action=people.endSession', headers: form, body: 'session=x' },
    401,
  ],
  [
    'a form that is done',
    { method: 'POST', path: '/darstellung?_action=people.display', headers: form, body: 'theme=light' },
    303,
  ],
  [
    'a form from elsewhere',
    {
      method: 'POST',
      path: '/darstellung?_action=people.display',
      headers: { ...form, origin: 'null' },
      body: '',
    },
    403,
  ],
  ['a style sheet', { path: '/favicon.svg' }, 200],
  ['a file that has not changed', { path: '/favicon.svg', headers: { 'if-none-match': '*' } }, 304],
  ['the state of the house', { path: '/api/health' }, 200],
  ['an endpoint without a session', { method: 'POST', path: '/api/sitzung' }, 401],
  ['an endpoint that does not exist', { path: '/api/gibt-es-nicht' }, 404],
  [
    'a save of a lesson',
    { method: 'POST', path: '/api/lernen/it-sicherheit/anatomie', body: '{}' },
    404,
    'staff',
  ],
  [
    'a save that cannot be read',
    { method: 'POST', path: '/api/lernen/it-sicherheit/phishing-erkennen', body: '{' },
    400,
    'staff',
  ],
  ['a check of certificates', { path: '/echtheit' }, 200],
  ['a certificate to keep', { path: '/nachweise/teilnahme-it-sicherheit-1.pdf' }, 200, 'staff'],
  ['a table', { path: '/personal/pflichten.csv' }, 200, 'hr'],
  ['one’s own data', { path: '/meine-daten/daten.json' }, 200, 'staff'],
];

for (const [what, sending, status, who] of KINDS) {
  test(`${what} carries every header, keeps out of caches and names its number`, async () => {
    const answer = await ours({
      ...sending,
      headers: { ...sending.headers, ...(who && { cookie: cookies[who] }) },
    });
    const { 'cache-control': cache, 'x-request-id': number } = answer.headers;
    expect(answer.status).toBe(status);
    expect(missingHeaders(answer.headers)).toEqual([]);
    if (sending.path === '/favicon.svg') return expect(cache).toMatch(/^public, max-age=/);
    expect(cache).toBe('private, no-store');
    expect(number).toMatch(/^[a-z2-7]{12}$/);
    if ([400, 403, 404, 405, 500].includes(status)) expect(answer.body).toContain(number);
  });
}

test('the check of headers would notice each of them missing', () => {
  const names = ['nosniff', 'referrer', 'frames', 'permissions', 'policy'];
  expect(missingHeaders({})).toEqual(names);
  const loose = { 'content-security-policy': "script-src 'unsafe-inline'", 'x-powered-by': 'x' };
  expect(missingHeaders(loose)).toEqual([...names, 'nothing inline', 'nothing about the machine']);
  expect(missingHeaders({ 'strict-transport-security': 'x' })).toContain('https kept');
});

test('files of the build are kept for a year and never run on their own', async () => {
  const page = await ours({ path: '/hilfe' });
  const files = [...page.body.matchAll(/(?:href|src)="(\/_astro\/[^"]+)"/g)].map(([, path = '']) => path);
  expect(files.length).toBeGreaterThan(1);
  for (const path of files) {
    const { status, headers } = await ours({ path });
    expect(status).toBe(200);
    expect(missingHeaders(headers)).toEqual([]);
    expect(headers['cache-control']).toBe('public, max-age=31536000, immutable');
    expect(headers['content-security-policy']).toContain("script-src 'none'");
  }
});

test('a page lets nothing run that is not ours, and a practice stays in its box', async () => {
  const policy = (answer: Answer) => String(answer.headers['content-security-policy']);
  const page = policy(await ours({ path: '/hilfe' }));
  for (const rule of ["default-src 'self'", "object-src 'none'", "base-uri 'self'", "form-action 'self'"])
    expect(page).toContain(rule);
  expect(page.replaceAll(/'sha256-[^']*'/g, '')).not.toMatch(
    /https?:|\*|data:(?!;)(?<!img-src 'self' data:)/,
  );
  const grant = { contentId: 'it-sicherheit.phishing-erkennen', person: 'x', expires: later(NOW, 60_000) };
  const token = issueToken(house.app.keys, grant);
  for (const path of [
    `/h5p/${token}/player`,
    `/h5p/${token}/content/content/content.json`,
    '/h5p/player/player.js',
  ]) {
    const answer = await ours({ path });
    expect(answer.status).toBe(200);
    expect(missingHeaders(answer.headers, { frame: true })).toEqual([]);
    expect(policy(answer)).toMatch(/^sandbox/);
    expect(policy(answer)).not.toContain('allow-same-origin');
  }
  const sent = await ours({ method: 'POST', path: `/h5p/${token}/player`, headers: form, body: 'a=b' });
  expect(sent.status).toBe(405);
  expect(missingHeaders(sent.headers, { frame: true })).toEqual([]);
});

test('HEAD answers as GET does, without a body', async () => {
  for (const path of [
    '/',
    '/hilfe',
    '/konto',
    '/anmelden',
    '/gibt-es-nicht',
    '/favicon.svg',
    '/api/health',
  ]) {
    const [get, head] = [await ours({ path }), await ours({ method: 'HEAD', path })];
    expect(`${path} ${head.status} ${head.headers.location}`).toBe(
      `${path} ${get.status} ${get.headers.location}`,
    );
    expect(head.body).toBe('');
    expect(missingHeaders(head.headers)).toEqual([]);
  }
});

test('reading the address of an action carries nothing out', async () => {
  const { status, body } = await ours({
    path: '/konto?_action=people.signOut',
    headers: { cookie: cookies.staff },
  });
  expect(status).toBe(200);
  expect(body).toContain('Person mit Rolle staff');
  expect((await ours({ path: '/konto', headers: { cookie: cookies.staff } })).status).toBe(200);
});

for (const [what, headers, isOurs] of ORIGINS) {
  test(`a form that comes from ${what} is ${isOurs ? 'carried out' : 'refused and changes nothing'}`, async () => {
    const from = Object.fromEntries(
      Object.entries(headers).map(([name, value]) => [name, value.replace('BASE', house.url)]),
    );
    const before = await positionOf(house.app);
    for (const { action, page, right, who } of FORMS) {
      const cookie =
        who === 'admin' || who === 'hr' || who === 'course-author' ? cookies[who] : cookies.coordinator;
      // Whoever signs out from our own page is gone for the rest of this test.
      if (isOurs && action === 'people.signOut') continue;
      const path = `${page}?_action=${action}`;
      const sent = { ...form, cookie, ...from };
      const answer = await send(house.port, { method: 'POST', path, headers: sent, body: encoded(right) });
      expect(`${action} ${answer.status === 403 ? 'refused' : 'heard'}`).toBe(
        `${action} ${isOurs ? 'heard' : 'refused'}`,
      );
      expect(missingHeaders(answer.headers)).toEqual([]);
      if (!isOurs) expect(answer.body).toContain('Diese Sendung kam nicht von unserer Seite');
    }
    const saved = await send(house.port, {
      method: 'POST',
      path: '/api/sitzung',
      headers: { cookie: cookies.coordinator, ...from },
    });
    expect(saved.status).toBe(isOurs ? 200 : 403);
    if (!isOurs) expect(JSON.parse(saved.body)).toMatchObject({ code: 'foreignSite', status: 403 });
    if (!isOurs) expect(await hasChanged(house.app, before)).toBe(false);
  });
}

const LARGE: readonly (readonly [string, Sending])[] = [
  [
    'with its length',
    { path: '/barriere-melden?_action=barriers.report', body: `what=${'x'.repeat(8_000_000)}` },
  ],
  [
    'in chunks',
    {
      path: '/barriere-melden?_action=barriers.report',
      body: ['what=', ...Array(80).fill('x'.repeat(100_000))],
    },
  ],
  [
    'in chunks to an endpoint',
    {
      path: '/api/lernen/it-sicherheit/phishing-erkennen',
      headers: { 'content-type': 'application/json' },
      body: Array(80).fill(' '.repeat(100_000)),
    },
  ],
  [
    'with its length to an endpoint',
    {
      path: '/api/lernen/it-sicherheit/phishing-erkennen',
      headers: { 'content-type': 'application/json' },
      body: ' '.repeat(300_000),
    },
  ],
];

for (const [what, sending] of LARGE) {
  test(`a body far too large, ${what}, gets to read that it is`, async () => {
    const before = await positionOf(house.app);
    const headers = { ...form, cookie: cookies.staff, ...sending.headers };
    const answer = await ours({ method: 'POST', ...sending, headers });
    expect(answer.status).toBe(413);
    expect(missingHeaders(answer.headers)).toEqual([]);
    expect(answer.body).toMatch(/Megabyte|tooLarge/);
    expect(await hasChanged(house.app, before)).toBe(false);
    expect((await ours({ path: '/api/health' })).status).toBe(200);
  });
}

test('somebody who names a length and sends slowly reads the answer before the end', async () => {
  const head = 'POST /hilfe HTTP/1.1\r\nHost: x\r\nContent-Length: 9000000\r\nConnection: close\r\n\r\n';
  const answer = await sendBytes(house.port, `${head}${'x'.repeat(1000)}`);
  expect(answer.status).toBe(413);
  expect(missingHeaders(answer.headers)).toEqual([]);
});

const flagsOf = ({ headers }: Answer) =>
  (headers['set-cookie'] ?? []).map((cookie) => cookie.replace(/=[^;]*/, '')).toSorted();

for (const [base, name, secure] of [
  ['http://intranet.example', '', ''],
  ['https://intranet.example', '__Host-', '; Secure'],
] as const) {
  test(`cookies and headers follow ${base}`, async () => {
    const town = await openLogged({ env: { BASE_URL: base } });
    const https = secure !== '';
    const answer = await send(town.port, {
      method: 'POST',
      path: '/darstellung?_action=people.display',
      headers: { ...form, origin: base },
      body: 'theme=dark&lang=en',
    });
    expect(answer.status).toBe(303);
    expect(flagsOf(answer)).toEqual([
      `${name}darstellung; Max-Age=34560000; Path=/; HttpOnly${secure}; SameSite=Lax`,
      `${name}meldung; Max-Age=600; Path=/; HttpOnly${secure}; SameSite=Lax`,
      `${name}sprache; Max-Age=34560000; Path=/; HttpOnly${secure}; SameSite=Lax`,
    ]);
    for (const path of [
      '/hilfe',
      '/konto',
      '/gibt/es/nicht',
      '/favicon.svg',
      '/api/health',
      `/${'x'.repeat(60_000)}`,
    ]) {
      const { headers } = await send(town.port, { path });
      expect(missingHeaders(headers, { https })).toEqual([]);
    }
    const greeting = await sendBytes(town.port, 'HELLO\r\n\r\n');
    expect(missingHeaders(greeting.headers, { https })).toEqual([]);
    await town.leave();
  });
}

test('while the house opens it says so, and with every header', async () => {
  const { folder, leave } = await temporaryFolder();
  // The key is a pipe: whoever reads it waits until somebody has written it.
  mkdirSync(`${folder}/keys`, { mode: 0o700 });
  execFileSync('mkfifo', ['-m', '600', `${folder}/keys/root.key`]);
  const port = await freePort();
  const config = readConfig({
    HOST: '127.0.0.1',
    PORT: String(port),
    DATA_DIR: folder,
    DEMO: '0',
    LOG_LEVEL: 'silent',
  });
  if (!config.ok) throw new Error(config.faults?.join(' '));
  const opening = start({ config: config.value, clock: { now: () => NOW } });
  await expect
    .poll(() =>
      send(port, { path: '/hilfe' }).then(
        ({ status }) => status,
        () => 0,
      ),
    )
    .toBe(503);
  const early = await send(port, { path: '/hilfe' });
  expect(missingHeaders(early.headers)).toEqual([]);
  expect(early.headers['retry-after']).toBe('2');
  expect(early.body).toContain('startet gerade');
  await writeFile(`${folder}/keys/root.key`, `${Buffer.alloc(32, 7).toString('base64url')}\n`);
  const running = await opening;
  expect((await send(port, { path: '/hilfe' })).status).toBe(200);
  await running.stop();
  await leave();
});

const freePort = (): Promise<number> =>
  new Promise((found) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => found(typeof address === 'object' ? (address?.port ?? 0) : 0));
    });
  });
