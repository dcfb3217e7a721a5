import { copyFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { type Browser, chromium, type Page } from 'playwright';
import { sample } from '#tests/h5p/samples.ts';
import { type Client, signedIn } from '#tests/support/client.ts';
import { oneMoreCourse } from '#tests/support/one-more-course.ts';
import { findChromium, LAUNCH_ARGS } from '../chromium.ts';
import { median, oneClient, round } from './client.ts';
import { openHouse } from './house.ts';
import { PRACTICE, writePackage } from './packages.ts';
import { PAIR } from './pages.ts';
import { openBare, type Ratio } from './ratio.ts';

const RUNS = 7;
/** About 2 MB with its libraries, where it is there: content of others loads in other ways than ours. */
const SAMPLE = 'H5P.MultiChoice-1.16';
const FORM_PAGE = '/barriere-melden';
const LESSON = '/lernen/it-sicherheit/passwoerter';

export type PracticeFigure = {
  lesson: {
    /** Scripts a lesson fetches that a page with nothing but a form does not. */
    moreScripts: readonly string[];
    scriptGzipBytes: number;
  };
  assets: readonly (Ratio & { path: string })[];
  /** From the click on the way to the practice to the first control in its frame being used, each time in a new browser profile. */
  firstInteraction: readonly {
    package: string;
    milliseconds: number;
    slowestMilliseconds: number;
    runs: number;
  }[];
};

/** What learning costs in a browser and on the wire, in a town that is there already and with one more course. */
export async function benchPractice(dataDir: string): Promise<PracticeFigure> {
  const foreign = sample(SAMPLE);
  const unit = (id: string) =>
    `{ id: ${id}, kind: practice, title: ${id}, minutes: 1, package: ${id}.h5p, done: end }`;
  const names = ['gebaut', ...(foreign === undefined ? [] : ['muster'])];
  const { courses, leave } = await oneMoreCourse({
    slug: 'messung',
    units: names.map(unit),
    fill: async (course) => {
      await writePackage(join(course, 'gebaut.h5p'), PRACTICE);
      if (foreign !== undefined) await copyFile(foreign, join(course, 'muster.h5p'));
    },
  });
  const house = await openHouse(dataDir, { COURSES_DIR: courses });
  const browser = await chromium.launch({ executablePath: await findChromium(), args: LAUNCH_ARGS });
  try {
    const people = await Promise.all(PAIR.map((slug) => signedIn(house.url, slug)));
    const first: PracticeFigure['firstInteraction'][number][] = [];
    for (const name of names) first.push(await firstInteraction(browser, house.url, people, name));
    return {
      lesson: await lessonScripts(browser, house.url, people[0]),
      assets: await assets(house.url, people),
      firstInteraction: first,
    };
  } finally {
    await browser.close();
    await house.stop();
    await leave();
  }
}

async function newPage(browser: Browser, url: string, person: Client | undefined): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  await context.addCookies([...(person?.cookies ?? [])].map(([name, value]) => ({ name, value, url })));
  return context.newPage();
}

async function lessonScripts(
  browser: Browser,
  url: string,
  person: Client | undefined,
): Promise<PracticeFigure['lesson']> {
  const form = await scriptsOf(await newPage(browser, url, person), url + FORM_PAGE);
  const lesson = await scriptsOf(await newPage(browser, url, person), url + LESSON);
  return {
    moreScripts: [...lesson.keys()].filter((path) => !form.has(path)),
    scriptGzipBytes: [...lesson.values()].reduce((sum, body) => sum + gzipSync(body).length, 0),
  };
}

/** All scripts a page fetches until nothing more comes, by path. */
async function scriptsOf(page: Page, address: string): Promise<ReadonlyMap<string, Buffer>> {
  const found = new Map<string, Promise<Buffer>>();
  page.on('response', (response) => {
    if (response.request().resourceType() === 'script')
      found.set(new URL(response.url()).pathname, response.body());
  });
  await page.goto(address, { waitUntil: 'networkidle' });
  const bodies = new Map(
    await Promise.all([...found].map(async ([path, body]) => [path, await body] as const)),
  );
  await page.context().close();
  return bodies;
}

/** Two people take turns; each has addresses of their own, so that no answer kept for the other can help. */
async function assets(url: string, people: readonly Client[]): Promise<PracticeFigure['assets']> {
  const bases = await Promise.all(
    people.map(async (person) => {
      const page = await (await person.get('/lernen/messung/gebaut')).text();
      const base = /\/h5p\/[\w.-]+(?=\/player)/.exec(page)?.[0];
      if (base === undefined) throw new Error('the practice page names no player');
      return base;
    }),
  );
  const paths = [
    'libraries/H5P.Gross-1.1/js/teil-1.js',
    ...PRACTICE.pictures.map((_, number) => `content/content/images/bild-${number}.jpg`),
  ];
  const bare = await openBare();
  const client = oneClient();
  try {
    const figures: PracticeFigure['assets'][number][] = [];
    for (const path of paths) {
      let turn = 0;
      const ratio = await bare.ratio(async () => {
        const answer = await client.get(`${url}${bases[turn++ % bases.length]}/${path}`);
        if (answer.status !== 200) throw new Error(`${path} answered ${answer.status}`);
        return answer;
      });
      figures.push({ path, ...ratio });
    }
    return figures;
  } finally {
    client.close();
    await bare.stop();
  }
}

const CONTROL = '#practice :is(button, input, [role=radio], [role=checkbox])';

async function firstInteraction(
  browser: Browser,
  url: string,
  people: readonly Client[],
  name: string,
): Promise<PracticeFigure['firstInteraction'][number]> {
  const times: number[] = [];
  for (let run = 0; run < RUNS; run += 1) {
    const page = await newPage(browser, url, people[run % people.length]);
    await page.goto(`${url}/lernen/messung`, { waitUntil: 'networkidle' });
    const way = page.locator(`a[href="/lernen/messung/${name}"]`).first();
    const begun = performance.now();
    await way.click();
    await page.frameLocator('iframe').locator(CONTROL).first().click();
    times.push(performance.now() - begun);
    await page.context().close();
  }
  return {
    package: name === 'muster' ? SAMPLE : 'gebaut',
    milliseconds: round(median(times), 0),
    slowestMilliseconds: round(Math.max(...times), 0),
    runs: RUNS,
  };
}
