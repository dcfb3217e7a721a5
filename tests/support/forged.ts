import { cp, readdir, readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { BrowserContext, Frame, Page } from 'playwright/test';
import { writeHostile } from '#tests/h5p/attack.ts';
import { signedIn } from './client.ts';
import { openServer, type TestServer } from './house.ts';
import { oneMoreCourse } from './one-more-course.ts';

/** Calls itself by the name of a type whose answer makes a practice done; a version nobody else has. */
const FORGER = { machineName: 'H5P.TrueFalse', majorVersion: 9, minorVersion: 9 };

/** The house with a course „faelschung“ of two practices that lie (`forger.js`), „erste“ and „zweite“. */
export async function forgedHouse(): Promise<TestServer> {
  const unit = (id: string) =>
    `{ id: ${id}, kind: practice, title: Probe ${id}, minutes: 1, package: paket }`;
  const { courses, leave } = await oneMoreCourse({
    slug: 'faelschung',
    units: [unit('erste'), unit('zweite')],
    fill: async (course, libraries) => {
      await writeHostile(join(course, 'paket'), { name: FORGER, script: 'forger.js', content: {} });
      const library = 'H5P.TrueFalse-9.9';
      await cp(join(course, 'paket', library), join(libraries, library), { recursive: true });
    },
  });
  const house = await openServer({ from: resolve('.cache/demo-town'), env: { COURSES_DIR: courses } });
  return {
    ...house,
    leave: async () => {
      await house.leave();
      await leave();
    },
  };
}

/**
 * The first practice of „faelschung“ as a learner opens it. `sent` grows by every body the page sends to the house;
 * `before` is all the house kept when it was opened.
 */
export async function openForged(
  context: BrowserContext,
  house: TestServer,
  learner: string,
): Promise<{ page: Page; frame: Frame; sent: string[]; before: ReadonlyMap<string, string> }> {
  const { cookies } = await signedIn(house.url, learner);
  await context.addCookies([...cookies].map(([name, value]) => ({ name, value, url: house.url })));
  const before = await everything(house);
  const page = await context.newPage();
  const sent: string[] = [];
  page.on('request', (request) => {
    if (request.method() === 'POST') sent.push(`${request.url()} ${request.postData()}`);
  });
  await page.goto(`${house.url}/lernen/faelschung/erste`);
  const frame = await forgerOf(page);
  return { page, frame, sent, before };
}

/** The frame of the page, once its package holds the port. */
export async function forgerOf(page: Page): Promise<Frame> {
  const element = await page.waitForSelector('iframe', { state: 'attached' });
  const frame = await element.contentFrame();
  if (frame === null) throw new Error('the practice has no frame');
  await frame.waitForFunction(() => (window as unknown as Forging).forger?.port !== undefined);
  return frame;
}

export type Forging = {
  forger: {
    port?: MessagePort;
    say(message: unknown): void;
    tell(statement: object): void;
    flood(count: number): void;
    greet(count: number): void;
    swell(bytes: number): void;
  };
};

/** All the house keeps, as text by file; sessions aside, which note when somebody was last seen. Only while nothing is written. */
export async function everything(house: TestServer): Promise<ReadonlyMap<string, string>> {
  const folder = join(house.folder, 'documents');
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.name.endsWith('.json') && !entry.parentPath.endsWith('/sessions'))
    .map((entry) => join(entry.parentPath, entry.name));
  const texts = await Promise.all(files.map((file) => readFile(file, 'utf8')));
  return new Map(files.map((file, index) => [file.slice(folder.length + 1), texts[index] ?? '']));
}

/** What is not as it was: names of files that came, went or were written. */
export const changed = (
  before: ReadonlyMap<string, string>,
  after: ReadonlyMap<string, string>,
): readonly string[] =>
  [...new Set([...before.keys(), ...after.keys()])].filter((file) => before.get(file) !== after.get(file));
