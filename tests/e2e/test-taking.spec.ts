import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { BrowserContext, Page } from 'playwright/test';
import { audit } from '#tests/support/audit.ts';
import { test as base, expect } from '#tests/support/fixtures.ts';
import { openServer, type TestServer } from '#tests/support/house.ts';
import { focused, tabTo } from '#tests/support/keyboard.ts';
import { type Key, keysIn, TEST_COURSES } from '#tests/support/taking.ts';
import { enter, watch } from '#tests/support/walk.ts';

const test = base.extend<object, { house: TestServer }>({
  house: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names from the pattern
    async ({}, use) => {
      const house = await openServer({
        from: resolve('.cache/demo-town'),
        env: { COURSES_DIR: TEST_COURSES },
      });
      await use(house);
      await house.leave();
    },
    { scope: 'worker' },
  ],
});

const COURSE = 'pruefungsprobe';
let keys: readonly Key[];
test.beforeAll(async () => {
  keys = keysIn(await readFile(join(TEST_COURSES, COURSE, 'items.yaml'), 'utf8'));
});

async function keyOf(page: Page): Promise<Key> {
  const text = await page.locator('legend h2').innerText();
  const key = keys.find((each) => each.text === text);
  if (key === undefined) throw new Error(`no key for ${text}`);
  return key;
}

/** Moves within a group of radio buttons until the wanted one has the focus, and with it the choice. */
async function choose(page: Page, text: string): Promise<void> {
  await page.keyboard.press('Space');
  for (let step = 0; (await focused(page)).name !== text; step += 1) {
    if (step > 6) throw new Error(`${text} was not reached`);
    await page.keyboard.press('ArrowDown');
  }
}

/** Answers the question on the page with the keyboard alone; wrongly, where that is asked for. */
async function answerByKeyboard(page: Page, right: boolean): Promise<void> {
  const { type, answer, options = [], steps = [], pairs = [], accepts = [] } = await keyOf(page);
  const labels = (await page.locator('.question label').allInnerTexts()).map((text) => text.trim());
  switch (type) {
    case 'single':
    case 'trueFalse': {
      const wanted = options.find(({ correct }) => (correct === 'ja') === right)?.text;
      const truth = (answer === 'richtig') === right ? 'Richtig' : 'Falsch';
      await tabTo(page, labels[0] ?? '');
      return choose(page, wanted ?? truth);
    }
    case 'multiple':
      for (const label of labels) {
        await tabTo(page, label);
        if (options.some(({ text, correct }) => text === label && (correct === 'ja') === right))
          await page.keyboard.press('Space');
      }
      return;
    case 'order':
      for (const label of labels) {
        await tabTo(page, label);
        const number = right ? steps.indexOf(label) + 1 : steps.length - steps.indexOf(label);
        await page.keyboard.type(String(number));
      }
      return;
    case 'match':
      for (const [index, label] of labels.entries()) {
        await tabTo(page, label);
        const partner = pairs[(index + (right ? 0 : 1)) % pairs.length]?.right ?? '';
        await page.keyboard.type(partner.slice(0, 4));
      }
      return;
    default:
      await tabTo(page, 'Ihre Antwort');
      await page.keyboard.type(right ? (accepts[0] ?? '').toLowerCase() : 'Hausmeister');
  }
}

async function takeByKeyboard(page: Page, right: boolean): Promise<void> {
  await page.goto(`/pruefung/${COURSE}`);
  await tabTo(page, 'Prüfung beginnen');
  await page.keyboard.press('Enter');
  for (let number = 1; number <= 6; number += 1) {
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(`Frage ${number} von 6`);
    await answerByKeyboard(page, right);
    await tabTo(page, number < 6 ? 'Weiter' : 'Zur Übersicht');
    await page.keyboard.press('Enter');
  }
  await expect(page.getByText('Sie haben alle Fragen beantwortet.')).toBeVisible();
  await tabTo(page, 'Jetzt abgeben');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Ihre Prüfung ist abgegeben.')).toBeVisible();
}

test.describe('without a script', () => {
  test.use({ javaScriptEnabled: false });

  test('all kinds of questions are answered by keyboard: failed, repeated, passed, with every reason', async ({
    page,
    house,
  }) => {
    const seen = watch(page.context(), house.url);
    await enter(page, 'azubi-1');
    await takeByKeyboard(page, false);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Noch nicht bestanden');
    await expect(page.getByText('Sie haben 0 von 6 Punkten erreicht, das sind 0 %.')).toBeVisible();
    const text = await page.getByRole('main').innerText();
    for (const reason of ['eins-richtig', 'eins-falsch', 'zwei-richtig', 'drei', 'vier', 'fünf-a', 'sechs'])
      expect(text).toContain(`Grund-${reason}`);
    expect(house.app.tests.passes('demo-azubi-1')).toEqual([]);
    await takeByKeyboard(page, true);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Bestanden');
    await expect(page.getByText('Sie haben 6 von 6 Punkten erreicht, das sind 100 %.')).toBeVisible();
    await page.goto(`/lernen/${COURSE}`);
    await expect(page.getByRole('link', { name: 'Kurzprüfung (bestanden)' })).toBeVisible();
    await page.goto(`/pruefung/${COURSE}`);
    await expect(page.getByText('Bestanden am 23.11.2026.')).toBeVisible();
    await page.getByRole('link', { name: 'Versuch 1' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Noch nicht bestanden');
    await page.goto(`/pruefung/${COURSE}?auffrischung`);
    await page.getByRole('button', { name: 'Auffrischung beginnen' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Frage 1 von 5');
    expect(seen).toEqual([]);
  });

  test('a test goes on at another device, says what is open or marked, and can be walked in any order', async ({
    page,
    browser,
    house,
  }) => {
    await enter(page, 'scout-bau');
    await page.goto(`/lernen/${COURSE}`);
    await page.getByRole('link', { name: 'Kurzprüfung' }).click();
    await page.getByRole('button', { name: 'Prüfung beginnen' }).click();
    await answerByKeyboard(page, true);
    await page.getByLabel('Diese Frage markieren').check();
    await page.getByRole('button', { name: '5, offen' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Frage 5 von 6');
    await answerByKeyboard(page, true);
    await page.getByRole('button', { name: 'Frage 4' }).click();

    const other = await browser.newContext({ baseURL: house.url, javaScriptEnabled: false });
    const away = await other.newPage();
    await enter(away, 'scout-bau');
    await away.goto('/');
    await expect(away.getByText('2 von 6 Fragen sind beantwortet und gespeichert.')).toBeVisible();
    await away.getByRole('link', { name: 'Prüfung fortsetzen' }).click();
    await away.getByRole('button', { name: 'Prüfung fortsetzen' }).click();
    await expect(away.getByRole('heading', { level: 1 })).toHaveText('Frage 2 von 6');
    await expect(away.getByRole('button', { name: '1, beantwortet, markiert' })).toBeVisible();
    await away.getByRole('button', { name: 'Prüfung abgeben' }).click();
    await expect(away.getByText('2 beantwortet, 4 noch offen, 1 markiert')).toBeVisible();
    await expect(away.getByText('4 Fragen sind noch nicht ganz beantwortet.')).toBeVisible();
    await away.getByRole('link', { name: 'Frage 1', exact: true }).click();
    await expect(away.getByLabel('Diese Frage markieren')).toBeChecked();
    await other.close();
  });
});

test('what is chosen is saved at once, before anybody goes on', async ({ page, browser, house }) => {
  await enter(page, 'scout-soziales');
  await page.goto(`/pruefung/${COURSE}`);
  await page.getByRole('button', { name: 'Prüfung beginnen' }).click();
  const saved = page.waitForResponse((response) => response.request().method() === 'POST');
  await page.getByLabel('Diese Frage markieren').check();
  await saved;
  const other = await browser.newContext({ baseURL: house.url });
  const away = await other.newPage();
  await enter(away, 'scout-soziales');
  await away.goto(`/pruefung/${COURSE}/1`);
  await expect(away.getByLabel('Diese Frage markieren')).toBeChecked();
  await other.close();
});

const LOOKS = [
  { width: 390, theme: 'light' },
  { width: 1280, theme: 'dark' },
] as const;

async function look(context: BrowserContext, page: Page, width: number, theme: string, url: string) {
  await context.addCookies([{ name: 'darstellung', value: theme, url }]);
  await page.setViewportSize({ width, height: 844 });
}

for (const { width, theme } of LOOKS)
  test(`every step of a test can be used by everybody at ${width} px, ${theme}`, async ({
    page,
    context,
    house,
  }) => {
    await look(context, page, width, theme, house.url);
    await enter(page, width === 390 ? 'redaktion' : 'kursredaktion');
    await page.goto(`/pruefung/${COURSE}`);
    expect.soft(await audit(page), 'start').toEqual([]);
    await page.getByRole('button', { name: 'Prüfung beginnen' }).click();
    for (let number = 1; number <= 6; number += 1) {
      await page.goto(`/pruefung/${COURSE}/${number}`);
      const { type } = await keyOf(page);
      expect.soft(await audit(page), type).toEqual([]);
      if (type === 'order') {
        for (const index of [0, 1]) await page.locator('select').nth(index).selectOption('1');
        await page.getByRole('button', { name: /^(Weiter|Zur Übersicht)$/ }).click();
        await expect(page).toHaveTitle(/^Fehler: Frage/);
        await expect(page.locator('select').first()).toHaveValue('1');
        expect.soft(await audit(page), 'order with a fault').toEqual([]);
      }
    }
    await page.goto(`/pruefung/${COURSE}/uebersicht`);
    expect.soft(await audit(page), 'overview').toEqual([]);
    await page.getByRole('button', { name: 'Jetzt abgeben' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Noch nicht bestanden');
    expect.soft(await audit(page), 'result').toEqual([]);
    for (const path of [
      `/pruefung/${COURSE}`,
      `/lernen/${COURSE}`,
      '/pruefung/zeitprobe',
      '/konto/pruefungszeit',
    ]) {
      await page.goto(path);
      expect.soft(await audit(page), path).toEqual([]);
    }
  });
