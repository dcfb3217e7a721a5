import { mkdtemp } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { createViteServer } from 'vitest/node';
import { movableClock } from '#domain/clock.ts';
import { answerAsset, type Place } from '#platform/h5p/assets.ts';
import { type PracticeMessage, practiceMessage } from '#platform/h5p/messages.ts';
import { issueToken, tokenExpiry } from '#platform/h5p/token.ts';
import { openKeys } from '#platform/keys/folder.ts';
import { ROOT } from './root.ts';

/** What arrived at a server, for tests that ask what left the frame. */
export type Hit = {
  readonly method: string;
  readonly path: string;
  readonly cookie: string;
  readonly body: string;
};

export type Host = {
  readonly origin: string;
  readonly hits: Hit[];
  /** Messages of practices that passed the schema, by content id, oldest first. */
  readonly saved: { contentId: string; message: PracticeMessage }[];
  /** Bodies that did not. */
  readonly refused: string[];
  token(contentId: string): string;
  close(): Promise<void>;
};

type Options = {
  readonly places: Readonly<Record<string, Place>>;
  /** The positive control: no policy, no sandbox. Shows that the attacks would work. */
  readonly open?: boolean;
};

const NOW = '2026-11-23T08:00:00.000Z';
const SESSION = 'sid=geheim';

/** A small town: sign-in cookies, a personal page, an API, practices in their frames. */
export async function startHost({ places, open = false }: Options): Promise<Host> {
  const keys = await openKeys(await mkdtemp(join(tmpdir(), 'h5p-keys-')));
  const clock = movableClock(NOW);
  const vite = await createViteServer({
    configFile: false,
    root: ROOT,
    appType: 'custom',
    logLevel: 'error',
    cacheDir: await mkdtemp(join(tmpdir(), 'h5p-vite-')),
    server: { middlewareMode: true, hmr: false, ws: false, watch: null },
    optimizeDeps: { include: ['react', 'react-dom/client', 'react/jsx-runtime', 'react/jsx-dev-runtime'] },
  });
  const host: Omit<Host, 'origin' | 'close'> = {
    hits: [],
    saved: [],
    refused: [],
    token: (contentId) => issueToken(keys, { contentId, person: 'p7', expires: tokenExpiry(NOW) }),
  };

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname, searchParams } = new URL(request.url ?? '/', origin);
    const cookie = request.headers.cookie ?? '';
    const body = await textOf(request);
    if (pathname.startsWith('/h5p/')) return asset(request, response, pathname);
    if (pathname.startsWith('/api/') || pathname.startsWith('/personal')) {
      host.hits.push({ method: request.method ?? '', path: pathname, cookie, body });
      const known = cookie.includes(SESSION);
      return reply(response, known ? 200 : 401, known ? 'PERSONALAKTE' : 'unbekannt', {});
    }
    if (pathname === '/anmelden') {
      const cookies = [`${SESSION}; HttpOnly; SameSite=Lax; Path=/`, 'lesbar=ja; SameSite=Lax; Path=/'];
      return reply(response, 200, 'angemeldet', { 'set-cookie': cookies });
    }
    const contentId = pathname.split('/')[2] ?? '';
    if (pathname.startsWith('/speichern/')) return save(response, contentId, body, cookie.includes(SESSION));
    if (pathname.startsWith('/lernen/')) {
      const html = open
        ? openPage(host.token(contentId))
        : page(host.token(contentId), contentId, searchParams);
      return reply(response, 200, html, {
        'content-type': 'text/html',
        'content-security-policy': "frame-src 'self'",
      });
    }
    vite.middlewares(request, response, () => reply(response, 404, '', {}));
  }

  async function asset(request: IncomingMessage, response: ServerResponse, path: string): Promise<void> {
    const { method = 'GET', headers } = request;
    const locate = (contentId: string) => places[contentId];
    const deps = { keys, clock, origin, root: ROOT, locate };
    const answered = await answerAsset({ method, path, range: headers.range }, deps);
    const { 'content-security-policy': policy, ...others } = answered.headers;
    response.writeHead(answered.status, open || !policy ? others : answered.headers);
    if (answered.body instanceof Readable) answered.body.pipe(response);
    else response.end(answered.body ?? '');
  }

  function save(response: ServerResponse, contentId: string, body: string, known: boolean): void {
    if (!known) {
      reply(response, 401, '', {});
      return;
    }
    const parsed = practiceMessage.safeParse(JSON.parse(body));
    if (parsed.success) host.saved.push({ contentId, message: parsed.data });
    else host.refused.push(body);
    const done = parsed.success && parsed.data.kind === 'result';
    reply(response, parsed.success ? 200 : 422, JSON.stringify({ done }), {
      'content-type': 'application/json',
    });
  }

  const server = createServer((request, response) => void answer(request, response));
  const origin = await listening(server);
  return Object.assign(host, {
    origin,
    close: async () => {
      await vite.close();
      await closed(server);
    },
  });
}

/** A host of somebody else, which only counts who calls. */
export async function startElsewhere(): Promise<{ origin: string; hits: string[]; close(): Promise<void> }> {
  const hits: string[] = [];
  const server = createServer((request, response) => {
    hits.push(request.url ?? '');
    response.writeHead(200, { 'access-control-allow-origin': '*' }).end('');
  });
  return { origin: await listening(server), hits, close: () => closed(server) };
}

async function listening(server: Server): Promise<string> {
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

const closed = (server: Server): Promise<void> =>
  new Promise((done) => {
    server.close(() => done());
    server.closeAllConnections();
  });

async function textOf(request: IncomingMessage): Promise<string> {
  let text = '';
  for await (const chunk of request.setEncoding('utf8')) text += chunk;
  return text;
}

function reply(
  response: ServerResponse,
  status: number,
  body: string,
  headers: Record<string, string | string[]>,
): void {
  response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8', ...headers }).end(body);
}

const HEAD = `<!doctype html><html lang="de"><meta charset="utf-8"><title>Übung</title>
<script>localStorage.geheim = 'Notiz'</script>`;

function page(token: string, contentId: string, query: URLSearchParams): string {
  const props = {
    src: `/h5p/${token}/player`,
    saveUrl: `/speichern/${contentId}`,
    state: query.get('state'),
    theme: query.get('theme') ?? 'light',
    lang: query.get('lang') ?? 'de',
  };
  const json = JSON.stringify(props).replaceAll('<', '\\u003c');
  return `${HEAD}<main><h1>Übung</h1><p>Frau Müller</p><div id="main"></div></main><script type="application/json" id="props">${json}</script>
<script type="module" src="/tests/h5p/parent.tsx"></script>`;
}

/** The same practice as somebody would embed it who has not thought about it. */
const openPage = (
  token: string,
): string => `${HEAD}<h1>Übung</h1><p>Frau Müller</p><iframe src="/h5p/${token}/player"></iframe><script>
addEventListener('message', ({ data, source }) => {
  if (data?.type !== 'hello') return;
  const { port2 } = new MessageChannel();
  source.postMessage({ type: 'init', protocol: data.protocol, state: null, lang: 'de', theme: 'light' }, '*', [port2]);
});
</script>`;
