import { parseArgs } from 'node:util';
import { chromium } from 'playwright';
import { DEMO_PASSWORD } from '#src/demo/accounts.ts';
import { findChromium, LAUNCH_ARGS } from './chromium.ts';
import { Stop, task } from './lib/project.ts';

/**
 * Takes one page of a running house as a picture, in its full length:
 * `node scripts/shoot.ts <url> <out.png> [--width 390] [--dark] [--as <account>]`.
 * `--as` signs in with a demo account first, through the form everybody uses.
 */
await task(async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      width: { type: 'string', default: '1280' },
      dark: { type: 'boolean' },
      as: { type: 'string' },
    },
  });
  const [url, path] = positionals;
  if (!url || !path || !URL.canParse(url))
    throw new Stop(
      'So geht es: node scripts/shoot.ts <Adresse> <Bild.png> [--width 390] [--dark] [--as <Konto>]',
    );

  const browser = await chromium.launch({ executablePath: await findChromium(), args: LAUNCH_ARGS });
  try {
    const context = await browser.newContext({
      viewport: { width: Number(values.width), height: 900 },
      colorScheme: values.dark ? 'dark' : 'light',
      deviceScaleFactor: 1,
      locale: 'de-DE',
      timezoneId: 'Europe/Berlin',
    });
    await context.addCookies([{ name: 'darstellung', value: values.dark ? 'dark' : 'light', url }]);
    const page = await context.newPage();
    if (values.as) {
      await page.goto(new URL('/anmelden', url).href);
      await page.locator('input[name=identifier]').fill(values.as);
      await page.locator('input[name=password]').fill(DEMO_PASSWORD);
      await page.locator('input[name=password]').press('Enter');
      await page.waitForLoadState('load');
      await page
        .waitForURL((here) => here.pathname !== '/anmelden', { timeout: 10_000 })
        .catch(() => Promise.reject(new Stop(`Die Anmeldung als „${values.as}“ ist nicht gelungen.`)));
    }
    const answer = await page.goto(url, { waitUntil: 'load' });
    await page.screenshot({ path, fullPage: true });
    console.log(`${path}: ${answer?.status()} ${await page.title()}`);
  } finally {
    await browser.close();
  }
  return 0;
});
