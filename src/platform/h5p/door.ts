import type { IncomingMessage, ServerResponse } from 'node:http';
import { pipeline } from 'node:stream/promises';
import { type AssetDeps, answerAsset } from './assets.ts';
import { PREFIX } from './headers.ts';

const READING = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Answers what is read below `/h5p/`, before any page is looked for: a practice fetches up to a hundred files, and
 * none of them asks who is signed in. Returns whether it has taken the request. `broken` gets what went wrong and ends the answer.
 */
export function practiceFiles(
  deps: AssetDeps,
  broken: (res: ServerResponse, error: unknown) => void,
): (req: IncomingMessage, res: ServerResponse) => boolean {
  return (req, res) => {
    const { method = '', url = '' } = req;
    if (!url.startsWith(PREFIX) || !READING.has(method)) return false;
    answer(req, res, deps).catch((error: unknown) => broken(res, error));
    return true;
  };
}

async function answer(req: IncomingMessage, res: ServerResponse, deps: AssetDeps): Promise<void> {
  const { method = '', url = '', headers } = req;
  const [path = ''] = url.split('?');
  const asked = {
    method,
    path,
    range: headers.range,
    ifNoneMatch: headers['if-none-match'],
    ifRange: [headers['if-range']].flat()[0],
  };
  const { status, headers: own, body } = await answerAsset(asked, deps);
  res.writeHead(status, own);
  if (body === null || typeof body === 'string' || body instanceof Uint8Array)
    return void res.end(body ?? undefined);
  // Whoever leaves in the middle of a film has not broken anything.
  await pipeline(body, res).catch(() => res.destroy());
}
