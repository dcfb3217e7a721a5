import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { expect, test } from '#tests/support/fixtures.ts';
import { openServer } from '#tests/support/house.ts';
import { passedTest } from '#tests/support/matrix-tests.ts';
import { answer, frameOf, keptAt, questionsOf } from '#tests/support/practice.ts';
import { enter, watch } from '#tests/support/walk.ts';

const COURSE = 'courses/it-sicherheit';
const LEARNER = 'beschaeftigte-buergerservice';

test('a course is taken on two devices and HR sees that it is done, and nothing else', async ({
  browser,
}) => {
  const house = await openServer({ from: resolve('.cache/demo-town') });
  const questions = await questionsOf(`${COURSE}/practices/phishing-erkennen`);
  const device = async () => {
    const context = await browser.newContext({ baseURL: house.url, locale: 'de-DE' });
    const seen = watch(context, house.url);
    return { page: await context.newPage(), seen, close: () => context.close() };
  };
  const office = await device();
  const home = await device();

  await test.step('the start page shows what is due and the next step', async () => {
    const { page } = office;
    await page.goto('/');
    await enter(page, LEARNER);
    await expect(page.getByRole('heading', { level: 1, name: 'Guten Tag' })).toBeVisible();
    const due = page.getByRole('listitem').filter({ hasText: 'IT-Sicherheit und Phishing abschließen' });
    await expect(due).toContainText('Mo 30.11.2026');
    await expect(due).toContainText('in 5 Arbeitstagen');
    const next = page.getByRole('region', { name: 'Links, Anhänge und QR-Codes prüfen' });
    await expect(next).toContainText('2 von 8 erledigt');
    await next.getByRole('link', { name: 'Lektion fortsetzen' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Links, Anhänge' })).toBeVisible();
  });

  await test.step('lesson by lesson with „Weiter“', async () => {
    const { page } = office;
    await page.getByRole('button', { name: 'Weiter: Passwörter' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Passwörter' })).toBeVisible();
    await page.getByRole('button', { name: 'Weiter: Der Klick ist passiert' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Der Klick ist passiert' })).toBeVisible();
  });

  await test.step('another device goes on at the same lesson', async () => {
    const { page } = home;
    await page.goto('/');
    await enter(page, LEARNER);
    await page.getByRole('link', { name: 'Lektion fortsetzen' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Der Klick ist passiert' })).toBeVisible();
    await page.getByRole('button', { name: 'Weiter: Unterwegs' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Unterwegs' })).toBeVisible();
  });

  await test.step('the course says what is met and what is missing', async () => {
    const { page } = home;
    await page.goto('/lernen/it-sicherheit');
    const why = page.getByRole('region', { name: 'Warum noch nicht erledigt?' });
    await why.getByText('Alle Bedingungen zeigen').click();
    await expect(why.getByRole('listitem').filter({ hasText: 'erfüllt' })).toHaveCount(5);
    await expect(why.getByRole('listitem').filter({ hasText: 'fehlt noch' })).toHaveCount(4);
    await expect(why.getByRole('listitem').filter({ hasText: 'Phishing erkennen' })).toContainText(
      'fehlt noch',
    );
    await expect(page.getByText('Kurs abgeschlossen')).toHaveCount(0);
    await page.getByRole('link', { name: 'Unterwegs und im Homeoffice' }).click();
    await page.getByRole('button', { name: 'Weiter: Übung' }).click();
  });

  await test.step('three questions here, the fourth on the other device', async () => {
    const { page } = home;
    const [first, second, third] = questions;
    for (const [index, question] of [first, second, third].entries()) {
      if (question === undefined) throw new Error('the practice is too short');
      await answer(page, question);
      const kept = keptAt(page, index + 2);
      await frameOf(page)
        .getByRole('button', { name: `Weiter zu Frage ${index + 2}` })
        .click();
      await kept;
    }
    await office.page.goto('/');
    await office.page.getByRole('link', { name: 'Übung fortsetzen' }).click();
    await expect(frameOf(office.page).getByText('Frage 4 von 6', { exact: true })).toBeVisible();
    await expect(
      frameOf(office.page).getByRole('group', { name: questions[3]?.text ?? 'missing' }),
    ).toBeVisible();
  });

  await test.step('the practices end and the test is what is left', async () => {
    const { page } = office;
    for (const [index, question] of questions.slice(3).entries()) {
      await answer(page, question);
      const last = index === 2;
      await frameOf(page)
        .getByRole('button', { name: last ? 'Zum Ergebnis' : `Weiter zu Frage ${index + 5}` })
        .click();
    }
    await expect(frameOf(page).getByText('Ihr Ergebnis: 6 von 6 Fragen richtig')).toBeVisible();
    const done = page.getByRole('status').filter({ hasText: 'Die Übung ist erledigt.' });
    await done.getByRole('link', { name: 'Weiter' }).click();
    await expect(page).toHaveURL(/warnzeichen-suchen$/);
    await frameOf(page)
      .getByRole('button', { name: /bis heute 12 Uhr/ })
      .click();
    await frameOf(page).getByRole('button', { name: 'Auswertung' }).click();
    await done.getByRole('link', { name: 'Zum Kurs' }).click();
    await expect(page).toHaveURL(/\/lernen\/it-sicherheit$/);
    await expect(page.getByRole('link', { name: 'Zur Kurzprüfung' })).toBeVisible();
    await expect(page.getByText('Kurs abgeschlossen')).toHaveCount(0);
  });

  await test.step('with the test passed the course is done at once', async () => {
    const { page } = office;
    await passedTest(house.app, 'demo-beschaeftigte-buergerservice');
    await page.reload();
    await expect(page.getByText('Kurs abgeschlossen')).toBeVisible();
    await expect(page.getByText('Warum noch nicht erledigt?')).toHaveCount(0);
    await page.goto('/');
    await expect(page.getByRole('heading', { name: 'Was fällig ist' })).toHaveCount(0);
  });

  const desk = await device();
  await test.step('HR sees „bestanden“ with its date', async () => {
    const { page } = desk;
    await page.goto('/personal');
    await enter(page, 'personalentwicklung');
    await page.getByLabel('Fachbereich').selectOption({ label: '33 Bürgerservice und Standesamt' });
    await page.getByLabel('Stand').selectOption({ label: 'abgeschlossen' });
    await page.getByRole('button', { name: 'Anzeigen' }).click();
    const row = page.getByRole('row', { name: /^Beschäftigte Bürgerservice/ });
    await expect(row).toContainText('bestanden');
    await expect(row).toContainText('23.11.2026');
    for (const cell of await page.getByRole('table', { name: 'Nach Person' }).getByRole('row').all())
      await expect(cell).not.toContainText('offen');
    await expect(page.getByRole('main')).not.toContainText('6 von 6');
  });

  await test.step('sorting and turning pages never lose or repeat anybody', async () => {
    const { page } = desk;
    await page.goto('/personal');
    await page.getByLabel('Sortieren nach').selectOption({ label: 'Fachbereich' });
    await page.getByLabel('Stand').selectOption({ label: 'offen, in der Frist' });
    await page.getByRole('button', { name: 'Anzeigen' }).click();
    const found = Number.parseInt((await page.getByText(/^\d+ Personen$/).textContent()) ?? '', 10);
    const table = page.getByRole('table', { name: 'Nach Person' });
    const departments: string[] = [];
    for (;;) {
      const cells = await table
        .locator('tbody tr')
        .evaluateAll((all) => all.map((row) => row.querySelectorAll('th, td')[1]?.textContent?.trim() ?? ''));
      departments.push(...cells);
      const onward = page.getByRole('navigation', { name: 'Seiten' }).getByRole('link', { name: 'Weiter' });
      if ((await onward.count()) === 0) break;
      const next = new URL((await onward.getAttribute('href')) ?? '', page.url()).href;
      await onward.click();
      // Only a whole page has all its rows.
      await page.waitForURL(next);
    }
    expect(departments).toHaveLength(found);
    expect(found).toBeGreaterThan(100);
    expect(departments).toEqual(departments.toSorted(new Intl.Collator('de', { numeric: true }).compare));
  });

  await test.step('the file for Excel holds the same, and the journal who took it', async () => {
    const { page } = desk;
    await page.goto('/personal?fachbereich=buergerservice&stand=abgeschlossen');
    const taking = page.waitForEvent('download');
    await page.getByRole('link', { name: 'Als CSV-Datei speichern' }).click();
    const file = await taking;
    expect(file.suggestedFilename()).toBe('pflichtkurse-2026-11-23.csv');
    const bytes = await readFile(await file.path());
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const lines = bytes.toString('utf8').slice(1).split('\r\n');
    expect(lines[0]).toBe(
      'Name;Fachbereich;Pflichtkurs;zugewiesen wegen;Stand;fällig am;abgeschlossen am;gültig bis',
    );
    const mine = lines.find((line) => line.startsWith('Beschäftigte Bürgerservice;'));
    expect(mine?.split(';').slice(4)).toEqual(['bestanden', '30.11.2026', '23.11.2026', '']);
    const entries = [];
    for await (const entry of house.app.journal.read('audit'))
      if (entry['event'] === 'duties.exported') entries.push(entry);
    expect(entries).toHaveLength(1);
    expect(entries[0]).toMatchObject({
      person: 'demo-personalentwicklung',
      department: 'buergerservice',
      state: 'abgeschlossen',
      rows: lines.filter((line) => line !== '').length - 1,
    });
  });

  for (const { seen, close } of [office, home, desk]) {
    expect(seen).toEqual([]);
    await close();
  }
  await house.leave();
});
