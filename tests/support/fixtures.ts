import { resolve } from 'node:path';
import { test as base, type Page } from 'playwright/test';
import { DEMO_PASSWORD } from '#src/demo/accounts.ts';
import { openServer, type TestServer } from './house.ts';

/** One house for each worker, on a copy of the demo town; journeys change their own account's things only. */
export const test = base.extend<
  { signIn: (slug: string, page?: Page) => Promise<void> },
  { house: TestServer }
>({
  house: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names from the pattern
    async ({}, use) => {
      const house = await openServer({ from: resolve('.cache/demo-town') });
      await use(house);
      await house.leave();
    },
    { scope: 'worker' },
  ],
  baseURL: async ({ house }, use) => use(house.url),
  signIn: async ({ page }, use) => {
    await use(async (slug, own = page) => {
      await own.goto('/anmelden');
      await own.getByLabel('Kennung oder E-Mail-Adresse').fill(slug);
      await own.getByLabel('Passwort', { exact: true }).fill(DEMO_PASSWORD);
      await own.getByRole('button', { name: 'Anmelden' }).click();
      await own.waitForURL((url) => !url.pathname.startsWith('/anmelden'));
    });
  },
});

export { expect } from 'playwright/test';
