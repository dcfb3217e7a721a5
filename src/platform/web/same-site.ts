/**
 * Whether a request that changes something comes from one of our own pages.
 * `Sec-Fetch-Site` decides where the browser sends it; on plain http it does not, there `Origin` has to be ours.
 * A request with neither was not sent by a form of ours.
 */
export function isSameSite(
  method: string,
  header: (name: string) => string | null,
  baseUrl: string,
): boolean {
  if (SAFE.has(method)) return true;
  const fetchSite = header('sec-fetch-site');
  if (fetchSite !== null) return fetchSite === 'same-origin';
  return header('origin') === baseUrl;
}

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);
