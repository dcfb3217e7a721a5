import { gzipSync } from 'node:zlib';
import { type CDPSession, chromium, type Page } from 'playwright';
import { signedIn } from '#tests/support/client.ts';
import { findChromium, LAUNCH_ARGS } from '../chromium.ts';
import { round } from './client.ts';

export type FirstLoad = {
  path: string;
  requests: number;
  /** Everything over the wire, headers too. */
  kilobytes: number;
  byType: Readonly<Record<string, number>>;
  /** All scripts fetched before anybody touches the page, each packed with gzip. */
  scriptGzipKilobytes: number;
};

const PATH = '/';

/** What a browser with an empty cache fetches for the start page of somebody signed in, until nothing more comes. */
export async function benchFirstLoad(url: string): Promise<FirstLoad> {
  const { cookies } = await signedIn(url, 'beschaeftigte-buergerservice');
  const browser = await chromium.launch({ executablePath: await findChromium(), args: LAUNCH_ARGS });
  try {
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
    await context.addCookies([...cookies].map(([name, value]) => ({ name, value, url })));
    const page = await context.newPage();
    const wire = await listen(await context.newCDPSession(page));
    const scripts = scriptBodies(page);
    await page.goto(url + PATH, { waitUntil: 'networkidle' });
    const packed = (await scripts()).reduce((sum, body) => sum + gzipSync(body).length, 0);
    return { path: PATH, ...wire(), scriptGzipKilobytes: round(packed / 1000, 1) };
  } finally {
    await browser.close();
  }
}

async function listen(cdp: CDPSession): Promise<() => Pick<FirstLoad, 'requests' | 'kilobytes' | 'byType'>> {
  const types = new Map<string, string>();
  const bytes = new Map<string, number>();
  cdp.on('Network.responseReceived', ({ requestId, type }) => types.set(requestId, type));
  cdp.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const type = types.get(requestId) ?? 'Other';
    bytes.set(type, (bytes.get(type) ?? 0) + encodedDataLength);
  });
  await cdp.send('Network.enable');
  return () => ({
    requests: types.size,
    kilobytes: round([...bytes.values()].reduce((sum, each) => sum + each, 0) / 1000, 1),
    byType: Object.fromEntries([...bytes].map(([type, size]) => [type, round(size / 1000, 1)])),
  });
}

function scriptBodies(page: Page): () => Promise<readonly Buffer[]> {
  const bodies: Promise<Buffer>[] = [];
  page.on('response', (response) => {
    if (response.request().resourceType() === 'script') bodies.push(response.body());
  });
  return () => Promise.all(bodies);
}
