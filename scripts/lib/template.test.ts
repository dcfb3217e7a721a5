import { cp, mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { faultText } from '#platform/content/fault.ts';
import { temporaryFolder } from '#tests/support/house.ts';
import { checkedContent } from './content.ts';
import { root } from './project.ts';

/** The template for authors as they begin with it: copied to a folder of its own name. */
let place: Awaited<ReturnType<typeof temporaryFolder>>;
const COURSE = 'mein-kurs';

beforeAll(async () => {
  place = await temporaryFolder();
  const from = join(root, 'courses');
  await cp(join(from, '_vorlage'), join(place.folder, 'courses', COURSE), { recursive: true });
  await cp(join(from, '_libraries'), join(place.folder, 'courses/_libraries'), { recursive: true });
  await cp(join(root, 'content'), join(place.folder, 'content'), { recursive: true });
  // Duties are about courses that are not there.
  await writeFile(join(place.folder, 'content/organisation/duties.yaml'), 'dutyRules: []\n');
  await mkdir(join(place.folder, 'data'));
});
afterAll(() => place.leave());

const checked = () =>
  checkedContent({
    contentDir: join(place.folder, 'content'),
    coursesDir: join(place.folder, 'courses'),
    dataDir: join(place.folder, 'data'),
  } as Parameters<typeof checkedContent>[0]);

test('the template for a new course passes the check with no fault and no hint', async () => {
  const { checks, faults, hints } = await checked();
  expect(checks.map(({ course }) => course.slug)).toEqual([COURSE]);
  expect(faults.map(faultText)).toEqual([]);
  expect(hints.map(faultText)).toEqual([]);
  expect(checks[0]?.course.draft).toBe('ja');
});

test('a part that is missing from it would be noticed', async () => {
  await rm(join(place.folder, 'courses', COURSE, 'lessons/1-uebergeben.md'));
  const { faults } = await checked();
  expect(faults.map(faultText).join('\n')).toContain('Die Lektion „lessons/1-uebergeben.md“ gibt es nicht.');
});
