import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { expect, test } from '#tests/support/fixtures.ts';
import { openServer } from '#tests/support/house.ts';
import { enter, find, goTo, openMenu, watch } from '#tests/support/walk.ts';

test.use({ javaScriptEnabled: false });

test('these journeys run without a script', async ({ page }) => {
  await page.goto('/anmelden');
  await expect(page.locator('noscript')).toHaveCount(0);
  await page.setContent('<p>kein</p><script>document.querySelector("p").textContent = "doch"</script>');
  await expect(page.locator('p')).toHaveText('kein');
});

test('a wrong password is explained and what was typed stays', async ({ page }) => {
  await page.goto('/anmelden?weiter=%2Flernen');
  await expect(page.getByText('Bitte melden Sie sich an, dann geht es hier weiter.')).toBeVisible();
  await page.getByLabel('Kennung oder E-Mail-Adresse').fill('azubi-1');
  await page.getByLabel('Passwort', { exact: true }).fill('falsch');
  await page.getByRole('button', { name: 'Anmelden' }).click();
  await expect(page).toHaveTitle(/^Fehler: Anmelden/);
  const summary = page.getByRole('alert');
  await expect(summary).toContainText('Kennung oder Passwort stimmen nicht');
  await expect(page.getByLabel('Kennung oder E-Mail-Adresse')).toHaveValue('azubi-1');
  await expect(page.getByLabel('Passwort', { exact: true })).toHaveValue('');
  await page.getByLabel('Passwort', { exact: true }).fill('rueckenwind-demo');
  await page.getByRole('button', { name: 'Anmelden' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Lernen' })).toBeVisible();
});

test('a course is begun and lessons follow one another', async ({ page, signIn, house }) => {
  const seen = watch(page.context(), house.url);
  await signIn('azubi-1');
  await page.getByRole('link', { name: 'Kurs beginnen' }).click();
  await page.getByRole('link', { name: 'Kurs beginnen' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Warum gerade Kommunen?' })).toBeVisible();
  await page.getByRole('button', { name: 'Weiter: Anatomie' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Anatomie einer Phishing-Mail' })).toBeVisible();
  await page.getByRole('link', { name: 'Warum gerade Kommunen?' }).last().click();
  await expect(page.getByRole('heading', { level: 1, name: 'Warum gerade Kommunen?' })).toBeVisible();
  await page.goto('/lernen/it-sicherheit');
  await expect(page.getByText('1 von 8 erledigt').first()).toBeVisible();
  await page.goto('/lernen/it-sicherheit/phishing-erkennen');
  await expect(page.locator('noscript p')).toBeVisible();
  expect(seen).toEqual([]);
});

test('theme and language change from every page and back again', async ({ page, signIn }) => {
  await signIn('werkstudent-it');
  await page.goto('/lernen');
  const foot = page.getByRole('contentinfo');
  await foot.getByRole('button', { name: 'Dunkel' }).click();
  await expect(page).toHaveURL(/\/lernen$/);
  await expect(page.locator('html')).toHaveAttribute('data-kern-theme', 'dark');
  await expect(foot.getByRole('button', { name: 'Dunkel' })).toHaveAttribute('aria-pressed', 'true');
  await foot.getByRole('button', { name: 'English' }).click();
  await expect(page).toHaveURL(/\/lernen$/);
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await expect(page.getByRole('heading', { level: 1, name: 'Learning' })).toBeVisible();
  await page.goto('/darstellung');
  await page.getByRole('radio', { name: 'Light' }).check();
  await page.getByRole('radio', { name: 'German' }).check();
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('status')).toContainText('Ihre Einstellung ist gespeichert.');
  await expect(page.locator('html')).toHaveAttribute('lang', 'de');
  await expect(page.locator('html')).toHaveAttribute('data-kern-theme', 'light');
});

test('a barrier is reported without a sign-in and answered by the coordination office', async ({
  page,
  signIn,
}) => {
  await page.goto('/barrierefreiheit');
  await page.getByRole('contentinfo').getByRole('link', { name: 'Barriere melden' }).click();
  await expect(page.getByLabel(/^Um welche Seite geht es/)).toHaveValue('/barrierefreiheit');
  await page.getByLabel(/^Wie erreichen wir Sie/).fill('Durchwahl -117');
  await page.getByRole('button', { name: 'Barriere melden' }).click();
  await expect(page).toHaveTitle(/^Fehler: Barriere melden/);
  await expect(page.getByRole('alert').getByRole('link')).toHaveText(/Schreiben Sie kurz auf/);
  await page.getByRole('alert').getByRole('link').click();
  await expect(page).toHaveURL(/#what$/);
  await expect(page.getByLabel(/^Wie erreichen wir Sie/)).toHaveValue('Durchwahl -117');
  await page.getByLabel('Was ist das Hindernis?').fill('Die Tabelle liest mein Screenreader falsch vor.');
  await page.getByRole('button', { name: 'Barriere melden' }).click();
  await expect(page.getByRole('status')).toContainText('Ihre Meldung ist angekommen.');

  await signIn('koordinationsstelle');
  await goTo(page, 'Meine Aufgaben');
  await page.getByRole('link', { name: 'Gemeldete Barrieren' }).click();
  const report = page.getByRole('article').filter({ hasText: 'Screenreader' });
  await expect(report).toContainText('Antwort bis 07.12.2026');
  await expect(report).toContainText('Durchwahl -117');
  await report.locator('summary').click();
  await report.getByRole('button', { name: 'Als beantwortet ablegen' }).click();
  await expect(page.getByRole('alert')).toBeVisible();
  await expect(report.getByLabel('Was wurde getan?')).toBeVisible();
  await report.getByLabel('Was wurde getan?').fill('Die Tabelle nennt jetzt ihre Spalten.');
  await report.getByRole('button', { name: 'Als beantwortet ablegen' }).click();
  await expect(page.getByRole('status')).toContainText('Die Meldung ist als beantwortet abgelegt.');
  await expect(report).toContainText('beantwortet am 23.11.2026');
  await expect(report.getByLabel('Was wurde getan?')).toHaveCount(0);
});

test('a password is changed and the other device is out', async ({ page, signIn, browser, house }) => {
  const slug = 'bezuegestelle';
  const password = 'vier lose Wörter im Regen';
  const other = await browser.newContext({ baseURL: house.url, javaScriptEnabled: false });
  const away = await other.newPage();
  await signIn(slug, away);
  await signIn(slug);
  await page.goto('/konto');
  await page.getByRole('button', { name: /^Abmelden: Anderes Gerät/ }).click();
  await expect(page.getByRole('status')).toContainText('Das Gerät ist abgemeldet.');
  await away.goto('/meine-daten');
  await expect(away).toHaveURL(/\/anmelden\?weiter=%2Fmeine-daten$/);

  await page.getByLabel('Bisheriges Passwort').fill('falsch');
  await page.getByLabel('Neues Passwort').fill('kurz');
  await page.getByRole('button', { name: 'Passwort ändern' }).click();
  await expect(page.getByRole('alert')).toContainText('Nehmen Sie mindestens 12 Zeichen.');
  await page.getByLabel('Bisheriges Passwort').fill('falsch');
  await page.getByLabel('Neues Passwort').fill(password);
  await page.getByRole('button', { name: 'Passwort ändern' }).click();
  await expect(page.getByRole('alert')).toContainText('Das bisherige Passwort stimmt nicht.');
  await page.getByLabel('Bisheriges Passwort').fill('rueckenwind-demo');
  await page.getByLabel('Neues Passwort').fill(password);
  await page.getByRole('button', { name: 'Passwort ändern' }).click();
  await expect(page.getByRole('status')).toContainText('Ihr Passwort ist geändert.');
  await enter(away, slug, password);
  await expect(away).toHaveURL(/\/meine-daten$/);
  await other.close();
});

test('everybody reads and takes away what is kept about them', async ({ page, signIn }) => {
  await signIn('tandem-buergerservice');
  await page.goto('/meine-daten');
  await expect(page.getByText('tandem-buergerservice@musterstadt.example')).toBeVisible();
  const taking = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Alles herunterladen' }).click();
  const text = await readFile(await (await taking).path(), 'utf8');
  const file = JSON.parse(text) as { person: string; records: { title: string }[] };
  expect(file.person).toBe('demo-tandem-buergerservice');
  expect(file.records.map((record) => record.title)).toContain('Ihre Stammdaten');
  expect(text).not.toMatch(/hash|argon|secret/i);
  await page.getByRole('link', { name: 'Wer sieht was?' }).last().click();
  await expect(page.getByRole('heading', { level: 1, name: 'Wer sieht was?' })).toBeVisible();
});

test('the search finds lessons, says when it finds nothing, and signing out ends it all', async ({
  page,
  signIn,
}) => {
  await signIn('scout-bau');
  await find(page, 'Passwort');
  await expect(page.getByRole('heading', { level: 1, name: 'Ergebnisse für „Passwort“' })).toBeVisible();
  await page.getByRole('link', { name: 'Passwörter, Passwortmanager, zweiter Faktor' }).click();
  await expect(page).toHaveURL(/\/lernen\/it-sicherheit\/passwoerter$/);
  await page.goto('/suche?q=Xylophonquark');
  await expect(page.getByRole('heading', { level: 1, name: 'Nichts gefunden' })).toBeVisible();
  await (await openMenu(page)).getByRole('button', { name: 'Abmelden' }).click();
  await expect(page.getByRole('status')).toContainText('Sie sind abgemeldet.');
  await page.goto('/lernen');
  await expect(page).toHaveURL(/\/anmelden\?weiter=%2Flernen$/);
});

test('what was typed when the session ended is back after signing in, for the same person only', async ({
  browser,
}) => {
  const house = await openServer({ from: resolve('.cache/demo-town') });
  const context = await browser.newContext({ baseURL: house.url, javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto('/barriere-melden');
  await page.getByLabel('Was ist das Hindernis?').fill('Der Text ist zu klein.');
  await page.getByRole('button', { name: 'Barriere melden' }).click();
  await page.goto('/verwaltung/barrieren');
  await enter(page, 'koordinationsstelle');
  await page.locator('summary').filter({ hasText: 'Als beantwortet ablegen' }).click();
  await page.getByLabel('Was wurde getan?').fill('Die Schrift wächst jetzt mit.');
  house.clock.advance(31 * 60_000);
  await page.getByRole('button', { name: 'Als beantwortet ablegen' }).click();
  await expect(page.getByText('Ihre Sitzung ist abgelaufen.')).toBeVisible();
  await page.getByLabel('Kennung oder E-Mail-Adresse').fill('koordinationsstelle');
  await page.getByLabel('Passwort', { exact: true }).fill('vertippt');
  await page.getByRole('button', { name: 'Anmelden' }).click();
  await expect(page.getByRole('alert')).toBeVisible();
  await page.getByLabel('Passwort', { exact: true }).fill('rueckenwind-demo');
  await page.getByRole('button', { name: 'Anmelden' }).click();
  await expect(page.getByText('Ihre Angaben sind noch da.')).toBeVisible();
  await expect(page.getByLabel('Was wurde getan?')).toHaveValue('Die Schrift wächst jetzt mit.');
  house.clock.advance(31 * 60_000);
  await page.getByRole('button', { name: 'Als beantwortet ablegen' }).click();
  await expect(page.getByText('Ihre Sitzung ist abgelaufen.')).toBeVisible();
  await page.getByLabel('Kennung oder E-Mail-Adresse').fill('administration');
  await page.getByLabel('Passwort', { exact: true }).fill('rueckenwind-demo');
  await page.getByRole('button', { name: 'Anmelden' }).click();
  await expect(page.getByText('Die Schrift wächst jetzt mit.')).toHaveCount(0);
  await context.close();
  await house.leave();
});
