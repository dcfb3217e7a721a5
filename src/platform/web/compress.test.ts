import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterEach, expect, test } from 'vitest';
import { inOnePiece } from './compress.ts';

let server: Server | undefined;
afterEach(() => void server?.close());

async function asked(
  answer: (res: ServerResponse) => void,
  { accept = 'gzip', method = 'GET' } = {},
): Promise<{ status: number; headers: Headers; text: string; bytes: number }> {
  server = createServer((req: IncomingMessage, res) => {
    inOnePiece(req, res);
    answer(res);
  });
  await new Promise<void>((listening) => server?.listen(0, '127.0.0.1', listening));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const response = await fetch(url, {
    method,
    redirect: 'manual',
    headers: { 'accept-encoding': accept },
  });
  const text = await response.text();
  return {
    status: response.status,
    headers: response.headers,
    text,
    bytes: Number(response.headers.get('content-length')),
  };
}

const HTML = { 'content-type': 'text/html; charset=utf-8' };
const long = 'ä'.repeat(2_000);

test('a page in several pieces leaves as one, compressed, with its status and what it varies by', async () => {
  const got = await asked((res) => {
    res.writeHead(422, { ...HTML, vary: 'cookie', 'content-length': 1 });
    res.write(long.slice(0, 700));
    res.write(Buffer.from(long.slice(700)));
    res.end();
  });
  expect([got.status, got.text]).toEqual([422, long]);
  expect(got.headers.get('content-encoding')).toBe('gzip');
  expect(got.headers.get('vary')).toBe('cookie, accept-encoding');
  expect(got.bytes).toBe(gzipSync(long, { level: 5 }).length);
});

test.each([
  ['a small page', 'kurz', 'gzip', 4],
  ['a page for a browser that takes none', long, 'identity', 4_000],
])('%s is sent as it is, with its length', async (_which, text, accept, length) => {
  const got = await asked((res) => res.writeHead(200, HTML).end(text), { accept });
  expect([got.text, got.headers.get('content-encoding'), got.bytes]).toEqual([text, null, length]);
});

test('a head without a body is sent as it is, and HEAD tells the length of what GET would send', async () => {
  const empty = await asked((res) => res.writeHead(303, { ...HTML, location: 'x' }).end(), {
    method: 'POST',
  });
  expect([empty.headers.get('vary'), empty.text]).toEqual([null, '']);
  const head = await asked((res) => res.writeHead(200, HTML).end(long), { method: 'HEAD' });
  expect([head.text, head.bytes]).toEqual(['', gzipSync(long, { level: 5 }).length]);
});

test('what is no text passes as it comes', async () => {
  const got = await asked((res) => {
    res.writeHead(200, { 'content-type': 'image/png' });
    res.write(long);
    res.end('Ende');
  });
  expect([got.text, got.headers.get('content-encoding')]).toEqual([`${long}Ende`, null]);
});

test('a fault after the head takes the place of the page', async () => {
  const got = await asked((res) => {
    res.writeHead(200, HTML);
    res.write('<p>halb');
    expect(res.headersSent).toBe(false);
    res.writeHead(500, { 'content-type': 'text/plain' });
    res.end('Fehler');
  });
  expect([got.status, got.text]).toEqual([500, 'Fehler']);
});
