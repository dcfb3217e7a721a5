import { createServer } from 'node:net';
import { resolve } from 'node:path';
import { type Browser, chromium } from 'playwright/test';
import { expect, test } from '#tests/support/fixtures.ts';
import { openServer } from '#tests/support/house.ts';
import { frameOf } from '#tests/support/practice.ts';
import { enter, openMenu, watch } from '#tests/support/walk.ts';
import { findChromium, LAUNCH_ARGS } from '../../scripts/chromium.ts';

/** A port nobody listens on; the address of the house has to name it before the house opens. */
const freePort = (): Promise<number> =>
  new Promise((found, refused) => {
    const probe = createServer();
    probe.once('error', refused);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => found(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });

/** A town hall without TLS: a name that is not this machine, to which browsers send no `Sec-Fetch-Site`. */
test('the house works over plain http on a name of its own', async () => {
  const port = await freePort();
  const origin = `http://rathaus.test:${port}`;
  const house = await openServer({
    from: resolve('.cache/demo-town'),
    env: { PORT: String(port), BASE_URL: origin },
  });
  let browser: Browser | undefined;
  try {
    browser = await chromium.launch({
      executablePath: await findChromium(),
      args: [...LAUNCH_ARGS, '--host-resolver-rules=MAP rathaus.test 127.0.0.1'],
    });
    const context = await browser.newContext({ baseURL: origin, locale: 'de-DE' });
    const seen = watch(context, origin);
    const page = await context.newPage();
    const posts: Record<string, string>[] = [];
    context.on('request', async (request) => {
      if (request.method() === 'POST') posts.push(await request.allHeaders());
    });

    await page.goto('/');
    await enter(page, 'azubi-1');
    await expect(page.getByRole('heading', { level: 1, name: 'Guten Tag' })).toBeVisible();
    const cookies = await context.cookies();
    expect(cookies.find(({ name }) => name === 'sitzung')).toMatchObject({
      domain: 'rathaus.test',
      httpOnly: true,
      secure: false,
      sameSite: 'Lax',
    });

    await page.goto('/lernen/it-sicherheit/unterwegs');
    await page.getByRole('button', { name: 'Weiter: Übung' }).click();
    await expect(frameOf(page).getByText('Frage 1 von 6')).toBeVisible();
    await frameOf(page).getByRole('radio', { name: 'Ich öffne nichts' }).check();
    // Of a request that outlives its page, the browser no longer tells the headers.
    const kept = page.waitForResponse((response) =>
      /checked[^[]*\[true/.test(response.request().postData() ?? ''),
    );
    await frameOf(page).getByRole('button', { name: 'Antwort prüfen' }).click();
    await kept;
    await expect(page.getByText('Ihr Stand ist gespeichert.')).toBeVisible();

    await page.goto('/barriere-melden');
    await page.getByLabel('Was ist das Hindernis?').fill('Die Schrift ist zu klein.');
    await page.getByRole('main').getByRole('button', { name: 'Barriere melden' }).click();
    await expect(page.getByRole('status')).toContainText('Ihre Meldung ist angekommen.');

    await (await openMenu(page)).getByRole('button', { name: 'Abmelden' }).click();
    await expect(page.getByText('Sie sind abgemeldet.')).toBeVisible();
    expect((await context.cookies()).find(({ name }) => name === 'sitzung')).toBeUndefined();

    await expect.poll(() => posts.length).toBeGreaterThanOrEqual(5);
    for (const headers of posts) {
      expect(headers['sec-fetch-site']).toBeUndefined();
      expect(headers['origin']).toBe(origin);
    }
    // Browsers heed this header on trustworthy addresses only, and say so on every page of others.
    expect(seen.filter((fault) => !fault.includes('Cross-Origin-Opener-Policy'))).toEqual([]);
  } finally {
    await browser?.close();
    await house.leave();
  }
});

test('a form from somewhere else is refused there, too', async () => {
  const port = await freePort();
  const house = await openServer({
    from: resolve('.cache/demo-town'),
    env: { PORT: String(port), BASE_URL: `http://rathaus.test:${port}` },
  });
  const send = (origin: string) =>
    fetch(`http://127.0.0.1:${port}/darstellung?_action=people.display`, {
      method: 'POST',
      body: new URLSearchParams({ theme: 'dark' }),
      headers: { origin },
      redirect: 'manual',
    });
  expect((await send(`http://rathaus.test:${port}`)).status).toBe(303);
  expect((await send('http://boese.test')).status).toBe(403);
  expect((await send(`http://127.0.0.1:${port}`)).status).toBe(403);
  expect((await send('null')).status).toBe(403);
  await house.leave();
});
