import type { Sending } from './matrix-send.ts';

/** A request as somebody might send it, and the status it gets; `*` of an address stands for something long. */
export type Odd = readonly [what: string, sending: Sending, status: number];

const long = (length: number) => 'x'.repeat(length);
const form = { 'content-type': 'application/x-www-form-urlencoded' };

/** Addresses that are none, or not the way they are written. */
export const ODD_PATHS: readonly Odd[] = [
  ['two slashes', { path: '//' }, 301],
  ['another host behind two slashes', { path: '//boese.example' }, 404],
  ['another host and a slash at the end', { path: '//boese.example/' }, 404],
  ['a backslash', { path: '/\\boese.example/' }, 404],
  ['dots', { path: '/../../etc/passwd' }, 404],
  ['dots by percent signs', { path: '/%2e%2e/%2e%2e/etc/passwd' }, 404],
  ['dots by percent signs twice', { path: '/%252e%252e/etc/passwd' }, 404],
  ['dots in a static folder', { path: '/_astro/../../server/entry.mjs' }, 404],
  ['dots in a static folder by percent signs', { path: '/_astro/%2e%2e/%2e%2e/server/entry.mjs' }, 404],
  ['a file of the server', { path: '/server/entry.mjs' }, 404],
  ['a file of the project', { path: '/package.json' }, 404],
  ['a hidden file', { path: '/.env' }, 404],
  ['NUL', { path: '/%00' }, 404],
  ['NUL at the end of an address that exists', { path: '/hilfe%00' }, 404],
  ['half a percent sign', { path: '/%' }, 404],
  ['bytes that are no text', { path: '/%ff%fe' }, 404],
  ['a cut sign of UTF-8', { path: '/%E0%A4%A' }, 404],
  ['an unknown page with an emoji', { path: '/%F0%9F%9A%B2' }, 404],
  ['the prototype', { path: '/__proto__' }, 404],
  ['something long', { path: `/${long(10_000)}` }, 404],
  ['something too long', { path: `/${long(60_000)}` }, 431],
  ['a header that is too long', { path: '/hilfe', headers: { 'x-long': long(60_000) } }, 431],
  ['a query that says nothing', { path: '/hilfe?&&=&%&a[]=1&a=%ff&__proto__=1' }, 200],
  ['a slash at the end', { path: '/hilfe/' }, 301],
  ['an address in another spelling', { path: '/Hilfe' }, 404],
  ['an address with a host in it', { path: 'http://boese.example/hilfe' }, 303],
  ['the host of somebody else', { path: '/hilfe', headers: { host: 'boese.example' } }, 200],
  ['no host by that name', { path: '/hilfe', headers: { host: '[' } }, 303],
  ['broken cookies', { path: '/hilfe', headers: { cookie: 'sitzung=%; meldung=%E0%A4%A; =; ;; a' } }, 200],
  [
    'cookies of somebody else’s making',
    { path: '/hilfe', headers: { cookie: 'sitzung=a.b.c; meldung=a.b.c' } },
    200,
  ],
  [
    'a cookie with a way out of the folder',
    { path: '/hilfe', headers: { cookie: 'sitzung=..%2Fx.b.c' } },
    200,
  ],
  [
    'a code of an unknown language',
    { path: '/hilfe', headers: { cookie: 'sprache=xx; darstellung=<b>' } },
    200,
  ],
  ['what Astro keeps for itself', { path: '/_server-islands/x' }, 404],
  ['pictures that Astro makes', { path: '/_image?href=/favicon.svg&w=100000' }, 404],
];

/** Ways of asking that a page has no answer to. */
export const ODD_METHODS: readonly Odd[] = [
  ...['PUT', 'PATCH', 'DELETE', 'OPTIONS', 'PROPFIND', 'TRACE'].map(
    (method): Odd => [`${method} of a page`, { method, path: '/hilfe' }, 405],
  ),
  ['POST of a page without an action', { method: 'POST', path: '/hilfe', headers: form, body: 'a=b' }, 405],
  [
    'POST of a page with an empty action',
    { method: 'POST', path: '/hilfe?_action=', headers: form, body: 'a=b' },
    405,
  ],
  ['POST of a file', { method: 'POST', path: '/favicon.svg', headers: form, body: 'a=b' }, 404],
];

const action = (name: string): Odd => [
  `the action ${name.slice(0, 30)}`,
  { method: 'POST', path: `/anmelden?_action=${encodeURIComponent(name)}`, headers: form, body: 'a=b' },
  404,
];

/** Names of actions that are none. */
export const ODD_ACTIONS: readonly Odd[] = [
  ...['people', 'people.', '.signIn', '.', '..', 'people.gibtsNicht', 'gibtsNicht.signIn', 'people.signIn.x'],
  ...['people.constructor', 'constructor', '__proto__', 'people.__proto__', 'people.toString', 'toString'],
  ...[
    'people/signIn',
    'people.signIn/',
    'people.sign%49n',
    'people.%',
    '%',
    ' people.signIn',
    'people.signin',
  ],
  ...['people.signIn\u0000', long(5000)],
].map((name) => (typeof name === 'string' ? action(name) : name));

/** The way Astro itself would call actions by; nobody uses it here. */
export const RPC: readonly Odd[] = ['people.signOut', 'people.signIn', 'barriers.report', ''].map(
  (name): Odd => [
    `/_actions/${name}`,
    {
      method: 'POST',
      path: `/_actions/${name}`,
      headers: { 'content-type': 'application/json' },
      body: '{"what":"Zu kleine Schrift"}',
    },
    404,
  ],
);

/** What is no HTTP. */
export const NO_HTTP: readonly (readonly [string, string, number])[] = [
  ['a greeting', 'HELLO\r\n\r\n', 400],
  ['a method of one’s own', 'FOO / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n', 400],
  ['a space in the address', 'GET /a b HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n', 400],
  ['NUL in the address', 'GET /a\u0000b HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n', 400],
  ['a negative length', 'POST / HTTP/1.1\r\nHost: x\r\nContent-Length: -5\r\nConnection: close\r\n\r\n', 400],
  ['two lengths', 'POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\nContent-Length: 6\r\n\r\n', 400],
  [
    'a length and chunks',
    'POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n',
    400,
  ],
  ['a header on two lines', 'GET / HTTP/1.1\r\nHost: x\r\nX-A: b\r\n c: d\r\nConnection: close\r\n\r\n', 400],
];

/** Where a form may come from; only our own pages count. `BASE` is the address of the house. */
export const ORIGINS: readonly (readonly [string, Readonly<Record<string, string>>, boolean])[] = [
  ['our own page', { origin: 'BASE' }, true],
  [
    'our own page, as a browser over https says it',
    { origin: 'BASE', 'sec-fetch-site': 'same-origin' },
    true,
  ],
  ['our own page, without its address', { 'sec-fetch-site': 'same-origin' }, true],
  ['nowhere', {}, false],
  ['a page without an address', { origin: 'null' }, false],
  ['an empty address', { origin: '' }, false],
  ['another site', { origin: 'https://boese.example' }, false],
  ['our address with something behind it', { origin: 'BASE.boese.example' }, false],
  ['our address with another scheme', { origin: 'https://127.0.0.1' }, false],
  ['our address on another port', { origin: 'http://127.0.0.1:1' }, false],
  [
    'another page that a browser knows to be another',
    { origin: 'BASE', 'sec-fetch-site': 'cross-site' },
    false,
  ],
  ['another part of the town', { origin: 'BASE', 'sec-fetch-site': 'same-site' }, false],
  ['the address bar', { origin: 'BASE', 'sec-fetch-site': 'none' }, false],
  ['something nobody knows', { origin: 'BASE', 'sec-fetch-site': 'x' }, false],
];
