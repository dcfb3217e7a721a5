/** Names and flags of our cookies follow the scheme of `BASE_URL`: a `Secure` cookie would never arrive over plain http. */
export type CookieName = 'sitzung' | 'meldung' | 'darstellung' | 'sprache';

export const cookieName = (name: CookieName, baseUrl: string): string =>
  baseUrl.startsWith('https:') ? `__Host-${name}` : name;

export const cookieFlags = (baseUrl: string) =>
  ({ path: '/', httpOnly: true, sameSite: 'lax', secure: baseUrl.startsWith('https:') }) as const;
