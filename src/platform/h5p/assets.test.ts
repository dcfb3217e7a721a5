import { mkdir, mkdtemp, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { movableClock } from '#domain/clock.ts';
import { openKeys } from '#platform/keys/folder.ts';
import { type AssetDeps, type AssetRequest, answerAsset } from './assets.ts';
import { h5pResponse } from './response.ts';
import { issueToken } from './token.ts';

const ORIGIN = 'https://intranet.musterstadt.example';
const NOW = '2026-11-23T09:30:00.000Z';
const clock = movableClock(NOW);
let deps: AssetDeps;
let token: string;

const manifest = {
  title: 'Prüfen </script><b>',
  language: 'de',
  mainLibrary: 'H5P.Own',
  preloadedDependencies: [
    { machineName: 'H5P.Own', majorVersion: 1, minorVersion: 2 },
    { machineName: 'H5PEditor.Own', majorVersion: 1, minorVersion: 0 },
  ],
};

const content = JSON.stringify({ a: 1, b: [{ library: 'H5P.Extra 1.4' }, { library: 'H5P.Own 1.2' }] });

const tokenFor = (contentId: string, expires = '2026-11-23T17:30:00.000Z') =>
  issueToken(deps.keys, { contentId, person: 'p7', expires });

beforeAll(async () => {
  const folder = await mkdtemp(join(tmpdir(), 'h5p-assets-'));
  const files: Record<string, string> = {
    'a/h5p.json': JSON.stringify(manifest),
    'a/content/content.json': content,
    'a/content/film.mp4': '0123456789',
    'a/content/bild.svg': '<svg/>',
    'a/content/seite.html': '<script></script>',
    'a/content/.versteckt.json': '{}',
    'a/geheim.json': '{"geheim":true}',
    'b/content/content.json': '{"b":1}',
    'lib/H5P.Own-1.2/own.js': 'own',
    'lib/H5P.Own-1.2/own.svg': '<svg/>',
    'lib/H5P.Own-1.2/notes.md': 'notes',
    'lib/secret.js': 'secret',
  };
  for (const [name, text] of Object.entries(files)) {
    const path = join(folder, name);
    await mkdir(join(path, '..'), { recursive: true });
    await writeFile(path, text);
  }
  await symlink(join(folder, 'b/content/content.json'), join(folder, 'a/content/link.json'));
  deps = {
    keys: await openKeys(await mkdtemp(join(tmpdir(), 'keys-'))),
    clock,
    origin: ORIGIN,
    root: join(import.meta.dirname, '../../..'),
    locate: (contentId) =>
      contentId === 'a' || contentId === 'b'
        ? { contentFolder: join(folder, contentId), libraryFolders: [join(folder, 'lib')] }
        : undefined,
  };
  token = tokenFor('a');
});

async function get(path: string, more: Partial<AssetRequest> = {}) {
  const answer = await answerAsset({ method: 'GET', path, ...more }, deps);
  const text = await new Response(answer.body as BodyInit | null).text();
  return { status: answer.status, headers: answer.headers, text };
}

test('content, libraries and the player are sent with their kinds', async () => {
  expect(await get(`/h5p/${token}/content/content/content.json`)).toMatchObject({
    status: 200,
    text: content,
  });
  const script = await get(`/h5p/${token}/libraries/H5P.Own-1.2/own.js`);
  expect(script).toMatchObject({
    status: 200,
    text: 'own',
    headers: { 'content-type': expect.stringContaining('javascript') },
  });
  const player = await get('/h5p/player/player.js');
  expect(player).toMatchObject({
    status: 200,
    headers: { 'cache-control': expect.stringContaining('public') },
  });
  expect((await get('/h5p/player/core/frame.bundle.js')).status).toBe(200);
  expect((await get('/h5p/player/core/fonts/h5p-core-30.woff2')).headers['content-type']).toBe('font/woff2');
  expect((await get('/h5p/player/fonts/fira-sans-latin-400-normal.woff2')).status).toBe(200);
});

test('the manifest is sent with all the content uses and without parts of the editor', async () => {
  const { text } = await get(`/h5p/${token}/content/h5p.json`);
  const extra = { machineName: 'H5P.Extra', majorVersion: 1, minorVersion: 4 };
  expect(JSON.parse(text).preloadedDependencies).toEqual([manifest.preloadedDependencies[0], extra]);
});

test('the player document is boxed, and only its own files may be loaded', async () => {
  const { status, headers, text } = await get(`/h5p/${token}/player`);
  expect(status).toBe(200);
  expect(text).toContain('Prüfen &lt;/script&gt;&lt;b&gt;');
  expect(text.match(/<\/script>/g)).toHaveLength(5);
  const policy = Object.fromEntries(
    (headers['content-security-policy'] ?? '').split('; ').map((each) => {
      const [name = '', ...values] = each.split(' ');
      return [name, values];
    }),
  );
  expect(policy['sandbox']).toEqual(['allow-scripts']);
  expect(policy['default-src']).toEqual(["'none'"]);
  expect(policy['connect-src']).toEqual([`${ORIGIN}/h5p/${token}/`]);
  expect(policy['form-action']).toEqual(["'none'"]);
  expect(policy['frame-ancestors']).toEqual([ORIGIN]);
  const sources = ['script-src', 'style-src', 'img-src', 'media-src', 'font-src', 'frame-src'].flatMap(
    (name) => policy[name],
  );
  const own = [`${ORIGIN}/h5p/${token}/`, `${ORIGIN}/h5p/player/`];
  const inline = ["'unsafe-inline'", "'unsafe-eval'", 'data:', 'blob:'];
  expect([...own, ...inline]).toEqual(expect.arrayContaining([...new Set(sources)]));
});

test('every answer says the same about safety, refusals included', async () => {
  const paths = [
    `/h5p/${token}/player`,
    `/h5p/${token}/content/h5p.json`,
    `/h5p/${token}/content/content/film.mp4`,
    `/h5p/${token}/libraries/H5P.Own-1.2/own.svg`,
    `/h5p/${token}/nichts`,
    '/h5p/player/player.js',
    '/h5p/falsch/player',
    '/h5p/falsch/content/h5p.json',
    '/h5p/',
  ];
  for (const path of paths) {
    for (const method of ['GET', 'HEAD', 'OPTIONS', 'POST']) {
      const { headers } = await get(path, { method });
      expect(headers, `${method} ${path}`).toMatchObject({
        'access-control-allow-origin': '*',
        'cross-origin-resource-policy': 'cross-origin',
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'no-referrer',
        'permissions-policy': expect.stringContaining('camera=()'),
        'content-security-policy': expect.stringMatching(/^sandbox/),
      });
    }
  }
});

test('a forged, foreign or expired token opens nothing', async () => {
  const [payload, signature] = token.split('.');
  const [other] = tokenFor('b').split('.');
  const expired = tokenFor('a', NOW);
  expect((await get(`/h5p/${tokenFor('b')}/content/content/content.json`)).text).toBe('{"b":1}');
  for (const bad of [`${other}.${signature}`, `${payload}.x`, 'x', expired]) {
    expect((await get(`/h5p/${bad}/content/content/content.json`)).status).toBe(403);
    const player = await get(`/h5p/${bad}/player`);
    expect(player).toMatchObject({ status: 403, text: expect.stringContaining('laden Sie die Seite neu') });
  }
  expect((await get(`/h5p/${tokenFor('unbekannt')}/player`)).status).toBe(404);
});

test('no path leads out of the content, to a listing, or to kinds of files that are not needed', async () => {
  const paths = [
    'content/geheim.json',
    'content/content/../geheim.json',
    'content/content/..%2fgeheim.json',
    'content/content/%2e%2e/geheim.json',
    'content/content/..%5cgeheim.json',
    'content/content/%00.json',
    'content/content/%E0%A4%A',
    'content/content/',
    'content/content',
    'content/',
    'content/content/link.json',
    'content/content/.versteckt.json',
    'content/content/bild.svg',
    'content/content/seite.html',
    'libraries/',
    'libraries/H5P.Own-1.2',
    'libraries/H5P.Own-1.2/',
    'libraries/secret.js',
    'libraries/H5P.Own-1.2/../secret.js',
    'libraries/H5P.Own-1.2/notes.md',
    'libraries/..%2fa/content/content.json',
    'player/x',
    '',
  ];
  for (const path of paths) expect((await get(`/h5p/${token}/${path}`)).status, path).toBe(404);
  const shared = [
    '',
    'globals.d.ts',
    '../token.ts',
    '..%2ftoken.ts',
    'core/',
    'core/h5p.d.ts',
    'core/../package.json',
  ];
  const fonts = ['fonts/', 'fonts/fira-sans-latin-900-normal.woff2', 'fonts/../package.json'];
  for (const path of [...shared, ...fonts]) expect((await get(`/h5p/player/${path}`)).status, path).toBe(404);
});

test('a part of a film is sent when a part is asked for', async () => {
  const film = `/h5p/${token}/content/content/film.mp4`;
  expect(await get(film)).toMatchObject({
    status: 200,
    text: '0123456789',
    headers: { 'accept-ranges': 'bytes' },
  });
  const part = await get(film, { range: 'bytes=2-4' });
  expect(part).toMatchObject({
    status: 206,
    text: '234',
    headers: { 'content-range': 'bytes 2-4/10', 'content-length': '3' },
  });
  expect(await get(film, { range: 'bytes=7-' })).toMatchObject({ status: 206, text: '789' });
  expect(await get(film, { range: 'bytes=-2' })).toMatchObject({ status: 206, text: '89' });
  expect(await get(film, { range: 'bytes=8-99' })).toMatchObject({ status: 206, text: '89' });
  expect(await get(film, { range: 'bytes=10-' })).toMatchObject({
    status: 416,
    headers: { 'content-range': 'bytes */10' },
  });
  expect(await get(film, { method: 'HEAD' })).toMatchObject({
    status: 200,
    text: '',
    headers: { 'content-length': '10' },
  });
});

test('parts of a file that has changed are not sewn together', async () => {
  const film = `/h5p/${token}/content/content/film.mp4`;
  const { headers } = await get(film);
  const range = 'bytes=2-4';
  expect(await get(film, { range, ifRange: headers['etag'] ?? '' })).toMatchObject({
    status: 206,
    text: '234',
  });
  expect(await get(film, { range, ifRange: '"old"' })).toMatchObject({ status: 200, text: '0123456789' });
});

test('what authors change is asked for each time, libraries once an hour', async () => {
  const kept = async (path: string) => (await get(`/h5p/${token}/${path}`)).headers['cache-control'];
  expect(await kept('content/h5p.json')).toBe('private, no-cache');
  expect(await kept('content/content/content.json')).toBe('private, no-cache');
  expect(await kept('libraries/H5P.Own-1.2/own.js')).toBe('private, max-age=3600');
});

test('a browser that has the file is told so', async () => {
  const path = `/h5p/${token}/libraries/H5P.Own-1.2/own.js`;
  const { headers } = await get(path);
  expect(await get(path, { ifNoneMatch: `"x", ${headers['etag']}` })).toMatchObject({
    status: 304,
    text: '',
  });
});

test('preflights are answered, changes are not', async () => {
  const preflight = await get(`/h5p/${token}/content/h5p.json`, { method: 'OPTIONS' });
  expect(preflight.status).toBe(204);
  expect(preflight.headers['access-control-allow-headers']).toBe('x-requested-with, range, content-type');
  expect((await get(`/h5p/${token}/player`, { method: 'POST' })).status).toBe(405);
});

test('a request becomes a response', async () => {
  const url = `${ORIGIN}/h5p/${token}/content/content/film.mp4?v=1`;
  const response = await h5pResponse(new Request(url, { headers: { range: 'bytes=0-1' } }), deps);
  expect([response.status, await response.text()]).toEqual([206, '01']);
});
