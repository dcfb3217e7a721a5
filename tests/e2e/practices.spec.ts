import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FrameLocator, Page } from 'playwright/test';
import { parse } from 'yaml';
import { expect, test } from '#tests/support/fixtures.ts';
import { frameOf } from '#tests/support/practice.ts';
import { watch } from '#tests/support/walk.ts';

/** Nobody else learns with this account. */
const WHO = 'it-servicestelle';
const MOST_STEPS = 60;

type Unit = { id: string; kind: string; package?: string };

/** Every practice of every course, as the authors list them. */
const practices = readdirSync('courses', { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && !entry.name.startsWith('_'))
  .flatMap(({ name }) => {
    const { units } = parse(readFileSync(join('courses', name, 'course.yaml'), 'utf8')) as { units: Unit[] };
    return units.filter(({ kind }) => kind === 'practice').map(({ id }) => `/lernen/${name}/${id}`);
  });

const onwardIn = (frame: FrameLocator) =>
  frame
    .getByRole('button', {
      name: /^(Antwort prüfen|Reihenfolge prüfen|Auswertung|So entscheiden|Zum Ergebnis|Weiter( zu .*)?)$/,
    })
    .last();

/** Does what the present step asks for, as somebody would who takes the first choice each time. */
async function step(frame: FrameLocator): Promise<void> {
  const onward = onwardIn(frame);
  const name = (await onward.textContent())?.trim();
  if (name === 'Reihenfolge prüfen') await frame.getByRole('button', { name: 'nach unten' }).first().click();
  if (name === 'Auswertung') await frame.getByRole('listitem').getByRole('button').first().click();
  if (name === 'Antwort prüfen' || name === 'So entscheiden')
    await frame.locator('input:not(:disabled)').first().check();
  await onward.click();
}

/** Answers how many steps it took. */
async function play(page: Page): Promise<number> {
  const done = page.getByRole('status').filter({ hasText: 'Die Übung ist erledigt.' });
  const onward = onwardIn(frameOf(page));
  for (let steps = 0; steps < MOST_STEPS; steps += 1) {
    await expect.poll(async () => (await done.isVisible()) || (await onward.isVisible())).toBe(true);
    if (await done.isVisible()) return steps;
    await step(frameOf(page));
  }
  throw new Error('the practice has no end');
}

test('there are practices to play', () => {
  expect(practices.length).toBeGreaterThanOrEqual(10);
});

for (const path of practices)
  test(`${path} is played to its end`, async ({ page, context, house, signIn }) => {
    const seen = watch(context, house.url);
    // One person plays them all, in no time by the clock of this house: that would be faster than people can answer.
    house.clock.advance(60_000);
    await signIn(WHO);
    await page.goto(path);
    expect(await play(page)).toBeGreaterThan(0);
    expect(seen).toEqual([]);
  });
