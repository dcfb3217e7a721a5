import type { Browser, Frame } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launch, openPractice } from './browser.ts';
import { type Host, startHost } from './host.ts';
import { currentState, resultOf, stateWith } from './practice.ts';
import { sample, unpackedSample } from './samples.ts';

let browser: Browser;
let host: Host;

const samples = {
  truefalse: 'H5P.TrueFalse-1.8',
  multichoice: 'H5P.MultiChoice-1.16',
  dragtext: 'moodle-drag',
  choiceset: 'H5P.SingleChoiceSet-1.11',
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
  readonly play: (frame: Frame) => Promise<void>;
  readonly result: { verb: 'answered' | 'completed'; raw: number; max: number };
  /** Part of the state once everything was answered. */
  readonly kept: string;
};

const check = (frame: Frame) => frame.getByRole('button', { name: /Check/ }).click();

const cases: readonly Case[] = [
  {
    id: 'truefalse',
    play: async (frame) => {
      await frame.getByRole('radio', { name: 'No' }).click();
      await check(frame);
    },
    result: { verb: 'answered', raw: 0, max: 1 },
    kept: 'false',
  },
  {
    id: 'multichoice',
    play: async (frame) => {
      await frame.getByText('Very dark purple').click();
      await check(frame);
    },
    result: { verb: 'answered', raw: 1, max: 1 },
    kept: 'answers',
  },
  {
    id: 'dragtext',
    play: async (frame) => {
      const word = (text: string) =>
        frame.locator('.h5p-drag-draggables-container [role=button]', { hasText: text });
      const gap = (index: number) => frame.locator('[aria-dropeffect]').nth(index);
      for (const [index, text] of ['blue', 'red'].entries()) {
        await word(text).press('Enter');
        await gap(index).press('Enter');
      }
      await word('orange').dragTo(gap(2));
      await check(frame);
    },
    result: { verb: 'answered', raw: 3, max: 3 },
    kept: 'draggable',
  },
  {
    id: 'choiceset',
    play: async (frame) => {
      for (const answer of ['Wolfberries', 'Africa', 'Dried'])
        await frame.getByRole('radio', { name: answer }).click();
    },
    result: { verb: 'completed', raw: 2, max: 3 },
    kept: 'progress\\":3',
  },
];

/** Some contents list the same things in another order when they start anew. */
const inOrder = (state: unknown): unknown =>
  Array.isArray(state) ? state.map((each) => JSON.stringify(each)).sort() : state;

for (const { id, play, result, kept } of cases) {
  test.skipIf(!sample(samples[id]))(
    `${samples[id]} is answered in its frame and resumes`,
    { timeout: 180_000 },
    async () => {
      const context = await browser.newContext();
      const { frame } = await openPractice(context, host, id);
      await play(frame);
      expect(await resultOf(host, id)).toEqual({ kind: 'result', ...result });
      const state = await stateWith(host, id, kept);
      const before = await currentState(frame);
      const again = await openPractice(context, host, id, { state });
      expect(inOrder(await currentState(again.frame))).toEqual(inOrder(before));
      await context.close();
    },
  );
}
