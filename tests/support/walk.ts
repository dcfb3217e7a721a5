import type { BrowserContext, Page } from 'playwright/test';
import { DEMO_PASSWORD } from '#src/demo/accounts.ts';

/** Signs in with a demo account the way people do; ends on the page that was asked for. */
export async function enter(page: Page, slug: string, password = DEMO_PASSWORD): Promise<void> {
  if (!page.url().includes('/anmelden')) await page.goto('/anmelden');
  await page.getByLabel('Kennung oder E-Mail-Adresse').fill(slug);
  await page.getByLabel('Passwort', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Anmelden' }).click();
  await page.waitForURL((url) => url.pathname !== '/anmelden');
}

/**
 * Writes down everything that should not happen on any page: a request to somebody else, an error on the console
 * (a breach of the content policy is one), a script that breaks. Empty when all is well.
 */
export function watch(context: BrowserContext, origin: string): string[] {
  const faults: string[] = [];
  // A page that answers 404 or 422 on purpose shows up on the console, too.
  const documents = new Set<string>();
  context.on('request', (request) => {
    const { protocol, origin: asked } = new URL(request.url());
    if (request.isNavigationRequest()) documents.add(request.url());
    if (protocol !== 'data:' && asked !== origin) faults.push(`asks ${request.url()}`);
  });
  context.on('console', (message) => {
    if (message.type() !== 'error' && message.type() !== 'warning') return;
    const { url } = message.location();
    if (message.text().startsWith('Failed to load resource') && documents.has(url)) return;
    faults.push(`${message.page()?.url() ?? url}: ${message.text()}`);
  });
  context.on('weberror', (error) => faults.push(`${error.page()?.url() ?? ''}: ${error.error().message}`));
  return faults;
}
