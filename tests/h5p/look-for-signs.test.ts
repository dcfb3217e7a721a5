import type { Browser, BrowserContext, Frame } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launch, openPractice } from './browser.ts';
import { type Host, startHost } from './host.ts';
import { otherKinds, phishing } from './look-for-signs.fixture.ts';
import { checkLook, command, contract, heard, listen, ownPractice, tabTo } from './own-practice.ts';
import { currentState, focused, press, resultOf, stateWith } from './practice.ts';

let browser: Browser;
let context: BrowserContext;
let host: Host;

beforeAll(async () => {
  const mail = await ownPractice('LookForSigns', 'Phishing-Mail', phishing);
  const kinds = Object.entries(otherKinds).map(async ([kind, parts]) => {
    return [kind, await ownPractice('LookForSigns', kind, { document: { kind, parts } })] as const;
  });
  const safe = { document: { kind: 'email', parts: [{ text: 'Guten Tag', sign: { title: '' } }] } };
  const empty = await ownPractice('LookForSigns', 'Leer', safe);
  const whole = { keys: mail, partly: mail, wrong: mail, half: mail, look: mail, empty };
  host = await startHost({ places: { ...whole, ...Object.fromEntries(await Promise.all(kinds)) } });
  browser = await launch();
  context = await browser.newContext();
}, 60_000);

afterAll(async () => {
  await browser.close();
  await host.close();
});

const SIGNS = [0, 2, 4, 6, 7];

async function mark(frame: Frame, ...indexes: readonly number[]): Promise<void> {
  for (const index of indexes) await frame.locator('[aria-pressed]').nth(index).click();
}

const marked = (frame: Frame): Promise<string[]> =>
  frame
    .locator('[aria-pressed]')
    .evaluateAll((all) => all.map((each) => each.getAttribute('aria-pressed') ?? ''));

/** Outcome and short name per reason, in the order of the document. */
const reasons = (frame: Frame): Promise<string[]> =>
  frame.locator('.rw-part__reason').evaluateAll((all) =>
    all.map((each) =>
      [...each.children]
        .slice(0, 2)
        .map((child) => child.textContent)
        .join(': '),
    ),
  );

test('all signs are found by keyboard alone; each part says what it is and whether it is marked', {
  timeout: 60_000,
}, async () => {
  const { page, frame } = await openPractice(context, host, 'keys');
  await listen(frame);
  await frame.getByText('5 Stellen sind verdächtig.').waitFor();
  const sheet = frame.getByRole('list', { name: 'Beispiel einer E-Mail' });
  expect(await sheet.getByRole('listitem').count()).toBe(9);
  await frame.locator('body').focus();
  await tabTo(page, frame, 'Auswertung');
  await page.keyboard.press('Enter');
  expect(await focused(frame)).toBe('Bitte markieren Sie zuerst mindestens eine Stelle.');
  for (const [place, text] of [
    [0, 'Von: IT-Service Musterstadt <service@musterstadt-konto.test>'],
    [2, 'Betreff: Ihr Postfach wird heute um 12:00 Uhr gesperrt'],
    [4, phishing.document.parts[4]?.text ?? ''],
    [6, 'Schaltfläche: Postfach bestätigen: musterstadt.example.anmeldung.test'],
    [7, 'Anhang: Anleitung.zip'],
  ] as const) {
    await tabTo(page, frame, text);
    await page.keyboard.press('Space');
    expect((await marked(frame))[place]).toBe('true');
  }
  await frame.getByText('5 Stellen sind markiert, 5 sind verdächtig.').waitFor();
  await tabTo(page, frame, 'Auswertung');
  await page.keyboard.press('Enter');
  expect(await focused(frame)).toContain('Sie haben alles gefunden.');
  expect(await resultOf(host, 'keys')).toEqual({ kind: 'result', verb: 'completed', raw: 5, max: 5 });
  const [answered, completed] = (await heard(frame)).filter(({ verb }) => verb !== 'attempted');
  expect(answered).toMatchObject({ verb: 'answered', raw: 5, max: 5, response: SIGNS.join('[,]') });
  expect(answered?.parent).toBe(completed?.id);
  expect(completed).toMatchObject({ verb: 'completed', success: true, parent: undefined });
  await page.close();
});

test('what is marked wrongly takes points away, and every part says what was found or missed and why', {
  timeout: 60_000,
}, async () => {
  const { page, frame } = await openPractice(context, host, 'partly');
  await mark(frame, 0, 1, 2, 4, 5);
  await mark(frame, 5);
  await press(frame, 'Auswertung');
  expect(await focused(frame)).toBe(
    'Sie haben einen Teil gefunden. 3 von 5 verdächtigen Stellen sind gefunden, 1 harmlose Stelle ist markiert. ' +
      'Das ergibt 2 von 5 Punkten.',
  );
  expect(await reasons(frame)).toEqual([
    'Gefunden: Fremde Adresse',
    'Zu Unrecht markiert: Diese Stelle ist harmlos.',
    'Gefunden: Zeitdruck',
    'Unverdächtig: Anrede ohne Namen',
    'Gefunden: Frage nach dem Passwort',
    'Übersehen: Ziel des Links',
    'Übersehen: Gepackter Anhang',
  ]);
  expect(await resultOf(host, 'partly')).toEqual({ kind: 'result', verb: 'completed', raw: 2, max: 5 });
  expect(await contract(frame)).toMatchObject({ title: 'Phishing-Mail', given: true, score: 2, max: 5 });
  await press(frame, 'Noch einmal');
  expect(await focused(frame)).toBe('Was ist an dieser E-Mail verdächtig?');
  expect(await marked(frame)).not.toContain('true');
  await page.close();
});

test('marking only harmless parts, or everything, is no way to win, and no score is below 0', {
  timeout: 60_000,
}, async () => {
  const { page, frame } = await openPractice(context, host, 'wrong');
  await mark(frame, 1, 3, 5, 8);
  await press(frame, 'Auswertung');
  expect(await focused(frame)).toContain('Noch nichts gefunden.');
  expect(await resultOf(host, 'wrong')).toEqual({ kind: 'result', verb: 'completed', raw: 0, max: 5 });
  await press(frame, 'Noch einmal');
  await mark(frame, 0, 1, 2, 3, 4, 5, 6, 7, 8);
  await press(frame, 'Auswertung');
  expect(await focused(frame)).toContain('Sie haben alles gefunden, aber auch Harmloses markiert.');
  expect(await contract(frame)).toMatchObject({ score: 1, children: [{ score: { raw: 1, max: 5 } }] });
  await page.close();
});

test('a practice resumes with the marks it was left with, in the language of the person', {
  timeout: 60_000,
}, async () => {
  const { page, frame } = await openPractice(context, host, 'half');
  await mark(frame, 2, 7, 1);
  const before = await currentState(frame);
  const state = await stateWith(host, 'half', '[1,2,7]');
  const again = await openPractice(context, host, 'half', { state, lang: 'en' });
  expect(await currentState(again.frame)).toEqual(before);
  await again.frame.getByText('3 places are marked, ').waitFor();
  expect((await marked(again.frame)).filter((each) => each === 'true')).toHaveLength(3);
  const subject = again.frame.getByRole('button', { name: /^Subject: / });
  expect(await subject.getAttribute('aria-pressed')).toBe('true');
  expect(await subject.locator('[lang=de]').textContent()).toBe(
    'Ihr Postfach wird heute um 12:00 Uhr gesperrt',
  );
  await press(again.frame, 'Evaluate');
  expect(await focused(again.frame)).toContain('2 of 5 suspicious places found, 1 harmless place marked.');
  const state2 = await stateWith(host, 'half', '"checked\\":true');
  const third = await openPractice(context, host, 'half', { state: state2 });
  await third.frame.getByText('Das ergibt 1 von 5 Punkten.').waitFor();
  for (const each of [page, again.page, third.page]) await each.close();
});

test('a document without a sign says what is missing instead of starting', { timeout: 60_000 }, async () => {
  const { page, frame } = await openPractice(context, host, 'empty');
  await frame.getByText('Kein Teil ist verdächtig.').waitFor();
  await page.close();
});

test('an e-mail is accessible and fits, narrow and wide, light and dark', { timeout: 60_000 }, async () => {
  const { page, frame } = await openPractice(context, host, 'look');
  await mark(frame, 0, 3, 6);
  await checkLook(page, frame);
  await press(frame, 'Auswertung');
  await checkLook(page, frame);
  await page.close();
});

test('letters, forms and chats are accessible and fit as well', { timeout: 60_000 }, async () => {
  for (const kind of Object.keys(otherKinds)) {
    const { page, frame } = await openPractice(context, host, kind);
    await mark(frame, 0);
    if (kind === 'form') await checkLook(page, frame);
    await command(frame, 'showSolutions');
    await frame.getByText('Übersehen').waitFor();
    if (kind !== 'form') await checkLook(page, frame);
    await page.close();
  }
});
