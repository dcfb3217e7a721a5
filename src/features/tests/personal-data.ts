import type { PersonalRecord } from '#domain/feature.ts';
import type { Language, PersonId } from '#domain/person.ts';
import { dateText, momentText, numberText } from '#platform/i18n/format.ts';
import { type OpenAttempt, opened } from './attempts.ts';
import { sumOf } from './grading.ts';
import { messages } from './messages.ts';
import type { Attempt, CourseTests, TestRecord } from './model.ts';
import type { TestsApp } from './service.ts';
import { recordOf } from './store.ts';
import { answerWords } from './view.ts';

/** What is kept about somebody's tests, in the words that were shown: nothing of the key of a test that still runs. */
export async function shown(
  app: TestsApp,
  person: PersonId,
  language: Language,
): Promise<readonly PersonalRecord[]> {
  const record = await recordOf(app.store, person, app.clock.now());
  const titleOf = (slug: string) => app.learning.any(slug)?.title ?? slug;
  const attempts = Object.entries(record.courses).map(([slug, tests]) =>
    attemptsShown(app, titleOf(slug), tests, language),
  );
  return [
    ...(await Promise.all(attempts)),
    ...passesShown(record, titleOf, language),
    ...extraShown(record, language),
  ];
}

async function attemptsShown(
  app: TestsApp,
  title: string,
  { running, handedIn }: CourseTests,
  language: Language,
): Promise<PersonalRecord> {
  const t = messages[language].data;
  const before = await Promise.all(handedIn.map((attempt) => opened(app, attempt)));
  const now = running && (await opened(app, running));
  return {
    title: t.title(title),
    why: t.why,
    kept: t.kept,
    rows: [
      ...(running ? [{ label: t.running, value: momentText(running.startedAt, language) }] : []),
      ...handedIn.map(({ number, handedInAt, result: { points } }) => ({
        label: t.handedIn(number),
        value: t.points(
          momentText(handedInAt, language),
          numberText(sumOf(points), language),
          numberText(points.length, language),
        ),
      })),
    ],
    data: {
      ...(now && { running: { ...factsOf(now.attempt), answers: wordsOf(now, language) } }),
      handedIn: before.map((open) => ({
        ...factsOf(open.attempt),
        handedInAt: open.attempt.handedInAt,
        result: open.attempt.result,
        answers: wordsOf(open, language),
      })),
    },
  };
}

const factsOf = ({ number, form, version, startedAt }: Attempt) => ({ number, form, version, startedAt });

const wordsOf = ({ attempt, questions }: OpenAttempt, language: Language) =>
  questions.map((question) => ({
    question: question.item.text,
    answer: answerWords(question, attempt.answers[question.item.id], language),
    marked: attempt.marked.includes(question.item.id),
  }));

function passesShown(
  { passes }: TestRecord,
  titleOf: (slug: string) => string,
  language: Language,
): readonly PersonalRecord[] {
  const t = messages[language];
  const rows = passes.map(({ course, on, form }) => ({
    label: form === 'full' ? titleOf(course) : t.refresherOf(titleOf(course)),
    value: t.passedOn(dateText(on)),
  }));
  return passes.length === 0
    ? []
    : [{ title: t.data.passesTitle, why: t.data.passesWhy, kept: t.data.passesKept, rows, data: passes }];
}

function extraShown({ extraTime }: TestRecord, language: Language): readonly PersonalRecord[] {
  if (extraTime === undefined) return [];
  const t = messages[language].data;
  return [
    {
      title: t.extraTitle,
      why: t.extraWhy,
      kept: t.passesKept,
      rows: [{ label: t.extraTitle, value: t.more(extraTime) }],
      data: { extraTime },
    },
  ];
}
