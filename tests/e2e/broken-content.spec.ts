import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, test } from 'playwright/test';
import { type Fault, faultText } from '#platform/content/fault.ts';
import { openLogged, openTown, visitor } from '#tests/support/matrix-house.ts';

let folder: string;
test.beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'rueckenwind-inhalte-'));
  for (const name of ['content', 'courses']) await cp(resolve(name), join(folder, name), { recursive: true });
});
test.afterEach(() => rm(folder, { recursive: true, force: true }));

const env = () => ({ CONTENT_DIR: join(folder, 'content'), COURSES_DIR: join(folder, 'courses') });
const lesson = 'courses/it-sicherheit/lessons/2-anatomie.md';
const course = 'courses/it-sicherheit/course.yaml';

/** Changes a file as an editor would, and says in which line the first difference stands. */
async function edit(file: string, change: (text: string) => string): Promise<number> {
  const before = await readFile(join(folder, file), 'utf8');
  const after = change(before);
  await writeFile(join(folder, file), after);
  const lines = before.split('\n');
  return after.split('\n').findIndex((line, number) => line !== lines[number]) + 1;
}

/** What an editor gets wrong: file, change, and what they read about it; `exact` where the line is that of the change. */
type Mistake = readonly [string, string, (text: string) => string, RegExp, 'exact'?];
const MISTAKES: readonly Mistake[] = [
  [
    'a picture without words',
    lesson,
    (text) => text.replace(/!\[[^\]]+\]/, '![]'),
    /fehlt der Alternativtext\. Schreiben Sie ihn in die eckigen Klammern/,
    'exact',
  ],
  [
    'a picture that is not there',
    lesson,
    (text) => text.replace('bilder/phishing-mail.svg', 'bilder/weg.svg'),
    /„bilder\/weg\.svg“ gibt es nicht\. Prüfen Sie Ordner und Dateinamen/,
    'exact',
  ],
  [
    'a heading that skips a level',
    lesson,
    (text) => text.replace('## Sehen wir', '#### Sehen wir'),
    /überspringt eine Ebene\. Nehmen Sie ##/,
    'exact',
  ],
  [
    'a lesson without its head',
    lesson,
    (text) => text.replace('---\n', ''),
    /Der Kopf fehlt\. Die Datei beginnt mit einer Zeile „---“/,
    'exact',
  ],
  [
    'a number as a word',
    lesson,
    (text) => text.replace('minutes: 7', 'minutes: sieben'),
    /„minutes“ hat die falsche Form\. Erwartet wird: eine/,
    'exact',
  ],
  [
    'a topic nobody knows',
    course,
    (text) => text.replace('topics: [phishing', 'topics: [fischen'),
    /Das Thema „fischen“ gibt es nicht\. Die Themen stehen in content\/organisation\/topics\.yaml/,
  ],
  [
    'a misspelt key',
    course,
    (text) => text.replace('summary:', 'sumary:'),
    /unbekannten Schlüssel „sumary“\. Meinen Sie „summary“/,
  ],
  [
    'a quotation mark left open',
    course,
    (text) => text.replace('title: IT-Sicherheit', 'title: "IT-Sicherheit'),
    /Das Anführungszeichen wird nicht geschlossen\. Setzen Sie am Ende des Textes das gleiche/,
    'exact',
  ],
  [
    'a lesson that is not there',
    course,
    (text) => text.replace('lessons/2-anatomie.md', 'lessons/2-weg.md'),
    /Die Lektion „lessons\/2-weg\.md“ gibt es nicht/,
  ],
  [
    'a summary card without its sentence',
    'courses/change/card.md',
    (text) => text.replace(/^lead: .*\n/m, ''),
    /„lead“ fehlt\. Ergänzen Sie/,
  ],
  [
    'a first-aid card on a topic nobody knows',
    'content/cards/datenpanne.md',
    (text) => text.replace('topic: datenpanne', 'topic: fischen'),
    /Das Thema „fischen“ gibt es nicht\. Die Themen stehen in content\/organisation\/topics\.yaml/,
    'exact',
  ],
  [
    'a test item without a reason',
    'courses/change/items.yaml',
    (text) => text.replace(/, reason: [^}]*}/, ' }'),
    /fehlt\. Ergänzen Sie diese Angabe/,
    'exact',
  ],
  [
    'a day that does not exist',
    'content/pages/hilfe.md',
    (text) => text.replace(/updated: .*/, 'updated: 2026-02-30'),
    /„updated“ ist kein Tag, den es gibt\. Schreiben Sie ihn so/,
    'exact',
  ],
  [
    'a duty without a reason',
    'content/organisation/duties.yaml',
    (text) => text.replace(/ {4}because: .*\n/, ''),
    /Pflichtregel „[a-z0-9-]+“: „because“ fehlt\. Ergänzen Sie/,
  ],
];

/** What the house says when it does not open. */
async function refusal(): Promise<readonly string[]> {
  try {
    const house = await openLogged({ env: env() });
    await house.leave();
    return [];
  } catch (error) {
    return ((error as { faults?: readonly Fault[] }).faults ?? []).map(faultText);
  }
}

const isTold = (faults: readonly string[], [, file, , sentence, exact]: Mistake, line: number): void => {
  expect(line).toBeGreaterThan(0);
  expect(faults.join('\n')).toMatch(sentence);
  expect(faults[0]).toMatch(new RegExp(`^${file}, Zeile \\d+: `));
  if (exact) expect(faults.join()).toContain(`${file}, Zeile ${line}: `);
};

for (const mistake of MISTAKES.filter(([, file]) => file.startsWith('content/'))) {
  const [what, file, change] = mistake;
  test(`with ${what} the house does not open and says where and what to do`, async () => {
    const line = await edit(file, change);
    isTold(await refusal(), mistake, line);
  });
}

test('with a mistake in a course the house opens without that course alone, and says where and what to do', async () => {
  const sound = await openLogged({ env: env() });
  const all = [...sound.app.learning.courses().keys()];
  expect(sound.app.learning.states().flatMap(({ faults }) => faults)).toEqual([]);
  await sound.leave();
  await edit(lesson, (text) => text.replace(/!\[[^\]]+\]/, '![]'));
  await edit('courses/it-sicherheit/lessons/3-links-pruefen.md', (text) =>
    text.replace(/!\[[^\]]+\]/, '![]'),
  );
  const house = await openLogged({ env: env() });
  expect([...house.app.learning.courses().keys()]).toEqual(all.filter((slug) => slug !== 'it-sicherheit'));
  expect(house.log.filter((line) => line.includes('"content.fault"'))).toHaveLength(2);
  await house.leave();
});

test('every mistake in a course is told with its place, and no other course is touched', async () => {
  const house = await openLogged({ env: env() });
  const { learning } = house.app;
  for (const mistake of MISTAKES.filter(([, file]) => file.startsWith('courses/'))) {
    const [what, file, change] = mistake;
    await test.step(what, async () => {
      const before = await readFile(join(folder, file), 'utf8');
      const line = await edit(file, change);
      await learning.reread();
      const faulty = learning.states().filter(({ state }) => state === 'faulty');
      expect(faulty.map(({ slug }) => `courses/${slug}/`)).toEqual([
        expect.stringMatching(new RegExp(`^${file.split('/', 2).join('/')}/`)),
      ]);
      isTold(faulty.flatMap(({ faults }) => faults).map(faultText), mistake, line);
      await writeFile(join(folder, file), before);
    });
  }
  await learning.reread();
  expect(learning.states().every(({ state }) => state === 'sound')).toBe(true);
  await house.leave();
});

test('without a page that every page links to the house does not open', async () => {
  await rm(join(folder, 'content/pages/barrierefreiheit.md'));
  expect((await refusal()).join()).toMatch(
    /^content\/pages\/barrierefreiheit\.md, Zeile 1: Die Seite fehlt\./,
  );
});

test('a mistake made while the house is open leaves the last good text in place until it is mended', async () => {
  const house = await openTown(env());
  const reader = await visitor(house, 'staff');
  const page = async () => (await reader.get('/lernen/it-sicherheit/anatomie')).text();
  const faults = () => house.log.filter((line) => line.includes('"content.fault"'));
  const readings = () => house.log.filter((line) => line.includes('"content.read"')).length;

  await edit(lesson, (text) => text.replace('## Sehen wir genau hin', '#### Sehen wir ganz falsch hin'));
  await expect.poll(() => faults().length).toBeGreaterThan(0);
  expect(faults()[0]).toContain(lesson);
  expect(await page()).toContain('Sehen wir genau hin');
  expect(await page()).not.toContain('ganz falsch');
  const author = await visitor(house, 'course-author');
  const desk = await (await author.get('/verwaltung/kurse')).text();
  expect(desk).toContain(lesson);
  expect(desk).toContain('überspringt eine Ebene');
  expect(desk).toContain('Sie sehen die Fassung von');

  const before = readings();
  await edit(lesson, (text) =>
    text.replace('#### Sehen wir ganz falsch hin', '## Sehen wir nun richtig hin'),
  );
  await expect.poll(readings).toBeGreaterThan(before);
  await expect.poll(page).toContain('Sehen wir nun richtig hin');
  await house.leave();
});
