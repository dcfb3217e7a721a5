import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { systemClock } from '#domain/clock.ts';
import { testsIn } from '#features/tests/model.ts';
import { recordOf } from '#features/tests/store.ts';
import { type App, createApp } from '#src/app.ts';
import { keysIn } from '#tests/support/taking.ts';
import { ensureBuild } from '../lib/build.ts';
import { root, Stop } from '../lib/project.ts';
import { settings, withContent } from '../lib/settings.ts';
import { round } from './client.ts';
import type { HallFigure, Orders, RushFigure } from './exam-load.ts';
import type { Exam } from './exam-person.ts';
import { openHouse, seededFolder } from './house.ts';
import { openBare } from './ratio.ts';

const LOAD = fileURLToPath(new URL('./exam-load.ts', import.meta.url));
const COURSE = 'it-sicherheit';
const PEOPLE = 500;
const CLIENTS = 100;
const RUSH_SECONDS = 10;
/** So many take a whole test before anything is measured, as on any day a server has been up. */
const WARM_UP = 40;
/** Seconds between two answers. */
const THINK = [2, 10] as const;

export type ExamFigure = {
  hall: HallFigure & { think: readonly number[]; answersKept: number };
  rush: RushFigure & { barePerSecond: number; ratio: number };
};

/**
 * 500 people in one test: signed in before, they begin together, think between answers, and hand in together. Then the
 * house is killed, and what it had confirmed is counted on the disk. Then 100 who never pause, beside a bare server.
 */
export async function benchExam(
  dataDir: string,
  think: readonly [number, number] = THINK,
): Promise<ExamFigure> {
  const exam: Exam = {
    course: COURSE,
    keys: keysIn(await readFile(join(root, 'courses', COURSE, 'items.yaml'), 'utf8')),
  };
  const { ids, cookies } = await within(dataDir, signedInPeople);
  const [hallEnd, rushEnd] = [PEOPLE, PEOPLE + CLIENTS];
  const house = await openHouse(dataDir);
  const hall = await (async () => {
    const { url } = house;
    const early = cookies.slice(rushEnd);
    await load<HallFigure>({ what: 'hall', url, exam, cookies: early, think: [0, 0] });
    return load<HallFigure>({ what: 'hall', url, exam, cookies: cookies.slice(0, hallEnd), think });
  })().finally(() => house.kill());
  const answersKept = await within(dataDir, (app) => keptOf(app, ids.slice(0, hallEnd)));
  return {
    hall: { ...hall, think, answersKept },
    rush: await rushing(dataDir, exam, cookies.slice(hallEnd, rushEnd)),
  };
}

async function rushing(dataDir: string, exam: Exam, cookies: readonly string[]): Promise<ExamFigure['rush']> {
  const house = await openHouse(dataDir);
  const bare = await openBare();
  try {
    const orders = { exam, cookies, url: house.url };
    await load<RushFigure>({ what: 'rush', ...orders, seconds: 2 });
    const rush = await load<RushFigure>({ what: 'rush', ...orders, seconds: RUSH_SECONDS });
    const seconds = RUSH_SECONDS / 2;
    const { bytes } = rush;
    const plain = await load<RushFigure>({ what: 'bare', url: bare.url, clients: CLIENTS, seconds, bytes });
    return { ...rush, barePerSecond: plain.perSecond, ratio: round(plain.perSecond / rush.perSecond, 1) };
  } finally {
    await bare.stop();
    await house.stop();
  }
}

/** Opens the data without a server. */
async function within<T>(dataDir: string, work: (app: App) => Promise<T>): Promise<T> {
  const config = { ...settings(), dataDir, logLevel: 'silent' as const };
  const app = await withContent(() => createApp({ config, clock: systemClock }));
  return work(app).finally(() => app.close());
}

/** Sessions by way of the house itself: 640 passwords would only keep the processor busy for a minute. */
async function signedInPeople(app: App): Promise<{ ids: readonly string[]; cookies: readonly string[] }> {
  const everyone = [...(await app.people.everyone()).keys()].filter((id) => /^p\d+$/.test(id));
  const ids = everyone.slice(0, PEOPLE + CLIENTS + WARM_UP);
  if (ids.length < PEOPLE + CLIENTS + WARM_UP) throw new Stop('In der Beispielstadt leben zu wenige.');
  const tokens = await Promise.all(ids.map((id) => app.people.startSession(id)));
  return { ids, cookies: tokens.map((token) => `sitzung=${token}`) };
}

/** Answers on the disk, of the attempts that were just handed in. */
async function keptOf(app: App, ids: readonly string[]): Promise<number> {
  let kept = 0;
  for (const id of ids) {
    const { handedIn } = testsIn(await recordOf(app.store, id, app.clock.now()), COURSE);
    kept += Object.keys(handedIn.at(-1)?.answers ?? {}).length;
  }
  return kept;
}

async function load<Figure>(orders: Orders): Promise<Figure> {
  const child = spawn(process.execPath, [LOAD], { stdio: ['pipe', 'pipe', 'inherit'] });
  child.stdin.end(JSON.stringify(orders));
  const [said, [code]] = await Promise.all([text(child.stdout), once(child, 'close')]);
  if (code !== 0) throw new Stop('Die Messung ist abgebrochen. Der Grund steht oben.');
  return JSON.parse(said) as Figure;
}

if (import.meta.main) {
  const { values } = parseArgs({ options: { think: { type: 'string', default: THINK.join('-') } } });
  const [least = 0, most = 0] = values.think.split('-').map(Number);
  await ensureBuild();
  const town = await seededFolder();
  console.log(JSON.stringify(await benchExam(town.folder, [least, most]).finally(() => town.leave())));
}
