import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { extname, join, relative } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { accepts } from './encoding.ts';
import { STATIC_POLICY } from './headers.ts';

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.txt': 'text/plain; charset=utf-8',
};
const COMPRESSIBLE = new Set(['.css', '.js', '.svg', '.txt']);

type File = { type: string; etag: string; plain: Buffer; br?: Buffer; gzip?: Buffer; immutable: boolean };

/**
 * The build's own files, read once and compressed once. Only what is in the folder at start exists, so no path of a
 * request ever reaches the disk. Returns whether it has answered.
 */
export async function staticFiles(
  folder: string,
): Promise<(req: IncomingMessage, res: ServerResponse) => boolean> {
  const files = new Map<string, File>();
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    const type = TYPES[extname(path)];
    if (!entry.isFile() || type === undefined || statSync(path).size > 20_000_000) continue;
    const address = `/${relative(folder, path).replaceAll('\\', '/')}`;
    files.set(address, loaded(readFileSync(path), type, extname(path), address.startsWith('/_astro/')));
  }
  return (req, res) => {
    if (req.method !== 'GET' && req.method !== 'HEAD') return false;
    const file = files.get((req.url ?? '').split('?')[0] ?? '');
    if (file === undefined) return false;
    send(file, req, res);
    return true;
  };
}

function loaded(plain: Buffer, type: string, extension: string, immutable: boolean): File {
  // Weak: the same tag stands for the plain file and for its compressed forms.
  const etag = `W/"${createHash('sha256').update(plain).digest('base64url').slice(0, 22)}"`;
  if (!COMPRESSIBLE.has(extension) || plain.length < 600) return { type, etag, plain, immutable };
  const br = brotliCompressSync(plain, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } });
  return { type, etag, plain, br, gzip: gzipSync(plain), immutable };
}

/** `If-None-Match` names the tag, in whatever form a proxy may have given it. */
const isKnown = (header = '', etag: string): boolean =>
  header.split(',').some((tag) => tag.trim() === '*' || tag.trim().replace(/^W\//, '') === etag.slice(2));

function send(file: File, req: IncomingMessage, res: ServerResponse): void {
  const accepted = String(req.headers['accept-encoding'] ?? '');
  const encoding = (['br', 'gzip'] as const).find(
    (coding) => file[coding] !== undefined && accepts(accepted, coding),
  );
  const body = (encoding && file[encoding]) ?? file.plain;
  res.setHeader('content-security-policy', STATIC_POLICY);
  res.setHeader(
    'cache-control',
    file.immutable ? 'public, max-age=31536000, immutable' : 'public, max-age=3600',
  );
  res.setHeader('etag', file.etag);
  if (file.br !== undefined) res.setHeader('vary', 'accept-encoding');
  if (isKnown(req.headers['if-none-match'], file.etag)) {
    res.writeHead(304);
    return void res.end();
  }
  res.setHeader('content-type', file.type);
  res.setHeader('content-length', body.length);
  if (encoding !== undefined) res.setHeader('content-encoding', encoding);
  res.writeHead(200);
  res.end(req.method === 'HEAD' ? undefined : body);
}
