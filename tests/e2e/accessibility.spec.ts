import type { BrowserContext, Page } from 'playwright/test';
import { routes } from '#src/routes.ts';
import { audit, axe, overflow } from '#tests/support/audit.ts';
import { expect, test } from '#tests/support/fixtures.ts';
import { openServer } from '#tests/support/house.ts';
import { furnish, type PageToSee, pagesToSee, type Visitor } from '#tests/support/pages.ts';
import { answer, frameOf, questionsOf } from '#tests/support/practice.ts';
import { enter, watch } from '#tests/support/walk.ts';

type Look = { width: number; theme: 'light' | 'dark' };

/** The long run takes the other theme to each width. */
const LOOKS: readonly Look[] = process.env['LONG']
  ? [
      { width: 390, theme: 'dark' },
      { width: 1280, theme: 'light' },
    ]
  : [
      { width: 390, theme: 'light' },
      { width: 1280, theme: 'dark' },
    ];
const VISITORS: readonly Visitor[] = [...new Set(pagesToSee.map(({ as }) => as))];

/** Addresses that answer with files, JSON or a frame's content. */
const ANSWERS_WITHOUT_A_PAGE = /^\/(api|h5p)\/|\.(csv|json|pdf)$|\/medien\//;

/** The address in this theme; the page of building blocks chooses by its own. */
const pathOf = ({ name, path }: PageToSee, theme: Look['theme']): string =>
  name === 'bausteine' ? `${path}?theme=${theme}` : path;

async function look(context: BrowserContext, page: Page, { width, theme }: Look, url: string): Promise<void> {
  await context.addCookies([{ name: 'darstellung', value: theme, url }]);
  await page.setViewportSize({ width, height: 844 });
}

test.beforeEach(({ house }) => furnish(house.app));

test('the check finds what is wrong with a page that is wrong', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto('/barrierefreiheit');
  expect(await audit(page)).toEqual([]);
  await page.evaluate(() => {
    document.documentElement.removeAttribute('lang');
    document.title = '';
    document.querySelector('main')?.insertAdjacentHTML(
      'beforeend',
      `<h1>Noch eine</h1><h1 id="inhalt">Und noch eine</h1><h6>Zu tief</h6><p id="pale">Blasser Text</p>
       <input><img src="/favicon.svg"><button>a</button><button>b</button><div id="wide">breit</div>`,
    );
    // The content policy takes no style from the markup.
    document.getElementById('pale')?.style.setProperty('color', '#999');
    document.getElementById('wide')?.style.setProperty('width', '600px');
  });
  const faults = (await audit(page)).join('\n');
  for (const found of [
    'html-has-lang',
    'document-title',
    'color-contrast',
    'heading-order',
    'image-alt',
    'label',
    'target-size',
    'no language',
    '3 first headings',
    '#inhalt twice',
    'px wide at 390',
  ])
    expect.soft(faults).toContain(found);
});

test('no page of the house is left out here', async ({ house }) => {
  const patterns = house.app.features
    .flatMap((feature) => feature.routes ?? [])
    .map(({ pattern }) => pattern);
  const missing = patterns.filter((pattern) => {
    const path = new RegExp(`^${pattern.replaceAll(/\[[^/]+\]/g, '[^/]+')}$`);
    return (
      !ANSWERS_WITHOUT_A_PAGE.test(pattern) &&
      !pagesToSee.some((each) => path.test(each.path.split('?')[0] ?? ''))
    );
  });
  expect(missing).toEqual([]);
});

test('every page has a title of its own', async ({ page }) => {
  const titles = new Map<string, Set<string>>();
  for (const visitor of VISITORS) {
    await page.context().clearCookies();
    if (visitor !== 'nobody') await enter(page, visitor);
    for (const { path, name, status } of pagesToSee.filter(({ as }) => as === visitor)) {
      if (status !== undefined || name.includes('weiter')) continue;
      const answered = await page.request.get(path);
      const title = /<title>(.*?)<\/title>/.exec(await answered.text())?.[1] ?? '';
      titles.set(title, (titles.get(title) ?? new Set()).add(path.replace(/(personal)\?.*/, '$1')));
    }
  }
  for (const [title, paths] of titles) expect.soft([...paths], title).toHaveLength(1);
});

for (const size of LOOKS)
  for (const visitor of VISITORS)
    test(`every page of ${visitor} can be used by everybody at ${size.width} px, ${size.theme}`, async ({
      page,
      context,
      house,
    }) => {
      test.setTimeout(120_000);
      await look(context, page, size, house.url);
      if (visitor !== 'nobody') await enter(page, visitor);
      for (const each of pagesToSee.filter(({ as }) => as === visitor)) {
        const answered = await page.goto(pathOf(each, size.theme));
        expect.soft(answered?.status(), each.name).toBe(each.status ?? 200);
        expect.soft(await audit(page), each.name).toEqual([]);
      }
    });

for (const visitor of VISITORS)
  test(`no page of ${visitor} is too wide for 320 px, asks anybody else or complains`, async ({
    page,
    context,
    house,
  }) => {
    const seen = watch(context, house.url);
    await page.setViewportSize({ width: 320, height: 640 });
    if (visitor !== 'nobody') await enter(page, visitor);
    for (const { name, path } of pagesToSee.filter(({ as }) => as === visitor)) {
      await page.goto(path);
      expect.soft(await overflow(page), name).toEqual([]);
    }
    expect(seen).toEqual([]);
  });

test('a town that is still empty can be set up and looked at by everybody', async ({ browser }) => {
  const house = await openServer();
  const page = await browser.newPage({ baseURL: house.url });
  await page.setViewportSize({ width: LOOKS[0]?.width ?? 390, height: 844 });
  await page.goto(routes.setUp(house.app.people.setup.token ?? ''));
  expect.soft(await audit(page), 'set-up').toEqual([]);
  await page.getByRole('button', { name: 'Konto anlegen' }).click();
  await expect(page).toHaveTitle(/^Fehler:/);
  expect.soft(await audit(page), 'set-up with faults').toEqual([]);
  await page.getByLabel('Ihr Name').fill('Kim Beispiel');
  await page.getByLabel('Kennung').fill('kim');
  await page.getByLabel(/^(Neues )?Passwort/).fill('vier lose Wörter im Regen');
  await page.getByRole('button', { name: 'Konto anlegen' }).click();
  await enter(page, 'kim', 'vier lose Wörter im Regen');
  for (const path of ['/', '/lernen', '/verwaltung/barrieren', '/meine-daten']) {
    await page.goto(path);
    expect.soft(await audit(page), path).toEqual([]);
  }
  await page.close();
  await house.leave();
});

test('English pages say so, and which parts of them are German', async ({ page, signIn }) => {
  await signIn('ideenmanagement');
  await page.getByRole('contentinfo').getByRole('button', { name: 'English' }).click();
  for (const path of [
    '/',
    '/lernen',
    '/lernen/it-sicherheit',
    '/lernen/it-sicherheit/anatomie',
    '/hilfe',
    '/konto',
  ]) {
    await page.goto(path);
    await expect(page.locator('html')).toHaveAttribute('lang', 'en');
    expect.soft(await audit(page), path).toEqual([]);
  }
  await page.goto('/lernen/it-sicherheit/anatomie');
  await expect(page.getByRole('heading', { level: 1 })).toHaveAttribute('lang', 'de');
  await expect(page.locator('.prose')).toHaveAttribute('lang', 'de');
  await page.goto('/leichte-sprache');
  await expect(page.locator('.prose')).toHaveAttribute('lang', 'de');
});

test('forms with faults stay usable', async ({ page, context, house, signIn }) => {
  await look(context, page, LOOKS[0] ?? { width: 390, theme: 'light' }, house.url);
  const failed = async (button: string) => {
    await page.getByRole('main').getByRole('button', { name: button }).first().click();
    await expect(page).toHaveTitle(/^Fehler:/);
    expect.soft(await audit(page), page.url()).toEqual([]);
  };
  await page.goto('/anmelden');
  await failed('Anmelden');
  await page.goto('/barriere-melden');
  await failed('Barriere melden');
  await page.getByLabel('Was ist das Hindernis?').fill('Die Schrift ist zu klein.');
  await page.getByRole('main').getByRole('button', { name: 'Barriere melden' }).click();
  await expect(page.getByRole('status')).toBeVisible();
  expect.soft(await audit(page), 'reported').toEqual([]);
  await signIn('koordinationsstelle');
  await page.goto('/konto');
  await failed('Passwort ändern');
  await page.goto('/verwaltung/barrieren');
  await page.locator('main summary').first().click();
  await failed('Als beantwortet ablegen');
});

test('the practice can be used by everybody in all its states', async ({ page, context, house, signIn }) => {
  const questions = await questionsOf('courses/it-sicherheit/practices/phishing-erkennen');
  for (const size of LOOKS) {
    await look(context, page, size, house.url);
    if (size === LOOKS[0]) await signIn('gutachten-finanzen');
    await page.goto('/lernen/it-sicherheit/phishing-erkennen');
    const frame = frameOf(page);
    if (size !== LOOKS[0]) await frame.getByRole('button', { name: 'Noch einmal' }).click();
    await expect(frame.getByText('Frage 1 von 6')).toBeVisible();
    expect.soft(await axe(page), 'question').toEqual([]);
    await frame.getByRole('button', { name: 'Antwort prüfen' }).click();
    await expect(frame.getByText('Bitte wählen Sie zuerst eine Antwort.')).toBeFocused();
    expect.soft(await axe(page), 'nothing chosen').toEqual([]);
    for (const [index, question] of questions.entries()) {
      await answer(page, question);
      if (index === 2) expect.soft(await axe(page), 'checked').toEqual([]);
      const last = index === questions.length - 1;
      await frame
        .getByRole('button', { name: last ? 'Zum Ergebnis' : `Weiter zu Frage ${index + 2}` })
        .click();
    }
    await expect(page.getByText('Die Übung ist erledigt.')).toBeVisible();
    await expect(page.getByText('Ihr Stand ist gespeichert.')).toBeVisible();
    expect.soft(await axe(page), 'result').toEqual([]);
  }
});
