import { resolve } from 'node:path';
import { expect, test } from 'playwright/test';
import { DAY, MINUTE } from '#domain/clock.ts';
import { testsIn } from '#features/tests/model.ts';
import { recordOf } from '#features/tests/store.ts';
import { type Client, signedIn } from '#tests/support/client.ts';
import { openServer, type TestServer } from '#tests/support/house.ts';
import { TEST_COURSES } from '#tests/support/taking.ts';

const COURSE = 'pruefungsprobe';
const TIMED = 'zeitprobe';
const WHO = 'azubi-1';
const from = resolve('.cache/demo-town');

const fields = { course: COURSE, attempt: '1' };
const begin = (own: Client, course = COURSE) =>
  own.post(`/pruefung/${course}?_action=tests.start`, { course, form: 'full' });
const say = (own: Client, question: number, answer: readonly string[], more: Record<string, string> = {}) =>
  own.post(`/pruefung/${COURSE}/${question}?_action=tests.answer`, {
    ...fields,
    question: String(question),
    answer,
    to: String(question + 1),
    ...more,
  });
const submit = (own: Client, course = COURSE, attempt = '1') =>
  own.post(`/pruefung/${course}/uebersicht?_action=tests.submit`, { course, attempt });

test.describe('whatever is sent', () => {
  let house: TestServer;
  let own: Client;
  test.beforeEach(async () => {
    house = await openServer({ from, env: { COURSES_DIR: TEST_COURSES } });
    own = await signedIn(house.url, WHO);
  });
  test.afterEach(() => house.leave());

  const record = () => recordOf(house.app.store, `demo-${WHO}`, house.clock.now());
  const kept = async (course = COURSE) => testsIn(await record(), course);
  /** Types by their place, since every test is drawn anew. */
  async function placeOf(type: string): Promise<number> {
    const { running } = await kept();
    const items = house.app.tests.pool(COURSE)?.items ?? [];
    const types = running?.drawn.map(({ item }) => items.find(({ id }) => id === item)?.type) ?? [];
    return types.indexOf(type as 'single') + 1;
  }

  test('a question that was not drawn, a choice that is none and a foreign attempt are refused and change nothing', async () => {
    await begin(own);
    const before = JSON.stringify(await record());
    for (const question of [0, 7, 99, 999_999_999])
      expect((await say(own, question, ['a'])).status).toBe(404);
    for (const attempt of ['0', '2', '999999999'])
      expect((await say(own, 1, ['a'], { attempt })).status).toBe(404);
    expect((await say(own, 1, ['a'], { course: 'gibt-es-nicht' })).status).toBe(404);
    expect((await say(own, 1, ['a'], { to: '/anderswo' })).status).toBe(422);
    for (const type of ['single', 'multiple', 'trueFalse', 'order', 'match'])
      for (const answer of [['z'], ['9'], ['a', 'a'], ['__proto__'], ['<b>'], Array(200).fill('a')]) {
        const refused = await say(own, await placeOf(type), answer);
        expect(refused.status, `${type}: ${answer.slice(0, 3)}`).toBe(422);
        expect(await refused.text()).toContain('Wählen Sie eine der angebotenen.');
      }
    expect(JSON.stringify(await record())).toBe(before);
    expect((await own.get(`/pruefung/${COURSE}/7`)).status).toBe(404);
    expect((await own.get('/pruefung/gibt-es-nicht')).status).toBe(404);
    expect((await own.get('/pruefung/gibt-es-nicht/1')).status).toBe(404);
  });

  test('a text of a megabyte is too much, a long one is refused with what to do', async () => {
    await begin(own);
    const place = await placeOf('text');
    expect((await say(own, place, ['x'.repeat(1_100_000)])).status).toBe(413);
    const long = await say(own, place, ['ä'.repeat(201)]);
    expect(long.status).toBe(422);
    expect(await long.text()).toContain('Das ist zu lang. Ein Wort oder ein kurzer Begriff genügt.');
    expect((await kept()).running?.answers).toEqual({});
  });

  test('fifty starts at the same moment begin one test, fifty hand-ins make one result', async () => {
    const fifty = <T>(ask: () => Promise<T>) => Promise.all(Array.from({ length: 50 }, ask));
    const started = await fifty(() => begin(own));
    expect(new Set(started.map((each) => `${each.status} ${each.headers.get('location')}`))).toEqual(
      new Set([`303 /pruefung/${COURSE}/1`]),
    );
    expect((await kept()).tries).toBe(1);
    const handed = await fifty(() => submit(own));
    expect(new Set(handed.map(({ status }) => status))).toEqual(new Set([303]));
    expect((await kept()).handedIn).toHaveLength(1);
  });

  test('after hand-in nothing changes any more, and the person reads why', async () => {
    await begin(own);
    await submit(own);
    const before = JSON.stringify(await record());
    const late = await say(own, 1, ['a']);
    expect(`${late.status} ${late.headers.get('location')}`).toBe(`303 /pruefung/${COURSE}/ergebnis`);
    const page = await own.get(`/pruefung/${COURSE}/ergebnis`);
    expect(await page.text()).toContain('Diese Prüfung ist schon abgegeben.');
    expect(JSON.stringify(await record())).toBe(before);
    expect((await own.get(`/pruefung/${COURSE}/1`)).headers.get('location')).toBe(`/pruefung/${COURSE}`);
  });

  test('when the time is up, what was saved before counts, and nothing after it', async () => {
    await begin(own, TIMED);
    const tell = (question: number) =>
      own.post(`/pruefung/${TIMED}/${question}?_action=tests.answer`, {
        course: TIMED,
        attempt: '1',
        question: String(question),
        answer: 'a',
      });
    for (const question of [1, 2, 3, 4]) await tell(question);
    expect(await (await own.get(`/pruefung/${TIMED}/5`)).text()).toContain('Noch 20 Minuten.');
    house.clock.advance(20 * MINUTE + 1);
    const late = await tell(5);
    expect(late.headers.get('location')).toBe(`/pruefung/${TIMED}`);
    expect(await (await own.get(`/pruefung/${TIMED}`)).text()).toContain('Die Zeit ist um.');
    await submit(own, TIMED);
    expect(Object.keys((await kept(TIMED)).handedIn[0]?.answers ?? {})).toHaveLength(4);
  });

  test('more time is a matter of the person alone, also in the middle of a test', async () => {
    await begin(own, TIMED);
    expect(await (await own.get(`/pruefung/${TIMED}/1`)).text()).toContain('Noch 20 Minuten.');
    const page = '/konto/pruefungszeit?_action=tests.extraTime';
    expect((await own.post(page, { extra: '75' })).status).toBe(422);
    expect((await own.post(page, { extra: '100' })).status).toBe(303);
    expect(await (await own.get(`/pruefung/${TIMED}/1`)).text()).toContain('Noch 40 Minuten.');
    expect(await (await own.get('/konto/pruefungszeit')).text()).toMatch(/value="100"[^>]*checked/);
    for (const other of ['personalentwicklung', 'kursredaktion', 'administration']) {
      const someone = await signedIn(house.url, other);
      const texts: string[] = [];
      for (const path of ['/konto/pruefungszeit', `/pruefung/${TIMED}`, '/meine-daten/daten.json'])
        texts.push(await (await someone.get(path)).text());
      expect(/value="100"[^>]*checked|"extraTime"|davon 20/.exec(texts.join('\n'))?.[0]).toBeUndefined();
    }
  });

  test('a session that ends in the middle loses no saved answer, and no answer waits in the sign-in page', async () => {
    await begin(own);
    await say(own, await placeOf('text'), ['Gespeichert-3713']);
    house.clock.advance(31 * MINUTE);
    const ended = await say(own, await placeOf('text'), ['Unterwegs-3713']);
    expect(ended.status).toBe(401);
    const page = await ended.text();
    expect(page).not.toContain('Unterwegs-3713');
    expect(page).not.toMatch(/name="kept" value="[^"]/);
    own = await signedIn(house.url, WHO);
    const text = await (await own.get(`/pruefung/${COURSE}/${await placeOf('text')}`)).text();
    expect(text).toContain('value="Gespeichert-3713"');
  });

  test('after two failed attempts there is a pause, with the day it ends', async () => {
    for (const attempt of ['1', '2']) {
      await begin(own, TIMED);
      await submit(own, TIMED, attempt);
    }
    const refused = await begin(own, TIMED);
    expect(refused.status).toBe(422);
    expect((await refused.text()).replaceAll(/<[^>]+>/g, '')).toContain('Versuch ist ab 25.11.2026 möglich');
    house.clock.advance(2 * DAY);
    own = await signedIn(house.url, WHO);
    expect((await begin(own, TIMED)).status).toBe(303);
  });
});
