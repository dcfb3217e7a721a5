import { Readable } from 'node:stream';
import { mediaType } from '#platform/h5p/file-types.ts';
import { openBelow, safeSegments } from '#platform/h5p/files.ts';
import { sendFile } from '#platform/h5p/send.ts';
import { BARE_POLICY } from './headers.ts';

/** A picture, film, sound or captions file below a folder, in parts where the browser asks for them (RFC 9110). */
export async function mediaFile(
  request: Request,
  folder: string,
  path: string,
): Promise<Response | undefined> {
  const segments = safeSegments(path);
  const type = segments && mediaType('content', segments.at(-1) ?? '');
  if (segments === undefined || type === undefined || !/^(image|video|audio)\/|^text\/vtt/.test(type))
    return undefined;
  const file = await openBelow(folder, segments);
  if (file === undefined) return undefined;
  const { status, headers, body } = await sendFile(
    {
      method: request.method,
      range: request.headers.get('range') ?? undefined,
      ifNoneMatch: request.headers.get('if-none-match') ?? undefined,
      ifRange: request.headers.get('if-range') ?? undefined,
    },
    file,
    type,
    'private, no-cache',
  );
  const kept = Object.entries(headers).filter(([name]) => KEPT.has(name));
  return new Response(body instanceof Readable ? asWeb(body) : body, {
    status,
    headers: { ...Object.fromEntries(kept), 'content-security-policy': BARE_POLICY },
  });
}

const asWeb = (stream: Readable): BodyInit => Readable.toWeb(stream) as unknown as BodyInit;

/** Without the headers for frames of foreign origin: this goes to our own pages only. */
const KEPT = new Set([
  'content-type',
  'content-length',
  'content-range',
  'accept-ranges',
  'cache-control',
  'etag',
]);
