import type { Page } from 'playwright/test';
import { addDays } from '#domain/date.ts';
import { codeText } from '#features/licence/model.ts';
import { issueForAll } from '#features/licence/service.ts';
import { holderOf } from '#features/licence/store.ts';
import { allPassed, letPass, pass } from '#tests/support/certificates.ts';
import { client } from '#tests/support/client.ts';
import { expect, test } from '#tests/support/fixtures.ts';
import { NOW, type TestServer } from '#tests/support/house.ts';
import { faceOf, unpacked } from '#tests/support/matrix-answer.ts';
import { flat, readPdf } from '#tests/support/pdf-structure.ts';

const certificatesOf = async ({ app }: TestServer, person: string) =>
  (await holderOf(app.store, person)).certificates;
const licenceOf = async (house: TestServer, person: string) => {
  const found = (await certificatesOf(house, person)).find(({ kind }) => kind === 'licence');
  if (found === undefined) throw new Error(`${person} holds no licence`);
  return found;
};
const fact = (page: Page, term: string) => page.locator('.facts div', { hasText: term }).locator('dd');

test.afterEach(({ house }) => house.clock.set(NOW));

test('who completes a course finds the certificate at once, keeps it as PDF, and anybody can check it', async ({
  page,
  browser,
  house,
  signIn,
}) => {
  await signIn('scout-bau');
  await page.goto('/lernen');
  await page.getByRole('link', { name: 'Nachweise' }).click();
  await page.getByRole('link', { name: 'IT-Sicherheit und Phishing' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Ihr Nachweis');
  await expect(page.getByRole('article')).toContainText('Teilnahmebescheinigung');
  const download = page.waitForEvent('download');
  await page.getByRole('link', { name: 'PDF herunterladen' }).click();
  const file = await (await download).createReadStream();
  const read = await readPdf(Buffer.concat(await file.toArray()));
  expect(read.lang).toBe('de-DE');
  expect(read.title).toBe('IT-Sicherheit und Phishing, Scout Bauordnung');
  expect(flat(read.root).filter(({ role }) => role === 'H1')).toHaveLength(1);

  const outside = await (await browser.newContext()).newPage();
  await outside.goto(read.links[0] ?? '');
  await expect(outside.getByRole('status')).toContainText('Dieser Nachweis ist echt und gültig');
  await expect(fact(outside, 'Ausgestellt für')).toHaveText(/nicht freigegeben/);
  await expect(outside.locator('body')).not.toContainText('Scout Bauordnung');

  await page.getByRole('button', { name: 'Namen zeigen' }).click();
  await expect(page.getByRole('status')).toContainText('Auf der Prüfseite steht jetzt Ihr Name.');
  await outside.reload();
  await expect(fact(outside, 'Ausgestellt für')).toHaveText('Scout Bauordnung');
  await page.getByRole('button', { name: 'Namen nicht mehr zeigen' }).click();
  await outside.reload();
  await expect(outside.locator('body')).not.toContainText('Scout Bauordnung');
  expect(read.links[0]).toContain(house.url);
  await outside.context().close();
});

test('the last missing test earns the licence: track, start page, certificate and the facts for HR say so', async ({
  page,
  house,
  signIn,
}) => {
  const me = 'demo-tandem-buergerservice';
  const passes = allPassed(house);
  await letPass(house, me, passes.slice(0, -1));
  await signIn('tandem-buergerservice');
  await expect(page.getByText('Noch offen: „Veränderung mitgestalten“')).toBeVisible();
  await page.goto('/fuehrerschein');
  await expect(page.getByText('7 von 8 Modulen bestanden')).toBeVisible();
  await expect(page.getByRole('main')).not.toContainText('Nachweis ansehen');
  await letPass(house, me, passes);
  await page.reload();
  await expect(page.getByText('8 von 8 Modulen bestanden')).toBeVisible();
  await expect(page.getByText('Ihr Führerschein gilt bis 20. September 2028')).toBeVisible();
  await page.getByRole('link', { name: 'Nachweis ansehen' }).click();
  await expect(page.getByRole('article')).toContainText('Digitaler Führerschein');
  await expect(page.getByRole('article').locator('li')).toHaveCount(8);
  await page.context().clearCookies();
  await signIn('personalentwicklung');
  await page.goto('/personal/nachweise');
  const row = page.getByRole('row', { name: /Tandem Bürgerservice/ });
  await expect(row).toContainText('21.09.2026');
  await expect(row).toContainText('20.09.2028');
});

test('a certificate is withdrawn only with a reason, which its holder reads; from then on it counts for nothing', async ({
  page,
  browser,
  house,
  signIn,
}) => {
  const me = 'demo-fuehrungskraft-ordnung';
  await letPass(house, me, allPassed(house));
  const { id, code } = await licenceOf(house, me);
  await signIn('personalentwicklung');
  await page.goto('/personal/nachweise');
  await page.getByLabel('Prüfcode').fill(codeText(code).toLowerCase().replaceAll('-', ' '));
  await page.getByRole('button', { name: 'Nachweis zurückziehen' }).click();
  await expect(page.getByRole('alert')).toContainText('Diese Angabe fehlt.');
  await page.getByLabel('Grund').fill('Die Prüfungen hat jemand anderes gemacht.');
  await page.getByRole('button', { name: 'Nachweis zurückziehen' }).click();
  await expect(page.getByRole('status')).toContainText('Der Nachweis ist zurückgezogen.');
  const outside = await (await browser.newContext()).newPage();
  await outside.goto(`/echtheit/${codeText(code)}`);
  await expect(outside.getByRole('status')).toContainText('Dieser Nachweis wurde zurückgezogen');
  await expect(outside.locator('body')).not.toContainText('jemand anderes');
  await outside.context().close();
  await page.context().clearCookies();
  await signIn('fuehrungskraft-ordnung');
  await page.goto(`/nachweise/${id}`);
  await expect(page.getByText('Die Prüfungen hat jemand anderes gemacht.')).toBeVisible();
  await expect(page.getByRole('link', { name: 'PDF herunterladen' })).toHaveCount(0);
  expect((await page.request.get(`/nachweise/${id}.pdf`)).status()).toBe(404);
  await issueForAll(house.app);
  expect((await certificatesOf(house, me)).filter(({ kind }) => kind === 'licence')).toHaveLength(1);
});

test('the day after its last day a licence has expired for everybody, and a refresher makes it valid again', async ({
  page,
  house,
  signIn,
}) => {
  const me = 'demo-redaktion';
  const passes = allPassed(house);
  await letPass(house, me, passes);
  const { code } = await licenceOf(house, me);
  house.clock.set('2028-09-20T20:00:00.000Z');
  await page.goto(`/echtheit/${codeText(code)}`);
  await expect(page.getByRole('status')).toContainText('echt und gültig');
  house.clock.set('2028-09-21T08:00:00.000Z');
  await page.reload();
  await expect(page.getByRole('status')).toContainText('echt, aber abgelaufen');
  await signIn('redaktion');
  await page.goto('/fuehrerschein');
  await expect(page.locator('.lead')).toContainText('galt bis 20. September 2028; noch offen:');
  const late = ['it-sicherheit', 'datenschutz', 'ki-kompetenz'].map((slug) =>
    pass(slug, '2028-09-21', 'refresher'),
  );
  await letPass(house, me, [...passes, ...late]);
  await page.reload();
  await expect(page.locator('.lead')).toContainText('gilt bis 20. September 2030');
  await page.goto('/nachweise');
  await expect(page.getByRole('link', { name: 'Digitaler Führerschein' }).nth(1)).toBeVisible();
});

test('refreshers stand among what is due, from the day on which they may be taken', async ({
  page,
  house,
  signIn,
}) => {
  await letPass(house, 'demo-koordinationsstelle', allPassed(house));
  house.clock.set('2027-07-21T08:00:00.000Z');
  await signIn('koordinationsstelle');
  await expect(page.getByRole('link', { name: 'Datenschutz im Arbeitsalltag auffrischen' })).toBeVisible();
  await expect(page.getByText('Mo 20.09.2027').first()).toBeVisible();
});

test('a code is typed the way people type, and a wrong one gets the same page whatever it is', async ({
  page,
  house,
}) => {
  await letPass(house, 'demo-ausbilder-bau', allPassed(house));
  const { code } = await licenceOf(house, 'demo-ausbilder-bau');
  await page.goto('/echtheit');
  await page.getByRole('button', { name: 'Code prüfen' }).click();
  await expect(page.getByText('Tragen Sie den Prüfcode ein.')).toBeVisible();
  await page.getByLabel('Prüfcode').fill(` ${code.slice(0, 9)} ${code.slice(9)}`);
  await page.getByRole('button', { name: 'Code prüfen' }).click();
  await expect(page).toHaveURL(`/echtheit/${codeText(code)}`);
  await expect(page.getByRole('status')).toContainText('echt und gültig');
  const nobody = unpacked(client(house.url));
  const faces = await Promise.all(
    [
      codeText(`${code.slice(0, 19)}${code.endsWith('a') ? 'b' : 'a'}`),
      'AAAA-AAAA-AAAA-AAAA-AAAA',
      'kein-code-0815',
    ].map(async (wrong) => (await faceOf(await nobody.get(`/echtheit/${wrong}`))).replaceAll(wrong, 'CODE')),
  );
  const same = (face: string | undefined) => face?.replaceAll(/content-length: \d+/g, '');
  expect(faces[0]).toContain('404');
  expect(same(faces[1])).toBe(same(faces[0]));
  expect(same(faces[2])).toBe(same(faces[0]));
});

test('nobody finds a code by trying: after a few wrong ones right ones are refused, too, for a while', async ({
  house,
}) => {
  house.clock.set(`${addDays('2026-11-23', 30)}T08:00:00.000Z`);
  await letPass(house, 'demo-personalrat', allPassed(house));
  const right = `/echtheit/${codeText((await licenceOf(house, 'demo-personalrat')).code)}`;
  const nobody = client(house.url);
  for (let tries = 0; tries < 21; tries += 1) {
    const wrong = `${'A'.repeat(19)}${String.fromCharCode(65 + tries)}`;
    expect((await nobody.get(`/echtheit/${wrong}`)).status).toBe(404);
  }
  expect((await nobody.get('/echtheit/BBBB-BBBB-BBBB-BBBB-BBBB')).status).toBe(429);
  expect((await nobody.get(right)).status).toBe(429);
  house.clock.advance(61_000);
  expect((await nobody.get(right)).status).toBe(200);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the fitness check leads to courses and tests, is changed and is deleted', async ({
    page,
    house,
    signIn,
  }) => {
    const me = 'demo-werkstudent-it';
    await letPass(house, me, []);
    await signIn('werkstudent-it');
    await page.goto('/fuehrerschein');
    await page.getByRole('link', { name: 'Zum Fitness-Check' }).click();
    const choose = (statement: string, level: string) =>
      page.getByRole('radiogroup', { name: statement }).getByLabel(level, { exact: true }).check();
    await choose('Ich kenne die KI-Regeln.', 'noch nicht');
    await choose('Ich finde ein Dokument in der E-Akte.', 'selbstständig');
    await page.getByRole('button', { name: 'Empfehlungen zeigen' }).click();
    await expect(page.getByRole('status')).toContainText('Nur Sie können sie sehen.');
    const result = page.getByRole('region', { name: 'Das passt zu Ihnen' });
    await expect(
      result.getByRole('link', { name: 'Künstliche Intelligenz verantwortlich nutzen' }),
    ).toBeVisible();
    await expect(result.getByRole('link', { name: 'Zur Kurzprüfung: E-Akte' })).toHaveAttribute(
      'href',
      '/pruefung/e-akte',
    );
    await page.getByText('Antworten ändern').click();
    await choose('Ich kenne die KI-Regeln.', 'kann anderen helfen');
    await page.getByRole('button', { name: 'Empfehlungen zeigen' }).click();
    await expect(result.getByText('Diese Kurse bringen Ihnen etwas Neues')).toHaveCount(0);
    await page.goto('/meine-daten');
    await expect(page.getByRole('main')).toContainText('Digital-Fitness-Check');
    await page.goto('/fitness-check');
    await page.getByRole('button', { name: 'Antworten löschen' }).click();
    await expect(page.getByRole('status')).toContainText('Ihre Antworten sind gelöscht.');
    await expect(result).toHaveCount(0);
  });
});
