import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright/test';
import { parse } from 'yaml';
import { type Client, client } from '#tests/support/client.ts';
import { expect, test } from '#tests/support/fixtures.ts';
import type { TestServer } from '#tests/support/house.ts';
import { flat, readPdf } from '#tests/support/pdf-structure.ts';
import { rightAnswer, type ShownQuestion, shownQuestion } from '#tests/support/right-answer.ts';
import { type Key, keysIn } from '#tests/support/taking.ts';
import { enter, watch } from '#tests/support/walk.ts';

const WHO = 'beschaeftigte-betriebshof';
const TODAY = '23.11.2026';

type Module = { course: string; title: string };

/** What their authors wrote, read by the test itself: the house is asked nothing about right and wrong. */
const modulesOfTrack = async (): Promise<readonly Module[]> =>
  parse(await readFile('content/organisation/fuehrerschein.yaml', 'utf8')).modules;
const keysOf = async (course: string): Promise<readonly Key[]> =>
  keysIn(await readFile(join('courses', course, 'items.yaml'), 'utf8'));

const labelOf = ({ options }: ShownQuestion, value: string): string =>
  options.find((option) => option.value === value)?.label ?? '';

/** From the track to the result in the browser, the way people go. Returns how many questions there were. */
async function passInBrowser(page: Page, { course, title }: Module): Promise<number> {
  const keys = await keysOf(course);
  await page.getByRole('link', { name: title, exact: true }).first().click();
  await page.getByRole('link', { name: 'Kurzprüfung (offen)' }).click();
  await page.getByRole('button', { name: 'Prüfung beginnen' }).click();
  const heading = page.getByRole('heading', { level: 1 });
  let number = 1;
  for (; ; number += 1) {
    await expect(heading).toHaveText(new RegExp(`^Frage ${number} von`));
    const shown = shownQuestion(await page.content());
    const right = rightAnswer(keys, shown);
    const field = (index: number) => page.locator('[name=answer]').nth(index);
    for (const [index, value] of right.entries())
      if (shown.rows.length > 0) await field(index).selectOption(value);
      else if (shown.options.length === 0) await field(0).fill(value);
      else await page.locator('.answers').getByText(labelOf(shown, value), { exact: true }).click();
    const last = page.getByRole('button', { name: 'Zur Übersicht', exact: true });
    if (await last.isVisible()) break;
    await page.getByRole('button', { name: 'Weiter', exact: true }).click();
  }
  await page.getByRole('button', { name: 'Zur Übersicht', exact: true }).click();
  await expect(page.getByText('Sie haben alle Fragen beantwortet.')).toBeVisible();
  await page.getByRole('button', { name: 'Jetzt abgeben' }).click();
  await expect(heading).toHaveText('Bestanden');
  return number;
}

/** The same with the forms alone, in the session of the browser: eight courses of twelve pages each would take a minute. */
async function passWithForms(own: Client, { course }: Module): Promise<void> {
  const keys = await keysOf(course);
  const test = `/pruefung/${course}`;
  const begun = await own.post(`${test}?_action=tests.start`, { course, form: 'full' });
  let attempt = '';
  for (let place = begun.headers.get('location') ?? ''; !place.endsWith('/uebersicht'); ) {
    const shown = shownQuestion(await (await own.get(place)).text());
    ({ attempt } = shown);
    const question = place.split('/').at(-1) ?? '';
    const saved = await own.post(`${place}?_action=tests.answer`, {
      course,
      attempt,
      question,
      answer: rightAnswer(keys, shown),
      to: String(Number(question) + 1),
    });
    expect(saved.status, `${course}: ${shown.text}`).toBe(303);
    place = saved.headers.get('location') ?? '';
  }
  await own.post(`${test}/uebersicht?_action=tests.submit`, { course, attempt });
  const result = await (await own.get(`${test}/ergebnis`)).text();
  expect(/<h1[^>]*>\s*(.*?)\s*<\/h1>/s.exec(result)?.[1], course).toBe('Bestanden');
}

/** A client that is the browser's second tab. */
async function sameSession(page: Page, { url }: TestServer): Promise<Client> {
  const own = client(url);
  for (const { name, value } of await page.context().cookies()) own.cookies.set(name, value);
  return own;
}

test('eight tests make the licence: its PDF is read out in order, and anybody can check it', async ({
  page,
  browser,
  house,
}) => {
  test.setTimeout(120_000);
  const modules = await modulesOfTrack();
  const [first, ...others] = modules;
  const last = others.pop();
  if (first === undefined || last === undefined) throw new Error('the track is too short');
  const seen = watch(page.context(), house.url);
  await enter(page, WHO);
  await page.goto('/fuehrerschein');
  await expect(page.getByText('Noch offen sind alle acht Module')).toBeVisible();

  const questions = await passInBrowser(page, first);
  await page.goto('/fuehrerschein');
  await expect(page.getByText('1 von 8 Modulen bestanden')).toBeVisible();
  expect(questions).toBe(12);
  await expect(page.getByText('Eine Prüfung hat zwölf Fragen.')).toBeVisible();

  const own = await sameSession(page, house);
  for (const module of others) await passWithForms(own, module);
  await page.goto('/fuehrerschein');
  await expect(page.getByText(`Noch offen: „${last.title}“.`)).toBeVisible();
  await page.goto('/nachweise');
  await expect(page.getByRole('main')).not.toContainText('Digitaler Führerschein');
  await passWithForms(own, last);
  const passes = house.app.tests.passes(`demo-${WHO}`);
  expect(passes.map(({ course }) => course)).toEqual(modules.map(({ course }) => course));
  expect(passes.every(({ withoutLessons }) => withoutLessons)).toBe(true);

  await page.goto('/fuehrerschein');
  await expect(
    page.getByText('Ihr Führerschein gilt bis 22. November 2028, und es ist nichts offen.'),
  ).toBeVisible();
  await page.getByRole('link', { name: 'Nachweis ansehen' }).click();
  const waiting = page.waitForEvent('download');
  await page.getByRole('link', { name: 'PDF herunterladen' }).click();
  const download = await waiting;
  expect(download.suggestedFilename()).toBe('nachweis-digitaler-fuehrerschein-2026-11-23.pdf');
  const pdf = await readPdf(await readFile(await download.path()));
  const { lang, title, showsTitle, marked, pages } = pdf;
  expect({ lang, title, showsTitle, marked, pages }).toEqual({
    lang: 'de-DE',
    title: 'Digitaler Führerschein, Beschäftigte Betriebshof',
    showsTitle: true,
    marked: true,
    pages: 1,
  });
  const parts = flat(pdf.root);
  const said = (role: string) => parts.filter((part) => part.role === role).map(({ text }) => text);
  expect(said('H1')).toEqual(['Digitaler Führerschein']);
  expect(said('H2')).toEqual(['Module und Tag der Prüfung', 'Gültigkeit und Prüfung']);
  const [list, ...more] = parts.filter(({ role }) => role === 'L');
  expect(more).toEqual([]);
  const entries = list?.parts.map((entry) => flat(entry).flatMap(({ text }) => (text === '' ? [] : [text])));
  expect(entries).toEqual(modules.map((module, index) => [`${index + 1}.`, module.title, TODAY]));
  const code =
    said('P')
      .find((text) => text.startsWith('Prüfcode: '))
      ?.slice('Prüfcode: '.length) ?? '';
  expect(code).toMatch(/^([A-Z2-9]{4}-){4}[A-Z2-9]{4}$/);
  expect(pdf.links).toEqual([`${house.url}/echtheit/${code}`]);
  for (const figure of parts.filter(({ role }) => role === 'Figure')) expect(figure.alt).not.toBe('');
  const order = parts.map(({ role }) => role).filter((role) => /^(H1|H2|L|Link)$/.test(role));
  expect(order).toEqual(['H1', 'H2', 'L', 'H2', 'Link']);

  const outside = await (await browser.newContext({ baseURL: house.url })).newPage();
  const seenOutside = watch(outside.context(), house.url);
  await outside.goto('/echtheit');
  await outside.getByLabel('Prüfcode').fill(code.toLowerCase().replaceAll('-', ' '));
  await outside.getByRole('button', { name: 'Code prüfen' }).click();
  await expect(outside.getByText('Dieser Nachweis ist echt und gültig')).toBeVisible();
  await expect(outside.getByText('22.11.2028')).toBeVisible();
  await expect(outside.getByText('Name nicht freigegeben.')).toBeVisible();
  expect(await outside.content()).not.toContain('Beschäftigte Betriebshof');
  await page.getByRole('button', { name: 'Namen zeigen' }).click();
  await outside.goto(pdf.links[0] ?? '');
  await expect(outside.getByText('Beschäftigte Betriebshof')).toBeVisible();
  const wrong = `${code.slice(0, -1)}${code.endsWith('A') ? 'B' : 'A'}`;
  expect((await outside.goto(`/echtheit/${wrong}`))?.status()).toBe(404);
  await expect(outside.getByText('Diesen Code kennen wir nicht')).toBeVisible();
  await outside.context().close();
  expect([...seen, ...seenOutside]).toEqual([]);
});
