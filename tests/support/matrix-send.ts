import { type IncomingHttpHeaders, request } from 'node:http';
import { connect } from 'node:net';

/** One request exactly as given: nothing is added, escaped or followed. */
export type Sending = {
  method?: string;
  path: string;
  headers?: Readonly<Record<string, string>>;
  /** Sent with its length; an array is sent in chunks without one. */
  body?: string | Buffer | readonly (string | Buffer)[];
};

export type Answer = { status: number; headers: IncomingHttpHeaders; body: string };

/** The whole answer, also when the server closes the connection while the body is still on its way. */
export function send(port: number, { method = 'GET', path, headers = {}, body }: Sending): Promise<Answer> {
  return new Promise((answered, failed) => {
    const length =
      typeof body === 'string' || Buffer.isBuffer(body)
        ? { 'content-length': String(Buffer.byteLength(body)) }
        : {};
    let answer: Answer | undefined;
    const sent = request(
      {
        host: '127.0.0.1',
        port,
        method,
        path,
        agent: false,
        setHost: false,
        headers: { host: `127.0.0.1:${port}`, ...length, ...headers },
      },
      (response) => {
        const parts: Buffer[] = [];
        answer = { status: response.statusCode ?? 0, headers: response.headers, body: '' };
        response.on('data', (part: Buffer) => parts.push(part));
        const done = () => answered({ ...(answer as Answer), body: Buffer.concat(parts).toString('utf8') });
        response.on('end', done);
        response.on('error', done);
      },
    );
    sent.on('error', (error) => {
      if (answer === undefined) failed(error);
    });
    if (body === undefined || typeof body === 'string' || Buffer.isBuffer(body)) {
      sent.end(body);
      return;
    }
    for (const piece of body) sent.write(piece);
    sent.end();
  });
}

/** Sends bytes that no client library would send, and reads until the server closes. */
export function sendBytes(port: number, bytes: string): Promise<Answer> {
  return new Promise((answered, failed) => {
    const parts: Buffer[] = [];
    const socket = connect(port, '127.0.0.1', () => socket.write(bytes, 'latin1'));
    socket.on('data', (part) => parts.push(part));
    socket.on('error', failed);
    socket.on('close', () => {
      const [head = '', ...body] = Buffer.concat(parts).toString('utf8').split('\r\n\r\n');
      const [first = '', ...lines] = head.split('\r\n');
      const headers = Object.fromEntries(
        lines.map((line) => [
          line.slice(0, line.indexOf(':')).toLowerCase(),
          line.slice(line.indexOf(':') + 1).trim(),
        ]),
      );
      answered({ status: Number(first.split(' ')[1]), headers, body: body.join('\r\n\r\n') });
    });
  });
}
