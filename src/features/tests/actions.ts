import type { z } from 'zod';
import { type Asker, action, type Done } from '#domain/feature.ts';
import type { PersonId } from '#domain/person.ts';
import { ok, type Result } from '#domain/result.ts';
import { handIn, type OpenAttempt, runningIn, saveAnswer, startTest } from './attempts.ts';
import type { DrawnItem } from './drawing.ts';
import { answerInput, attemptInput, extraTimeInput, startInput } from './input.ts';
import { messages } from './messages.ts';
import { EXTRA_TIMES, testsIn, withExtraTime } from './model.ts';
import type { TestedCourse, TestsApp } from './service.ts';
import { changeRecord, recordOf } from './store.ts';

const words = (language: 'de' | 'en') => messages[language].errors;
const signedIn = () => true;

const self = ({ actor }: Asker): PersonId => {
  if (actor === undefined) throw new Error('the gate let nobody in');
  return actor.id;
};

const pathOf = (course: string, place: string | number = ''): string =>
  `/pruefung/${course}${place === '' ? '' : `/${place}`}`;

const start = action<TestsApp, typeof startInput, TestedCourse>({
  who: signedIn,
  input: startInput,
  words,
  load: async (app, { course }, { actor }) =>
    app.tests.pool(course) === undefined ? undefined : app.learning.course(course, actor),
  run: async (app, { form }, asker, course) => {
    const begun = await startTest(app, self(asker), course, form, asker.now);
    if (!begun.ok) return begun;
    const { drawn, answers } = begun.value;
    const open = drawn.findIndex(({ item }) => answers[item] === undefined);
    return ok({ to: pathOf(course.slug, open < 0 ? 'uebersicht' : open + 1) });
  },
});

/** The attempt a form is about: the one that runs, or one that has been handed in meanwhile. */
type Place = { course: TestedCourse; running: OpenAttempt | undefined };

async function placeFor(
  app: TestsApp,
  input: { course: string; attempt: number },
  asker: Asker,
): Promise<Place | undefined> {
  const person = self(asker);
  const course = app.learning.course(input.course, asker.actor);
  if (course === undefined) return undefined;
  const { handedIn } = testsIn(await recordOf(app.store, person, asker.now), course.slug);
  if (handedIn.some(({ number }) => number === input.attempt)) return { course, running: undefined };
  const running = await runningIn(app, person, course.slug);
  return running?.attempt.number === input.attempt ? { course, running } : undefined;
}

type QuestionPlace = Place & { question: DrawnItem | undefined };

const answer = action<TestsApp, typeof answerInput, QuestionPlace>({
  who: signedIn,
  input: answerInput,
  words,
  fleeting: true,
  load: async (app, input, asker) => {
    const place = await placeFor(app, input, asker);
    if (place === undefined) return undefined;
    const question = place.running?.questions[input.question - 1];
    return place.running !== undefined && question === undefined ? undefined : { ...place, question };
  },
  run: async (app, input, asker, place) => {
    const { course, question } = place;
    if (question === undefined) return closed(course);
    const { attempt, answer: values, marked } = input;
    const saved = await saveAnswer(
      app,
      self(asker),
      course.slug,
      question,
      { attempt, values, marked },
      asker.now,
    );
    if (!saved.ok) return saved;
    if (saved.value === 'closed') return closed(course);
    if (saved.value === 'late') return ok({ to: pathOf(course.slug), notice: 'late' });
    return ok({ to: pathOf(course.slug, onward(input.to, place.running)) });
  },
});

const closed = (course: TestedCourse): Result<Done> =>
  ok({ to: pathOf(course.slug, 'ergebnis'), notice: 'closed' });

const onward = (to: z.infer<typeof answerInput>['to'], running: OpenAttempt | undefined): string =>
  Number(to) >= 1 && Number(to) <= (running?.questions.length ?? 0) ? String(Number(to)) : 'uebersicht';

const submit = action<TestsApp, typeof attemptInput, Place>({
  who: signedIn,
  input: attemptInput,
  words,
  load: placeFor,
  run: async (app, _input, asker, { course, running }) => {
    if (running !== undefined) await handIn(app, self(asker), course, running, asker.now);
    return ok({ to: pathOf(course.slug, 'ergebnis'), notice: 'handedIn' });
  },
});

const extraTime = action<TestsApp, typeof extraTimeInput>({
  who: signedIn,
  input: extraTimeInput,
  words,
  run: async (app, { extra }, asker) => {
    const chosen = EXTRA_TIMES.find((each) => each === extra);
    await changeRecord(app.store, self(asker), asker.now, (record) =>
      withExtraTime(record, chosen, asker.now),
    );
    return ok({ to: '/konto/pruefungszeit', notice: 'extraTime' });
  },
});

export const actions = { start, answer, submit, extraTime };
