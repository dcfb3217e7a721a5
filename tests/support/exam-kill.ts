import { systemClock } from '#domain/clock.ts';
import { addPerson } from '#features/people/store.ts';
import { readConfig } from '#platform/config/config.ts';
import { type App, createApp } from '#src/app.ts';
import { seededRandom } from '#tests/store/kill-sample.ts';
import { openHouse } from '../../scripts/bench/house.ts';
import { type Client, client } from './client.ts';
import { losses, nothingTold, sending, type Told } from './exam-ledger.ts';
import { temporaryFolder } from './house.ts';
import { shownQuestion } from './right-answer.ts';
import { TEST_COURSES } from './taking.ts';

const COURSE = 'pruefungsprobe';
const PEOPLE = 12;
const MOST_ANSWERS = 120;

type Seat = { person: string; session: string };

export type ExamKillReport = {
  /** Answers and hand-ins the house had confirmed before it was killed. */
  answers: number;
  handIns: number;
  /** Answers that were on their way when it was killed. */
  onTheirWay: number;
  /** What was confirmed and is gone. Must be empty. */
  losses: string[];
};

export type ExamRounds = {
  folder: string;
  ledger: ReadonlyMap<string, Told>;
  /** So often: opens the house, lets everybody answer, kills it in the middle, and looks for what was confirmed. */
  run(rounds: number, seed: number): Promise<ExamKillReport>;
  /** Looks once more. */
  look(): Promise<readonly string[]>;
  /** Opens the data without a server, to do something to them. */
  within(work: (app: App) => Promise<void>): Promise<void>;
  leave(): Promise<void>;
};

/** A town of a dozen people who are signed in and take one test after the other. */
export async function examRounds(): Promise<ExamRounds> {
  const { folder, leave } = await temporaryFolder();
  const within = async <T>(work: (app: App) => Promise<T>): Promise<T> => {
    const config = readConfig({
      DATA_DIR: folder,
      COURSES_DIR: TEST_COURSES,
      LOG_LEVEL: 'silent',
      DEMO: '0',
    });
    if (!config.ok) throw new Error(config.problem);
    const app = await createApp({ config: config.value, clock: systemClock });
    return work(app).finally(() => app.close());
  };
  const seats = await within((app) => Promise.all(Array.from({ length: PEOPLE }, (_, at) => seat(app, at))));
  const ledger = new Map(seats.map(({ person }) => [person, nothingTold()]));
  const unsure = () => [...ledger.values()].reduce((sum, told) => sum + told.unsure.size, 0);
  const look = () => within((app) => losses(app.store, COURSE, ledger));
  return {
    folder,
    ledger,
    within,
    look,
    leave,
    run: async (rounds, seed) => {
      const random = seededRandom(seed);
      const report: ExamKillReport = { answers: 0, handIns: 0, onTheirWay: 0, losses: [] };
      for (let round = 0; round < rounds; round += 1) {
        const before = unsure();
        await killedAfter(1 + Math.floor(random() * MOST_ANSWERS), report, random);
        report.onTheirWay += Math.max(0, unsure() - before);
        report.losses.push(...(await look()).map((loss) => `round ${round}: ${loss}`));
      }
      return report;
    },
  };

  async function killedAfter(answers: number, report: ExamKillReport, random: () => number): Promise<void> {
    const house = await openHouse(folder, { COURSES_DIR: TEST_COURSES, LOG_LEVEL: 'silent', DEMO: '0' });
    let left = answers;
    let dead: Promise<void> | undefined;
    const confirmed = (what: 'answers' | 'handIns') => {
      report[what] += 1;
      left -= 1;
      if (left === 0) dead = house.kill();
    };
    await Promise.all(
      seats.map(async ({ person, session }) => {
        const own = client(house.url);
        own.cookies.set('sitzung', session);
        // Ends when nobody answers any more.
        await taking(own, ledger.get(person) ?? nothingTold(), confirmed, random).catch((error: unknown) => {
          if (dead === undefined) throw error;
        });
      }),
    ).finally(() => (dead ??= house.kill()));
    await dead;
  }
}

async function seat(app: App, at: number): Promise<Seat> {
  const person = `person-${at}`;
  await addPerson(app.store, person, {
    name: `Person ${at}`,
    departments: [],
    group: 'beschaeftigte',
    employed: { from: '2020-01-01' },
    roles: [],
  });
  return { person, session: await app.people.startSession(person) };
}

/** Takes tests without end, answers every question several times, hands in, begins again. */
async function taking(
  own: Client,
  told: Told,
  confirmed: (what: 'answers' | 'handIns') => void,
  random: () => number,
): Promise<never> {
  const test = `/pruefung/${COURSE}`;
  for (;;) {
    await own.post(`${test}?_action=tests.start`, { course: COURSE, form: 'full' });
    let attempt = 0;
    for (let number = 1; number <= 6; number += 1) {
      const shown = shownQuestion(await (await own.get(`${test}/${number}`)).text());
      attempt = Number(shown.attempt);
      for (let times = 0; times < 2; times += 1) {
        const values = someAnswer(shown, random);
        const arrived = sending(told, attempt, shown.text, values);
        const fields = { course: COURSE, attempt: shown.attempt, question: String(number), answer: values };
        const { status, headers } = await own.post(`${test}/${number}?_action=tests.answer`, fields);
        if (status !== 303 || headers.get('location') !== `${test}/uebersicht`)
          throw new Error(`${shown.text}: ${status} ${headers.get('location')}`);
        arrived();
        confirmed('answers');
      }
    }
    await own.post(`${test}/uebersicht?_action=tests.submit`, { course: COURSE, attempt: String(attempt) });
    told.handedIn.add(attempt);
    confirmed('handIns');
  }
}

/** Any answer that can be given, each time another one. */
function someAnswer(
  { options, rows }: ReturnType<typeof shownQuestion>,
  random: () => number,
): readonly string[] {
  const any = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  if (options.length > 0) return [any(options).value];
  if (rows.length === 0) return [`Wort ${Math.floor(random() * 1e9)}`];
  const turn = Math.floor(random() * rows.length);
  const values = rows.map(
    (_, index) => (rows[0]?.choices[1 + ((index + turn) % rows.length)] ?? { value: '' }).value,
  );
  return values;
}
