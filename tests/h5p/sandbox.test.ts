import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { gained, leave, readReport, writeAttack } from './attack.ts';
import { launch, openPractice } from './browser.ts';
import { type Host, startElsewhere, startHost } from './host.ts';
import { writeQuestionSet } from './question-set.fixture.ts';
import { ROOT } from './root.ts';

let browser: Browser;
let elsewhere: Awaited<ReturnType<typeof startElsewhere>>;

beforeAll(async () => {
  browser = await launch();
  elsewhere = await startElsewhere();
}, 60_000);

afterAll(async () => {
  await browser.close();
  await elsewhere.close();
});

async function attackedHost(open: boolean): Promise<Host> {
  const folder = await mkdtemp(join(tmpdir(), 'h5p-attack-'));
  const other = join(folder, 'other');
  await writeQuestionSet(other);
  const places = {
    angriff: { contentFolder: join(folder, 'attack'), libraryFolders: [join(folder, 'attack')] },
    andere: { contentFolder: other, libraryFolders: [join(ROOT, 'courses/_libraries')] },
  };
  const host = await startHost({ places, open });
  const targets = {
    elsewhere: elsewhere.origin,
    api: '/api/akte',
    page: '/personal',
    other: `/h5p/${host.token('andere')}`,
    otherId: 'andere',
  };
  await writeAttack(places.angriff.contentFolder, targets);
  elsewhere.hits.length = 0;
  return host;
}

const withCookie = (host: Host): readonly string[] =>
  host.hits.filter(({ cookie }) => cookie !== '').map(({ path }) => path);

test('without sandbox and policy the attacks work, so the next test can fail', {
  timeout: 180_000,
}, async () => {
  const host = await attackedHost(true);
  const context = await browser.newContext();
  const { frame } = await openPractice(context, host, 'angriff');
  const report = await readReport(frame);
  const known = [
    'cookie',
    'rawCookie',
    'storage',
    'parentText',
    'parentScript',
    'fetchApi',
    'fetchPage',
    'xhrApi',
  ];
  const others = ['frameHome', 'peer', 'popup', 'otherContent', 'otherPath'];
  expect(gained(report)).toEqual([...known, ...others]);
  expect(report['parentText']).toContain('Frau Müller');
  const sent = ['post', 'beacon', 'image', 'form'].map((name) => `/api/akte/${name}`);
  expect(withCookie(host)).toEqual(expect.arrayContaining(sent));
  const told = ['/beacon', '/image', '/fetch', '/script', '/style', '/prefetch', '/frame', '/socket'];
  expect([...elsewhere.hits].sort()).toEqual([...told].sort());
  await leave(frame, elsewhere.origin);
  await vi.waitFor(() => expect(elsewhere.hits).toContain('/top'), 10_000);
  await context.close();
  await host.close();
});

test('a hostile package gets nothing out of its frame', { timeout: 180_000 }, async () => {
  const host = await attackedHost(false);
  const context = await browser.newContext();
  const { page, frame } = await openPractice(context, host, 'angriff');
  const address = page.url();
  expect(gained(await readReport(frame))).toEqual([]);
  expect(host.hits).toEqual([]);
  expect(context.pages()).toEqual([page]);

  // Leaving comes last: first the top page, then the frame itself, of which the browser complains.
  const refused = page.waitForEvent('console', (message) => message.text().includes('frame-src'));
  await leave(frame, elsewhere.origin);
  await refused;
  expect(page.url()).toBe(address);
  expect(elsewhere.hits).toEqual([]);
  await context.close();
  await host.close();
});

test('forged messages with impossible scores end in the page, and too long a state is not sent', {
  timeout: 120_000,
}, async () => {
  const host = await attackedHost(false);
  const context = await browser.newContext();
  const { page, frame } = await openPractice(context, host, 'angriff');
  await readReport(frame);
  await page.getByText('Ihr Stand lässt sich hier nicht speichern.').waitFor();
  expect(host.saved).toEqual([]);
  expect(host.refused).toEqual([]);
  await context.close();
  await host.close();
});

test('a player opened outside its frame belongs to no origin', { timeout: 120_000 }, async () => {
  const host = await attackedHost(false);
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(`${host.origin}/anmelden`);
  await page.goto(`${host.origin}/h5p/${host.token('angriff')}/player`);
  const seen = await page.evaluate(async () => ({
    origin: self.origin,
    cookie: document.cookie,
    api: await fetch('/api/akte').then(
      () => 'answered',
      () => 'refused',
    ),
  }));
  expect(seen).toEqual({ origin: 'null', cookie: '', api: 'refused' });
  await context.close();
  await host.close();
});
