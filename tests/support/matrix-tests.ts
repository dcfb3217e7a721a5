import { handIn, opened, saveAnswer, startTest } from '#features/tests/attempts.ts';
import type { Attempt } from '#features/tests/model.ts';
import type { TestsApp } from '#features/tests/service.ts';
import { rightValues } from '#src/demo/exam.ts';
import type { Here } from './matrix-check.ts';
import { idOf, type Who } from './matrix-house.ts';

export const TESTED = 'it-sicherheit';

/** A test of „IT-Sicherheit und Phishing“ that runs for that person. */
export async function begunTest(app: TestsApp, person: string): Promise<Attempt> {
  const course = app.learning.course(TESTED, undefined);
  const begun = course && (await startTest(app, person, course, 'full', app.clock.now()));
  if (!begun?.ok) throw new Error('the test could not begin');
  return begun.value;
}

/** The same, handed in without an answer. */
export async function failedTest(app: TestsApp, person: string): Promise<void> {
  const course = app.learning.course(TESTED, undefined);
  const attempt = await begunTest(app, person);
  if (course !== undefined) await handIn(app, person, course, await opened(app, attempt), app.clock.now());
}

/** The number of the running test of whoever asks, as a form carries it; of somebody who is nobody there is none. */
export async function runningTest({ house, who }: { house: Here['house']; who: Who }): Promise<string> {
  return who === 'nobody' ? '1' : String((await begunTest(house.app, idOf(who))).number);
}

/** The same, handed in with everything right. */
export async function passedTest(app: TestsApp, person: string): Promise<void> {
  const course = app.learning.course(TESTED, undefined);
  const open = await opened(app, await begunTest(app, person));
  if (course === undefined) return;
  const { number } = open.attempt;
  for (const question of open.questions) {
    const sent = { attempt: number, values: rightValues(question), marked: false };
    await saveAnswer(app, person, TESTED, question, sent, app.clock.now());
  }
  await handIn(app, person, course, open, app.clock.now());
}
