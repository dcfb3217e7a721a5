import { type Browser, type BrowserContext, chromium, type Frame, type Page } from 'playwright';
import { findChromium, LAUNCH_ARGS } from '../../scripts/chromium.ts';
import type { Host } from './host.ts';

export const launch = async (): Promise<Browser> =>
  chromium.launch({ executablePath: await findChromium(), args: LAUNCH_ARGS });

/** Signs in and opens a practice; answers once its content has been started. */
export async function openPractice(
  context: BrowserContext,
  host: Host,
  contentId: string,
  query: Record<string, string> = {},
): Promise<{ page: Page; frame: Frame }> {
  const page = await context.newPage();
  await page.goto(`${host.origin}/anmelden`);
  await page.goto(`${host.origin}/lernen/${contentId}?${new URLSearchParams(query)}`);
  return { page, frame: await playing(page) };
}

/** The practice's frame, once it has said that it started or failed. */
export async function playing(page: Page): Promise<Frame> {
  const element = await page.waitForSelector('iframe', { state: 'attached' });
  const frame = await element.contentFrame();
  if (!frame) throw new Error('the practice has no frame');
  await frame.waitForSelector('#message', { state: 'hidden' });
  return frame;
}
