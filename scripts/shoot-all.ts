import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright';
import { DEMO_PASSWORD } from '#src/demo/accounts.ts';
import { openServer } from '#tests/support/house.ts';
import { furnish, pagesToSee, type Visitor } from '#tests/support/pages.ts';
import { findChromium, LAUNCH_ARGS } from './chromium.ts';

/**
 * Takes every page at 390 and 1280 px, light and dark: `node scripts/shoot-all.ts <folder> [part of a name …]`.
 * Needs the build in `dist`; founds a demo town of its own.
 */
const [folder = '.cache/bilder', ...wanted] = process.argv.slice(2);

type Look = { width: number; theme: 'light' | 'dark' };
const LOOKS: readonly Look[] = [390, 1280].flatMap((width) => [
  { width, theme: 'light' as const },
  { width, theme: 'dark' as const },
]);

const chosen = pagesToSee.filter(
  ({ name }) => wanted.length === 0 || wanted.some((part) => name.includes(part)),
);
const house = await openServer({ env: { DEMO: '1' } });
await furnish(house.app);
const browser = await chromium.launch({ executablePath: await findChromium(), args: LAUNCH_ARGS });
try {
  await mkdir(folder, { recursive: true });
  await report(browser);
  for (const look of LOOKS) await take(browser, look);
  console.log(`${chosen.length * LOOKS.length} Bilder in ${resolve(folder)}`);
} finally {
  await browser.close();
  await house.leave();
}

async function take(browser: Browser, { width, theme }: Look): Promise<void> {
  for (const as of new Set(chosen.map((page) => page.as))) {
    const context = await browser.newContext({
      baseURL: house.url,
      locale: 'de-DE',
      timezoneId: 'Europe/Berlin',
      viewport: { width, height: width < 600 ? 844 : 900 },
    });
    await context.addCookies([{ name: 'darstellung', value: theme, url: house.url }]);
    const page = await context.newPage();
    await signIn(page, as);
    for (const { name, path } of chosen.filter((each) => each.as === as)) {
      await page.goto(name === 'bausteine' ? `${path}?theme=${theme}` : path);
      // A practice is drawn later than its page.
      if ((await page.locator('astro-island').count()) > 0)
        await page.frameLocator('iframe').locator('fieldset').first().waitFor();
      await page.evaluate(() => document.fonts.ready.then(() => undefined));
      await page.screenshot({ path: join(folder, `${name}-${width}-${theme}.png`), fullPage: true });
    }
    await context.close();
  }
}

async function signIn(page: Page, as: Visitor): Promise<void> {
  if (as === 'nobody') return;
  await page.goto('/anmelden');
  await page.locator('[name=identifier]').fill(as);
  await page.locator('[name=password]').fill(DEMO_PASSWORD);
  await page.locator('[name=password]').press('Enter');
  await page.waitForURL((url) => url.pathname !== '/anmelden');
}

/** So that the list of barriers is not empty in the pictures. */
async function report(browser: Browser): Promise<void> {
  const page = await browser.newPage({ baseURL: house.url });
  await page.goto('/barriere-melden');
  await page.locator('[name=page]').fill('Lernen');
  await page
    .locator('[name=what]')
    .fill(
      'Die Zeichnung in Lektion 2 ist mit der Vergrößerung kaum zu lesen, die Schrift läuft aus dem Bild.',
    );
  await page.locator('[name=contact]').fill('Durchwahl -114');
  await page.locator('main form').getByRole('button').click();
  await page.getByRole('status').waitFor();
  await page.close();
}
