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
  if (item.type === 'text') return 'text' in answer && item.accepts.some((accepted) => isSame(answer.text, accepted)) ? 1 : 0;
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
      const pairs = choices.slice(1).filter((step, index) => step === (choices[index] ?? -2) + 1).length;
      return pairs / (item.steps.length - 1);
    }
    case 'match':
      return choices.filter((right, left) => right === left).length / item.pairs.length;
  }
}

/** Umlauts, capitals, spaces and hyphens do not matter; one slip of the hand does not either in words of five letters and more. */
export function isSame(given: string, accepted: string): boolean {
  const [a, b] = [plain(given), plain(accepted)];
  return a === b || (b.length >= 5 && distanceAtMostOne(a, b));
}

const plain = (text: string): string =>
  text
    .normalize('NFC')
    .toLowerCase()
    .replaceAll('ä', 'ae')
    .replaceAll('ö', 'oe')
    .replaceAll('ü', 'ue')
    .replaceAll('ß', 'ss')
    .replaceAll(/[\s\-–.,]+/g, '');

/** One letter too many, too few, another, or two neighbours swapped (Damerau–Levenshtein). */
function distanceAtMostOne(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  let at = 0;
  while (at < a.length && a[at] === b[at]) at += 1;
  const restA = a.slice(at);
  const restB = b.slice(at);
  return (
    restA.slice(1) === restB.slice(1) ||
    restA.slice(1) === restB ||
    restA === restB.slice(1) ||
    (restA[0] === restB[1] && restA[1] === restB[0] && restA.slice(2) === restB.slice(2))
  );
}

export type Graded = { points: readonly number[]; sum: number; scaled: number; passed: boolean; missedMust: boolean };

/** The result of a whole test; must-pass items count only when they are wholly right. */
export function graded(items: readonly Item[], answers: readonly (Answer | undefined)[], passPercent: number): Graded {
  const each = items.map((item, index) => points(item, answers[index]));
  const sum = each.reduce((total, one) => total + one, 0);
  const scaled = items.length === 0 ? 0 : sum / items.length;
  const missedMust = items.some((item, index) => item.must === 'ja' && (each[index] ?? 0) < 1);
  // a third of a point three times over must not fail by rounding
  return { points: each, sum, scaled, missedMust, passed: !missedMust && scaled * 100 + 1e-9 >= passPercent };
}
