import type { Frame } from 'playwright/test';
import { signedIn } from '#tests/support/client.ts';
import { expect, test } from '#tests/support/fixtures.ts';
import {
  changed,
  everything,
  type Forging,
  forgedHouse,
  forgerOf,
  openForged,
} from '#tests/support/forged.ts';
import type { TestServer } from '#tests/support/house.ts';

let house: TestServer;
test.beforeAll(async () => {
  house = await forgedHouse();
});
test.afterAll(() => house.leave());

const OTHER = 'beschaeftigte-betriebshof';
const own = (learner: string): string => `learners/demo-${learner}.json`;

type Kept = { doneAt?: string; practice?: { state?: string; result?: { raw: number; max: number } } };
type Learner = { courses: Record<string, { units: Record<string, Kept> }> };
const learners = { name: 'learners', shape: 1, indexes: {} };

/** What the house keeps of a practice of „faelschung“. */
async function keptOf(learner: string, unit = 'erste'): Promise<Kept | undefined> {
  const document = await house.app.store.get(learners, `demo-${learner}`);
  return (document?.body as Learner | undefined)?.courses['faelschung']?.units[unit];
}

const say = (frame: Frame, message: unknown): Promise<void> =>
  frame.evaluate((given) => (window as unknown as Forging).forger.say(given), message);

const answered = (raw: unknown, max: unknown, more: object = {}) => ({
  type: 'result',
  verb: 'answered',
  raw,
  max,
  root: true,
  ...more,
});

/** Messages keep their order: once this one is kept, everything said before it has been judged. */
async function judged(frame: Frame, learner: string, mark: string): Promise<Kept | undefined> {
  await say(frame, { type: 'state', state: `{"0":{"state":"${mark}"}}` });
  await expect
    .poll(async () => {
      house.clock.advance(1_000);
      return (await keptOf(learner))?.practice?.state;
    })
    .toContain(mark);
  return keptOf(learner);
}

test('a package that says what it may say is believed, so the next tests can fail', async ({ browser }) => {
  const learner = 'azubi-1';
  const context = await browser.newContext();
  const { page, frame, before } = await openForged(context, house, learner);
  await say(frame, answered(1, 2));
  expect((await judged(frame, learner, 'brav'))?.practice?.result).toMatchObject({ raw: 1, max: 2 });
  await page.getByText('Die Übung ist erledigt.').waitFor();
  expect((await keptOf(learner))?.doneAt).toBeDefined();
  expect(changed(before, await everything(house))).toEqual([own(learner)]);
  await context.close();
});

test('another actor, another object and impossible scores change nothing, for nobody', async ({
  browser,
}) => {
  const learner = 'werkstudent-it';
  const context = await browser.newContext();
  const { frame, sent, before } = await openForged(context, house, learner);
  const elsewhere = {
    actor: `demo-${OTHER}`,
    person: `demo-${OTHER}`,
    object: 'it-sicherheit.phishing-erkennen',
    course: 'it-sicherheit',
    unit: 'phishing-erkennen',
    fuer: 'x',
  };
  for (const [raw, max] of [
    [9, 1],
    [-1, 1],
    [Number.NaN, 1],
    [1, 1e9],
    ['1', '1'],
  ])
    await say(frame, answered(raw, max, elsewhere));
  await say(frame, { ...answered(1, 1, elsewhere), verb: 'passed' });
  await say(frame, { kind: 'result', verb: 'answered', raw: 1, max: 1, ...elsewhere });
  expect(await judged(frame, learner, 'nichts')).toEqual({
    practice: { state: '{"0":{"state":"nichts"}}', edition: expect.any(String) },
  });

  // As a statement, and with a score that could be: it is taken for the one who sits here and for this practice.
  await frame.evaluate(
    ({ actor, object }) =>
      (window as unknown as Forging).forger.tell({
        actor: { account: { name: actor } },
        verb: { id: 'http://adlnet.gov/expapi/verbs/answered' },
        object: { id: `https://rueckenwind.example/h5p/${object}` },
        result: { score: { raw: 1, max: 1 }, success: true },
      }),
    elsewhere,
  );
  expect((await judged(frame, learner, 'selbst'))?.practice?.result).toMatchObject({ raw: 1, max: 1 });
  expect(sent.join('\n')).not.toContain(OTHER);
  expect(sent.join('\n')).not.toContain('it-sicherheit');
  expect(changed(before, await everything(house))).toEqual([own(learner)]);
  await context.close();
});

test('ten thousand messages at once are a handful for the house, and the practice goes on', async ({
  browser,
}) => {
  test.setTimeout(120_000);
  const learner = 'tandem-buergerservice';
  const context = await browser.newContext();
  const { page, frame, sent } = await openForged(context, house, learner);
  const colleague = await signedIn(house.url, OTHER);
  const before = await everything(house);
  const flooding = frame.evaluate(() => (window as unknown as Forging).forger.flood(10_000));
  expect((await colleague.get('/lernen')).status).toBe(200);
  await flooding;
  await judged(frame, learner, 'geflutet');
  await frame.evaluate(() => (window as unknown as Forging).forger.greet(10_000));
  await page.reload();
  const again = await forgerOf(page);
  await say(again, answered(2, 2));
  expect((await judged(again, learner, 'danach'))?.practice?.result).toMatchObject({ raw: 2, max: 2 });
  expect(sent.length).toBeGreaterThan(0);
  expect(sent.length).toBeLessThan(60);
  expect(changed(before, await everything(house))).toEqual([own(learner)]);
  await context.close();
});

test('a state of ten megabytes stays in the page, which says so, and the one before is kept', async ({
  browser,
}) => {
  const learner = 'beschaeftigte-buergerservice';
  const context = await browser.newContext();
  const { page, frame, sent, before } = await openForged(context, house, learner);
  await judged(frame, learner, 'vorher');
  const count = sent.length;
  await frame.evaluate(() => (window as unknown as Forging).forger.swell(10 * 1024 * 1024));
  await say(frame, { type: 'error', code: 'state' });
  await page.getByText('Ihr Stand lässt sich hier nicht speichern.').waitFor();
  expect(sent.length).toBe(count);
  expect((await keptOf(learner))?.practice?.state).toContain('vorher');
  await judged(frame, learner, 'nachher');
  expect(changed(before, await everything(house))).toEqual([own(learner)]);
  await context.close();
});
