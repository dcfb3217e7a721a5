import type { DrawnItem } from './drawing.ts';
import type { Item } from './item.ts';

/**
 * What somebody has answered so far. Choices are numbers of the item's own parts (as the author wrote them, from 0):
 * `single`, `multiple`: chosen options · `trueFalse`: 0 Richtig, 1 Falsch · `order`: steps from first to last ·
 * `match`: for each left side the right side chosen · `text`: what was typed. `NONE` stands where nothing was chosen yet.
 */
export type Answer = { choices: readonly number[] } | { text: string };

export const LONGEST_TEXT = 200;
const NONE = -1;

/** Why an answer cannot be kept: not one of what was shown, too long, or one number for two steps. */
export type Unfit = 'notOffered' | 'tooLong' | 'twice';

/**
 * Reads an answer from the fields of a form, as `formValues` writes them. `undefined`: nothing chosen. An order or a
 * match may be half done; it is kept like that.
 */
export function readAnswer(
  { item, order }: DrawnItem,
  values: readonly string[],
): Answer | undefined | Unfit {
  if (item.type === 'text') {
    const typed = (values[0] ?? '').trim();
    if (typed.length > LONGEST_TEXT) return 'tooLong';
    return typed === '' ? undefined : { text: typed };
  }
  if (values.every((value) => value === '')) return undefined;
  if (item.type === 'order') return readOrder(order, values);
  const shown = item.type === 'trueFalse' ? TRUE_FALSE : order;
  const choices = values.map((value) => (value === '' ? NONE : shown[letterIndex(value)]));
  if (choices.some((choice) => choice === undefined)) return 'notOffered';
  const known = choices.filter((choice) => choice !== undefined);
  switch (item.type) {
    case 'single':
    case 'trueFalse':
      return known.length === 1 && known[0] !== NONE ? { choices: known } : 'notOffered';
    case 'multiple':
      return new Set(known).size === known.length && !known.includes(NONE)
        ? { choices: known.toSorted((a, b) => a - b) }
        : 'notOffered';
    case 'match':
      return known.length === item.pairs.length ? { choices: known } : 'notOffered';
  }
}

const TRUE_FALSE = [0, 1];

/** Each step shown carries the number of its place. */
function readOrder(order: readonly number[], values: readonly string[]): Answer | Unfit {
  const numbers = order.map((_, index) => String(index + 1));
  if (values.length !== order.length || values.some((value) => value !== '' && !numbers.includes(value)))
    return 'notOffered';
  const given = values.filter((value) => value !== '');
  if (new Set(given).size < given.length) return 'twice';
  return { choices: numbers.map((number) => order[values.indexOf(number)] ?? NONE) };
}

/** The fields of the form that stand for an answer: letters or numbers in the order shown, or the text. */
export function formValues({ item, order }: DrawnItem, answer: Answer | undefined): readonly string[] {
  if (answer === undefined) return [];
  if ('text' in answer) return [answer.text];
  const { choices } = answer;
  if (item.type === 'order') return order.map((step) => String(choices.indexOf(step) + 1).replace(/^0$/, ''));
  const shown = item.type === 'trueFalse' ? TRUE_FALSE : order;
  return choices.map((choice) => (choice === NONE ? '' : letter(shown.indexOf(choice))));
}

export type AnswerState = 'answered' | 'partly' | 'open';

export function answerState(item: Item, answer: Answer | undefined): AnswerState {
  if (answer === undefined) return 'open';
  const half = item.type !== 'multiple' && 'choices' in answer && answer.choices.includes(NONE);
  return half ? 'partly' : 'answered';
}

/** `a` for the first part shown, `b` for the second … */
export const letter = (index: number): string => String.fromCharCode(97 + index);

const letterIndex = (value: string): number => (/^[a-z]$/.test(value) ? value.charCodeAt(0) - 97 : NONE);
