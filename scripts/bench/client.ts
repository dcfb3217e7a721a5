import { Agent, request } from 'node:http';

export type Answer = { milliseconds: number; bytes: number; status: number };

/** One browser's worth of connection: keep-alive, one request after the other. */
export function oneClient(): {
  get(url: string, headers?: Readonly<Record<string, string>>): Promise<Answer>;
  close(): void;
} {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  return {
    get: (url, headers = {}) =>
      new Promise((answered, failed) => {
        const from = performance.now();
        const asked = request(url, { agent, headers }, (response) => {
          let bytes = 0;
          response.on('data', (part: Buffer) => {
            bytes += part.length;
          });
          response.on('end', () =>
            answered({ milliseconds: performance.now() - from, bytes, status: response.statusCode ?? 0 }),
          );
          response.on('error', failed);
        });
        asked.on('error', failed);
        asked.end();
      }),
    close: () => agent.destroy(),
  };
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? upper) + upper) / 2;
}

export const round = (value: number, digits = 2): number => Number(value.toFixed(digits));
