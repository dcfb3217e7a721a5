import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** The least a Node server can do: answers `/<n>` with n bytes. Prints its port. */
const bodies = new Map<string, Buffer>();

const server = createServer((req, res) => {
  const path = req.url ?? '/0';
  let body = bodies.get(path);
  if (body === undefined) {
    body = Buffer.alloc(Number(path.slice(1)), 'x');
    bodies.set(path, body);
  }
  res.writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'content-length': body.length });
  res.end(body);
});
server.listen(0, '127.0.0.1', () => console.log((server.address() as AddressInfo).port));
