import {
  createServer,
  type IncomingMessage,
  type Server,
  type ServerResponse,
  STATUS_CODES,
} from 'node:http';
import type { AddressInfo } from 'node:net';
import { resolve } from 'node:path';
import type { Duplex } from 'node:stream';
import { pathToFileURL } from 'node:url';
import type { Clock } from '#domain/clock.ts';
import type { Ids } from '#domain/ids.ts';
import { practiceDeps } from '#features/learning/practice.ts';
import type { Config } from '#platform/config/config.ts';
import { practiceFiles } from '#platform/h5p/door.ts';
import { type Log, whereOf } from '#platform/log/log.ts';
import { inOnePiece } from '#platform/web/compress.ts';
import { BARE_POLICY, SECURITY_HEADERS } from '#platform/web/headers.ts';
import { staticFiles } from '#platform/web/static.ts';
import { hurry, LONGEST_UPLOAD, uploadRoutes, watch } from '#platform/web/upload-routes.ts';
import type { App } from './app.ts';
import { openHouse, startError } from './house.ts';

/** The largest body any form may send; uploads have endpoints with limits of their own. */
const LARGEST_BODY = 1024 * 1024;
/** Answers under way get this long to finish when the house closes. */
const DRAIN_MILLISECONDS = 8_000;

type Handler = (
  req: IncomingMessage,
  res: ServerResponse,
  next: (error?: unknown) => void,
  locals: { app: App },
) => Promise<void>;

export type Running = { app: App; url: string; port: number; stop(): Promise<void> };

/** Opens the house and answers on `config.host:config.port`; port 0 takes any free one. Throws sentences. */
export async function start(options: {
  config: Config;
  clock: Clock;
  ids?: Ids;
  log?: Log;
}): Promise<Running> {
  const { config } = options;
  const server = createServer();
  const port = await listen(server, config);
  const here: Config =
    config.port === 0 ? { ...config, port, baseUrl: config.baseUrl.replace(/:0$/, `:${port}`) } : config;
  try {
    const app = await openHouse({ ...options, config: here });
    await answer(server, app);
    return { app, url: here.baseUrl, port, stop: () => stop(server, app) };
  } catch (error) {
    server.close();
    throw error;
  }
}

async function answer(server: Server, app: App): Promise<void> {
  const dist = resolve('dist');
  const { handler } = (await import(pathToFileURL(`${dist}/server/entry.mjs`).href)) as { handler: Handler };
  const statics = await staticFiles(`${dist}/client`);
  const practices = practiceFiles(practiceDeps(app), (res, error) => {
    app.log.error('request.broken', whereOf(error));
    plain(res, 500);
  });
  const uploads = uploadRoutes(app.features.flatMap((feature) => feature.routes ?? []));
  server.on('request', (req, res) => {
    for (const [name, value] of headersOf(app.config)) res.setHeader(name, value);
    if (statics(req, res) || practices(req, res)) return;
    // Web requests know no TRACE: Astro would fail on it.
    if (req.method === 'TRACE') return plain(res, 405);
    if (uploads(req)) watch(req);
    else {
      hurry(req, () => plain(res, 408));
      // Node reads the rest and throws it away, so that the sender gets to see the answer.
      if (Number(req.headers['content-length'] ?? 0) > LARGEST_BODY) return plain(res, 413);
    }
    inOnePiece(req, res);
    handler(req, res, (error) => plain(res, error === undefined ? 404 : 500), { app }).catch(() =>
      plain(res, 500),
    );
  });
}

/** What every answer carries, whoever gives it. */
const headersOf = ({ baseUrl }: Config): readonly (readonly [string, string])[] => [
  ...Object.entries(SECURITY_HEADERS),
  ['content-security-policy', BARE_POLICY],
  ...(baseUrl.startsWith('https:') ? [['strict-transport-security', 'max-age=31536000'] as const] : []),
];

/** Only for what never reaches a page; everything else has a page with words and a number. */
function plain(res: ServerResponse, status: number): void {
  if (res.headersSent) return void res.destroy();
  res.writeHead(status, { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' });
  res.end(SENTENCES[status] ?? SENTENCES[500]);
}

const SENTENCES: Readonly<Record<number, string>> = {
  400: 'Diese Sendung konnten wir nicht lesen.',
  404: 'Diese Seite gibt es nicht.',
  405: 'So lässt sich diese Seite nicht aufrufen.',
  408: 'Die Sendung hat zu lange gedauert. Versuchen Sie es noch einmal.',
  413: 'Die Sendung ist zu groß. Erlaubt ist ein Megabyte. Gehen Sie zurück und kürzen Sie Ihre Angaben.',
  431: 'Die Adresse ist zu lang.',
  500: 'Der Fehler liegt bei uns. Was Sie schon gespeichert haben, ist sicher. Versuchen Sie es noch einmal.',
  503: 'Rückenwind startet gerade. Bitte laden Sie die Seite in wenigen Sekunden neu.',
};

/** What is no HTTP never becomes a request; the answer is written by hand and the connection closed. */
function unreadable(error: NodeJS.ErrnoException, socket: Duplex, config: Config): void {
  if (error.code === 'ECONNRESET' || !socket.writable) return void socket.destroy();
  const status = UNREADABLE[error.code ?? ''] ?? 400;
  const body = SENTENCES[status] ?? '';
  const head = [
    `HTTP/1.1 ${status} ${STATUS_CODES[status]}`,
    ...headersOf(config).map(([name, value]) => `${name}: ${value}`),
    'content-type: text/plain; charset=utf-8',
    `content-length: ${Buffer.byteLength(body)}`,
    'cache-control: no-store',
    'connection: close',
  ];
  socket.end(`${head.join('\r\n')}\r\n\r\n${body}`);
}

const UNREADABLE: Readonly<Record<string, number>> = {
  HPE_HEADER_OVERFLOW: 431,
  ERR_HTTP_REQUEST_TIMEOUT: 408,
};

async function listen(server: Server, config: Config): Promise<number> {
  const { host, port } = config;
  server.keepAliveTimeout = 65_000;
  server.headersTimeout = 66_000;
  server.requestTimeout = LONGEST_UPLOAD;
  const early = (_req: IncomingMessage, res: ServerResponse) => {
    if (server.listenerCount('request') > 1) return;
    for (const [name, value] of headersOf(config)) res.setHeader(name, value);
    res.setHeader('retry-after', '2');
    plain(res, 503);
  };
  server.on('request', early);
  server.on('clientError', (error: NodeJS.ErrnoException, socket) => unreadable(error, socket, config));
  await new Promise<void>((listening, refused) => {
    server.once('error', (error: NodeJS.ErrnoException) => refused(portError(error, host, port)));
    server.listen(port, host, () => listening());
  });
  server.removeAllListeners('error');
  return (server.address() as AddressInfo).port;
}

function portError(error: NodeJS.ErrnoException, host: string, port: number): Error {
  if (error.code === 'EADDRINUSE')
    return startError(
      `Port ${port} auf ${host} ist schon belegt. Beenden Sie das andere Programm oder setzen Sie PORT auf eine freie Zahl.`,
    );
  if (error.code === 'EACCES')
    return startError(`Port ${port} darf dieses Konto nicht öffnen. Nehmen Sie eine Zahl ab 1024.`);
  if (error.code === 'EADDRNOTAVAIL' || error.code === 'ENOTFOUND')
    return startError(`Die Adresse ${host} gibt es auf diesem Rechner nicht. Prüfen Sie HOST.`);
  return error;
}

async function stop(server: Server, app: App): Promise<void> {
  await new Promise<void>((closed) => {
    server.close(() => closed());
    server.closeIdleConnections();
    setTimeout(() => server.closeAllConnections(), DRAIN_MILLISECONDS).unref();
  });
  await app.close();
}
