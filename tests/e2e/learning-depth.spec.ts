import { mkdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { signedIn } from '#tests/support/client.ts';
import { expect, test } from '#tests/support/fixtures.ts';
import { openServer, temporaryFolder } from '#tests/support/house.ts';
import { openFilters } from '#tests/support/walk.ts';

test.use({ javaScriptEnabled: false });

test('the catalogue is filtered by a main topic and says what it does not know', async ({ page, signIn }) => {
  await signIn('beschaeftigte-betriebshof');
  await page.goto('/lernen');
  await openFilters(page);
  await page.getByLabel('Thema', { exact: true }).selectOption('sicherheit');
  await page.getByRole('button', { name: 'Anzeigen' }).click();
  await expect(page.getByRole('link', { name: 'IT-Sicherheit und Phishing' })).toBeVisible();
  await page.goto('/lernen?thema=arbeitsplatz&stand=gibtesnicht');
  await expect(page.getByRole('link', { name: 'IT-Sicherheit und Phishing' })).toBeVisible();
  await expect(page.getByText('Diesen Filter kennen wir nicht: stand=gibtesnicht')).toBeVisible();
  await page.goto('/lernen?form=film');
  await expect(page.getByRole('heading', { name: 'Kein Kurs passt zu diesem Filter' })).toBeVisible();
});

test('a course is noted for later, begun and left again', async ({ page, signIn }) => {
  await signIn('tandem-buergerservice');
  await page.goto('/lernen/it-sicherheit');
  await page.getByRole('button', { name: 'Kurs vormerken' }).click();
  await expect(page.getByText('Der Kurs ist vorgemerkt.')).toBeVisible();
  await page.getByRole('button', { name: 'Vormerkung entfernen' }).click();
  await expect(page.getByText('Der Kurs ist nicht mehr vorgemerkt.')).toBeVisible();
  await page.getByRole('button', { name: 'Kurs vormerken' }).click();
  await page.goto('/lernen?stand=vorgemerkt');
  await expect(page.getByText('1 von 10 Kursen')).toBeVisible();
  await page.goto('/lernen/it-sicherheit');
  await page.getByRole('link', { name: 'Kurs beginnen' }).click();
  await page.getByRole('button', { name: /^Weiter:/ }).click();
  await page.goto('/lernen/it-sicherheit');
  await expect(page.getByText('1 von 8 erledigt').first()).toBeVisible();
  await page.getByText('Kurs verlassen').first().click();
  await page.getByRole('button', { name: 'Kurs verlassen' }).click();
  await expect(page.getByText('Sie haben den Kurs verlassen.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Kurs vormerken' })).toBeVisible();
});

test('a bookmark and a note are kept, listed and nobody else meets them', async ({ page, signIn, house }) => {
  await signIn('fuehrungskraft-buergerservice');
  await page.goto('/lernen/it-sicherheit/passwoerter');
  await page.getByRole('button', { name: 'Lesezeichen setzen' }).click();
  await expect(page.getByRole('button', { name: 'Lesezeichen entfernen' })).toBeFocused();
  await expect(page.getByRole('button', { name: 'Lesezeichen entfernen' })).toBeInViewport();
  await page.getByText('Meine Notiz').click();
  await page.getByLabel('Notiz zu dieser Einheit').fill('Frag den Scout <b>wegen</b> Passwortmanager');
  await page.getByRole('button', { name: 'Notiz speichern' }).click();
  await expect(page.getByRole('button', { name: 'Notiz speichern' })).toBeFocused();
  await page.getByLabel('Notiz zu dieser Einheit').fill('Frag den Scout <b>wegen</b> Passwortmanager, bald');
  await page.getByRole('button', { name: /^Weiter:/ }).click();
  await expect(page.getByText('Ihre Notiz ist gespeichert.')).toBeVisible();
  await page.goto('/lernen/it-sicherheit/phishing-erkennen');
  await page.getByText('Meine Notiz').click();
  await page.getByLabel('Notiz zu dieser Einheit').fill('Frage 2 noch einmal');
  await page.getByRole('button', { name: /^Weiter|^Zum Kurs/ }).click();
  await page.goto('/lernen/notizen');
  await expect(page.getByText('Frage 2 noch einmal')).toBeVisible();
  await expect(page.getByText('Frag den Scout <b>wegen</b> Passwortmanager, bald')).toBeVisible();
  const hr = await signedIn(house.url, 'personalentwicklung');
  for (const path of ['/personal', '/personal/pflichten.csv', '/lernen/notizen']) {
    expect(await (await hr.get(path)).text()).not.toContain('Passwortmanager</b>');
    expect(await (await hr.get(path)).text()).not.toContain('Frag den Scout');
  }
});

test('a note that is too long comes back whole, with a sentence', async ({ house }) => {
  const own = await signedIn(house.url, 'werkstudent-it');
  const note = 'n'.repeat(4001);
  const place = '/lernen/it-sicherheit/passwoerter';
  const answer = await own.post(`${place}?_action=learning.note`, {
    course: 'it-sicherheit',
    unit: 'passwoerter',
    note,
  });
  expect(answer.status).toBe(422);
  const text = await answer.text();
  expect(text).toContain(note);
  expect(text).toContain('Der Text ist zu lang.');
});

test('the print view shows every lesson of the course on one page', async ({ page, signIn }) => {
  await signIn('beschaeftigte-betriebshof');
  await page.goto('/lernen/it-sicherheit');
  await page.getByRole('link', { name: 'Ganzen Kurs drucken' }).click();
  await expect(page.locator('.whole-course__unit')).toHaveCount(9);
  await expect(page.getByText('Übung „Übung')).toHaveCount(0);
  await expect(page.getByRole('heading', { name: 'Das können Sie danach' })).toBeVisible();
});

test('a wish for a course is sent, answered by the course editors and read by all', async ({
  page,
  signIn,
  house,
}) => {
  await signIn('beschaeftigte-betriebshof');
  await page.goto('/lernen/wunsch');
  await page.getByRole('button', { name: 'Wunsch absenden' }).click();
  await expect(page.getByRole('alert').or(page.locator('.errors'))).toContainText('Diese Angabe fehlt');
  await page.getByLabel('Worum soll es gehen?').fill('Tabellen auswerten');
  await page.getByRole('button', { name: 'Wunsch absenden' }).click();
  await expect(page.getByText('Danke. Ihr Wunsch ist angekommen.')).toBeVisible();
  const author = await signedIn(house.url, 'kursredaktion');
  const desk = await (await author.get('/verwaltung/kurswuensche')).text();
  const wish = /name="wish" value="([^"]+)"/.exec(desk)?.[1] ?? '';
  const answered = await author.post('/verwaltung/kurswuensche?_action=wishes.answer', {
    wish,
    version: '1',
    answer: 'Kommt im Februar.',
  });
  expect(answered.status).toBe(303);
  await page.goto('/lernen/wunsch');
  await expect(page.getByText('Kommt im Februar.')).toBeVisible();
  const hidden = await author.post('/verwaltung/kurswuensche?_action=wishes.hide', {
    wish,
    version: '2',
    reason: 'Er nennt eine Person.',
  });
  expect(hidden.status).toBe(303);
  await page.goto('/lernen/wunsch');
  await expect(page.getByText('ausgeblendet: Er nennt eine Person.')).toBeVisible();
  await expect(page.getByText('Kommt im Februar.')).toHaveCount(0);
  await expect(page.getByRole('heading', { name: 'Tabellen auswerten' })).toHaveCount(0);
});

test('a draft is there for the course editors alone, and a film comes in parts with its words', async () => {
  const { folder, leave } = await temporaryFolder(resolve('courses'));
  const film = Buffer.from(Array.from({ length: 5000 }, (_, index) => index % 256));
  film.write('ftyp', 4, 'latin1');
  await mkdir(join(folder, 'filmkurs/medien'), { recursive: true });
  await mkdir(join(folder, 'filmkurs/lessons'), { recursive: true });
  await writeFile(join(folder, 'filmkurs/medien/rundgang.mp4'), film);
  await writeFile(
    join(folder, 'filmkurs/medien/rundgang.vtt'),
    'WEBVTT\n\n00:00.000 --> 00:02.000\nGuten Tag\n',
  );
  await writeFile(join(folder, 'filmkurs/medien/rundgang.md'), 'Eine Kollegin sagt: **Guten Tag**.\n');
  await writeFile(join(folder, 'filmkurs/lessons/1.md'), FILM_LESSON);
  await writeFile(join(folder, 'filmkurs/course.yaml'), FILM_COURSE);
  const house = await openServer({ from: resolve('.cache/demo-town'), env: { COURSES_DIR: folder } });
  try {
    const staff = await signedIn(house.url, 'azubi-1');
    const author = await signedIn(house.url, 'kursredaktion');
    for (const path of [
      '/lernen/filmkurs',
      '/lernen/filmkurs/rundgang',
      '/lernen/filmkurs/medien/medien/rundgang.mp4',
    ]) {
      expect((await staff.get(path)).status, path).toBe(404);
      expect((await author.get(path)).status, path).toBe(200);
    }
    const lesson = await (await author.get('/lernen/filmkurs/rundgang')).text();
    expect(lesson).toContain('<track kind="captions"');
    expect(lesson).toContain('<strong>Guten Tag</strong>');
    expect(lesson).toContain('Stadt Musterstadt, CC BY 4.0');
    expect(await (await author.get('/lernen/filmkurs/drucken')).text()).toContain(
      '<details class="more" open',
    );
    const part = await author.get('/lernen/filmkurs/medien/medien/rundgang.mp4', { range: 'bytes=10-19' });
    expect(part.status).toBe(206);
    expect(part.headers.get('content-range')).toBe('bytes 10-19/5000');
    expect(Buffer.from(await part.arrayBuffer())).toEqual(film.subarray(10, 20));
    expect((await author.get('/lernen/filmkurs/medien/course.yaml')).status).toBe(404);
    expect((await author.get('/lernen/filmkurs/medien/..%2Fcourse.yaml')).status).toBe(404);
  } finally {
    await house.leave();
    await leave();
  }
});

const FILM_COURSE = `slug: filmkurs
code: Z9
title: Rundgang
summary: Ein kurzer Film.
audience: Alle
goals: [Das Haus kennen]
topics: [neu-im-team]
level: [G]
digcomp: []
minutes: 5
version: 1
refresh: nein
draft: ja
reviewed: { on: 2026-11-20, role: Koordinationsstelle }
media:
  - { file: medien/rundgang.mp4, captions: medien/rundgang.vtt, transcript: medien/rundgang.md, author: Stadt Musterstadt, licence: CC BY 4.0 }
units:
  - { id: rundgang, kind: lesson, file: lessons/1.md }
`;

const FILM_LESSON = `---
title: Rundgang
minutes: 5
lead: Danach kennen Sie das Haus.
---

## Der Film

![Rundgang durch das Rathaus](medien/rundgang.mp4 "Drei Minuten")
`;
