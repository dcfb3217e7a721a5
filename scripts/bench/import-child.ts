import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { systemClock } from '#domain/clock.ts';
import { receivePackage } from '#features/packages/receive.ts';
import { isRunning } from '#features/packages/runs.ts';
import { readConfig } from '#platform/config/config.ts';
import { createApp } from '#src/app.ts';

/** The measuring process of `import.ts`: prints one JSON line. Arguments: a folder and a package. */
const [folder = '', file = ''] = process.argv.slice(2);

const config = readConfig({ DATA_DIR: `${folder}/data`, LOG_LEVEL: 'silent', DEMO: '0' });
if (!config.ok) throw new Error(config.problem);
const app = await createApp({ config: config.value, clock: systemClock });

const actor = {
  id: 'p1',
  name: '',
  roles: new Set(['admin' as const]),
  department: undefined,
  language: 'de' as const,
  session: '',
};

const END = '\r\n--grenze--\r\n';
const START = '--grenze\r\ncontent-disposition: form-data; name="file"; filename="gross.h5p"\r\n\r\n';

async function* body(): AsyncIterable<Uint8Array> {
  yield Buffer.from(START);
  yield* createReadStream(file) as AsyncIterable<Uint8Array>;
  yield Buffer.from(END);
}

globalThis.gc?.();
const before = process.memoryUsage.rss();
let highest = before;
const look = () => {
  highest = Math.max(highest, process.memoryUsage.rss());
};
const looking = setInterval(look, 5);
const begun = performance.now();
const run = await receivePackage(
  app,
  actor,
  new Request('http://127.0.0.1/api/pakete', {
    method: 'POST',
    headers: { 'content-type': 'multipart/form-data; boundary=grenze' },
    body: Readable.toWeb(Readable.from(body())),
    duplex: 'half',
  } as RequestInit),
);
const received = performance.now();
await app.packages.idle();
while (isRunning(run)) await new Promise((soon) => setImmediate(soon));
const ended = performance.now();
clearInterval(looking);
look();
await app.close();
if (run.refusal !== undefined) throw new Error(run.refusal.code);

const round = (value: number): number => Math.round(value * 100) / 100;
const megabytes = (bytes: number): number => round(bytes / (1024 * 1024));
process.stdout.write(
  `${JSON.stringify({
    packageMegabytes: megabytes((await stat(file)).size),
    receivedSeconds: round((received - begun) / 1000),
    seconds: round((ended - begun) / 1000),
    megabytes: megabytes(highest - before),
  })}\n`,
);
