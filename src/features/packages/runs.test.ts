import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createRuns } from './runs.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const run = () => ({ id: 'r1', by: 'p1', at: '2026-11-23T08:12:00.000Z', name: 'probe.h5p' });

test('whoever looks waits for a short import and not for a long one', async () => {
  const runs = createRuns();
  const short = runs.begin(run());
  let seen = '';
  let end = (): void => {};
  runs.work(
    short,
    new Promise((done) => {
      end = done;
    }),
  );
  const looking = runs.soonOver(short).then(() => {
    seen = 'over';
  });
  await vi.advanceTimersByTimeAsync(500);
  expect(seen).toBe('');
  end();
  await looking;
  expect(vi.getTimerCount()).toBe(0);

  const long = runs.begin(run());
  runs.work(long, new Promise(() => {}));
  const tired = runs.soonOver(long);
  await vi.advanceTimersByTimeAsync(1_000);
  await tired;
});
