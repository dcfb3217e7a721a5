import type { Browser } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launch } from './browser.ts';
import { startHost } from './host.ts';
import { REFUSED_SAMPLES, samples, takenSample } from './samples.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
}, 60_000);
afterAll(() => browser.close());

/** What starts and lacks something, with what the browser says about it. */
const LACKING: Readonly<Record<string, RegExp>> = {
  // One of its parts is a film on YouTube: nothing leaves the house, its place says that it is loading.
  'lumi-interactive-content-2260': /youtube\.com.*Content Security Policy/,
  // Its content names three pictures that are not in the package.
  'question-set-1.20': /404 \(Not Found\)/,
};

test.skipIf(samples().length === 0)('the exceptions are samples', () => {
  const named = [...Object.keys(REFUSED_SAMPLES), ...Object.keys(LACKING)];
  expect(named.filter((name) => !samples().includes(name))).toEqual([]);
});

for (const name of samples()) {
  const expected = REFUSED_SAMPLES[name] === undefined ? 'starts' : `is refused: ${REFUSED_SAMPLES[name]}`;
  test(`${name} ${expected}`, { timeout: 120_000 }, async () => {
    const taken = await takenSample(name);
    if ('refused' in taken) return expect(taken.refused).toBe(REFUSED_SAMPLES[name]);
    expect(REFUSED_SAMPLES[name]).toBeUndefined();
    const host = await startHost({ places: { [name]: taken.place } });
    const context = await browser.newContext();
    const page = await context.newPage();
    const complaints: string[] = [];
    page.on('pageerror', ({ message }) => complaints.push(message));
    page.on('console', (said) => said.type() === 'error' && complaints.push(said.text()));
    await page.goto(`${host.origin}/anmelden`);
    await page.goto(`${host.origin}/lernen/${name}`, { waitUntil: 'networkidle' });
    const frame = page.frames().find((each) => each.parentFrame() !== null);
    const message = frame?.locator('#message');
    await expect.poll(() => message?.textContent(), { timeout: 45_000 }).toBe('');
    const played = await frame?.evaluate(() =>
      (window as unknown as Playing).H5P.instances.map(({ libraryInfo }) => libraryInfo.machineName),
    );
    expect(played).toEqual([taken.machineName]);
    expect(await frame?.locator('#practice > *').count()).toBeGreaterThan(0);
    const lacking = LACKING[name];
    expect(complaints.filter((each) => !lacking?.test(each))).toEqual([]);
    if (lacking !== undefined) expect(complaints).not.toEqual([]);
    await context.close();
    await host.close();
  });
}

type Playing = { H5P: { instances: { libraryInfo: { machineName: string } }[] } };
