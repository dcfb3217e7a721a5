import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http';
import { gzipSync } from 'node:zlib';
import { accepts } from './encoding.ts';

const SMALLEST = 1_400;
const TEXT = /^text\/html|^application\/json|^text\/csv/;

type Held = { status: number; headers: OutgoingHttpHeaders; pieces: Uint8Array[] };

/**
 * Makes a text leave in one piece: with its length, and compressed where the browser takes it. Its head waits for the
 * end, so that until then another answer may still take its place. Anything else goes out as it comes.
 */
export function inOnePiece(req: IncomingMessage, res: ServerResponse): void {
  const { writeHead, write, end } = res;
  let held: Held | undefined;

  res.writeHead = ((status: number, headers: OutgoingHttpHeaders = {}) => {
    const isText = TEXT.test(String(headers['content-type'] ?? ''));
    held = isText ? { status, headers, pieces: [] } : undefined;
    return isText ? res : writeHead.call(res, status, headers);
  }) as ServerResponse['writeHead'];

  res.write = ((chunk: string | Uint8Array, ...more: unknown[]) => {
    if (held === undefined) return Reflect.apply(write, res, [chunk, ...more]);
    held.pieces.push(typeof chunk === 'string' ? Buffer.from(chunk) : chunk);
    const told = more.at(-1);
    if (typeof told === 'function') process.nextTick(told);
    return true;
  }) as ServerResponse['write'];

  res.end = ((...last: unknown[]) => {
    if (held === undefined) return Reflect.apply(end, res, last);
    const [chunk] = last;
    if (typeof chunk === 'string' || chunk instanceof Uint8Array) res.write(chunk);
    const { status, headers, body } = finished(held, String(req.headers['accept-encoding'] ?? ''));
    held = undefined;
    writeHead.call(res, status, headers);
    return Reflect.apply(end, res, [body]);
  }) as ServerResponse['end'];
}

function finished({ status, headers, pieces }: Held, accepted: string) {
  const [first] = pieces;
  const body = pieces.length === 1 && first !== undefined ? first : Buffer.concat(pieces);
  if (body.length === 0) return { status, headers, body: undefined };
  const packed =
    body.length >= SMALLEST && accepts(accepted, 'gzip') ? gzipSync(body, { level: 5 }) : undefined;
  const { vary } = headers;
  const own = {
    ...headers,
    vary: vary === undefined ? 'accept-encoding' : `${vary}, accept-encoding`,
    'content-length': (packed ?? body).length,
    ...(packed && { 'content-encoding': 'gzip' }),
  };
  return { status, headers: own, body: packed ?? body };
}
