import { setTimeout as pause } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { grouped } from './grouped.ts';

test('calls during a run share the next one, and never are two runs under way', async () => {
  let running = 0;
  let runs = 0;
  const call = grouped(async () => {
    running += 1;
    expect(running).toBe(1);
    await pause(1);
    running -= 1;
    runs += 1;
  });
  await Promise.all(Array.from({ length: 100 }, call));
  expect(runs).toBe(2);
  await call();
  expect(runs).toBe(3);
});

test('whoever calls sees a run that began afterwards', async () => {
  let now = 0;
  let seen = -1;
  const call = grouped(async () => {
    const begun = now;
    await pause(0);
    seen = begun;
  });
  const ask = async () => {
    now += 1;
    const mine = now;
    await call();
    expect(seen).toBeGreaterThanOrEqual(mine);
  };
  const all: Promise<void>[] = [];
  for (let n = 0; n < 50; n += 1) {
    all.push(ask());
    if (n % 7 === 0) await Promise.resolve();
    if (n % 11 === 0) await pause(0);
  }
  await Promise.all(all);
});

test('a run that fails fails for those who shared it, not for the next', async () => {
  let runs = 0;
  const call = grouped(async () => {
    runs += 1;
    await pause(0);
    if (runs < 3) throw new Error(`run ${runs}`);
  });
  const results = await Promise.allSettled([call(), call(), call()]);
  expect(results.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected']);
  await call();
  expect(runs).toBe(3);
});
