import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { type Answer, median, oneClient, round } from './client.ts';
import { stopped } from './house.ts';

const WARM_UP = 300;
const ROUNDS = 20;
const REQUESTS_A_ROUND = 30;

export type Ratio = {
  bytes: number;
  milliseconds: number;
  bareMilliseconds: number;
  /** Median over the rounds; in each round both servers answer by turns. */
  ratio: number;
};

export type Bare = {
  url: string;
  /** How many times longer `ask` takes than a bare `node:http` answer of as many bytes, one client each. */
  ratio(ask: () => Promise<Answer>): Promise<Ratio>;
  stop(): Promise<void>;
};

/** The bare server, in a process of its own. */
export async function openBare(): Promise<Bare> {
  const child = fileURLToPath(new URL('./bare-child.ts', import.meta.url));
  const server = spawn(process.execPath, [child], { stdio: ['ignore', 'pipe', 'inherit'] });
  const [said] = (await once(server.stdout, 'data')) as [Buffer];
  const url = `http://127.0.0.1:${Number(said.toString())}`;
  const client = oneClient();
  return {
    url,
    ratio: async (ask) => {
      const warm = await answers(WARM_UP, ask);
      const bytes = Math.round(median(warm.map((answer) => answer.bytes)));
      const plain = () => client.get(`${url}/${bytes}`);
      await answers(WARM_UP, plain);
      const rounds: { own: number; bare: number }[] = [];
      for (let count = 0; count < ROUNDS; count += 1)
        rounds.push({
          own: median((await answers(REQUESTS_A_ROUND, ask)).map((answer) => answer.milliseconds)),
          bare: median((await answers(REQUESTS_A_ROUND, plain)).map((answer) => answer.milliseconds)),
        });
      return {
        bytes,
        milliseconds: round(median(rounds.map((each) => each.own))),
        bareMilliseconds: round(median(rounds.map((each) => each.bare)), 3),
        ratio: round(median(rounds.map((each) => each.own / each.bare)), 1),
      };
    },
    stop: () => {
      client.close();
      return stopped(server);
    },
  };
}

async function answers(count: number, ask: () => Promise<Answer>): Promise<readonly Answer[]> {
  const got: Answer[] = [];
  for (let index = 0; index < count; index += 1) got.push(await ask());
  return got;
}
