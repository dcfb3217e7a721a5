import { expect, test } from '#tests/support/fixtures.ts';
import { focused, tabTo } from '#tests/support/keyboard.ts';
import { frameOf } from '#tests/support/practice.ts';
import { enter } from '#tests/support/walk.ts';

test('the check sees a focus that cannot be seen', async ({ page }) => {
  await page.goto('/anmelden');
  await page.getByRole('button', { name: 'Anmelden' }).focus();
  expect(await focused(page)).toMatchObject({ name: 'Anmelden', seen: true });
  await page.getByRole('button', { name: 'Anmelden' }).evaluate((button) => {
    button.style.setProperty('outline', 'none', 'important');
    button.style.setProperty('box-shadow', 'none', 'important');
  });
  expect(await focused(page)).toMatchObject({ name: 'Anmelden', seen: false });
});

test('signing in, with a mistake first, takes the keyboard alone', async ({ page }) => {
  await page.goto('/anmelden');
  await page.keyboard.press('Tab');
  expect((await focused(page)).name).toBe('Zum Inhalt springen');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('main')).toBeFocused();
  await tabTo(page, 'Kennung oder E-Mail-Adresse');
  await page.keyboard.type('scout-soziales');
  await page.keyboard.press('Tab');
  await page.keyboard.type('falsch');
  await page.keyboard.press('Enter');
  await expect(page).toHaveTitle(/^Fehler:/);
  await expect(page.getByRole('alert')).toBeFocused();
  await tabTo(page, 'Passwort');
  await page.keyboard.type('rueckenwind-demo');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Guten Tag' })).toBeVisible();
});

test('a link in the error summary leads to its field', async ({ page }) => {
  await page.goto('/barriere-melden');
  await tabTo(page, 'Was ist das Hindernis?');
  await tabTo(page, /^Barriere melden$/);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alert')).toBeFocused();
  await tabTo(page, 'Schreiben Sie kurz auf');
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('Was ist das Hindernis?')).toBeFocused();
});

test('menus open with the keyboard, Escape closes them and gives the focus back', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await enter(page, 'scout-soziales');
  await tabTo(page, 'Scout Soziales');
  await page.keyboard.press('Enter');
  const account = page.locator('.account');
  await expect(account.getByRole('link', { name: 'Meine Daten' })).toBeVisible();
  await tabTo(page, 'Wer sieht was?');
  await page.keyboard.press('Escape');
  await expect(account.getByRole('link', { name: 'Meine Daten' })).toBeHidden();
  expect((await focused(page)).name).toBe('Scout Soziales');

  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto('/');
  await tabTo(page, 'Menü');
  await page.keyboard.press('Space');
  await tabTo(page, /^Lernen$/);
  await page.keyboard.press('Escape');
  await expect(page.locator('.menu').getByRole('link', { name: 'Lernen' })).toBeHidden();
  expect((await focused(page)).name).toContain('Menü');
});

test('a lesson and a practice take the keyboard alone, into the frame and out again', async ({ page }) => {
  await enter(page, 'scout-soziales');
  await page.goto('/lernen/it-sicherheit/unterwegs');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await tabTo(page, 'Weiter: Übung');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Übung: Phishing erkennen' })).toBeVisible();
  const frame = frameOf(page);
  await expect(frame.getByText('Frage 1 von 6')).toBeVisible();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  // Past the list of units: the next stop is the practice itself.
  await page.keyboard.press('Tab');
  expect((await focused(page)).inFrame).toBe(true);
  await tabTo(page, 'Ich öffne die Datei');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await expect(frame.getByRole('radio', { name: 'Ich öffne nichts' })).toBeChecked();
  await tabTo(page, 'Antwort prüfen');
  await page.keyboard.press('Enter');
  await expect(frame.getByRole('paragraph').filter({ hasText: 'Ihre Antwort stimmt.' })).toBeFocused();
  await tabTo(page, 'Weiter zu Frage 2');
  await page.keyboard.press('Enter');
  await expect(frame.getByText('Frage 2 von 6')).toBeVisible();
  await tabTo(page, 'Unterwegs und im Homeoffice');
  expect((await focused(page)).inFrame).toBe(false);
  await tabTo(page, 'Antwort prüfen', 'Shift+Tab');
  expect((await focused(page)).inFrame).toBe(true);
});
