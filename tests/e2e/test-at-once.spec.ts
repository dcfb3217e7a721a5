import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { expect, test } from 'playwright/test';
import { countersOf } from '#features/item-statistics/store.ts';
import { holderOf } from '#features/licence/store.ts';
import { testsIn } from '#features/tests/model.ts';
import { recordOf } from '#features/tests/store.ts';
import { type Client, signedIn } from '#tests/support/client.ts';
import { openServer, type TestServer } from '#tests/support/house.ts';
import { rightAnswer, type ShownQuestion, shownQuestion } from '#tests/support/right-answer.ts';
import { keysIn, TEST_COURSES } from '#tests/support/taking.ts';

const COURSE = 'pruefungsprobe';
const WHO = 'azubi-1';
const DEVICES = 5;
const TIMES = 50;

test.describe('the same test on several devices at the same moment', () => {
  let house: TestServer;
  let devices: readonly Client[];
  test.beforeEach(async () => {
    house = await openServer({ from: resolve('.cache/demo-town'), env: { COURSES_DIR: TEST_COURSES } });
    devices = [];
    for (let count = 0; count < DEVICES; count += 1) devices = [...devices, await signedIn(house.url, WHO)];
  });
  test.afterEach(() => house.leave());

  const fifty = <T>(ask: (own: Client, number: number) => Promise<T>): Promise<T[]> =>
    Promise.all(
      Array.from({ length: TIMES }, (_, number) => ask(devices[number % DEVICES] as Client, number)),
    );
  const begin = (own: Client) =>
    own.post(`/pruefung/${COURSE}?_action=tests.start`, { course: COURSE, form: 'full' });
  const submit = (own: Client) =>
    own.post(`/pruefung/${COURSE}/uebersicht?_action=tests.submit`, { course: COURSE, attempt: '1' });
  const say = (own: Client, question: number, answer: readonly string[]) =>
    own.post(`/pruefung/${COURSE}/${question}?_action=tests.answer`, {
      course: COURSE,
      attempt: '1',
      question: String(question),
      answer,
    });
  const kept = async () => testsIn(await recordOf(house.app.store, `demo-${WHO}`, house.clock.now()), COURSE);
  async function questions(own: Client): Promise<readonly ShownQuestion[]> {
    const pages = [1, 2, 3, 4, 5, 6].map((number) => own.get(`/pruefung/${COURSE}/${number}`));
    return Promise.all(pages.map(async (page) => shownQuestion(await (await page).text())));
  }

  test('fifty starts begin one attempt, and all devices see the same questions in the same order', async () => {
    const started = await fifty(begin);
    expect(new Set(started.map((each) => `${each.status} ${each.headers.get('location')}`))).toEqual(
      new Set([`303 /pruefung/${COURSE}/1`]),
    );
    expect((await kept()).tries).toBe(1);
    const seen = await Promise.all(devices.map(questions));
    expect(new Set(seen.map((each) => JSON.stringify(each))).size).toBe(1);
  });

  test('fifty hand-ins of a passed test make one result, one pass, one certificate and one count', async () => {
    const [own] = devices as [Client];
    await begin(own);
    const keys = keysIn(await readFile(join(TEST_COURSES, COURSE, 'items.yaml'), 'utf8'));
    for (const [index, shown] of (await questions(own)).entries())
      expect((await say(own, index + 1, rightAnswer(keys, shown))).status).toBe(303);
    const handed = await fifty(submit);
    expect(new Set(handed.map((each) => `${each.status} ${each.headers.get('location')}`))).toEqual(
      new Set([`303 /pruefung/${COURSE}/ergebnis`]),
    );
    const { running, handedIn, tries } = await kept();
    expect([running, handedIn.length, tries]).toEqual([undefined, 1, 1]);
    expect(handedIn[0]?.result.passed).toBe(true);
    expect(house.app.tests.passes(`demo-${WHO}`)).toHaveLength(1);
    const { certificates } = await holderOf(house.app.store, `demo-${WHO}`);
    expect(certificates.filter(({ kind }) => kind === 'test')).toHaveLength(1);
    await house.app.itemStatistics.idle();
    const counters = Object.values((await countersOf(house.app.store, COURSE, 1)).items);
    expect(counters.map(({ open }) => open.people)).toEqual(Array(6).fill(1));
  });

  test('of answers given while the test is handed in, exactly those count that were confirmed', async () => {
    const [own] = devices as [Client];
    await begin(own);
    const place =
      (await questions(own)).findIndex(({ options, rows }) => options.length + rows.length === 0) + 1;
    const answers = fifty(async (device, number) => {
      const typed = `Antwort ${number}`;
      const answer = await say(device, place, [typed]);
      return { typed, confirmed: answer.headers.get('location') !== `/pruefung/${COURSE}/ergebnis` };
    });
    const all = await Promise.all([answers, submit(own)]);
    const confirmed = all[0].filter((each) => each.confirmed).map(({ typed }) => typed);
    const { handedIn } = await kept();
    const texts = Object.values(handedIn[0]?.answers ?? {}).map((each) => ('text' in each ? each.text : ''));
    expect(handedIn).toHaveLength(1);
    // The last confirmed one, whichever that was; one that was refused never.
    expect(texts).toHaveLength(confirmed.length > 0 ? 1 : 0);
    for (const text of texts) expect(confirmed).toContain(text);
    expect((await say(own, place, ['zu spät'])).headers.get('location')).toBe(`/pruefung/${COURSE}/ergebnis`);
    expect((await kept()).handedIn).toEqual(handedIn);
  });
});
