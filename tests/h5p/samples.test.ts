import type { Browser, Frame } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { isDone } from '#platform/h5p/done.ts';
import { launch, openPractice } from './browser.ts';
import { type Host, startHost } from './host.ts';
import { results } from './own-practice.ts';
import { currentState, resultOf, stateWith } from './practice.ts';
import { sample, unpackedSample } from './samples.ts';

let browser: Browser;
let host: Host;

const samples = {
  truefalse: 'H5P.TrueFalse-1.8',
  multichoice: 'H5P.MultiChoice-1.16',
  dragtext: 'moodle-drag',
  choiceset: 'H5P.SingleChoiceSet-1.11',
  questionset: 'question-set-1.20',
} as const;
type Id = keyof typeof samples;

beforeAll(async () => {
  const present = Object.entries(samples).filter(([, name]) => sample(name));
  const places = await Promise.all(
    present.map(async ([id, name]) => [id, await unpackedSample(name)] as const),
  );
  host = await startHost({ places: Object.fromEntries(places) });
  browser = await launch();
}, 60_000);

afterAll(async () => {
  await browser.close();
  await host.close();
});

type Case = {
  readonly id: Id;
  /** As the house knows it: decides which result makes it done. */
  readonly type: string;
  /** All but the last step; no result may have been reported after it. */
  readonly before: (frame: Frame) => Promise<void>;
  /** The step that makes it done. */
  readonly last: (frame: Frame) => Promise<void>;
  readonly result: { verb: 'answered' | 'completed'; raw: number; max: number };
  /** Part of the state once everything was answered. */
  readonly kept: string;
};

const check = (frame: Frame) => frame.getByRole('button', { name: /Check/ }).locator('visible=true').click();
const next = (frame: Frame) => frame.locator('.h5p-question-next:visible').click();

const cases: readonly Case[] = [
  {
    id: 'truefalse',
    type: 'H5P.TrueFalse',
    before: (frame) => frame.getByRole('radio', { name: 'No' }).click(),
    last: check,
    result: { verb: 'answered', raw: 0, max: 1 },
    kept: 'false',
  },
  {
    id: 'multichoice',
    type: 'H5P.MultiChoice',
    before: (frame) => frame.getByText('Very dark purple').click(),
    last: check,
    result: { verb: 'answered', raw: 1, max: 1 },
    kept: 'answers',
  },
  {
    id: 'dragtext',
    type: 'H5P.DragText',
    before: async (frame) => {
      const word = (text: string) =>
        frame.locator('.h5p-drag-draggables-container [role=button]', { hasText: text });
      const gap = (index: number) => frame.locator('[aria-dropeffect]').nth(index);
      for (const [index, text] of ['blue', 'red'].entries()) {
        await word(text).press('Enter');
        await gap(index).press('Enter');
      }
      await word('orange').dragTo(gap(2));
    },
    last: check,
    result: { verb: 'answered', raw: 3, max: 3 },
    kept: 'draggable',
  },
  {
    id: 'choiceset',
    type: 'H5P.SingleChoiceSet',
    before: async (frame) => {
      for (const answer of ['Wolfberries', 'Africa'])
        await frame.getByRole('radio', { name: answer }).click();
    },
    last: (frame) => frame.getByRole('radio', { name: 'Dried' }).click(),
    result: { verb: 'completed', raw: 2, max: 3 },
    kept: 'progress\\":3',
  },
  {
    id: 'questionset',
    type: 'H5P.QuestionSet',
    before: async (frame) => {
      await frame.getByText('Very dark purple').click();
      await check(frame);
      await next(frame);
      await frame.getByRole('radio', { name: 'No' }).click();
      await check(frame);
      await next(frame);
      for (const [index, text] of ['blue', 'Cloud', 'red'].entries()) {
        const gap = frame.locator('input.h5p-text-input').nth(index);
        await gap.fill(text);
        await gap.press('Tab');
      }
    },
    last: (frame) => frame.locator('.h5p-question-finish:visible').click(),
    result: { verb: 'completed', raw: 3, max: 5 },
    kept: 'Cloud',
  },
];

/** Some contents list the same things in another order when they start anew. */
const inOrder = (state: unknown): unknown =>
  Array.isArray(state) ? state.map((each) => JSON.stringify(each)).sort() : state;

for (const { id, type, before, last, result, kept } of cases) {
  test.skipIf(!sample(samples[id]))(
    `${samples[id]} is done by its last step alone, and resumes in another browser`,
    { timeout: 180_000 },
    async () => {
      const context = await browser.newContext();
      const { page, frame } = await openPractice(context, host, id);
      await before(frame);
      await stateWith(host, id, '');
      expect(results(host, id)).toBe(0);
      await last(frame);
      expect(await resultOf(host, id)).toEqual({ kind: 'result', ...result });
      expect(isDone(type, result.verb)).toBe(true);
      await page.getByText('Die Übung ist erledigt.').waitFor();
      const state = await stateWith(host, id, kept);
      const left = await currentState(frame);
      await context.close();

      const elsewhere = await browser.newContext();
      const again = await openPractice(elsewhere, host, id, { state });
      expect(inOrder(await currentState(again.frame))).toEqual(inOrder(left));
      await elsewhere.close();
    },
  );
}

test('an answer inside a set of questions does not make the set done', () => {
  for (const type of ['H5P.SingleChoiceSet', 'H5P.QuestionSet']) expect(isDone(type, 'answered')).toBe(false);
});
