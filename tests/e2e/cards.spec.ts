import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { audit } from '#tests/support/audit.ts';
import { expect, test } from '#tests/support/fixtures.ts';
import { openServer, type TestServer } from '#tests/support/house.ts';
import { enter } from '#tests/support/walk.ts';

const EASY = (title: string) => `---\ntitle: ${title}\n---\n\n## Das ist wichtig\n\nSagen Sie es sofort.\n`;

let folder: string;
let easyHouse: TestServer;
test.beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'rueckenwind-leicht-'));
  await cp(resolve('courses'), folder, { recursive: true });
  const lessons = join(folder, 'it-sicherheit/lessons');
  await writeFile(join(lessons, '1-warum-kommunen.leicht.md'), EASY('Warum Rathäuser, leicht'));
  await writeFile(join(lessons, '2-anatomie.leicht.md'), EASY('Falsche E-Mails, leicht'));
  easyHouse = await openServer({ from: resolve('.cache/demo-town'), env: { COURSES_DIR: folder } });
});
test.afterAll(async () => {
  await easyHouse.leave();
  await rm(folder, { recursive: true, force: true });
});

test.describe('without a script', () => {
  test.use({ javaScriptEnabled: false });

  test('a lesson is read in easy language, and the next one too as long as there is one', async ({
    browser,
  }) => {
    const page = await browser.newPage({ baseURL: easyHouse.url, javaScriptEnabled: false });
    await page.goto('/anmelden');
    await enter(page, 'azubi-1');
    await page.goto('/lernen/it-sicherheit');
    await page.getByRole('link', { name: 'Diesen Kurs in Leichter Sprache lesen' }).click();
    const title = page.getByRole('heading', { level: 1 });
    await expect(title).toHaveText('Warum Rathäuser, leicht');
    await expect(title).toHaveAttribute('lang', 'de-simple');
    await expect(page.locator('.prose')).toHaveAttribute('lang', 'de-simple');
    await expect(page).toHaveTitle(/Leichte Sprache/);
    await page.getByRole('button', { name: 'Weiter: Anatomie' }).click();
    await expect(title).toHaveText('Falsche E-Mails, leicht');
    await page.getByRole('link', { name: 'Zurück zur ausführlichen Lektion' }).click();
    await expect(title).toHaveText('Anatomie einer Phishing-Mail');
    await page.getByRole('link', { name: 'In Leichter Sprache lesen' }).click();
    await page.getByRole('button', { name: 'Weiter: Links' }).click();
    await expect(page.getByRole('link', { name: 'In Leichter Sprache lesen' })).toHaveCount(0);
    await expect(page).toHaveURL(/\/links-pruefen$/);
    await page.close();
  });
});

test('a lesson in easy language can be used by everybody', async ({ browser }) => {
  const page = await browser.newPage({ baseURL: easyHouse.url, viewport: { width: 390, height: 844 } });
  await page.goto('/anmelden');
  await enter(page, 'azubi-1');
  await page.goto('/lernen/it-sicherheit/warum-kommunen?sprache=leicht');
  expect(await audit(page)).toEqual([]);
  await page.close();
});

test('a lesson without a text in easy language stays what it is', async ({ page, signIn }) => {
  await signIn('azubi-1');
  await page.goto('/lernen/change/reaktionen?sprache=leicht');
  await expect(page.locator('.prose')).not.toHaveAttribute('lang', 'de-simple');
});

test('colleagues who read English find a summary in every look of the house', async ({ page, signIn }) => {
  await signIn('werkstudent-it');
  await page.goto('/lernen/it-sicherheit/klick-passiert');
  await page.getByText('Summary in English').click();
  await expect(page.locator('[lang=en]').getByText('Report at once', { exact: false })).toBeVisible();
});

test('every card fits on one printed page', async ({ page, signIn, house }) => {
  await signIn('scout-bau');
  const paths = [
    ...house.app.cards.all().map(({ slug }) => `/karten/${slug}`),
    ...[...house.app.learning.courses().values()]
      .filter(({ card }) => card !== undefined)
      .map(({ slug }) => `/lernen/${slug}/karte`),
  ];
  expect(paths.length).toBeGreaterThan(2);
  for (const path of paths) {
    await page.goto(path);
    const pdf = (await page.pdf({ format: 'A4' })).toString('latin1');
    expect.soft(pdf.match(/\/Type\s*\/Page\b/g)?.length, path).toBe(1);
  }
  // A whole course does not: the count would notice.
  await page.goto('/lernen/change/drucken');
  const long = (await page.pdf({ format: 'A4' })).toString('latin1');
  expect(long.match(/\/Type\s*\/Page\b/g)?.length).toBeGreaterThan(3);
});

test('figures of test items can be read by everybody who may see them', async ({ page, signIn, house }) => {
  const items = house.app.tests.pool('change')?.items ?? [];
  const { countedAnswer } = await import('#features/tests/counted.ts');
  for (let person = 0; person < 30; person += 1)
    await house.app.itemStatistics.record({
      course: 'change',
      version: 1,
      items: items.slice(0, 8).map((item, at) => {
        const right = (person + at) % 3 > 0;
        return countedAnswer({ item, answer: { choices: [(person * at) % 3] }, points: right ? 1 : 0 });
      }),
    });
  await signIn('kursredaktion');
  for (const width of [390, 1280]) {
    await page.setViewportSize({ width, height: 844 });
    await page.goto('/verwaltung/pruefungsfragen/change');
    await expect(page.getByText('Lösungsquote', { exact: true })).toHaveCount(8);
    expect.soft(await audit(page)).toEqual([]);
  }
});
