/** Where answers of this module live. Nothing below needs a cookie; everything but `player/` needs a token. */
export const PREFIX = '/h5p/';
export const STATIC = `${PREFIX}player/`;

const always = {
  'access-control-allow-origin': '*',
  'cross-origin-resource-policy': 'cross-origin',
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'permissions-policy':
    'camera=(), microphone=(), geolocation=(), display-capture=(), payment=(), usb=(), serial=(), hid=(), ' +
    'midi=(), clipboard-read=(), publickey-credentials-get=(), screen-wake-lock=(), xr-spatial-tracking=()',
} as const;

/**
 * Headers of everything that is not the player document. Opened as a page of its own, such a file (an svg, say) runs
 * nothing and belongs to no origin.
 */
export const assetHeaders: Readonly<Record<string, string>> = {
  ...always,
  'content-security-policy': "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:",
};

/** The answer to a preflight: some content types fetch with `X-Requested-With`, media players with `Range`. */
export const preflightHeaders: Readonly<Record<string, string>> = {
  ...assetHeaders,
  'access-control-allow-methods': 'GET, HEAD',
  'access-control-allow-headers': 'x-requested-with, range, content-type',
  'access-control-max-age': '86400',
};

/**
 * Headers of the player document. `sandbox` without `allow-same-origin` holds even when the document is opened
 * outside its frame. Sources are spelt out, as narrow as the token's own files: a package must not be able to send
 * what it knows anywhere, not even to a page of ours. H5P needs inline scripts and `eval`; inside this box they
 * give a package nothing that its own files could not do.
 */
export function playerHeaders(origin: string, token: string): Readonly<Record<string, string>> {
  const origins = aliases(origin);
  const own = origins.map((each) => `${each}${PREFIX}${token}/`).join(' ');
  const shared = origins.map((each) => each + STATIC).join(' ');
  const policy = [
    'sandbox allow-scripts',
    "default-src 'none'",
    `script-src ${own} ${shared} 'unsafe-inline' 'unsafe-eval'`,
    `style-src ${own} ${shared} 'unsafe-inline'`,
    `img-src ${own} ${shared} data: blob:`,
    `media-src ${own} data: blob:`,
    `font-src ${own} ${shared} data:`,
    `connect-src ${own}`,
    `frame-src ${own}`,
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    `frame-ancestors ${origins.join(' ')}`,
  ];
  return {
    ...always,
    'content-type': 'text/html; charset=utf-8',
    'cache-control': 'private, no-store',
    'content-security-policy': policy.join('; '),
    'x-frame-options': 'SAMEORIGIN',
  };
}

/** On a machine of one's own, `localhost` and `127.0.0.1` are the same place and people type either. */
function aliases(origin: string): readonly string[] {
  const other = { localhost: '127.0.0.1', '127.0.0.1': 'localhost' }[new URL(origin).hostname];
  if (!other) return [new URL(origin).origin];
  const alias = new URL(origin);
  alias.hostname = other;
  return [new URL(origin).origin, alias.origin];
}
