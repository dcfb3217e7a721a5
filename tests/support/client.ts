import { DEMO_PASSWORD } from '#src/demo/accounts.ts';

/** A browser without pictures: keeps cookies, follows nothing by itself. */
export type Client = {
  get(path: string, headers?: Readonly<Record<string, string>>): Promise<Response>;
  /** Sends a form the way our own pages do. */
  post(
    path: string,
    fields?: Readonly<Record<string, string | readonly string[]>>,
    headers?: Readonly<Record<string, string>>,
  ): Promise<Response>;
  json(path: string, body: unknown, headers?: Readonly<Record<string, string>>): Promise<Response>;
  cookies: Map<string, string>;
};

export function client(url: string): Client {
  const cookies = new Map<string, string>();
  const send = async (path: string, init: RequestInit): Promise<Response> => {
    const headers = new Headers(init.headers);
    if (cookies.size > 0)
      headers.set('cookie', [...cookies].map(([name, value]) => `${name}=${value}`).join('; '));
    const response = await fetch(new URL(path, url), { ...init, headers, redirect: 'manual' });
    for (const cookie of response.headers.getSetCookie()) {
      const [pair = ''] = cookie.split(';');
      const at = pair.indexOf('=');
      if (/max-age=0|expires=thu, 01 jan 1970/i.test(cookie)) cookies.delete(pair.slice(0, at));
      else cookies.set(pair.slice(0, at), pair.slice(at + 1));
    }
    return response;
  };
  return {
    cookies,
    get: (path, headers = {}) => send(path, { headers }),
    post: (path, fields = {}, headers = {}) => {
      const body = new URLSearchParams();
      for (const [name, value] of Object.entries(fields))
        for (const each of [value].flat()) body.append(name, each);
      return send(path, { method: 'POST', body, headers: { origin: url, ...headers } });
    },
    json: (path, body, headers = {}) =>
      send(path, {
        method: 'POST',
        body: JSON.stringify(body),
        headers: { origin: url, 'content-type': 'application/json', ...headers },
      }),
  };
}

/** A client signed in with a demo account. */
export async function signedIn(url: string, slug: string, password = DEMO_PASSWORD): Promise<Client> {
  const own = client(url);
  const response = await own.post('/anmelden?_action=people.signIn', { identifier: slug, password });
  if (response.status !== 303) throw new Error(`${slug} could not sign in: ${response.status}`);
  return own;
}
