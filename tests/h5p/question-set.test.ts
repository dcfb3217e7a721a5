import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser } from 'playwright';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { launch, openPractice } from './browser.ts';
import { type Host, startHost } from './host.ts';
import { cutOff, ownPractice, results, tabTo } from './own-practice.ts';
import { answer, currentState, focused, frameHeight, press, resultOf, stateWith } from './practice.ts';
import { questions, writeQuestionSet } from './question-set.fixture.ts';
import { ROOT } from './root.ts';

const [single, multiple] = questions;
const unanswerable = [
  { ...single, answers: single.answers.slice(0, 1) },
  { ...single, answers: single.answers.map((answer) => ({ ...answer, correct: false })) },
  { ...multiple, kind: 'single' },
];

let browser: Browser;
let host: Host;

beforeAll(async () => {
  const contentFolder = await mkdtemp(join(tmpdir(), 'h5p-set-'));
  await writeQuestionSet(contentFolder);
  const place = { contentFolder, libraryFolders: [join(ROOT, 'courses/_libraries')] };
  host = await startHost({
    places: {
      whole: place,
      keys: place,
      half: place,
      quiet: place,
      look: place,
      gone: place,
      words: place,
      wrong: place,
      faulty: await ownPractice('QuestionSet', 'Probe', { questions: unanswerable }),
    },
  });
  browser = await launch();
}, 60_000);

afterAll(async () => {
  await browser.close();
  await host.close();
});

test('a question set answered to the end reports how many questions were right', {
  timeout: 120_000,
}, async () => {
  const context = await browser.newContext();
  const { page, frame } = await openPractice(context, host, 'whole');
  await answer(frame, 'Die IT-Servicestelle');
  await frame.getByText('Dort wird das Konto gesperrt.').waitFor();
  expect(await focused(frame)).toBe('Ihre Antwort stimmt.');
  await press(frame, 'Weiter zu Frage 2');
  expect(await focused(frame)).toBe('Was sind Warnzeichen?');
  await answer(frame, 'Zeitdruck');
  expect(await focused(frame)).toBe('Ihre Antwort stimmt zum Teil.');
  await press(frame, 'Weiter zu Frage 3');
  await answer(frame, 'Stimmt nicht');
  await press(frame, 'Zum Ergebnis');
  expect(await focused(frame)).toContain('2 von 3 Fragen');
  expect(await resultOf(host, 'whole')).toEqual({ kind: 'result', verb: 'completed', raw: 2, max: 3 });
  await page.getByText('Die Übung ist erledigt.').waitFor();
  expect(await page.getByRole('link', { name: 'Weiter' }).getAttribute('href')).toBe('/lernen/weiter');
  await page.goto(`${host.origin}/anmelden`);
  await stateWith(host, 'whole', 'finished\\":true');
  await context.close();
});

test('a question set is played to its end by keyboard alone with all points, and says what is missing', {
  timeout: 120_000,
}, async () => {
  const context = await browser.newContext();
  const { page, frame } = await openPractice(context, host, 'keys');
  await frame.locator('body').focus();
  await tabTo(page, frame, 'Antwort prüfen');
  await page.keyboard.press('Enter');
  expect(await focused(frame)).toBe('Bitte wählen Sie zuerst eine Antwort.');
  const choose = async (...texts: string[]) => {
    for (const text of texts) {
      await tabTo(page, frame, text);
      await page.keyboard.press('Space');
    }
    await tabTo(page, frame, 'Antwort prüfen');
    await page.keyboard.press('Enter');
    expect(await focused(frame)).toBe('Ihre Antwort stimmt.');
  };
  const onward = async (button: string) => {
    await tabTo(page, frame, button);
    await page.keyboard.press('Enter');
  };
  // From the message, Tab leads to the first answer; the arrow goes to the second one.
  await page.keyboard.press('Tab');
  await page.keyboard.press('ArrowDown');
  await choose();
  await onward('Weiter zu Frage 2');
  await choose('Zeitdruck', 'Ein fremder Link');
  await onward('Weiter zu Frage 3');
  await tabTo(page, frame, 'Stimmt');
  await page.keyboard.press('ArrowDown');
  await choose();
  expect(results(host, 'keys')).toBe(0);
  await onward('Zum Ergebnis');
  expect(await focused(frame)).toContain('3 von 3 Fragen');
  expect(await resultOf(host, 'keys')).toEqual({ kind: 'result', verb: 'completed', raw: 3, max: 3 });
  await context.close();
});

test('a question set with nothing right has no points, tells every reason and can be tried again', {
  timeout: 120_000,
}, async () => {
  const context = await browser.newContext();
  const { frame } = await openPractice(context, host, 'wrong');
  await answer(frame, 'Niemanden');
  expect(await focused(frame)).toBe('Ihre Antwort stimmt nicht.');
  await frame.getByText('Ohne Meldung bleibt der Schaden unbemerkt.').waitFor();
  await press(frame, 'Weiter zu Frage 2');
  await answer(frame, 'Eine Signatur');
  await frame.getByText('Eine Signatur sagt nichts aus.').waitFor();
  await press(frame, 'Weiter zu Frage 3');
  await answer(frame, 'Stimmt');
  await press(frame, 'Zum Ergebnis');
  expect(await focused(frame)).toContain('0 von 3 Fragen');
  expect(await resultOf(host, 'wrong')).toEqual({ kind: 'result', verb: 'completed', raw: 0, max: 3 });
  await press(frame, 'Noch einmal');
  expect(await focused(frame)).toBe('Wen rufen Sie an?');
  await context.close();
});

test('a question set resumes in the middle, with an answer that was not checked yet', {
  timeout: 120_000,
}, async () => {
  const context = await browser.newContext();
  const { frame } = await openPractice(context, host, 'half');
  await answer(frame, 'Die IT-Servicestelle');
  await press(frame, 'Weiter zu Frage 2');
  await frame.getByLabel('Zeitdruck').check();
  await frame.getByLabel('Eine Signatur').check();
  const before = await currentState(frame);
  const state = await stateWith(host, 'half', '[[1],[0,1],[]]');
  const again = await openPractice(context, host, 'half', { state });
  expect(await currentState(again.frame)).toEqual(before);
  await again.frame.getByText('Frage 2 von 3').waitFor();
  expect(await again.frame.getByLabel('Eine Signatur').isChecked()).toBe(true);
  expect(await again.frame.getByLabel('Ein fremder Link').isChecked()).toBe(false);
  await context.close();
});

test('what was done last is saved when the page goes', { timeout: 120_000 }, async () => {
  const context = await browser.newContext();
  const { page, frame } = await openPractice(context, host, 'gone');
  await answer(frame, 'Niemanden');
  await stateWith(host, 'gone', '[true,false,false]');
  await press(frame, 'Weiter zu Frage 2');
  await frame.getByLabel('Zeitdruck').check();
  await page.evaluate(() => {
    Object.defineProperty(document, 'visibilityState', { value: 'hidden' });
    document.dispatchEvent(new Event('visibilitychange'));
  });
  await stateWith(host, 'gone', '[[0],[0],[]]');
  await context.close();
});

test('opening a practice saves nothing', { timeout: 120_000 }, async () => {
  const context = await browser.newContext();
  const { page, frame } = await openPractice(context, host, 'quiet');
  await page.evaluate(() => {
    Object.defineProperty(document, 'visibilityState', { value: 'hidden' });
    document.dispatchEvent(new Event('visibilitychange'));
  });
  await frame.getByLabel('Niemanden').check();
  await stateWith(host, 'quiet', '[[0],[],[]]');
  expect(host.saved.filter(({ contentId }) => contentId === 'quiet')).toHaveLength(1);
  await context.close();
});

test('the words of the set are in the language of the person, those of the author are marked', {
  timeout: 120_000,
}, async () => {
  const context = await browser.newContext();
  const { page, frame } = await openPractice(context, host, 'words', { lang: 'en' });
  await frame.getByText('Question 1 of 3').waitFor();
  expect(await frame.locator('html').getAttribute('lang')).toBe('en');
  expect(await frame.getByRole('heading', { name: 'Wen rufen Sie an?' }).getAttribute('lang')).toBe('de');
  await frame.getByLabel('Niemanden').check();
  await press(frame, 'Check answer');
  expect(await focused(frame)).toBe('Your answer is not right.');
  await page.getByText('Your progress is saved.').waitFor();
  await context.close();
});

test('questions that nobody could answer rightly are told instead of starting', {
  timeout: 60_000,
}, async () => {
  const context = await browser.newContext();
  const { frame } = await openPractice(context, host, 'faulty');
  await frame.getByRole('heading', { name: 'Diese Übung ist noch nicht fertig' }).waitFor();
  expect(await frame.getByRole('listitem').allTextContents()).toEqual([
    'Frage 1 hat weniger als zwei Antworten.',
    'Frage 2 hat keine richtige Antwort.',
    'Frage 3 hat mehrere richtige Antworten, erlaubt aber nur eine.',
  ]);
  await context.close();
});

for (const theme of ['light', 'dark'] as const) {
  test(`a question set is accessible and fits a narrow screen, ${theme}`, { timeout: 120_000 }, async () => {
    const context = await browser.newContext({ viewport: { width: 320, height: 640 } });
    const { page, frame } = await openPractice(context, host, 'look', { theme });
    const check = async () => {
      const { violations } = await new AxeBuilder({ page }).include(['iframe', '#practice']).analyze();
      expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
      expect(await cutOff(frame)).toEqual([]);
      await vi.waitFor(async () => {
        const needed = await frame.evaluate(() => Math.ceil(document.body.getBoundingClientRect().height));
        expect(await frameHeight(page)).toBe(Math.max(200, needed));
      });
    };
    await check();
    await answer(frame, 'Niemanden');
    await check();
    await press(frame, 'Weiter zu Frage 2');
    await answer(frame, 'Zeitdruck', 'Ein fremder Link');
    await check();
    await press(frame, 'Weiter zu Frage 3');
    await answer(frame, 'Stimmt');
    await press(frame, 'Zum Ergebnis');
    await check();
    await press(frame, 'Noch einmal');
    expect(await focused(frame)).toBe('Wen rufen Sie an?');
    expect(await frame.getByLabel('Niemanden').isChecked()).toBe(false);
    await context.close();
  });
}
