import type { BrowserContext, Locator, Page } from 'playwright/test';
import { DEMO_PASSWORD } from '#src/demo/accounts.ts';

/** Signs in with a demo account the way people do; ends on the page that was asked for. */
export async function enter(page: Page, slug: string, password = DEMO_PASSWORD): Promise<void> {
  if (!page.url().includes('/anmelden')) await page.goto('/anmelden');
  await page.getByLabel('Kennung oder E-Mail-Adresse').fill(slug);
  await page.getByLabel('Passwort', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Anmelden' }).click();
  await page.waitForURL((url) => url.pathname !== '/anmelden');
}

/** Opens the way to an account's own pages: its menu beside the search, or the one menu of a narrow screen. */
export async function openMenu(page: Page): Promise<Locator> {
  const menu = page.locator((await isNarrow(page)) ? '.menu' : '.account');
  await menu.locator('summary').click();
  return menu;
}

/** Looks for words the way that is on show. */
export async function find(page: Page, words: string): Promise<void> {
  const form = (await isNarrow(page)) ? await openMenu(page) : page.getByRole('banner');
  await form.getByRole('searchbox', { name: 'Im Intranet suchen' }).fill(words);
  await form.getByRole('button', { name: 'Suche starten' }).click();
}

/** Goes to an area of the main navigation. */
export async function goTo(page: Page, area: string): Promise<void> {
  const place = (await isNarrow(page))
    ? await openMenu(page)
    : page.getByRole('navigation', { name: 'Hauptnavigation' });
  await place.getByRole('link', { name: area, exact: true }).click();
}

/** Unfolds the filters of a list, which a narrow screen shows folded. */
export async function openFilters(page: Page): Promise<void> {
  if (await isNarrow(page))
    await page
      .locator('main summary')
      .filter({ hasText: /^Filter/ })
      .click();
}

const isNarrow = (page: Page): Promise<boolean> => page.locator('.menu > summary').isVisible();

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
