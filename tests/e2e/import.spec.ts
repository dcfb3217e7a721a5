import { existsSync, readdirSync } from 'node:fs';
import { request as httpRequest } from 'node:http';
import { join, resolve } from 'node:path';
import type { Browser, Page } from 'playwright/test';
import { ownPackage } from '#tests/h5p/own-package.ts';
import { client, signedIn } from '#tests/support/client.ts';
import { expect, test } from '#tests/support/fixtures.ts';
import { goTo } from '#tests/support/walk.ts';

const samples = process.env['H5P_SAMPLES'] ?? resolve('..', 'shared/packages/h5p');
const trueFalse = join(samples, 'H5P.TrueFalse-1.8.h5p');
const MULTIPART = 'multipart/form-data; boundary=grenze';

type SignIn = (slug: string, page?: Page) => Promise<void>;

async function withoutScript(browser: Browser, url: string, signIn: SignIn, slug: string): Promise<Page> {
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL: url, locale: 'de-DE' });
  const page = await context.newPage();
  await signIn(slug, page);
  await page.goto('/verwaltung/pakete');
  return page;
}

const upload = async (page: Page, file: string | { name: string; mimeType: string; buffer: Buffer }) => {
  await page.getByLabel('H5P-Paket').first().setInputFiles(file);
  await page.getByRole('button', { name: 'Hochladen und prüfen' }).click();
};

const packed = (buffer: Buffer, name: string) => ({ name, mimeType: 'application/octet-stream', buffer });

const formOf = (bytes: Uint8Array<ArrayBuffer>, name = 'probe.h5p'): FormData => {
  const form = new FormData();
  form.append('file', new File([bytes], name));
  return form;
};

test('the administration imports a practice without JavaScript and reads how to use it', async ({
  browser,
  house,
  signIn,
}) => {
  test.skip(!existsSync(trueFalse), 'the samples are not here');
  const page = await withoutScript(browser, house.url, signIn, 'administration');
  await expect(page.getByRole('heading', { name: 'Noch keine Übung importiert' })).toBeVisible();
  await upload(page, trueFalse);
  await expect(page.getByRole('heading', { level: 1, name: 'Das Paket ist importiert' })).toBeVisible();
  await expect(page.getByText('package: importiert/h5p-truefalse-1-8')).toBeVisible();
  await expect(page.getByText('Die Übung gilt mit der ersten Antwort als erledigt.')).toBeVisible();
  await expect(page.getByText('H5P.TrueFalse: neu, Fassung 1.8.11')).toBeVisible();
  await page.getByRole('link', { name: 'Zu den Paketen' }).click();

  const item = page.getByRole('article').filter({ hasText: 'True/False Question (H5P.TrueFalse 1.8.11)' });
  await expect(item).toContainText('von Administration');
  await expect(item).toContainText('noch keinem Kurs');
  await expect(page.getByRole('row', { name: /H5P\.JoubelUI.*1\.3\.19/ })).toBeVisible();

  await item.getByText('Durch eine neue Fassung ersetzen').click();
  await item.getByLabel('H5P-Paket').setInputFiles(trueFalse);
  await item.getByRole('button', { name: 'Ersetzen und prüfen' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Das Paket ist importiert' })).toBeVisible();
  await page.getByRole('link', { name: 'Zu den Paketen' }).click();
  await expect(page.getByRole('article')).toHaveCount(1);
  await expect(page.getByRole('article')).toContainText('Stand 2');

  await page.getByText('Entfernen', { exact: true }).click();
  await page.getByRole('button', { name: 'Paket entfernen' }).click();
  await expect(page.getByText('Das Paket ist entfernt.')).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Noch keine Übung importiert' })).toBeVisible();
  await page.context().close();
});

test('a package that is refused says why, and nothing of it stays', async ({ browser, house, signIn }) => {
  const page = await withoutScript(browser, house.url, signIn, 'administration');
  const shelf = () => readdirSync(join(house.folder, 'h5p'), { recursive: true });
  const before = shelf();
  await upload(page, packed(await ownPackage({ parts: { 'content/shell.php': 'x' } }), 'böse.h5p'));
  await expect(
    page.getByRole('heading', { level: 1, name: 'Das Paket wurde nicht angenommen' }),
  ).toBeVisible();
  await expect(page.getByRole('alert')).toContainText('Die Datei „content/shell.php“ ist von einer Art');
  await expect(page.getByText('Datei: böse.h5p')).toBeVisible();
  expect(shelf()).toEqual(before);

  await page.getByRole('link', { name: 'Anderes Paket hochladen' }).click();
  await page.getByRole('button', { name: 'Hochladen und prüfen' }).click();
  await expect(page.getByRole('alert')).toContainText('Es kam keine Datei an.');
  await page.context().close();
});

test('course editors bring content, the administration brings libraries', async ({ page, signIn }) => {
  await signIn('kursredaktion');
  await goTo(page, 'Redaktion');
  await page.getByRole('link', { name: 'Pakete' }).click();
  await expect(page.getByText('Neue Übungsarten bringen Programmcode mit')).toBeVisible();
  await upload(page, packed(await ownPackage({}), 'eigene.h5p'));
  await expect(page.getByRole('alert')).toContainText('die es im Haus noch nicht gibt: H5P.Own 1.2.');
});

test('nobody else gets in, neither on the page nor past it', async ({ house }) => {
  const staff = await signedIn(house.url, 'beschaeftigte-buergerservice');
  expect((await staff.get('/verwaltung/pakete')).status).toBe(403);
  expect((await staff.get('/verwaltung/pakete/import/x')).status).toBe(403);
  const send = (own: typeof staff, headers: Record<string, string> = {}) =>
    fetch(`${house.url}/api/pakete`, {
      method: 'POST',
      body: formOf(new Uint8Array(2_000_000)),
      redirect: 'manual',
      headers: {
        origin: house.url,
        cookie: [...own.cookies].map(([name, value]) => `${name}=${value}`).join('; '),
        ...headers,
      },
    });
  expect((await send(staff)).status).toBe(403);
  const stranger = client(house.url);
  expect((await send(stranger)).status).toBe(401);
  const page = await send(stranger, { accept: 'text/html' });
  expect([page.status, await page.text()]).toEqual([401, expect.stringContaining('Anmelden')]);
  const admin = await signedIn(house.url, 'administration');
  expect((await send(admin, { origin: 'https://anderswo.example' })).status).toBe(403);
  const taken = await send(admin);
  expect(taken.status).toBe(303);
  const run = taken.headers.get('location') ?? '';
  // A short import is over before its page is there.
  expect(await (await admin.get(run)).text()).toContain('Das Paket wurde nicht angenommen');
  const other = await signedIn(house.url, 'kursredaktion');
  expect((await other.get(run)).status).toBe(404);
});

test('only this address takes more than a megabyte, and it has a limit of its own', async ({ house }) => {
  const admin = await signedIn(house.url, 'administration');
  const cookie = [...admin.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  const send = (path: string, length: number) =>
    new Promise<{ status: number | undefined; location: string | undefined }>((answered, failed) => {
      const request = httpRequest(`${house.url}${path}`, {
        method: 'POST',
        headers: { origin: house.url, cookie, 'content-type': MULTIPART, 'content-length': length },
      });
      request.once('error', failed);
      request.once('response', ({ statusCode: status, headers: { location } }) => {
        answered({ status, location });
        request.destroy();
      });
      request.write('--grenze\r\n');
    });
  expect((await send('/verwaltung/pakete?_action=packages.remove', 2_000_000)).status).toBe(413);
  const { status, location = '' } = await send('/api/pakete', 300_000_000);
  expect(status).toBe(303);
  const text = await (await admin.get(location)).text();
  expect(text).toContain('Das Paket ist zu groß.');
});

test('one person imports one package after the other, and what breaks off is gone', async ({ house }) => {
  const admin = await signedIn(house.url, 'administration');
  const cookie = [...admin.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  const headers = { origin: house.url, cookie, 'content-type': MULTIPART, 'content-length': 5_000_000 };
  const first = httpRequest(`${house.url}/api/pakete`, { method: 'POST', headers });
  first.on('error', () => {});
  first.write('--grenze\r\ncontent-disposition: form-data; name="file"; filename="a.h5p"\r\n\r\nAnfang');
  const incoming = () => readdirSync(join(house.folder, 'h5p/incoming')).length;
  await expect.poll(incoming).toBe(1);

  const second = await fetch(`${house.url}/api/pakete`, {
    method: 'POST',
    body: formOf(new Uint8Array(10)),
    redirect: 'manual',
    headers: { origin: house.url, cookie },
  });
  const text = await (await admin.get(second.headers.get('location') ?? '')).text();
  expect(text).toContain('Ein anderer Import von Ihnen läuft noch.');
  const [, running = ''] = /href="([^"]+)">\s*<span[^>]*>\s*Zum laufenden Import/.exec(text) ?? [];
  expect(await (await admin.get(running)).text()).toContain('Import läuft');
  expect(incoming()).toBe(1);
  first.destroy();
  await expect.poll(incoming).toBe(0);
});

test('a body without a length ends where the limit is, and the house goes on', async ({ house }) => {
  const editor = await signedIn(house.url, 'kursredaktion');
  const cookie = [...editor.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  const headers = { origin: house.url, cookie, 'content-type': MULTIPART };
  const location = await new Promise<string>((answered) => {
    const sending = httpRequest(`${house.url}/api/pakete`, { method: 'POST', headers }, (answer) => {
      answered(answer.headers.location ?? '');
      sending.destroy();
    });
    sending.on('error', () => {});
    sending.write('--grenze\r\ncontent-disposition: form-data; name="file"; filename="a.h5p"\r\n\r\n');
    const piece = Buffer.alloc(1024 * 1024);
    const more = (): void => {
      if (sending.destroyed) return;
      if (sending.write(piece)) setImmediate(more);
      else sending.once('drain', more);
    };
    more();
  });
  expect(await (await editor.get(location)).text()).toContain('Das Paket ist zu groß.');
  expect(readdirSync(join(house.folder, 'h5p/incoming'))).toEqual([]);
});
