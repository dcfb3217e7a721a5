import { cp, readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { expect, test } from 'playwright/test';
import type { Ids } from '#domain/ids.ts';
import { type Client, signedIn } from '#tests/support/client.ts';
import { openServer, type TestServer, temporaryFolder } from '#tests/support/house.ts';
import { faceOf, unpacked } from '#tests/support/matrix-answer.ts';
import { swapped, TEST_COURSES } from '#tests/support/taking.ts';

const COURSE = 'pruefungsprobe';
const TIMED = 'zeitprobe';
const from = resolve('.cache/demo-town');

/** Ids one after the other, so that two houses draw the same. */
function counted(): Ids {
  let count = 0;
  return {
    next: () => {
      count += 1;
      return String(count).padStart(26, 'a');
    },
  };
}

test.describe('right and wrong swapped in the pool', () => {
  let folders: Awaited<ReturnType<typeof temporaryFolder>>[];
  let houses: TestServer[];
  test.beforeAll(async () => {
    const before = await temporaryFolder();
    const after = await temporaryFolder();
    folders = [before, after];
    for (const { folder } of folders) await cp(TEST_COURSES, folder, { recursive: true });
    for (const course of [COURSE, TIMED]) {
      const file = join(after.folder, course, 'items.yaml');
      await writeFile(file, swapped(await readFile(file, 'utf8')));
    }
    houses = [];
    for (const { folder } of folders)
      houses.push(await openServer({ from, env: { COURSES_DIR: folder }, ids: counted() }));
  });
  test.afterAll(async () => {
    for (const house of houses) await house.leave();
    for (const { leave } of folders) await leave();
  });

  /** Everything somebody can ask and send while a test runs, one answer after the other. */
  async function everything(own: Client, course: string): Promise<readonly string[]> {
    const faces: string[] = [];
    const note = async (answer: Promise<Response>) => void faces.push(await faceOf(await answer));
    const around = ['', '/uebersicht', '/ergebnis', '/1', '/2', '/3', '/4', '/5', '/6', '/7', '/x'];
    const look = async () => {
      for (const place of around) await note(own.get(`/pruefung/${course}${place}`));
      for (const path of [
        `/pruefung/${course}?auffrischung`,
        `/lernen/${course}`,
        `/lernen/${course}/anfang`,
      ])
        await note(own.get(path));
      for (const path of ['/', '/lernen', '/meine-daten', '/meine-daten/daten.json', '/suche?q=Anrufen'])
        await note(own.get(path));
    };
    const send = (question: number, answer: readonly string[]) =>
      note(
        own.post(`/pruefung/${course}/${question}?_action=tests.answer`, {
          course,
          attempt: '1',
          question: String(question),
          answer,
          marked: question % 2 === 0 ? 'ja' : '',
        }),
      );
    await look();
    await note(own.post(`/pruefung/${course}?_action=tests.start`, { course, form: 'full' }));
    await note(own.post(`/pruefung/${course}?_action=tests.start`, { course, form: 'full' }));
    await look();
    for (const answer of [
      ['a'],
      ['b', 'a'],
      ['c', 'a', 'b'],
      ['2', '1', '4', '3'],
      ['1', '', '', ''],
      ['Haus'],
    ])
      for (const question of [1, 2, 3, 4, 5, 6, 7]) await send(question, answer);
    await look();
    for (const question of [1, 3, 5]) await send(question, []);
    await look();
    return faces;
  }

  for (const [course, who] of [
    [COURSE, 'azubi-1'],
    [TIMED, 'werkstudent-it'],
  ] as const)
    test(`every answer of the house before ${course} is handed in is the same, byte for byte`, async () => {
      const owns = await Promise.all(houses.map(async ({ url }) => unpacked(await signedIn(url, who))));
      // Each house has a port of its own.
      const ports = houses.map(({ port }) => String(port));
      const [one = [], other = []] = await Promise.all(
        owns.map(async (own, index) =>
          (await everything(own, course)).map((face) => face.replaceAll(ports[index] ?? '', 'PORT')),
        ),
      );
      expect(one.length).toBeGreaterThan(100);
      expect(one.filter((face) => face.startsWith('303')).length).toBeGreaterThan(15);
      expect(one.filter((face) => face.startsWith('422')).length).toBeGreaterThan(10);
      for (const [index, face] of one.entries()) expect(other[index]).toBe(face);
      expect(one.join('\n')).not.toMatch(/Grund-|Weil [A-E]|correct|seed/);
      // The same comparison finds the difference as soon as there may be one.
      const results = await Promise.all(
        owns.map(async (own) => {
          await own.post(`/pruefung/${course}/uebersicht?_action=tests.submit`, { course, attempt: '1' });
          return faceOf(await own.get(`/pruefung/${course}/ergebnis`));
        }),
      );
      expect(results[0]).not.toBe(results[1]);
    });
});
