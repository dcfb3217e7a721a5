import type { Answer } from './answer.ts';
import type { Item } from './item.ts';

/**
 * Points of one item, 0 to 1. The rules are shown to the learner before the test:
 * one right answer, true or false, short text: all or nothing · several right answers: right ones chosen minus wrong ones
 * chosen, divided by the number of right ones, never below 0 · put in order: neighbours that follow each other rightly,
 * divided by their number · match: right pairs divided by their number.
 */
export function points(item: Item, answer: Answer | undefined): number {
  if (answer === undefined) return 0;
  if (item.type === 'text')
    return 'text' in answer && item.accepts.some((accepted) => isSame(answer.text, accepted)) ? 1 : 0;
  if (!('choices' in answer)) return 0;
  const { choices } = answer;
  switch (item.type) {
    case 'single':
      return item.options[choices[0] ?? -1]?.correct === 'ja' ? 1 : 0;
    case 'trueFalse':
      return (choices[0] === 0) === (item.answer === 'richtig') ? 1 : 0;
    case 'multiple': {
      const right = item.options.filter((option) => option.correct === 'ja').length;
      const hits = choices.filter((choice) => item.options[choice]?.correct === 'ja').length;
      return right === 0 ? 0 : Math.max(0, (hits - (choices.length - hits)) / right);
    }
    case 'order': {
      // A step that has no number yet is -1, and nothing follows it rightly.
      const follows = (step: number, before: number | undefined) =>
        before !== undefined && before >= 0 && step === before + 1;
      const pairs = choices.slice(1).filter((step, index) => follows(step, choices[index])).length;
      return pairs / (item.steps.length - 1);
    }
    case 'match':
      return choices.filter((right, left) => right === left).length / item.pairs.length;
  }
}

/**
 * Umlauts, capitals, spaces and hyphens do not matter. One slip of the hand does not either in words of five letters and
 * more, unless it makes another word of it: the first letter and all digits have to be right.
 */
export function isSame(given: string, accepted: string): boolean {
  return [spelt(given, AS_TWO), bare(given)].some((a) =>
    [spelt(accepted, AS_TWO), bare(accepted)].some(
      (b) => a !== '' && (a === b || (b.length >= 5 && isSlip(a, b))),
    ),
  );
}

const AS_TWO: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss' };

const spelt = (text: string, signs: Readonly<Record<string, string>>): string =>
  text
    .normalize('NFC')
    .toLowerCase()
    .replaceAll(/[äöüß]/g, (sign) => signs[sign] ?? sign)
    .replaceAll(/[\s\-–.,„“"']+/g, '');

/** Without dots and accents, as on a keyboard that has none. */
const bare = (text: string): string => spelt(text, { ß: 'ss' }).normalize('NFD').replaceAll(/\p{M}/gu, '');

const digits = (text: string): string => text.replaceAll(/\D/g, '');

/** One letter too many, too few, another, or two neighbours swapped (Damerau–Levenshtein). */
function isSlip(a: string, b: string): boolean {
  if (a[0] !== b[0] || digits(a) !== digits(b)) return false;
  let at = 0;
  while (at < a.length && a[at] === b[at]) at += 1;
  const [restA, restB] = [a.slice(at), b.slice(at)];
  return (
    restA.slice(1) === restB.slice(1) ||
    restA.slice(1) === restB ||
    restA === restB.slice(1) ||
    (restA[0] === restB[1] && restA[1] === restB[0] && restA.slice(2) === restB.slice(2))
  );
}

/** `points`: of each item, 0 to 1. `missedMust`: a must-pass item is not wholly right. */
export type Graded = { points: readonly number[]; passed: boolean; missedMust: boolean };

/** The result of a whole test; must-pass items count only when they are wholly right. */
export function graded(
  items: readonly Item[],
  answers: readonly (Answer | undefined)[],
  passPercent: number,
): Graded {
  const each = items.map((item, index) => points(item, answers[index]));
  const missedMust = items.some((item, index) => item.must === 'ja' && (each[index] ?? 0) < 1);
  return { points: each, missedMust, passed: !missedMust && percentOf(each) >= passPercent };
}

export const sumOf = (points: readonly number[]): number => points.reduce((total, one) => total + one, 0);

/** Share of the points there are, 0 to 100. A third of a point three times over must not fail by rounding. */
export const percentOf = (points: readonly number[]): number =>
  points.length === 0 ? 0 : Math.round((sumOf(points) / points.length) * 1e9) / 1e7;
