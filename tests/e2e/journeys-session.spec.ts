import { resolve } from 'node:path';
import { expect, test } from '#tests/support/fixtures.ts';
import { openServer } from '#tests/support/house.ts';
import { frameOf } from '#tests/support/practice.ts';
import { enter } from '#tests/support/walk.ts';

const MINUTE = 60_000;

/** Server and browser grow older together; the clock of the browser stands three hours wrong all the while. */
test('whoever is warned before the session ends can stay, and is told when it is over', async ({
  browser,
}) => {
  const house = await openServer({ from: resolve('.cache/demo-town') });
  const page = await browser.newPage({ baseURL: house.url });
  await page.clock.install({ time: new Date('2026-11-23T11:12:00.000Z') });
  await page.goto('/');
  await enter(page, 'scout-bau');
  await page.goto('/konto');
  const later = async (minutes: number) => {
    house.clock.advance(minutes * MINUTE);
    await page.clock.runFor(minutes * MINUTE);
  };
  const dialog = page.getByRole('dialog', { name: 'Sind Sie noch da?' });
  await later(24);
  await expect(dialog).toBeHidden();
  await later(2);
  await expect(dialog).toBeVisible();
  await expect(dialog).toContainText('Ihre Sitzung endet in 4 Minuten');
  await later(3);
  await expect(dialog).toContainText('Ihre Sitzung endet in einer Minute');
  await dialog.getByRole('button', { name: 'Angemeldet bleiben' }).click();
  await expect(dialog).toBeHidden();
  await later(20);
  await expect(dialog).toBeHidden();
  await page.reload();
  await expect(page.getByRole('heading', { level: 1, name: 'Anmeldung und Sicherheit' })).toBeVisible();

  await later(31);
  const over = page.getByRole('dialog', { name: 'Ihre Sitzung ist abgelaufen' });
  await expect(over).toContainText('Ihr Text ist noch da');
  await expect(over.getByRole('button', { name: 'Angemeldet bleiben' })).toBeHidden();
  await over.getByRole('button', { name: 'Schließen' }).click();
  await expect(over).toBeHidden();
  await page.goto('/lernen');
  await expect(page).toHaveURL(/\/anmelden/);
  await page.context().close();
  await house.leave();
});

test('a practice follows the device when the page around it does', async ({ browser, house }) => {
  for (const colorScheme of ['light', 'dark'] as const) {
    const context = await browser.newContext({ baseURL: house.url, colorScheme });
    await context.addCookies([{ name: 'darstellung', value: 'system', url: house.url }]);
    const page = await context.newPage();
    await page.goto('/lernen/it-sicherheit/phishing-erkennen');
    await enter(page, 'scout-bau');
    await expect(frameOf(page).getByText('Frage 1 von 6')).toBeVisible();
    await expect(frameOf(page).locator('html')).toHaveAttribute('data-theme', colorScheme);
    await context.close();
  }
});
