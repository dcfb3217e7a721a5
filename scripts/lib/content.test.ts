import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readConfig } from '#platform/config/config.ts';
import { faultText } from '#platform/content/fault.ts';
import { checkedContent } from './content.ts';

/** The content of the house with one of its courses, so that only what is planted there is new. */
let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'check-'));
  await cp(resolve('content'), join(folder, 'content'), { recursive: true });
  for (const name of ['it-sicherheit', '_libraries'])
    await cp(resolve('courses', name), join(folder, 'courses', name), { recursive: true });
});
afterEach(() => rm(folder, { recursive: true, force: true }));

/** The faults that the edit brings, beside those of the courses that are not there. */
async function planted(file: string, from: string, to: string): Promise<readonly string[]> {
  const before = new Set(await faults());
  const path = join(folder, file);
  const text = await readFile(path, 'utf8');
  expect(text).toContain(from);
  await writeFile(path, text.replace(from, to));
  return (await faults()).filter((fault) => !before.has(fault));
}
async function faults(): Promise<readonly string[]> {
  const read = readConfig({
    DATA_DIR: join(folder, 'data'),
    CONTENT_DIR: join(folder, 'content'),
    COURSES_DIR: join(folder, 'courses'),
  });
  if (!read.ok) throw new Error(read.faults?.join(' '));
  return (await checkedContent(read.value)).faults.map(faultText);
}

const C = 'courses/it-sicherheit';
test.each([
  [`${C}/course.yaml`, 'title: IT', 'title: "IT', 'Das Anführungszeichen wird nicht geschlossen.'],
  [`${C}/lessons/2-anatomie.md`, 'title:', 'titel:', 'Meinen Sie „title“?'],
  [`${C}/card.md`, 'lead:', 'leed:', 'Meinen Sie „lead“?'],
  [`${C}/facts.yaml`, 'lesson: anatomie', 'lesson: ana: tomie', 'Im Text steht ein Doppelpunkt.'],
  [`${C}/lessons/1-warum-kommunen.md`, '## ', '[hin](/meine-datn)\n\n## ', 'Meinen Sie „/meine-daten“?'],
  ['content/organisation/town.yaml', 'name:', 'nmae:', 'Meinen Sie „name“?'],
  [
    'content/organisation/duties.yaml',
    'course: it-sicherheit',
    'course: it-sicherhet',
    'nennt den Kurs „it-sicherhet“, den es nicht gibt. Meinen Sie „it-sicherheit“?',
  ],
])('one mistake in %s is one fault, without others that follow from it', async (file, from, to, what) => {
  const found = await planted(file, from, to);
  expect(found).toEqual([expect.stringMatching(`^${file}, Zeile \\d+: `)]);
  expect(found[0]).toContain(what);
});
