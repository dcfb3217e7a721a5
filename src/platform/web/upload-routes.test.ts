import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from 'vitest';
import { watch } from './upload-routes.ts';

/** Sends a body without end to a server that stops reading it after the first piece, and answers what went wrong there. */
async function brokenUpload(use: (req: IncomingMessage) => void): Promise<string[]> {
  const faults: string[] = [];
  const note = (error: Error): void => void faults.push(error.message);
  const server = createServer((req, res) => void serve(req, res));
  const serve = async (req: IncomingMessage, res: ServerResponse): Promise<void> => {
    const emit = req.emit.bind(req);
    req.emit = (name: string, ...rest: unknown[]) => {
      try {
        return emit(name, ...rest);
      } catch (error) {
        note(error as Error);
        return true;
      }
    };
    use(req);
    for await (const _ of req) break;
    res.end('zu groß');
  };
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  await new Promise<void>((answered) => {
    const { port } = server.address() as AddressInfo;
    const sending = request({ port, host: '127.0.0.1', method: 'POST' }, (answer) => {
      answer.resume();
      answer.once('end', answered);
    });
    sending.on('error', () => answered());
    sending.write(Buffer.alloc(100_000));
  });
  server.closeAllConnections();
  await new Promise((closed) => server.close(closed));
  return faults;
}

test('an upload that is no longer read ends, and the house goes on', async () => {
  const careless = (req: IncomingMessage) => void req.once('close', () => req.setTimeout(0));
  expect(await brokenUpload(careless)).toEqual([expect.stringContaining('setTimeout')]);
  expect(await brokenUpload(watch)).toEqual([]);
});
