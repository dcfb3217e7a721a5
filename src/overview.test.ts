import { expect, test } from 'vitest';
import { movableClock } from '#domain/clock.ts';
import type { DueItem, Feature, NextStep } from '#domain/feature.ts';
import { actorWith } from '#tests/support/actor.ts';
import type { App } from './app.ts';
import { overview } from './overview.ts';

const item = (title: string, on: string): DueItem => ({ title, detail: '', href: '/', on, state: 'open' });
const step = (title: string, weight: number): NextStep => ({
  weight,
  title,
  text: '',
  href: '/',
  button: '',
});
const house = (...features: readonly Partial<Feature<App>>[]) =>
  ({ clock: movableClock('2026-11-23T23:30:00.000Z'), features }) as unknown as App;

test('what is due stands in the order of its days, on one day in the order of the features', async () => {
  const app = house(
    { due: async () => [item('spät', '2026-12-24'), item('a', '2026-11-30')] },
    {},
    { due: async () => [item('b', '2026-11-30'), item('vorbei', '2026-11-01')] },
  );
  const { due, next } = await overview(app, actorWith());
  expect(due.map(({ title }) => title)).toEqual(['vorbei', 'a', 'b', 'spät']);
  expect(next).toBeUndefined();
});

test('of all suggestions the weightiest is the next step, of equal ones the first', async () => {
  const app = house(
    { next: async () => step('leicht', 10) },
    { next: async () => undefined },
    { next: async () => step('schwer', 50) },
    { next: async () => step('auch schwer', 50) },
  );
  expect((await overview(app, actorWith())).next?.title).toBe('schwer');
});

test('features are asked about the person and the day it is in Berlin', async () => {
  const asked: unknown[] = [];
  const app = house({
    due: async (_app, actor, today) => {
      asked.push(actor.id, today);
      return [];
    },
  });
  await overview(app, actorWith([], { id: 'bert' }));
  expect(asked).toEqual(['bert', '2026-11-24']);
});
