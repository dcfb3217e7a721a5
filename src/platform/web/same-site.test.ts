import { expect, test } from 'vitest';
import { isSameSite } from './same-site.ts';

const HTTPS = 'https://intranet.musterstadt.de';
const HTTP = 'http://127.0.0.1:4321';
const asked = (method: string, headers: Readonly<Record<string, string>>, baseUrl: string) =>
  isSameSite(method, (name) => headers[name] ?? null, baseUrl);

test.each(['GET', 'HEAD', 'OPTIONS'])('%s changes nothing and may come from anywhere', (method) => {
  expect(asked(method, { 'sec-fetch-site': 'cross-site', origin: 'https://fremd.example' }, HTTPS)).toBe(
    true,
  );
});

test.each([
  [{ 'sec-fetch-site': 'same-origin', origin: HTTPS }, HTTPS, true, 'our own form over https'],
  [{ 'sec-fetch-site': 'same-origin' }, HTTPS, true, 'our own form, without an origin'],
  [{ 'sec-fetch-site': 'same-site', origin: HTTPS }, HTTPS, false, 'a neighbour below the same domain'],
  [{ 'sec-fetch-site': 'cross-site', origin: HTTPS }, HTTPS, false, 'another site that forges the origin'],
  [{ 'sec-fetch-site': 'none' }, HTTPS, false, 'an address typed or bookmarked'],
  [{ 'sec-fetch-site': '', origin: HTTPS }, HTTPS, false, 'an empty header'],
  [{ origin: HTTP }, HTTP, true, 'our own form over plain http'],
  [{ origin: 'http://127.0.0.1:4322' }, HTTP, false, 'another port'],
  [{ origin: 'https://127.0.0.1:4321' }, HTTP, false, 'another scheme'],
  [{ origin: `${HTTPS}.fremd.example` }, HTTPS, false, 'a longer name'],
  [{ origin: 'null' }, HTTP, false, 'a sandboxed frame'],
  [{}, HTTP, false, 'a program that says nothing'],
] as [Record<string, string>, string, boolean, string][])(
  'a form sent with %j to %s is taken: %s, %s',
  (headers, baseUrl, taken) => {
    for (const method of ['POST', 'PUT', 'PATCH', 'DELETE', 'post', 'ANYTHING'])
      expect(asked(method, headers, baseUrl)).toBe(taken);
  },
);
