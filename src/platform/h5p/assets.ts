import type { Clock } from '#domain/clock.ts';
import type { Keys } from '#platform/keys/port.ts';
import { playerDocument, refusedDocument } from './document.ts';
import { type Area, mediaType } from './file-types.ts';
import { openBelow, safeSegments } from './files.ts';
import { assetHeaders, PREFIX, playerHeaders, preflightHeaders, STATIC } from './headers.ts';
import { contentLanguage, type Manifest, parseManifest, playable } from './manifest.ts';
import { type Answer, nothing, sendFile } from './send.ts';
import { openStatic } from './static.ts';
import { readToken } from './token.ts';
import { usedLibraries } from './used.ts';

/** `path` is the address's path as it came, percent-encoded, without the query. */
export type AssetRequest = {
  readonly method: string;
  readonly path: string;
  readonly range?: string | undefined;
  readonly ifNoneMatch?: string | undefined;
  readonly ifRange?: string | undefined;
};

/** Where a content's files are. `contentFolder` holds `h5p.json` and `content/`. */
export type Place = {
  readonly contentFolder: string;
  /** Searched in this order for `<machineName>-<major>.<minor>`. */
  readonly libraryFolders: readonly string[];
};

export type AssetDeps = {
  readonly keys: Keys;
  readonly clock: Clock;
  /** Origin of `BASE_URL`. `'self'` is not used: it says little in a document of opaque origin. */
  readonly origin: string;
  /** The installation's folder: with `node_modules` and `src`. */
  readonly root: string;
  locate(contentId: string): Place | undefined | Promise<Place | undefined>;
};

/**
 * Answers everything below `/h5p/`: the player document, a content's files, its libraries, and the player's own
 * scripts. Looks at no cookie: the token in the address is the only right to read, and names the only content.
 * Everything unknown, unsafe or of a foreign kind is 404; a forged or expired token is 403.
 */
export async function answerAsset(request: AssetRequest, deps: AssetDeps): Promise<Answer> {
  if (request.method === 'OPTIONS') return nothing(204, preflightHeaders);
  if (request.method !== 'GET' && request.method !== 'HEAD')
    return nothing(405, { ...assetHeaders, allow: 'GET, HEAD' });
  if (!request.path.startsWith(PREFIX)) return nothing(404, assetHeaders);
  if (request.path.startsWith(STATIC)) {
    const found = await openStatic(deps.root, request.path.slice(STATIC.length));
    return found
      ? sendFile(request, found.file, found.type, 'public, max-age=3600')
      : nothing(404, assetHeaders);
  }
  const [token = '', area = '', ...rest] = request.path.slice(PREFIX.length).split('/');
  const grant = readToken(deps.keys, deps.clock, token);
  if (!grant.ok) return refused(area === 'player');
  const place = await deps.locate(grant.value.contentId);
  if (!place) return nothing(404, assetHeaders);
  if (area === 'player' && rest.length === 0)
    return player(request, deps, place, token, grant.value.contentId);
  const segments = safeSegments(rest.join('/'));
  if (!segments) return nothing(404, assetHeaders);
  if (area === 'content') return content(request, place, segments);
  if (area === 'libraries') return library(request, place, segments);
  return nothing(404, assetHeaders);
}

function refused(page: boolean): Answer {
  if (!page) return nothing(403, assetHeaders);
  const headers = {
    ...assetHeaders,
    'content-type': 'text/html; charset=utf-8',
    'cache-control': 'no-store',
  };
  return { status: 403, headers, body: refusedDocument };
}

async function player(
  request: AssetRequest,
  deps: AssetDeps,
  place: Place,
  token: string,
  contentId: string,
): Promise<Answer> {
  const manifest = await manifestOf(place);
  if (!manifest) return nothing(404, assetHeaders);
  const { title, mainLibrary: machineName } = manifest;
  const body = playerDocument({ token, contentId, title, language: contentLanguage(manifest), machineName });
  return {
    status: 200,
    headers: playerHeaders(deps.origin, token),
    body: request.method === 'HEAD' ? null : body,
  };
}

/** Authors change a content and want to see it; the browser asks each time whether it still has the right one. */
const CHANGES = 'private, no-cache';
/** Libraries change with a new patch, a few times a year. */
const STAYS = 'private, max-age=3600';

async function content(request: AssetRequest, place: Place, segments: readonly string[]): Promise<Answer> {
  if (segments.length === 1 && segments[0] === 'h5p.json') {
    const manifest = await manifestOf(place);
    if (!manifest) return nothing(404, assetHeaders);
    const used = usedLibraries((await textOf(place, ['content', 'content.json'])) ?? '') ?? [];
    const headers = {
      ...assetHeaders,
      'content-type': 'application/json',
      'cache-control': CHANGES,
    };
    return {
      status: 200,
      headers,
      body: request.method === 'HEAD' ? null : JSON.stringify(playable(manifest, used)),
    };
  }
  return segments[0] === 'content'
    ? send(request, [place.contentFolder], 'content', segments, CHANGES)
    : nothing(404, assetHeaders);
}

async function manifestOf(place: Place): Promise<Manifest | undefined> {
  const text = await textOf(place, ['h5p.json']);
  const parsed = text === undefined ? undefined : parseManifest(text);
  return parsed?.ok ? parsed.value : undefined;
}

const textOf = async (place: Place, path: readonly string[]): Promise<string | undefined> =>
  (await openBelow(place.contentFolder, path))?.text();

const LIBRARY_FOLDER = /^[A-Za-z][\w.-]*-\d+\.\d+$/;

const library = (
  request: AssetRequest,
  place: Place,
  segments: readonly string[],
): Promise<Answer> | Answer =>
  LIBRARY_FOLDER.test(segments[0] ?? '') && segments.length > 1
    ? send(request, place.libraryFolders, 'library', segments, STAYS)
    : nothing(404, assetHeaders);

async function send(
  request: AssetRequest,
  folders: readonly string[],
  area: Area,
  segments: readonly string[],
  cacheControl: string,
): Promise<Answer> {
  const type = mediaType(area, segments.at(-1) ?? '');
  if (!type) return nothing(404, assetHeaders);
  for (const folder of folders) {
    const file = await openBelow(folder, segments);
    if (file) return sendFile(request, file, type, cacheControl);
  }
  return nothing(404, assetHeaders);
}
