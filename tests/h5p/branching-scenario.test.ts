import type { Browser, BrowserContext, Frame } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { call } from './branching-scenario.fixture.ts';
import { launch, openPractice } from './browser.ts';
import { type Host, startHost } from './host.ts';
import { checkLook, command, contract, heard, listen, ownPractice, results, tabTo } from './own-practice.ts';
import { currentState, focused, press, resultOf, stateWith } from './practice.ts';

let browser: Browser;
let context: BrowserContext;
let host: Host;

const option = (next: string, points = 1) => ({ text: `Nach ${next}`, next, consequence: '', points });
const end = { title: 'Schluss', text: '', rating: 'good' };
const withoutEnd = { rating: 'ok' };

/** Content that does not hold together, with what the practice says about it. */
const FAULTY = {
  nowhere: {
    scenes: [{ id: 'a', title: 'A', options: [option('weg')] }],
    says: 'Szene „a“: Die Antwort „Nach weg“ führt zur Szene „weg“. Diese Szene gibt es nicht.',
  },
  start: {
    start: 'x',
    scenes: [
      { id: 'a', title: 'A', options: [option('b')] },
      { id: 'b', title: 'B', end },
    ],
    says: 'Die Übung soll mit der Szene „x“ beginnen.',
  },
  circle: {
    scenes: [
      { id: 'a', title: 'A', options: [option('b'), option('c')] },
      { id: 'b', title: 'B', options: [option('a')] },
      { id: 'c', title: 'C', end },
    ],
    says: 'Diese Szenen führen im Kreis: a → b → a.',
  },
  endless: {
    scenes: [
      { id: 'a', title: 'A', options: [option('b')] },
      { id: 'b', title: 'B', end: withoutEnd },
    ],
    says: 'Szene „b“ hat weder Antworten noch ein Ende.',
  },
  twice: {
    scenes: [
      { id: 'a', title: 'A', options: [option('b')] },
      { id: 'b', title: 'B', end },
      { id: 'b', title: 'C', end },
    ],
    says: 'Zwei Szenen heißen „b“.',
  },
} as const;

beforeAll(async () => {
  const place = await ownPractice('BranchingScenario', 'Der Anruf', call);
  const faulty = Object.entries(FAULTY).map(async ([id, { says, ...content }]) => {
    return [id, await ownPractice('BranchingScenario', says, content)] as const;
  });
  const places = { keys: place, wrong: place, partly: place, half: place, look: place };
  host = await startHost({ places: { ...places, ...Object.fromEntries(await Promise.all(faulty)) } });
  browser = await launch();
  context = await browser.newContext();
}, 60_000);

afterAll(async () => {
  await browser.close();
  await host.close();
});

async function decide(frame: Frame, text: RegExp): Promise<void> {
  await frame.getByLabel(text).check();
  await press(frame, 'So entscheiden');
}

test('the best way is walked by keyboard alone and has all points', { timeout: 60_000 }, async () => {
  const { page, frame } = await openPractice(context, host, 'keys');
  await listen(frame);
  await frame.locator('body').focus();
  await tabTo(page, frame, 'So entscheiden');
  await page.keyboard.press('Enter');
  expect(await focused(frame)).toBe('Bitte wählen Sie zuerst, was Sie tun.');
  await page.keyboard.press('Tab');
  await page.keyboard.press('ArrowDown');
  await tabTo(page, frame, 'So entscheiden');
  await page.keyboard.press('Enter');
  expect(await focused(frame)).toBe('Das passiert');
  await frame.getByText('Sie bleiben freundlich und legen auf.').waitFor();
  await tabTo(page, frame, 'Weiter');
  await page.keyboard.press('Enter');
  expect(await focused(frame)).toBe('Der Rückruf');
  await tabTo(page, frame, 'Ich melde den Anruf dem Datenschutz und der IT-Servicestelle.');
  await page.keyboard.press('Space');
  await tabTo(page, frame, 'So entscheiden');
  await page.keyboard.press('Enter');
  expect(results(host, 'keys')).toBe(0);
  await tabTo(page, frame, 'Weiter');
  await page.keyboard.press('Enter');
  expect(await focused(frame)).toBe('Gut ausgegangen: Die Liste ist sicher');
  await frame
    .getByText('Sie haben 4 von 4 Punkten erreicht. Mehr Punkte sind auf keinem Weg möglich.')
    .waitFor();
  expect(await resultOf(host, 'keys')).toEqual({ kind: 'result', verb: 'completed', raw: 4, max: 4 });
  const told = (await heard(frame)).filter(({ verb }) => verb !== 'attempted');
  expect(told.map(({ verb, raw, max, success }) => [verb, raw, max, success])).toEqual([
    ['answered', 2, 2, true],
    ['answered', 2, 2, true],
    ['completed', 4, 4, true],
  ]);
  expect(told.map(({ parent }) => parent)).toEqual([told[2]?.id, told[2]?.id, undefined]);
  expect(told[1]?.id).toContain('subContentId=2');
  await page.close();
});

test('the worst way has no points, ends badly and tells every decision with what followed', {
  timeout: 60_000,
}, async () => {
  const { page, frame } = await openPractice(context, host, 'wrong');
  await listen(frame);
  await decide(frame, /denn es eilt/);
  await press(frame, 'Weiter');
  await decide(frame, /Ich warte ab/);
  await press(frame, 'Weiter');
  expect(await focused(frame)).toBe('Schlecht ausgegangen: Die Adressen der Kinder sind in fremder Hand');
  const decisions = await frame.getByRole('listitem').allTextContents();
  expect(decisions).toHaveLength(2);
  expect(decisions[0]).toContain('Sie haben entschieden: Ich schicke die Liste, denn es eilt.');
  expect(decisions[0]).toContain('Ob sie beim Jugendamt ankommt, wissen Sie nicht.');
  expect(await resultOf(host, 'wrong')).toEqual({ kind: 'result', verb: 'completed', raw: 0, max: 4 });
  expect((await heard(frame)).at(-1)).toMatchObject({ verb: 'completed', success: false });
  await press(frame, 'Noch einmal anders entscheiden');
  expect(await focused(frame)).toBe('Anruf: Bitte schicken Sie mir die Liste');
  expect(await contract(frame)).toMatchObject({ given: false, score: 0, max: 4, children: [] });
  await page.close();
});

test('a decision without a consequence leads on at once, and another way than the best has a part of the points', {
  timeout: 60_000,
}, async () => {
  const { page, frame } = await openPractice(context, host, 'partly');
  await decide(frame, /das nicht darf/);
  expect(await focused(frame)).toBe(
    'Es wäre besser gegangen: Die Liste ist sicher, der Anruf bleibt ungeklärt',
  );
  await frame.getByText('Ein anderer Weg bringt mehr Punkte.').waitFor();
  expect(await resultOf(host, 'partly')).toEqual({ kind: 'result', verb: 'completed', raw: 1, max: 4 });
  const children = [{ score: { raw: 1, max: 2 } }];
  expect(await contract(frame)).toMatchObject({
    title: 'Der Anruf',
    given: true,
    score: 1,
    max: 4,
    children,
  });
  await command(frame, 'showSolutions');
  expect(await frame.getByRole('listitem').count()).toBe(2);
  await frame.getByText('Ich melde den Anruf dem Datenschutz und der IT-Servicestelle.').waitFor();
  expect(await contract(frame)).toMatchObject({ score: 1 });
  await page.close();
});

test('a practice resumes at a decision that was chosen but not taken, and at a consequence', {
  timeout: 60_000,
}, async () => {
  const { page, frame } = await openPractice(context, host, 'half');
  await decide(frame, /rufe über die Vermittlung/);
  const consequence = await stateWith(host, 'half', '\\"shown\\":true');
  await press(frame, 'Weiter');
  await frame.getByLabel(/Ich behalte es/).check();
  const before = await currentState(frame);
  const state = await stateWith(host, 'half', '\\"chosen\\":1');
  const again = await openPractice(context, host, 'half', { state, lang: 'en' });
  expect(await currentState(again.frame)).toEqual(before);
  await again.frame.getByText('Decision 2').waitFor();
  expect(await again.frame.getByLabel(/Ich behalte es/).isChecked()).toBe(true);
  const third = await openPractice(context, host, 'half', { state: consequence });
  await third.frame.getByText('Sie bleiben freundlich und legen auf.').waitFor();
  for (const each of [page, again.page, third.page]) await each.close();
});

test('content that does not hold together is told in the frame, fault by fault', {
  timeout: 60_000,
}, async () => {
  for (const [id, { says }] of Object.entries(FAULTY)) {
    const { page, frame } = await openPractice(context, host, id);
    await frame.getByRole('listitem').filter({ hasText: says }).waitFor();
    expect(await frame.getByRole('button').count()).toBe(0);
    await page.close();
  }
});

test('every view is accessible and fits, narrow and wide, light and dark', { timeout: 60_000 }, async () => {
  const { page, frame } = await openPractice(context, host, 'look');
  const spoil = (html: string) =>
    frame.evaluate((text) => document.querySelector('h2')?.insertAdjacentHTML('afterend', text), html);
  const mend = () => frame.locator('#spoilt').evaluate((each) => each.remove());
  for (const fault of [
    '<button id="spoilt"></button>',
    '<p id="spoilt" style="color:#8a9a9e">blass</p>',
    '<div id="spoilt" style="width:500px">breit</div>',
  ]) {
    await spoil(fault);
    await expect(checkLook(page, frame), fault).rejects.toThrow('expected');
    await mend();
  }
  await frame.getByLabel(/denn es eilt/).check();
  await checkLook(page, frame);
  await press(frame, 'So entscheiden');
  await checkLook(page, frame);
  await press(frame, 'Weiter');
  await decide(frame, /melde die Datenpanne/);
  await press(frame, 'Weiter');
  await checkLook(page, frame);
  await page.close();
});
