import { type Instant, MINUTE } from '#domain/clock.ts';
import type { Language } from '#domain/person.ts';
import { type Answer, type AnswerState, answerState, formValues, letter } from './answer.ts';
import type { OpenAttempt } from './attempts.ts';
import { type DrawnItem, partsOf } from './drawing.ts';
import type { Item } from './item.ts';
import { messages } from './messages.ts';
import type { Attempt } from './model.ts';

/** An item as it may be shown before the test is handed in: no key, no reason, no weight, by construction. */
export type Question = {
  type: Item['type'];
  text: string;
  /** What can be chosen, in the order shown; `value` is what the form sends. */
  parts: readonly { value: string; text: string }[];
  /** Left-hand sides of pairs. */
  lefts: readonly string[];
};

export function questionOf({ item, order }: DrawnItem, language: Language): Question {
  const t = messages[language];
  const texts = partsOf(item);
  const shown = item.type === 'trueFalse' ? [t.right, t.wrong] : order.map((index) => texts[index] ?? '');
  return {
    type: item.type,
    text: item.text,
    parts: shown.map((text, index) => ({ value: letter(index), text })),
    lefts: item.type === 'match' ? item.pairs.map(({ left }) => left) : [],
  };
}

/** Where somebody stands in a running test: one entry a question, in the order shown. */
export type Stand = { number: number; text: string; state: AnswerState; marked: boolean };

export const standOf = ({ attempt, questions }: OpenAttempt): readonly Stand[] =>
  questions.map(({ item }, index) => ({
    number: index + 1,
    text: item.text,
    state: answerState(item, attempt.answers[item.id]),
    marked: attempt.marked.includes(item.id),
  }));

/** „Kurzprüfung IT-Sicherheit und Phishing“ */
export const titleOf = (form: Attempt['form'], course: string, language: Language): string =>
  messages[language].of(form === 'full' ? messages[language].test : messages[language].refresher, course);

/** Whole minutes until then, at least one. */
export const minutesLeft = (deadline: Instant, now: Instant): number =>
  Math.max(1, Math.ceil((Date.parse(deadline) - Date.parse(now)) / MINUTE));

/** What was saved for one question, as the form shows it. */
export const savedValues = (attempt: Attempt, question: DrawnItem): readonly string[] =>
  formValues(question, attempt.answers[question.item.id]);

/** An answer in the words that were shown, in the order shown. */
export function answerWords(
  drawn: DrawnItem,
  answer: Answer | undefined,
  language: Language,
): readonly string[] {
  const { parts, lefts, type } = questionOf(drawn, language);
  const values = formValues(drawn, answer);
  const textOf = (value: string) => parts.find((part) => part.value === value)?.text ?? '';
  if (type === 'text') return values;
  if (type === 'order') return values.map((value, index) => `${value}: ${parts[index]?.text ?? ''}`);
  if (type === 'match') return values.map((value, index) => `${lefts[index] ?? ''}: ${textOf(value)}`);
  return values.map(textOf);
}

export type Verdict = 'right' | 'partly' | 'wrong' | 'open';

/** One line of a question after hand-in: what stood there, whether it was chosen, whether that was right, and why. */
export type ResultLine = {
  text: string;
  chosen: boolean;
  right: boolean;
  /** What would have been right beside it: the partner, the number. */
  solution?: string;
  given?: string;
  reason?: string;
};

export type ResultItem = {
  type: Item['type'];
  text: string;
  verdict: Verdict;
  points: number;
  must: boolean;
  lines: readonly ResultLine[];
  /** Why it is so, where one sentence stands for the whole question. */
  reason?: string;
};

export function resultOf(
  { attempt, questions }: OpenAttempt,
  points: readonly number[],
  language: Language,
): readonly ResultItem[] {
  return questions.map((question, index) => {
    const { item } = question;
    const answer = attempt.answers[item.id];
    const reached = points[index] ?? 0;
    const verdict =
      reached === 1 ? 'right' : reached > 0 ? 'partly' : answer === undefined ? 'open' : 'wrong';
    return {
      type: item.type,
      text: item.text,
      verdict,
      points: reached,
      must: item.must === 'ja',
      lines: linesOf(question, answer, language),
      ...('reason' in item && { reason: item.reason }),
    };
  });
}

function linesOf(
  { item, order }: DrawnItem,
  answer: Answer | undefined,
  language: Language,
): readonly ResultLine[] {
  const t = messages[language];
  const choices = answer !== undefined && 'choices' in answer ? answer.choices : [];
  switch (item.type) {
    case 'single':
    case 'multiple':
      return order.flatMap((index) => {
        const option = item.options[index];
        if (option === undefined) return [];
        const { text, reason } = option;
        return [{ text, reason, chosen: choices.includes(index), right: option.correct === 'ja' }];
      });
    case 'trueFalse':
      return [t.right, t.wrong].map((text, index) => ({
        text,
        chosen: choices.includes(index),
        right: (index === 0) === (item.answer === 'richtig'),
      }));
    case 'order':
      return item.steps.map((text, index) => {
        const given = choices.indexOf(index) + 1;
        return {
          text,
          chosen: given > 0,
          right: given === index + 1,
          solution: String(index + 1),
          given: given > 0 ? String(given) : t.result.none,
        };
      });
    case 'match':
      return item.pairs.map(({ left, right, reason }, index) => {
        const chosen = item.pairs[choices[index] ?? -1]?.right;
        return {
          text: left,
          reason,
          chosen: chosen !== undefined,
          right: choices[index] === index,
          solution: right,
          given: chosen ?? t.result.none,
        };
      });
    case 'text':
      return [
        {
          text: answer !== undefined && 'text' in answer ? answer.text : t.result.none,
          chosen: answer !== undefined,
          right: false,
          solution: item.accepts[0] ?? '',
        },
      ];
  }
}
