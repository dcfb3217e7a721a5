import { gzipSync } from 'node:zlib';
import { accepts } from './encoding.ts';

const SMALLEST = 1_400;

/** A page as one piece, compressed where the browser takes it. Also finds faults that only show while a page is written. */
export async function inOnePiece(response: Response, acceptEncoding: string | null): Promise<Response> {
  const isText = /^text\/html|^application\/json|^text\/csv/.test(response.headers.get('content-type') ?? '');
  if (response.body === null || !isText) return response;
  const body = Buffer.from(await response.arrayBuffer());
  const headers = new Headers(response.headers);
  headers.append('vary', 'accept-encoding');
  if (body.length < SMALLEST || !accepts(acceptEncoding, 'gzip')) {
    headers.set('content-length', String(body.length));
    return new Response(body, { status: response.status, headers });
  }
  const packed = gzipSync(body, { level: 5 });
  headers.set('content-encoding', 'gzip');
  headers.set('content-length', String(packed.length));
  return new Response(packed, { status: response.status, headers });
}
