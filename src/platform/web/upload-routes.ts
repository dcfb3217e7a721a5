import type { IncomingMessage } from 'node:http';
import { MINUTE } from '#domain/clock.ts';
import type { Route } from '#domain/feature.ts';

/** 128 megabytes over a slow line from home. */
export const LONGEST_UPLOAD = 20 * MINUTE;
const LONGEST_FORM = MINUTE;
const LONGEST_SILENCE = MINUTE;

/** Whether a request goes to a route that takes files and judges their size itself. */
export function uploadRoutes(routes: readonly Route[]): (req: IncomingMessage) => boolean {
  const paths = new Set(routes.filter((route) => route.upload).map((route) => route.pattern));
  return ({ method, url = '' }) => method === 'POST' && paths.has(url.split('?')[0] ?? '');
}

/** Ends an upload whose sender has fallen silent. Nobody listens for the time-out, so the connection is closed. */
export function watch(req: IncomingMessage): void {
  // Kept, because a request that breaks off may already have been parted from its connection.
  const { socket } = req;
  socket.setTimeout(LONGEST_SILENCE);
  req.once('close', () => socket.setTimeout(0));
}

/** Gives the body of any other request less time than the server gives uploads. */
export function hurry(req: IncomingMessage, tooSlow: () => void): void {
  const { headers } = req;
  if (headers['content-length'] === undefined && headers['transfer-encoding'] === undefined) return;
  const timer = setTimeout(() => {
    if (req.complete) return;
    tooSlow();
    req.socket.destroySoon();
  }, LONGEST_FORM);
  timer.unref();
  req.once('close', () => clearTimeout(timer));
}
