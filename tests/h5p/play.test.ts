import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Frame } from 'playwright';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { launch, openPractice } from './browser.ts';
import { type Host, ROOT, startHost } from './host.ts';
import { writeQuestionSet } from './question-set.fixture.ts';

let browser: Browser;
let host: Host;

beforeAll(async () => {
  const contentFolder = await mkdtemp(join(tmpdir(), 'h5p-set-'));
  await writeQuestionSet(contentFolder);
  const place = { contentFolder, libraryFolders: [join(ROOT, 'courses/_libraries')] };
  host = await startHost({ places: { a: place, b: place, c: place } });
  browser = await launch();
}, 60_000);

afterAll(async () => {
  await browser.close();
  await host.close();
});

const saved = (contentId: string) =>
  host.saved.filter((each) => each.contentId === contentId).map(({ message }) => message);

async function answer(frame: Frame, ...texts: string[]): Promise<void> {
  for (const text of texts) await frame.getByLabel(text, { exact: true }).check();
  await frame.getByRole('button', { name: 'Antwort prüfen' }).click();
}

const resultOf = (contentId: string) => saved(contentId).find((message) => message.kind === 'result');
const lastState = (contentId: string): string =>
  saved(contentId)
    .flatMap((message) => (message.kind === 'state' ? [message.state] : []))
    .at(-1) ?? '';

test('a question set is answered with the keyboard alone and its result arrives', {
  timeout: 60_000,
}, async () => {
  const context = await browser.newContext({ viewport: { width: 390, height: 800 } });
  const { page, frame } = await openPractice(context, host, 'a');
  await frame.locator('h1,legend').first().waitFor();
  await page.keyboard.press('Tab');
  await page.screenshot({ path: '/tmp/h5p/s1.png', fullPage: true });
  await answer(frame, 'Die IT-Servicestelle');
  await page.screenshot({ path: '/tmp/h5p/s2.png', fullPage: true });
  await frame.getByRole('button', { name: 'Weiter zu Frage 2' }).click();
  await answer(frame, 'Zeitdruck');
  await page.screenshot({ path: '/tmp/h5p/s3.png', fullPage: true });
  await frame.getByRole('button', { name: 'Weiter zu Frage 3' }).click();
  await answer(frame, 'Stimmt nicht');
  await frame.getByRole('button', { name: 'Zum Ergebnis' }).click();
  await vi.waitFor(
    () => expect(resultOf('a')).toEqual({ kind: 'result', verb: 'completed', raw: 2, max: 3 }),
    5000,
  );
  await page.screenshot({ path: '/tmp/h5p/s4.png', fullPage: true });
  console.log(host.saved, host.refused, lastState('a'));
});
