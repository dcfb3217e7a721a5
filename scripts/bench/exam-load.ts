import { readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { seededRandom } from '#tests/store/kill-sample.ts';
import { median, round } from './client.ts';
import { begin, type Exam, fieldsFor, handIn, type Person, person, save, type Tally } from './exam-person.ts';

/** The people in front of the server, in a process of their own. Reads its orders as JSON and prints one line of JSON. */
export type Orders =
  | { what: 'hall'; url: string; exam: Exam; cookies: readonly string[]; think: readonly [number, number] }
  | { what: 'rush'; url: string; exam: Exam; cookies: readonly string[]; seconds: number }
  | { what: 'bare'; url: string; clients: number; seconds: number; bytes: number };

export type HallFigure = {
  people: number;
  requests: number;
  failed: number;
  faults: readonly string[];
  startSeconds: number;
  /** From sending an answer until it is confirmed; each is on the disk by then. */
  answerMilliseconds: Spread;
  answers: number;
  /** The same and the next question. */
  onwardMilliseconds: Spread;
  handInSeconds: number;
  passed: number;
};
type Spread = { median: number; p95: number; most: number };

export type RushFigure = {
  requests: number;
  failed: number;
  faults: readonly string[];
  perSecond: number;
  /** Mean of what was read. */
  bytes: number;
};

const SEED = 20_261_123;

/** Everybody begins at the same moment, thinks before each answer, and hands in at the same moment. */
async function hall({ url, exam, cookies, think }: Orders & { what: 'hall' }): Promise<HallFigure> {
  const tally: Tally = { requests: 0, failed: 0, faults: new Set() };
  const people = cookies.map((cookie) => person(url, cookie, tally));
  const random = seededRandom(SEED);
  const [least, most] = think;
  const thinking = () => least + random() * (most - least);
  for (const own of people) await own.get(`/pruefung/${exam.course}`);

  const answers: number[] = [];
  const onward: number[] = [];
  const timed = async <T>(work: () => Promise<T>) => {
    const from = performance.now();
    const value = await work();
    return { value, seconds: (performance.now() - from) / 1000 };
  };
  const begun = await Promise.all(people.map((own) => timed(() => begin(own, exam))));
  const attempts = await Promise.all(
    people.map(async (own, index) => {
      let { place, page } = begun[index]?.value ?? (await begin(own, exam));
      let attempt = '';
      while (!place.endsWith('/uebersicht')) {
        const fields = fieldsFor(exam, place, page);
        ({ attempt } = fields);
        await pause(thinking() * 1000);
        const saved = await save(own, place, fields);
        answers.push(saved.milliseconds);
        place = saved.location || place;
        page = await own.get(place);
        onward.push(saved.milliseconds + page.milliseconds);
      }
      return attempt;
    }),
  );
  const handed = await Promise.all(
    people.map((own, index) => timed(() => handIn(own, exam, attempts[index] ?? ''))),
  );
  for (const own of people) own.leave();
  return {
    people: people.length,
    requests: tally.requests,
    failed: tally.failed,
    faults: [...tally.faults].slice(0, 5),
    startSeconds: round(Math.max(...begun.map(({ seconds }) => seconds))),
    answerMilliseconds: spreadOf(answers),
    answers: answers.length,
    onwardMilliseconds: spreadOf(onward),
    handInSeconds: round(Math.max(...handed.map(({ seconds }) => seconds))),
    passed: handed.filter(({ value }) => /<h1[^>]*>\s*Bestanden/.test(value.body)).length,
  };
}

/** One test after the other without a pause, of everybody, for so many seconds. */
async function rush({ url, exam, cookies, seconds }: Orders & { what: 'rush' }): Promise<RushFigure> {
  const take = async (own: Person, until: number, seen: (bytes: number) => void): Promise<void> => {
    while (performance.now() < until) {
      let { place, page } = await begin(own, exam);
      let attempt = '';
      while (!place.endsWith('/uebersicht') && performance.now() < until) {
        seen(page.body.length);
        const fields = fieldsFor(exam, place, page);
        ({ attempt } = fields);
        place = (await save(own, place, fields)).location || place;
        page = await own.get(place);
      }
      if (place.endsWith('/uebersicht')) await handIn(own, exam, attempt);
    }
  };
  return withoutPause(url, cookies, seconds, take);
}

/** As many requests as a bare server answers the same clients: pages of that size and short answers to forms by turns. */
async function bare({ url, clients, seconds, bytes }: Orders & { what: 'bare' }): Promise<RushFigure> {
  const cookies = Array.from({ length: clients }, () => '');
  return withoutPause(url, cookies, seconds, async (own, until, seen) => {
    while (performance.now() < until) {
      seen((await own.get(`/${bytes}`)).body.length);
      await own.get('/200');
    }
  });
}

async function withoutPause(
  url: string,
  cookies: readonly string[],
  seconds: number,
  take: (own: Person, until: number, seen: (bytes: number) => void) => Promise<void>,
): Promise<RushFigure> {
  const tally: Tally = { requests: 0, failed: 0, faults: new Set() };
  const people = cookies.map((cookie) => person(url, cookie, tally));
  const sizes: number[] = [];
  const from = performance.now();
  const until = from + seconds * 1000;
  await Promise.all(people.map((own) => take(own, until, (bytes) => sizes.push(bytes))));
  const perSecond = tally.requests / ((performance.now() - from) / 1000);
  for (const own of people) own.leave();
  return {
    requests: tally.requests,
    failed: tally.failed,
    faults: [...tally.faults].slice(0, 5),
    perSecond: Math.round(perSecond),
    bytes: Math.round(sizes.reduce((sum, bytes) => sum + bytes, 0) / sizes.length),
  };
}

function spreadOf(values: readonly number[]): Spread {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)];
  return {
    median: round(median(sorted)),
    p95: round(at(0.95) ?? Number.NaN),
    most: round(at(1) ?? Number.NaN),
  };
}

const orders = JSON.parse(readFileSync(0, 'utf8')) as Orders;
const figure = await (orders.what === 'hall'
  ? hall(orders)
  : orders.what === 'rush'
    ? rush(orders)
    : bare(orders));
process.stdout.write(`${JSON.stringify(figure)}\n`);
