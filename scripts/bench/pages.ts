import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { signedIn } from '#tests/support/client.ts';
import { type Answer, median, oneClient, round } from './client.ts';
import { stopped } from './house.ts';

const PATHS = ['/', '/lernen/it-sicherheit'] as const;
/** Both are „Beschäftigte“; they take turns, so that no page kept from the last request can help. */
const PEOPLE = ['beschaeftigte-buergerservice', 'beschaeftigte-betriebshof'] as const;
const WARM_UP = 300;
const ROUNDS = 20;
const REQUESTS_A_ROUND = 30;

export type PageFigure = {
  path: string;
  encoding: 'none' | 'gzip';
  bytes: number;
  milliseconds: number;
  bareMilliseconds: number;
  /** Median over the rounds; in each round both servers answer by turns. */
  ratio: number;
};

/** How many times longer a page takes than a bare `node:http` answer of as many bytes, one client each. */
export async function benchPages(url: string): Promise<readonly PageFigure[]> {
  const bare = await openBare();
  const cookies = await Promise.all(
    PEOPLE.map(async (slug) =>
      [...(await signedIn(url, slug)).cookies].map(([name, value]) => `${name}=${value}`).join('; '),
    ),
  );
  const client = oneClient();
  const bareClient = oneClient();
  try {
    const figures: PageFigure[] = [];
    for (const path of PATHS)
      for (const encoding of ['none', 'gzip'] as const) figures.push(await measured({ path, encoding }));
    return figures;
  } finally {
    client.close();
    bareClient.close();
    await bare.stop();
  }

  async function measured(what: Pick<PageFigure, 'path' | 'encoding'>): Promise<PageFigure> {
    let turn = 0;
    const page = async (): Promise<Answer> => {
      const cookie = cookies[turn++ % cookies.length] ?? '';
      const accept = what.encoding === 'gzip' ? { 'accept-encoding': 'gzip' } : {};
      const answer = await client.get(url + what.path, { cookie, ...accept });
      if (answer.status !== 200) throw new Error(`${what.path} answered ${answer.status}`);
      return answer;
    };
    const warm = await answers(WARM_UP, page);
    const bytes = Math.round(median(warm.map((answer) => answer.bytes)));
    const plain = () => bareClient.get(`${bare.url}/${bytes}`);
    await answers(WARM_UP, plain);
    const rounds: { page: number; bare: number }[] = [];
    for (let count = 0; count < ROUNDS; count += 1)
      rounds.push({
        page: median((await answers(REQUESTS_A_ROUND, page)).map((answer) => answer.milliseconds)),
        bare: median((await answers(REQUESTS_A_ROUND, plain)).map((answer) => answer.milliseconds)),
      });
    return {
      ...what,
      bytes,
      milliseconds: round(median(rounds.map((each) => each.page))),
      bareMilliseconds: round(median(rounds.map((each) => each.bare)), 3),
      ratio: round(median(rounds.map((each) => each.page / each.bare)), 1),
    };
  }
}

export async function answers(count: number, ask: () => Promise<Answer>): Promise<readonly Answer[]> {
  const got: Answer[] = [];
  for (let index = 0; index < count; index += 1) got.push(await ask());
  return got;
}

export async function openBare(): Promise<{ url: string; stop(): Promise<void> }> {
  const child = fileURLToPath(new URL('./bare-child.ts', import.meta.url));
  const server = spawn(process.execPath, [child], { stdio: ['ignore', 'pipe', 'inherit'] });
  const [said] = (await once(server.stdout, 'data')) as [Buffer];
  return { url: `http://127.0.0.1:${Number(said.toString())}`, stop: () => stopped(server) };
}
