import { Readable } from 'node:stream';
import { type AssetDeps, answerAsset } from './assets.ts';

/** `answerAsset` for an endpoint that is given a `Request` and gives back a `Response`. Path taken from the URL. */
export async function h5pResponse(request: Request, deps: AssetDeps): Promise<Response> {
  const { status, headers, body } = await answerAsset(
    {
      method: request.method,
      path: new URL(request.url).pathname,
      range: request.headers.get('range') ?? undefined,
      ifNoneMatch: request.headers.get('if-none-match') ?? undefined,
      ifRange: request.headers.get('if-range') ?? undefined,
    },
    deps,
  );
  const sent = body instanceof Readable ? Readable.toWeb(body) : body;
  return new Response(sent as BodyInit | null, { status, headers });
}
