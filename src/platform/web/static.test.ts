import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { accepts } from './encoding.ts';
import { staticFiles } from './static.ts';

const CSS = `a { color: red }\n`.repeat(100);
let folder: string;
const server = createServer();
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'static-'));
  await mkdir(join(folder, 'client/_astro'), { recursive: true });
  await writeFile(join(folder, 'client/_astro/a.css'), CSS);
  await writeFile(join(folder, 'client/klein.svg'), '<svg/>');
  await writeFile(join(folder, 'client/seite.html'), '<p>');
  await writeFile(join(folder, 'geheim.txt'), 'geheim');
  const statics = await staticFiles(join(folder, 'client'));
  server.on('request', (req, res) => {
    if (!statics(req, res)) res.writeHead(404).end();
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
});
afterAll(async () => {
  server.close();
  await rm(folder, { recursive: true });
});

type Answer = { status: number | undefined; headers: Readonly<Record<string, unknown>>; body: Buffer };
/** Sends the path as it is written; `fetch` would tidy it up. */
const ask = (path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Answer> =>
  new Promise((answered, refused) => {
    const { port } = server.address() as AddressInfo;
    const sent = request({ host: '127.0.0.1', port, path, method, headers, agent: false }, (res) => {
      const pieces: Buffer[] = [];
      res.on('data', (piece: Buffer) => pieces.push(piece));
      res.on('end', () =>
        answered({ status: res.statusCode, headers: res.headers, body: Buffer.concat(pieces) }),
      );
    });
    sent.on('error', refused);
    sent.end();
  });

test('a built file is sent with its type, its length and for ever', async () => {
  const { status, headers, body } = await ask('/_astro/a.css?v=1');
  expect([status, String(body)]).toEqual([200, CSS]);
  expect(headers).toMatchObject({
    'content-type': 'text/css; charset=utf-8',
    'content-length': String(CSS.length),
    'cache-control': 'public, max-age=31536000, immutable',
    vary: 'accept-encoding',
  });
  expect(headers['content-security-policy']).toContain("script-src 'none'");
});

test('a file without a fingerprint in its name is only kept for an hour', async () => {
  expect((await ask('/klein.svg')).headers['cache-control']).toBe('public, max-age=3600');
});

test.each([
  ['gzip, deflate, br', 'br'],
  ['gzip', 'gzip'],
  ['br;q=0, gzip', 'gzip'],
  ['*', 'br'],
])('a browser that takes %s gets %s', async (header, encoding) => {
  const { headers, body } = await ask('/_astro/a.css', { 'accept-encoding': header });
  expect(headers['content-encoding']).toBe(encoding);
  expect(String(encoding === 'br' ? brotliDecompressSync(body) : gunzipSync(body))).toBe(CSS);
});

test('small files are not worth compressing', async () => {
  const { headers } = await ask('/klein.svg', { 'accept-encoding': 'br, gzip' });
  expect(headers['content-encoding']).toBeUndefined();
});

test('what the browser has already is not sent again, whatever a proxy did to the tag', async () => {
  const etag = String((await ask('/_astro/a.css')).headers['etag']);
  for (const known of [etag, etag.replace('W/', ''), `"x", ${etag}`, '*']) {
    const { status, body } = await ask('/_astro/a.css', { 'if-none-match': known });
    expect([status, body.length]).toEqual([304, 0]);
  }
  expect((await ask('/_astro/a.css', { 'if-none-match': '"x"' })).status).toBe(200);
});

test('HEAD has the headers and no body', async () => {
  const { status, headers, body } = await ask('/_astro/a.css', {}, 'HEAD');
  expect([status, headers['content-length'], body.length]).toEqual([200, String(CSS.length), 0]);
});

test.each([
  '/../geheim.txt',
  '/%2e%2e/geheim.txt',
  '/_astro/../../geheim.txt',
  '/_astro/..%2f..%2fgeheim.txt',
  '/..\\geheim.txt',
  '//geheim.txt',
  '/_astro/',
  '/',
  '/seite.html',
  '/_ASTRO/a.css',
  '/_astro/a.css/',
  '/_astro/a.css%00',
])('%s leads to no file', async (path) => {
  expect((await ask(path)).status).toBe(404);
});

test('only reading is answered', async () => {
  expect((await ask('/klein.svg', {}, 'POST')).status).toBe(404);
});

test.each([
  ['gzip', true],
  ['deflate, gzip;q=0.5', true],
  ['*;q=0.1', true],
  ['GZIP', true],
  ['gzip;q=0', false],
  ['gzip; q=0.000', false],
  ['*, gzip;q=0', false],
  ['xgzip', false],
  ['identity', false],
  ['', false],
  [null, false],
])('Accept-Encoding %j takes gzip: %s', (header, taken) => {
  expect(accepts(header, 'gzip')).toBe(taken);
});
