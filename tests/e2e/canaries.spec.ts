import { cp, readdir, readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { expect, test } from 'playwright/test';
import { DEMO_PASSWORD, demoAccounts } from '#src/demo/accounts.ts';
import { type Client, client, signedIn } from '#tests/support/client.ts';
import { temporaryFolder } from '#tests/support/house.ts';
import { crawl, type Pages } from '#tests/support/matrix-crawl.ts';
import { type LoggedServer, openLogged } from '#tests/support/matrix-house.ts';
import { passedTest } from '#tests/support/matrix-tests.ts';
import { TEST_COURSES } from '#tests/support/taking.ts';

/** Whose learning it is: everything planted here belongs to her alone. */
const LEARNER = 'beschaeftigte-buergerservice';
const TEST = '/pruefung/pruefungsprobe';
const PRACTICE = '/lernen/it-sicherheit/phishing-erkennen';
const SECOND_PRACTICE = '/lernen/it-sicherheit/warnzeichen-suchen';
/** Nobody else learns at night: 4:17 in Berlin, with seconds that no other moment of the demo town has. */
const MOMENT = '2026-11-24T03:17:23.713Z';

/** Values that occur nowhere else, each the way a page, a file or a log might write it. */
const CANARIES: Readonly<Record<string, RegExp>> = {
  'the points': /(?<![\w-])3\.?713(?![\w-])/,
  'the points there are': /(?<![\w-])9\.?999(?![\w-])/,
  'the share of points': /0[.,]371|37[.,]1\d* ?%/,
  'an answer': /Kanarienantwort-7/,
  'a note': /Kanariennotiz-7/,
  'an answer in a test': /Kanarienprüfung-7/,
  'the moment': /03:17:23|(?<!\d)0?[34][:.]17(?!\d)/,
};

const found = (text: string): readonly string[] =>
  Object.entries(CANARIES).flatMap(([name, canary]) => (canary.test(text) ? [name] : []));
const all = Object.keys(CANARIES);
const foundIn = (pages: Pages): readonly string[] =>
  [...pages].flatMap(([path, text]) => found(text).map((name) => `${path}: ${name}`));

let house: LoggedServer;
let learner: Client;
let courses: Awaited<ReturnType<typeof temporaryFolder>>;
test.beforeAll(async () => {
  courses = await temporaryFolder(resolve('courses'));
  await cp(TEST_COURSES, courses.folder, { recursive: true });
  const env = { COURSES_DIR: courses.folder };
  house = await openLogged({ from: resolve('.cache/demo-town'), env });
  house.clock.set('2026-11-24T03:05:00.000Z');
  learner = await signedIn(house.url, LEARNER);
  house.clock.set(MOMENT);
  await learn(learner);
  house.clock.set('2026-11-24T03:31:00.000Z');
});
test.afterAll(async () => {
  await house.leave();
  await courses.leave();
});

/** Through the doors that everybody uses: lessons, a practice with its stand and result, a note. */
async function learn(own: Client): Promise<void> {
  const page = await (await own.get('/lernen/it-sicherheit')).text();
  const units = [...page.matchAll(/href="\/lernen\/it-sicherheit\/([a-z-]+)"/g)].map(([, unit = '']) => unit);
  for (const unit of new Set(units)) {
    const fields = { course: 'it-sicherheit', unit };
    await own.post(`/lernen/it-sicherheit/${unit}?_action=learning.readLesson`, fields);
  }
  const fields = { course: 'it-sicherheit', unit: 'anatomie', note: 'Kanariennotiz-7' };
  await own.post('/lernen/it-sicherheit/anatomie?_action=learning.note', fields);
  const state = JSON.stringify({ antworten: ['Kanarienantwort-7'], score: 3713 / 9999 });
  for (const body of [
    { kind: 'state', state },
    { kind: 'result', verb: 'completed', raw: 3713, max: 9999 },
  ]) {
    expect((await own.json(`/api${PRACTICE}`, body)).status).toBe(200);
  }
  const second = { kind: 'result', verb: 'completed', raw: 3713, max: 9999 };
  expect((await own.json(`/api${SECOND_PRACTICE}`, second)).status).toBe(200);
  await passedTest(house.app, `demo-${LEARNER}`);
  await takeTest(own);
}

/** A test with an answer of its own, handed in; then one that still runs, with the same answer. */
async function takeTest(own: Client): Promise<void> {
  for (const attempt of ['1', '2']) {
    const test = { course: 'pruefungsprobe', attempt };
    await own.post(`${TEST}?_action=tests.start`, { ...test, form: 'full' });
    for (const question of ['1', '2', '3', '4', '5', '6']) {
      const answer = 'Kanarienprüfung-7';
      await own.post(`${TEST}/${question}?_action=tests.answer`, { ...test, question, answer });
    }
    if (attempt === '1') await own.post(`${TEST}/uebersicht?_action=tests.submit`, test);
  }
}

/** Addresses that no link leads to. */
const STARTS = [
  '/',
  '/personal',
  '/personal/pflichten.csv',
  '/verwaltung/barrieren',
  '/meine-daten/daten.json',
  '/suche?q=Kanarien',
  '/suche?q=Beschäftigte Bürgerservice',
  '/suche?q=demo-beschaeftigte-buergerservice',
  '/api/health',
  '/api/sitzung',
  `/api${PRACTICE}`,
  PRACTICE,
  '/lernen/notizen',
  '/lernen/it-sicherheit/drucken',
  TEST,
  `${TEST}/uebersicht`,
  `${TEST}/ergebnis`,
  `${TEST}/ergebnis?versuch=1`,
  ...[1, 2, 3, 4, 5, 6].map((question) => `${TEST}/${question}`),
];

test('the learner herself sees her result, her answer, her note and when it was', async () => {
  const practice = await (await learner.get(PRACTICE)).text();
  expect(practice).toContain('Ihr letztes Ergebnis: 3.713 von 9.999');
  expect(practice).toContain('Kanarienantwort-7');
  expect(await (await learner.get('/meine-daten')).text()).toMatch(CANARIES['the moment'] ?? /^$/);
  expect(found(await (await learner.get('/meine-daten/daten.json')).text())).toEqual(all);
});

test('the same search, made by the learner, finds every canary', async () => {
  const pages = await crawl(learner, STARTS);
  const names = new Set([...pages.values()].flatMap(found));
  expect([...names].toSorted()).toEqual([...all].toSorted());
});

test('HR sees that the duty is done and on which day', async () => {
  const hr = await signedIn(house.url, 'personalentwicklung');
  const table = await (await hr.get('/personal/pflichten.csv?fachbereich=buergerservice')).text();
  expect(table).toMatch(/Beschäftigte Bürgerservice;.*bestanden;[^;]*;24\.11\.2026/);
});

test('no filter, order or page of the report and of its file shows HR more than that', async () => {
  const hr = await signedIn(house.url, 'personalentwicklung');
  const states = ['alle', 'offen', 'ueberfaellig', 'pausiert', 'abgeschlossen'];
  const departments = ['', ...house.app.organisation().departments.keys()];
  const queries = [
    ...states.flatMap((stand) => departments.map((fachbereich) => ({ stand, fachbereich }))),
    ...['name', 'fachbereich', 'frist', 'stand'].flatMap((sortierung) =>
      ['auf', 'ab'].map((richtung) => ({ sortierung, richtung })),
    ),
    { kurs: 'gibt-es-nicht' },
    { stand: 'ergebnis', sortierung: 'punkte' },
  ].map((query) => new URLSearchParams(query).toString());
  const paths = queries.map((query) => `/personal?${query}`);
  // Each page links to its file; further pages of long tables come after them.
  const pages = await crawl(hr, paths, 2 * paths.length + 40);
  expect([...pages.keys()].filter((path) => path.includes('.csv')).length).toBeGreaterThan(paths.length / 2);
  expect(foundIn(pages)).toEqual([]);
});

/** One account of every role, both superiors, and colleagues of the same department. */
const readers = demoAccounts.filter(
  ({ slug, roles, department }, index) =>
    slug !== LEARNER &&
    (department === 'buergerservice' ||
      demoAccounts.findIndex((each) => each.roles.join() === roles.join()) === index),
);

for (const { slug } of readers) {
  test(`nothing that ${slug} can open tells of her learning`, async () => {
    const own = await signedIn(house.url, slug);
    const pages = await crawl(own, STARTS, 250);
    expect(pages.get(PRACTICE)).toContain('phishing-erkennen');
    expect(foundIn(pages)).toEqual([]);
  });
}

test('nobody who is not signed in finds any of it either', async () => {
  const pages = await crawl(client(house.url), STARTS);
  expect(foundIn(pages)).toEqual([]);
});

test('after she has signed out the next person at the same browser sees nothing of it', async () => {
  const own = await signedIn(house.url, LEARNER);
  await own.get(PRACTICE);
  await own.post('/anmelden?_action=people.signOut');
  const next = { identifier: 'tandem-buergerservice', password: DEMO_PASSWORD };
  await own.post('/anmelden?_action=people.signIn', next);
  expect(foundIn(await crawl(own, [PRACTICE, '/', '/lernen', '/meine-daten'], 40))).toEqual([]);
});

test('neither the log nor any journal knows what she learnt, how well or when', async () => {
  const names = await readdir(house.folder, { recursive: true, withFileTypes: true });
  const journals = names
    .filter((entry) => entry.isFile() && entry.name.endsWith('.jsonl'))
    .map((entry) => join(entry.parentPath, entry.name));
  const written = (await Promise.all(journals.map((file) => readFile(file, 'utf8')))).join('\n');
  expect(written).toContain('"signIn"');
  expect(written).toContain('"duties.exported"');
  expect(found(`${written}\n${house.log.join('\n')}`)).toEqual([]);
});
