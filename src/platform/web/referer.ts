/** The page of ours that somebody came from, as path and query; nothing for other sites and for `except`. */
export function cameFrom(referer: string | null, baseUrl: string, except: string): string | undefined {
  if (referer === null || !URL.canParse(referer)) return undefined;
  const url = new URL(referer);
  return url.origin === baseUrl && url.pathname !== except ? url.pathname : undefined;
}
