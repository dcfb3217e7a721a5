import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { movableClock } from '#domain/clock.ts';
import { openKeys } from '#platform/keys/folder.ts';
import { practiceFiles } from './door.ts';
import { issueToken } from './token.ts';

const film = Buffer.alloc(600_000, 'film');
let url: string;
let base: string;
const broken: unknown[] = [];
const server = createServer();

beforeAll(async () => {
  const folder = await mkdtemp(join(tmpdir(), 'h5p-door-'));
  await mkdir(join(folder, 'content'));
  await writeFile(join(folder, 'content/film.mp4'), film);
  await writeFile(join(folder, 'content/content.json'), '{"a":1}');
  const keys = await openKeys(await mkdtemp(join(tmpdir(), 'keys-')));
  const clock = movableClock('2026-11-23T09:30:00.000Z');
  const locate = (id: string) => {
    if (id === 'kaputt') throw new Error('no disk');
    return { contentFolder: folder, libraryFolders: [] };
  };
  const door = practiceFiles(
    { keys, clock, origin: 'http://127.0.0.1', root: folder, locate },
    (res, error) => {
      broken.push(error);
      res.writeHead(500).end();
    },
  );
  server.on('request', (req, res) => door(req, res) || res.writeHead(418).end());
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const token = (contentId: string) =>
    issueToken(keys, { contentId, person: 'p7', expires: '2026-11-23T17:30:00.000Z' });
  base = `${url}/h5p/${token('a')}/content/content`;
  tokenOfBroken = token('kaputt');
});
let tokenOfBroken: string;
afterAll(() => void server.close());

test('few bytes come in one piece, many in a stream, and a part of them where it was asked for', async () => {
  const small = await fetch(`${base}/content.json?x=1`);
  expect([small.status, await small.text()]).toEqual([200, '{"a":1}']);
  const whole = await fetch(`${base}/film.mp4`);
  expect(Buffer.from(await whole.arrayBuffer()).equals(film)).toBe(true);
  const part = await fetch(`${base}/film.mp4`, { headers: { range: 'bytes=2-5' } });
  expect([part.status, await part.text()]).toEqual([206, 'lmfi']);
  const known = await fetch(`${base}/film.mp4`, {
    headers: { 'if-none-match': whole.headers.get('etag') ?? '' },
  });
  expect(known.status).toBe(304);
  const head = await fetch(`${base}/film.mp4`, { method: 'HEAD' });
  expect([head.status, head.headers.get('content-length'), await head.text()]).toEqual([200, '600000', '']);
});

test('other addresses and writing are left to the house', async () => {
  expect((await fetch(`${url}/lernen`)).status).toBe(418);
  expect((await fetch(`${base}/content.json`, { method: 'POST' })).status).toBe(418);
  expect((await fetch(`${url}/h5p/../h5p.json`)).status).toBe(418);
});

test('whoever leaves in the middle breaks nothing, and what breaks is told and answered', async () => {
  const leaving = new AbortController();
  const film = await fetch(`${base}/film.mp4`, { signal: leaving.signal });
  await film.body?.getReader().read();
  leaving.abort();
  expect((await fetch(`${base}/content.json`)).status).toBe(200);
  expect(broken).toEqual([]);
  expect((await fetch(`${url}/h5p/${tokenOfBroken}/content/content/content.json`)).status).toBe(500);
  expect(broken).toHaveLength(1);
});
