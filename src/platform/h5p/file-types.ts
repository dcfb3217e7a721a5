/** What a content folder may hold. Nothing here runs as a page of its own: no `svg`, no `html`. */
const CONTENT = {
  json: 'application/json',
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  gif: 'image/gif',
  bmp: 'image/bmp',
  webp: 'image/webp',
  avif: 'image/avif',
  woff: 'font/woff',
  woff2: 'font/woff2',
  ttf: 'font/ttf',
  otf: 'font/otf',
  eot: 'application/vnd.ms-fontobject',
  mp4: 'video/mp4',
  webm: 'video/webm',
  ogg: 'audio/ogg',
  oga: 'audio/ogg',
  mp3: 'audio/mpeg',
  m4a: 'audio/mp4',
  wav: 'audio/wav',
  vtt: 'text/vtt; charset=utf-8',
  webvtt: 'text/vtt; charset=utf-8',
  csv: 'text/csv; charset=utf-8',
  txt: 'text/plain; charset=utf-8',
  pdf: 'application/pdf',
  gltf: 'model/gltf+json',
  glb: 'model/gltf-binary',
} as const;

/** What a library folder may hold besides: libraries are code, and only trusted hands install them. */
const LIBRARY = {
  ...CONTENT,
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  svg: 'image/svg+xml; charset=utf-8',
  xml: 'text/xml; charset=utf-8',
  cur: 'image/x-icon',
  ico: 'image/x-icon',
} as const;

/** Leftovers of how a library was made. They are not needed to play and are left out without a word. */
const LEFTOVERS = new Set(['', 'md', 'diff', 'yml', 'yaml', 'map', 'scss', 'less', 'ts', 'lock', 'patch']);

export type Area = 'content' | 'library';

const TYPES: Record<Area, Readonly<Record<string, string>>> = { content: CONTENT, library: LIBRARY };

/** Lower case, without the dot; empty where there is none. */
export function extension(name: string): string {
  const file = name.slice(name.lastIndexOf('/') + 1);
  const dot = file.lastIndexOf('.');
  return dot < 0 ? '' : file.slice(dot + 1).toLowerCase();
}

/** The MIME type under which a file is sent; `undefined` for kinds that are never sent. */
export const mediaType = (area: Area, name: string): string | undefined => {
  const types = TYPES[area];
  const kind = extension(name);
  return Object.hasOwn(types, kind) ? types[kind] : undefined;
};

export const isLeftover = (name: string): boolean => LEFTOVERS.has(extension(name));
