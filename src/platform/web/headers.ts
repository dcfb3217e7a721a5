/** Headers of every answer, refusals and static files included. The H5P frame brings its own, stricter policy. */
export const SECURITY_HEADERS: Readonly<Record<string, string>> = {
  'x-content-type-options': 'nosniff',
  // never no-referrer: the browser would then send `Origin: null` with our own forms
  'referrer-policy': 'same-origin',
  'x-frame-options': 'DENY',
  'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
  'cross-origin-opener-policy': 'same-origin',
};

/** For answers that are not pages of ours: nothing may run, nothing may be loaded. */
export const BARE_POLICY = "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";

/** For static files: an SVG opened on its own may not run anything. */
export const STATIC_POLICY = "default-src 'self'; script-src 'none'; frame-ancestors 'none'";
