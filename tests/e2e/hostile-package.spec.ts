import { cp } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { BrowserContext, Frame, Page } from 'playwright/test';
import { signedIn } from '#tests/support/client.ts';
import { expect, test } from '#tests/support/fixtures.ts';
import { openServer, type TestServer } from '#tests/support/house.ts';
import { oneMoreCourse } from '#tests/support/one-more-course.ts';
import { gained, leave, readReport, writeAttack } from '../h5p/attack.ts';
import { startElsewhere } from '../h5p/host.ts';

/** The attack in the real house: a course brings it, a colleague opens it. */
type Attacked = {
  house: TestServer;
  elsewhere: Awaited<ReturnType<typeof startElsewhere>>;
  end(): Promise<void>;
};

const LEARNER = 'beschaeftigte-buergerservice';

async function attackedHouse(): Promise<Attacked> {
  const elsewhere = await startElsewhere();
  const other = await otherTokenPath();
  const { courses, leave: leaveCourses } = await oneMoreCourse({
    slug: 'angriff',
    units: ['{ id: probe, kind: practice, title: Probe, minutes: 1, package: paket, done: end }'],
    fill: async (course, libraries) => {
      await writeAttack(join(course, 'paket'), {
        elsewhere: elsewhere.origin,
        api: '/meine-daten/daten.json',
        page: '/meine-daten',
        other,
        otherId: 'it-sicherheit.phishing-erkennen',
      });
      const library = 'RueckenwindAttack.Probe-1.1';
      await cp(join(course, 'paket', library), join(libraries, library), { recursive: true });
    },
  });
  const house = await openServer({ from: resolve('.cache/demo-town'), env: { COURSES_DIR: courses } });
  return {
    house,
    elsewhere,
    end: async () => {
      await house.leave();
      await elsewhere.close();
      await leaveCourses();
    },
  };
}

/** The signed address of a practice on somebody else's page, from another run of the house with other keys. */
async function otherTokenPath(): Promise<string> {
  const house = await openServer({ from: resolve('.cache/demo-town') });
  const hr = await signedIn(house.url, 'personalentwicklung');
  const page = await (await hr.get('/lernen/it-sicherheit/phishing-erkennen')).text();
  await house.leave();
  const token = /\/h5p\/[\w.-]+(?=\/player)/.exec(page.replaceAll('&quot;', '"'))?.[0];
  if (token === undefined) throw new Error('the practice page names no player');
  return token;
}

async function openAttack(
  context: BrowserContext,
  { house }: Attacked,
): Promise<{ page: Page; frame: Frame }> {
  const learner = await signedIn(house.url, LEARNER);
  const cookies = [...learner.cookies].map(([name, value]) => ({
    name,
    value,
    url: house.url,
    httpOnly: true,
  }));
  // what a script could read at all; our own cookies are HttpOnly
  await context.addCookies([...cookies, { name: 'sichtbar', value: 'ja', url: house.url }]);
  const page = await context.newPage();
  await page.goto(`${house.url}/lernen/angriff/probe`);
  const element = await page.waitForSelector('iframe', { state: 'attached' });
  const frame = await element.contentFrame();
  if (frame === null) throw new Error('the practice has no frame');
  return { page, frame };
}

/** Takes the walls down in the browser alone: the attribute and both policies. */
async function withoutWalls(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => {
    new MutationObserver(() => {
      for (const frame of document.querySelectorAll('iframe[sandbox]')) frame.removeAttribute('sandbox');
    }).observe(document, { childList: true, subtree: true });
    const set = Element.prototype.setAttribute;
    Element.prototype.setAttribute = function (name, value) {
      if (name !== 'sandbox') set.call(this, name, value);
    };
  });
  await context.route('**/*', async (route) => {
    const answer = await route.fetch({ maxRedirects: 0 }).catch(() => undefined);
    if (answer === undefined) return route.abort();
    const { 'content-security-policy': _policy, 'x-frame-options': _frames, ...headers } = answer.headers();
    return route.fulfill({ response: answer, headers });
  });
}

test('without sandbox and policies the attack package gets cookie, page and data, so the next test can fail', async ({
  browser,
}) => {
  test.setTimeout(120_000);
  const attacked = await attackedHouse();
  const context = await browser.newContext();
  await withoutWalls(context);
  const { frame } = await openAttack(context, attacked);
  const got = gained(await readReport(frame as never));
  for (const each of ['rawCookie', 'parentText', 'parentScript', 'fetchApi', 'fetchPage', 'xhrApi'])
    expect(got).toContain(each);
  expect(attacked.elsewhere.hits).toContain('/image');
  await context.close();
  await attacked.end();
});

test('an attack package gets no cookie, no parent page, no data and no other host', async ({ browser }) => {
  test.setTimeout(120_000);
  const attacked = await attackedHouse();
  const context = await browser.newContext();
  const { page, frame } = await openAttack(context, attacked);
  const address = page.url();
  expect(gained(await readReport(frame as never))).toEqual([]);
  // first the top page, then the frame itself, of which the browser complains
  const refused = page.waitForEvent('console', (message) => message.text().includes('frame-src'));
  await leave(frame as never, attacked.elsewhere.origin);
  await refused;
  expect(page.url()).toBe(address);
  expect(attacked.elsewhere.hits).toEqual([]);
  expect(context.pages()).toEqual([page]);
  const { app } = attacked.house;
  const records = JSON.stringify(
    await app.store.get({ name: 'learners', shape: 1, indexes: {} }, `demo-${LEARNER}`),
  );
  expect(records).not.toContain('"raw":9,');
  expect(records).not.toContain('1000000000');
  await context.close();
  await attacked.end();
});
