import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { Agent, request } from 'node:http';
import { cpus } from 'node:os';
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { median, round } from './client.ts';
import { stopped } from './house.ts';

const CHILD = fileURLToPath(new URL('./tests-child.ts', import.meta.url));
const CACHE = fileURLToPath(new URL('../../.cache/', import.meta.url));

const COURSE = 'it-sicherheit';
const PEOPLE = 500;
const QUESTIONS = 8;
/** Seconds somebody thinks before an answer, at least and at most. */
const THINKING = { least: 2, most: 10 };
const GOAL = { answerMilliseconds: 300, togetherSeconds: 3, failed: 0 };

type Person = { number: number; cookie: string };
type Sent = { status: number; milliseconds: number };

/**
 * Five hundred people in one test: they begin together, think between answers, hand in together. Every answer is on the
 * disk before it is confirmed; the page that follows is asked for as a browser would.
 */
export async function benchTests(): Promise<Record<string, unknown>> {
  await mkdir(CACHE, { recursive: true });
  // Not in the system's temporary folder: that is often no disk at all.
  const folder = await mkdtemp(`${CACHE}bench-tests-`);
  const house = spawn(process.execPath, [CHILD, folder, String(PEOPLE)], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, UV_THREADPOOL_SIZE: '16', NODE_ENV: 'production' },
  });
  const agent = new Agent({ keepAlive: true, maxSockets: PEOPLE });
  try {
    const [line] = (await once(createInterface(house.stdout), 'line')) as [string];
    const { url, sessions } = JSON.parse(line) as { url: string; sessions: readonly string[] };
    const people = sessions.map((session, number) => ({ number, cookie: `sitzung=${session}` }));
    return await measured(people, (person, path, fields) => asked(agent, url, person, path, fields));
  } finally {
    agent.destroy();
    await stopped(house);
    await rm(folder, { recursive: true, force: true });
  }
}

type Ask = (person: Person, path: string, fields?: Readonly<Record<string, string>>) => Promise<Sent>;

async function measured(people: readonly Person[], ask: Ask): Promise<Record<string, unknown>> {
  const all: Sent[] = [];
  const noted = async (sent: Promise<Sent>) => {
    const one = await sent;
    all.push(one);
    return one;
  };
  const page = `/pruefung/${COURSE}`;
  const form = { course: COURSE, attempt: '1' };
  const together = async (each: (person: Person) => Promise<unknown>) => {
    const from = performance.now();
    await Promise.all(people.map(each));
    return round((performance.now() - from) / 1000);
  };
  const startSeconds = await together(async (person) => {
    await noted(ask(person, `${page}?_action=tests.start`, { course: COURSE, form: 'full' }));
    await noted(ask(person, `${page}/1`));
  });
  const answers: number[] = [];
  const pages: number[] = [];
  await Promise.all(
    people.map(async (person) => {
      for (let question = 1; question <= QUESTIONS; question += 1) {
        await pause(1000 * thinking(person.number, question));
        const fields = {
          ...form,
          question: String(question),
          answer: '',
          marked: 'ja',
          to: String(question + 1),
        };
        const saved = await noted(ask(person, `${page}/${question}?_action=tests.answer`, fields));
        answers.push(saved.milliseconds);
        const next = await noted(ask(person, `${page}/${question + 1}`));
        pages.push(next.milliseconds);
      }
    }),
  );
  const handInSeconds = await together(async (person) => {
    await noted(ask(person, `${page}/uebersicht?_action=tests.submit`, form));
    await noted(ask(person, `${page}/ergebnis`));
  });
  const failed = all.filter(({ status }) => status !== 200 && status !== 303).length;
  const answerMilliseconds = { median: round(median(answers)), p95: round(p95(answers)) };
  return {
    people: PEOPLE,
    requests: all.length,
    failed,
    startSeconds,
    answerMilliseconds,
    pageMilliseconds: { median: round(median(pages)), p95: round(p95(pages)) },
    handInSeconds,
    cores: cpus().length,
    goal: GOAL,
    good:
      failed <= GOAL.failed &&
      answerMilliseconds.p95 < GOAL.answerMilliseconds &&
      Math.max(startSeconds, handInSeconds) <= GOAL.togetherSeconds,
  };
}

/** Spread evenly and the same in every run. */
const thinking = (person: number, question: number): number =>
  THINKING.least + ((person * 7919 + question * 104729) % 1000) * ((THINKING.most - THINKING.least) / 1000);

const p95 = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.ceil(values.length * 0.95) - 1] ?? Number.NaN;

function asked(
  agent: Agent,
  url: string,
  { cookie }: Person,
  path: string,
  fields?: Readonly<Record<string, string>>,
): Promise<Sent> {
  const body = fields && new URLSearchParams(fields).toString();
  return new Promise((answered, failed) => {
    const from = performance.now();
    const sent = request(
      `${url}${path}`,
      {
        agent,
        method: body === undefined ? 'GET' : 'POST',
        headers: {
          cookie,
          origin: url,
          'accept-encoding': 'gzip',
          ...(body !== undefined && {
            'content-type': 'application/x-www-form-urlencoded',
            'content-length': Buffer.byteLength(body),
          }),
        },
      },
      (response) => {
        response.resume();
        response.on('end', () =>
          answered({
            status: response.statusCode ?? 0,
            milliseconds: performance.now() - from,
          }),
        );
        response.on('error', failed);
      },
    );
    sent.on('error', failed);
    sent.end(body);
  });
}

if (import.meta.main) console.log(JSON.stringify(await benchTests()));
