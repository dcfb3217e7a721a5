import type { Client } from './client.ts';

/** An answer as whoever asked sees it, without what differs by itself: the number of the request and the time of day. */
export async function faceOf(response: Response): Promise<string> {
  const number = response.headers.get('x-request-id');
  const headers = [...response.headers].filter(([name]) => name !== 'date' && name !== 'x-request-id');
  const head = headers.map(([name, value]) => `${name}: ${value}`).join('\n');
  const body = await response.text();
  return `${response.status}\n${head}\n\n${number ? body.replaceAll(number, 'NUMBER') : body}`;
}

/** A browser that wants nothing compressed: packed, the number of the request would change the length. */
export function unpacked(own: Client): Client {
  const plain = { 'accept-encoding': 'identity' };
  return {
    cookies: own.cookies,
    get: (path, headers) => own.get(path, { ...plain, ...headers }),
    post: (path, fields, headers) => own.post(path, fields, { ...plain, ...headers }),
    json: (path, body, headers) => own.json(path, body, { ...plain, ...headers }),
  };
}

type Headers = Readonly<Record<string, string | readonly string[] | undefined>>;

/** What every answer of ours has to carry; `frame` is the sandbox of a practice with rules of its own. */
export function missingHeaders(headers: Headers, { frame = false, https = false } = {}): readonly string[] {
  const policy = String(headers['content-security-policy'] ?? '');
  const checks: Readonly<Record<string, boolean>> = {
    nosniff: headers['x-content-type-options'] === 'nosniff',
    referrer: headers['referrer-policy'] === (frame ? 'no-referrer' : 'same-origin'),
    frames: /^(DENY|SAMEORIGIN)$/.test(String(headers['x-frame-options'])),
    permissions: ['camera=()', 'microphone=()', 'geolocation=()'].every((each) =>
      String(headers['permissions-policy']).includes(each),
    ),
    policy: policy.includes("frame-ancestors 'none'") || (frame && policy.startsWith('sandbox')),
    'nothing inline': frame || !/unsafe-(inline|eval)/.test(policy),
    'nothing about the machine': headers['x-powered-by'] === undefined && headers['server'] === undefined,
    'https kept': (headers['strict-transport-security'] !== undefined) === https,
  };
  return Object.entries(checks).flatMap(([name, held]) => (held ? [] : [name]));
}
