import { afterAll, beforeAll, expect, test } from 'vitest';
import { tests } from '#features/tests/store.ts';
import { change } from '#platform/store/change.ts';
import { type ExamRounds, examRounds } from '#tests/support/exam-kill.ts';

const ROUNDS = 20;
let rounds: ExamRounds;
beforeAll(async () => {
  rounds = await examRounds();
});
afterAll(() => rounds.leave());

test('a house that is killed in the middle of tests has kept every answer and hand-in it confirmed', {
  timeout: 900_000,
}, async () => {
  const report = await rounds.run(ROUNDS, 20_261_123);
  expect(report.losses).toEqual([]);
  expect(report.answers).toBeGreaterThan(20 * ROUNDS);
  expect(report.handIns).toBeGreaterThan(ROUNDS);
  // Otherwise the kills would all have come between two answers and would prove nothing.
  expect(report.onTheirWay).toBeGreaterThan(ROUNDS);
  console.log(JSON.stringify(report));
});

test('one answer taken away and one hand-in undone are found', { timeout: 60_000 }, async () => {
  expect(await rounds.look()).toEqual([]);
  await rounds.within(async ({ store }) => {
    await change(store, tests, 'person-0', (record) => {
      const [course, kept] = Object.entries(record?.courses ?? {})[0] ?? [];
      const [first, ...others] = kept?.handedIn ?? [];
      if (record === undefined || course === undefined || kept === undefined || first === undefined)
        throw new Error('there is nothing to take away');
      const answers = Object.fromEntries(Object.entries(first.answers).slice(1));
      return { ...record, courses: { [course]: { ...kept, handedIn: [{ ...first, answers }, ...others] } } };
    });
    await change(store, tests, 'person-1', (record) => {
      const [course, kept] = Object.entries(record?.courses ?? {})[0] ?? [];
      if (record === undefined || course === undefined || kept === undefined) throw new Error('no test');
      const { handedInAt: _at, result: _result, ...attempt } = kept.handedIn.at(-1) ?? ({} as never);
      return {
        ...record,
        courses: { [course]: { ...kept, handedIn: kept.handedIn.slice(0, -1), running: attempt } },
      };
    });
  });
  const found = await rounds.look();
  expect(found.filter((loss) => loss.startsWith('person-0'))).toHaveLength(1);
  expect(found.filter((loss) => /^person-1: attempt \d+ is not handed in$/.test(loss))).toHaveLength(1);
});
