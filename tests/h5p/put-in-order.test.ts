import type { Browser, BrowserContext, Frame } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launch, openPractice } from './browser.ts';
import { type Host, startHost } from './host.ts';
import { checkLook, command, contract, heard, listen, ownPractice, results, tabTo } from './own-practice.ts';
import { currentState, focused, press, resultOf, stateWith } from './practice.ts';
import { dataBreach, firstHour, twoTasks } from './put-in-order.fixture.ts';

let browser: Browser;
let context: BrowserContext;
let host: Host;

beforeAll(async () => {
  const one = await ownPractice('PutInOrder', 'Erste Stunde', dataBreach);
  const two = await ownPractice('PutInOrder', 'Zwei Aufgaben', twoTasks);
  const short = await ownPractice('PutInOrder', 'Kurz', { tasks: [{ text: 'Nur eins', items: ['Eins'] }] });
  host = await startHost({
    places: { whole: one, partly: two, half: two, keys: one, small: one, look: two, short },
  });
  browser = await launch();
  context = await browser.newContext();
}, 60_000);

afterAll(async () => {
  await browser.close();
  await host.close();
});

const RIGHT: readonly string[] = firstHour.items.map(({ text }) => text);

const inView = (frame: Frame): Promise<string[]> => frame.locator('.rw-steps__text').allTextContents();

const button = (text: string, way: 'oben' | 'unten'): string => `Schritt „${text}“ nach ${way}`;

/** Brings the steps in view into an order with the buttons alone. */
async function arrange(frame: Frame, order: readonly string[]): Promise<void> {
  for (const [place, text] of order.entries()) {
    const up = frame.getByRole('button', { name: button(text, 'oben'), exact: true });
    for (let at = (await inView(frame)).indexOf(text); at > place; at -= 1) await up.click();
  }
  expect(await inView(frame)).toEqual(order);
}

test('steps are brought into the right order by keyboard alone, and what moves keeps the focus', {
  timeout: 60_000,
}, async () => {
  const { page, frame } = await openPractice(context, host, 'keys');
  await listen(frame);
  await frame.locator('body').focus();
  await tabTo(page, frame, 'Reihenfolge prüfen');
  await page.keyboard.press('Enter');
  expect(await focused(frame)).toContain('Bitte ordnen Sie zuerst');
  await page.keyboard.press('Tab');
  expect(await focused(frame)).toContain('nach oben');
  for (const [place, text] of RIGHT.entries()) {
    const at = (await inView(frame)).indexOf(text);
    if (at <= place) continue;
    await tabTo(page, frame, button(text, 'oben'));
    for (let left = at - place; left > 0; left -= 1) {
      await page.keyboard.press('Enter');
      expect(await focused(frame)).toBe(button(text, 'oben'));
    }
    expect(await frame.getByRole('status').first().textContent()).toBe(
      `„${text}“ steht jetzt auf Platz ${place + 1} von 5.`,
    );
  }
  await tabTo(page, frame, button(RIGHT[0] ?? '', 'oben'));
  await page.keyboard.press('Enter');
  expect(await frame.getByRole('status').first().textContent()).toContain('steht schon ganz oben');
  await tabTo(page, frame, 'Reihenfolge prüfen');
  await page.keyboard.press('Enter');
  expect(await focused(frame)).toBe('Ihre Reihenfolge stimmt. Sie haben 4 von 4 Punkten erreicht.');
  expect(await resultOf(host, 'keys')).toEqual({ kind: 'result', verb: 'completed', raw: 4, max: 4 });
  const [answered, completed] = (await heard(frame)).filter(({ verb }) => verb !== 'attempted');
  expect(answered).toMatchObject({ verb: 'answered', raw: 4, max: 4, response: '0[,]1[,]2[,]3[,]4' });
  expect(answered?.parent).toBe(completed?.id);
  expect(completed).toMatchObject({ verb: 'completed', success: true, parent: undefined });
  await page.close();
});

test('the order at first is the same for everybody who starts anew, never has a right pair, and changes with the attempt', {
  timeout: 60_000,
}, async () => {
  const { page, frame } = await openPractice(context, host, 'whole');
  const first = await inView(frame);
  expect([...first].sort()).toEqual([...RIGHT].sort());
  for (const [place, text] of first.slice(1).entries()) {
    expect(RIGHT.indexOf(text)).not.toBe(RIGHT.indexOf(first[place] ?? '') + 1);
  }
  const again = await openPractice(context, host, 'whole');
  expect(await inView(again.frame)).toEqual(first);
  await command(again.frame, 'resetTask');
  expect(await inView(again.frame)).not.toEqual(first);
  await again.page.close();
  await page.close();
});

test('a step that is moved out of the window takes the window along', { timeout: 60_000 }, async () => {
  const { page, frame } = await openPractice(context, host, 'small');
  const size = { width: 320, height: 260 };
  await page.setViewportSize(size);
  const down = frame.getByRole('button', { name: 'nach unten' }).first();
  await down.focus();
  for (let moves = 0; moves < 3; moves += 1) {
    await page.keyboard.press('Enter');
    await expect
      .poll(async () => {
        const { y = -1, height = 0 } = (await frame.locator(':focus').boundingBox()) ?? {};
        return y >= 0 && y + height <= size.height;
      })
      .toBe(true);
  }
  await page.close();
});

test('a wrong order has no points, a partly right one those of its pairs, and both see the right order', {
  timeout: 60_000,
}, async () => {
  const { page, frame } = await openPractice(context, host, 'partly');
  await listen(frame);
  await arrange(frame, [...RIGHT].reverse());
  await press(frame, 'Reihenfolge prüfen');
  expect(await focused(frame)).toBe(
    'Ihre Reihenfolge stimmt noch nicht. Sie haben 0 von 4 Punkten erreicht.',
  );
  const [yours, solution] = await frame.locator('.rw-rows').all();
  expect(await yours?.locator('.rw-mark').allTextContents()).toEqual([
    'Gehört auf Platz 5',
    'Gehört auf Platz 4',
    'Richtiger Platz',
    'Gehört auf Platz 2',
    'Gehört auf Platz 1',
  ]);
  expect(await solution?.locator('li > p:first-child').allTextContents()).toEqual(RIGHT);
  await frame.getByText('Dafür läuft eine Frist').waitFor();
  await press(frame, 'Weiter zu Aufgabe 2');
  expect(await focused(frame)).toBe('Wie gehen Sie vom Platz?');
  await arrange(frame, ['Ausweis mitnehmen', 'Unterlagen einschließen', 'Bildschirm sperren']);
  await press(frame, 'Reihenfolge prüfen');
  expect(await focused(frame)).toBe('Ihre Reihenfolge stimmt zum Teil. Sie haben 1 von 2 Punkten erreicht.');
  expect(results(host, 'partly')).toBe(0);
  await press(frame, 'Zum Ergebnis');
  expect(await resultOf(host, 'partly')).toEqual({ kind: 'result', verb: 'completed', raw: 1, max: 6 });
  const told = (await heard(frame)).map(({ verb, raw, success }) => [verb, raw, success]);
  expect(told.filter(([verb]) => verb !== 'attempted')).toEqual([
    ['answered', 0, false],
    ['answered', 1, false],
    ['completed', 1, false],
  ]);
  expect(await contract(frame)).toMatchObject({ title: 'Zwei Aufgaben', given: true, score: 1, max: 6 });
  await press(frame, 'Noch einmal');
  expect(await contract(frame)).toMatchObject({ given: false, score: 0, max: 6 });
  await page.close();
});

test('a practice resumes in the second task with the order as it was left', { timeout: 60_000 }, async () => {
  const { page, frame } = await openPractice(context, host, 'half');
  await arrange(frame, RIGHT);
  await press(frame, 'Reihenfolge prüfen');
  await press(frame, 'Weiter zu Aufgabe 2');
  const wanted = ['Bildschirm sperren', 'Ausweis mitnehmen', 'Unterlagen einschließen'];
  await arrange(frame, wanted);
  const before = await currentState(frame);
  const state = await stateWith(host, 'half', '[1,2,0]');
  const again = await openPractice(context, host, 'half', { state, lang: 'en' });
  expect(await currentState(again.frame)).toEqual(before);
  expect(await inView(again.frame)).toEqual(wanted);
  await again.frame.getByText('Task 2 of 2').waitFor();
  expect(await again.frame.locator('h2').getAttribute('lang')).toBe('de');
  const up = again.frame.getByRole('button', { name: 'Step “Bildschirm sperren” up', exact: true });
  await up.waitFor();
  await press(again.frame, 'Check the order');
  expect(await focused(again.frame)).toContain('1 of 2 points');
  await again.page.close();
  await page.close();
});

test('a kept state of other content, or a broken one, starts anew', { timeout: 60_000 }, async () => {
  for (const orders of [[[0, 1]], [[0, 0, 1, 2, 3]], 'x']) {
    const kept = { version: 1, attempt: 1, at: 7, orders, moved: [true], checked: [true], finished: true };
    const state = JSON.stringify({ 0: { state: JSON.stringify(kept) } });
    const { page, frame } = await openPractice(context, host, 'whole', { state });
    await frame.getByRole('button', { name: 'Reihenfolge prüfen' }).waitFor();
    expect(await contract(frame)).toMatchObject({ given: false, score: 0 });
    await page.close();
  }
});

test('a task without two steps says what is missing instead of starting', { timeout: 60_000 }, async () => {
  const { page, frame } = await openPractice(context, host, 'short');
  await frame.getByText('Aufgabe 1 hat weniger als zwei Schritte.').waitFor();
  expect(await contract(frame)).toMatchObject({ given: false, score: 0, max: 0 });
  await page.close();
});

test('every view is accessible and fits, narrow and wide, light and dark', { timeout: 60_000 }, async () => {
  const { page, frame } = await openPractice(context, host, 'look');
  await frame.getByRole('button', { name: 'nach unten' }).first().click();
  await checkLook(page, frame);
  await press(frame, 'Reihenfolge prüfen');
  await checkLook(page, frame);
  await command(frame, 'showSolutions');
  await checkLook(page, frame);
  await page.close();
});
