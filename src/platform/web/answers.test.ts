import { expect, test } from 'vitest';
import { cookieFlags, cookieName } from './cookies.ts';
import { formView } from './form-state.ts';
import { readJson } from './json-body.ts';
import { PROBLEMS, problemJson, problemOf, problemResponse } from './problem.ts';
import { cameFrom } from './referer.ts';

test.each(Object.entries(PROBLEMS))('the problem %s answers %i and is recognised again', (name, status) => {
  const response = problemResponse(name as keyof typeof PROBLEMS);
  expect(response.status).toBe(status);
  expect(problemOf(response)).toBe(name);
});

test.each(['toString', 'constructor', 'unheard-of', ''])('%j is no problem of ours', (name) => {
  expect(problemOf(new Response('', { headers: { 'x-problem': name } }))).toBeUndefined();
});

test('programs get a problem as RFC 9457 has it, with the number of the request', async () => {
  const response = problemJson('busy', 'abc');
  expect(response.headers.get('content-type')).toBe('application/problem+json');
  expect(await response.json()).toEqual({ type: 'about:blank', status: 429, code: 'busy', requestId: 'abc' });
});

test('cookies are secure over https and still arrive over plain http', () => {
  expect(cookieName('sitzung', 'https://intranet')).toBe('__Host-sitzung');
  expect(cookieFlags('https://intranet')).toEqual({
    path: '/',
    httpOnly: true,
    sameSite: 'lax',
    secure: true,
  });
  expect(cookieName('sitzung', 'http://intranet')).toBe('sitzung');
  expect(cookieFlags('http://intranet').secure).toBe(false);
});

const BASE = 'https://intranet.musterstadt.de';
test.each([
  [`${BASE}/lernen/it?x=1`, '/lernen/it'],
  [`${BASE}/darstellung`, undefined],
  ['https://fremd.example/lernen', undefined],
  [`${BASE}.fremd.example/lernen`, undefined],
  ['kein Verweis', undefined],
  [null, undefined],
])('somebody sent by %j came from %s', (referer, path) => {
  expect(cameFrom(referer, BASE, '/darstellung')).toBe(path);
});

const json = (body: string, headers: Record<string, string> = { 'content-type': 'application/json' }) =>
  readJson(new Request('http://house/', { method: 'POST', body, headers }), 20);

test.each([
  ['{"a":[1]}', undefined, { ok: true, value: { a: [1] } }],
  ['{"a":', undefined, { ok: false, problem: 'unreadable' }],
  ['', undefined, { ok: false, problem: 'unreadable' }],
  ['{}', { 'content-type': 'text/plain' }, { ok: false, problem: 'unreadable' }],
  [`"${'ä'.repeat(10)}"`, undefined, { ok: false, problem: 'tooLarge' }],
  [`"${'a'.repeat(18)}"`, undefined, { ok: true, value: 'a'.repeat(18) }],
])('the body %j is read as %j allows', async (body, headers, result) => {
  expect(await json(body, headers)).toEqual(result);
});

test('a long body that hides its length is not read to its end', async () => {
  let given = 0;
  const endless = new ReadableStream({
    pull: (out) => {
      given += 1;
      out.enqueue(new Uint8Array(8));
    },
  });
  const init = {
    method: 'POST',
    body: endless,
    duplex: 'half',
    headers: { 'content-type': 'application/json' },
  };
  expect(await readJson(new Request('http://house/', init), 20)).toEqual({ ok: false, problem: 'tooLarge' });
  expect(given).toBeLessThan(10);
});

const words = { missing: 'Fehlt.', 'password.missing': 'Passwort fehlt.', wrong: 'Stimmt nicht.' };
test('a form that came back shows what was typed and what is wrong, the whole first, fields in their order', () => {
  const view = formView(
    {
      action: 'a.b',
      values: { name: ['Anna'], topics: ['x', 'y'] },
      errors: { password: 'missing', name: 'missing' },
      problem: 'wrong',
    },
    'a.b',
    words,
    'name',
  );
  expect([view.sent, view.failed, view.value('name'), view.list('topics')]).toEqual([
    true,
    true,
    'Anna',
    ['x', 'y'],
  ]);
  expect(view.error('password')).toBe('Passwort fehlt.');
  expect(view.errors(['name', 'password'])).toEqual([
    { name: 'name', text: 'Stimmt nicht.' },
    { name: 'name', text: 'Fehlt.' },
    { name: 'password', text: 'Passwort fehlt.' },
  ]);
});

test('another form on the page is untouched, and one that waited has not failed', () => {
  const state = { action: 'a.b', values: { name: ['Anna'] }, errors: {} };
  expect(formView(state, 'a.c', words, 'name')).toMatchObject({ sent: false, failed: false });
  expect(formView(state, 'a.c', words, 'name').value('name')).toBeUndefined();
  expect(formView({ ...state, restored: true }, 'a.b', words, 'name')).toMatchObject({
    failed: false,
    restored: true,
  });
});
