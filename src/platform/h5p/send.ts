import type { Readable } from 'node:stream';
import type { OpenFile } from './files.ts';
import { assetHeaders } from './headers.ts';

/** What goes back to the browser. A stream is read once; whoever drops it has to destroy it. */
export type Answer = {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Uint8Array<ArrayBuffer> | Readable | null;
};

export const nothing = (status: number, headers: Readonly<Record<string, string>>): Answer => ({
  status,
  headers: { ...headers, 'cache-control': 'no-store' },
  body: null,
});

/** The file, the part of it that was asked for (one range at most, RFC 9110), or 304 where the browser has it. */
export async function sendFile(
  request: {
    readonly method: string;
    readonly range?: string | undefined;
    readonly ifNoneMatch?: string | undefined;
    readonly ifRange?: string | undefined;
  },
  file: OpenFile,
  type: string,
  cacheControl: string,
): Promise<Answer> {
  const etag = `"${file.size.toString(36)}-${Math.floor(file.modified).toString(36)}"`;
  const headers = {
    ...assetHeaders,
    'content-type': type,
    'cache-control': cacheControl,
    etag,
    'accept-ranges': 'bytes',
  };
  if (request.ifNoneMatch?.split(/\s*,\s*/).includes(etag))
    return closed(file, { status: 304, headers, body: null });
  // A part of a file that was replaced meanwhile would be sewn to the parts of the old one (RFC 9110, 13.1.5).
  const isSame = request.ifRange === undefined || request.ifRange === etag;
  const range = isSame ? byteRange(request.range, file.size) : undefined;
  if (range === 'unsatisfiable') {
    return closed(file, {
      status: 416,
      headers: { ...headers, 'content-range': `bytes */${file.size}` },
      body: null,
    });
  }
  const length = range ? range.end - range.start + 1 : file.size;
  const sized = { ...headers, 'content-length': String(length) };
  const answer = range
    ? {
        status: 206,
        headers: { ...sized, 'content-range': `bytes ${range.start}-${range.end}/${file.size}` },
      }
    : { status: 200, headers: sized };
  if (request.method === 'HEAD' || length === 0) return closed(file, { ...answer, body: null });
  return { ...answer, body: await file.read(range ?? { start: 0, end: file.size - 1 }) };
}

async function closed(file: OpenFile, answer: Answer): Promise<Answer> {
  await file.close();
  return answer;
}

/** `undefined` for no range, several ranges or words that are not understood: then the whole file is sent. */
export function byteRange(
  header: string | undefined,
  size: number,
): { start: number; end: number } | 'unsatisfiable' | undefined {
  const match = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(header?.trim() ?? '');
  if (!match || (match[1] === '' && match[2] === '')) return undefined;
  const [first, last] = [match[1] ?? '', match[2] ?? ''];
  const start = first === '' ? Math.max(0, size - Number(last)) : Number(first);
  const end = first === '' || last === '' ? size - 1 : Math.min(Number(last), size - 1);
  if (first !== '' && last !== '' && Number(last) < start) return undefined;
  return start > end ? 'unsatisfiable' : { start, end };
}
