import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { refusals, refusalText } from '#features/packages/refusals.ts';
import { allLibraries, allPackages, packageById } from '#features/packages/store.ts';
import { makeApp, type TestHouse } from '#tests/support/house.ts';
import { REFUSED_SAMPLES, sample, samples } from './samples.ts';
import { shelfOf, takeInto } from './taking.ts';

/** Samples that an empty house does not take, and why. All others are taken. */
const REFUSED: Readonly<Record<string, string>> = {
  ...REFUSED_SAMPLES,
  // It lacks a library that other samples bring; the player's tests have them all.
  'question-set-1.20': 'libraryMissing H5P.Image-1.1',
};

test.skipIf(samples().length === 0)('every sample is known to this test or taken', () => {
  expect(Object.keys(REFUSED).filter((name) => !samples().includes(name))).toEqual([]);
});

/* What is refused leaves nothing behind: so one house is enough for all of it, as long as nothing else comes. */
describe('what is refused', () => {
  let empty: TestHouse;
  beforeAll(async () => {
    empty = await makeApp();
  });
  afterAll(() => empty.leave());

  for (const name of samples().filter((each) => REFUSED[each] !== undefined))
    test(`${name}: ${REFUSED[name]}`, async () => {
      const before = shelfOf(empty);
      const { outcome, steps, said } = await takeInto(empty, sample(name) ?? '');
      expect(said).toBe(REFUSED[name]);
      expect(steps).toEqual(['received']);
      if (outcome.ok) throw new Error('it was taken');
      for (const language of ['de', 'en'] as const) {
        const text = refusalText({ code: outcome.problem, about: outcome.about }, language);
        expect(text).not.toBe(refusals[language].broken);
        expect(text.length).toBeGreaterThan(60);
      }
      expect(shelfOf(empty)).toEqual(before);
      const { store } = empty.app;
      expect([...(await allPackages(store)), ...(await allLibraries(store))]).toEqual([]);
    });
});

/* What is taken shares its libraries, as it would in a house that is in use. */
describe('what is taken', () => {
  let full: TestHouse;
  beforeAll(async () => {
    full = await makeApp();
  });
  afterAll(() => full.leave());

  for (const name of samples().filter((each) => REFUSED[each] === undefined))
    test(name, async () => {
      const { outcome, steps, said } = await takeInto(full, sample(name) ?? '');
      expect(said).toBe('ok');
      expect(steps).toEqual(['received', 'checked', 'libraries', 'content']);
      if (!outcome.ok) return;
      const kept = (await packageById(full.app.store, outcome.value.package))?.body;
      expect(kept?.libraries.length).toBe(outcome.value.changes.length);
      expect(shelfOf(full)).toContain(`contents/${outcome.value.package}/h5p.json`);
      expect(await readdir(join(full.folder, 'h5p/incoming'))).toEqual([]);
    });
});
