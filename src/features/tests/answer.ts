import type { DrawnItem } from './drawing.ts';

/**
 * What somebody has answered so far. Choices are numbers of the item's own parts (as the author wrote them, from 0):
 * `single`, `multiple`: chosen options · `trueFalse`: 0 Richtig, 1 Falsch · `order`: steps from first to last ·
 * `match`: for each left side the right side chosen · `text`: what was typed.
 */
export type Answer = { choices: readonly number[] } | { text: string };

export const LONGEST_TEXT = 200;

const TRUE_FALSE = 2;

/** Reads an answer from form values (`a`, `b`, … in the order shown). `undefined`: nothing chosen; `'invalid'`: not one of what was shown. */
export function readAnswer({ item, order }: DrawnItem, values: readonly string[]): Answer | undefined | 'invalid' {
  if (item.type === 'text') {
    const typed = (values[0] ?? '').trim();
    if (typed.length > LONGEST_TEXT) return 'invalid';
    return typed === '' ? undefined : { text: typed };
  }
  const given = values.filter((value) => value !== '');
  if (given.length === 0) return undefined;
  const shown = item.type === 'trueFalse' ? Array.from({ length: TRUE_FALSE }, (_, index) => index) : order;
  const choices = given.map((value) => shown[letterIndex(value)] ?? -1);
  if (choices.includes(-1)) return 'invalid';
  const unique = new Set(choices).size === choices.length;
  switch (item.type) {
    case 'single':
    case 'trueFalse':
      return choices.length === 1 ? { choices } : 'invalid';
    case 'multiple':
      return unique ? { choices: choices.toSorted((a, b) => a - b) } : 'invalid';
    case 'order':
      return choices.length === shown.length ? { choices } : 'invalid';
    case 'match':
      return choices.length === shown.length ? { choices } : 'invalid';
  }
}

/** `a` for the first part shown, `b` for the second … */
export const letter = (index: number): string => String.fromCharCode(97 + index);

const letterIndex = (value: string): number => (/^[a-z]$/.test(value) ? value.charCodeAt(0) - 97 : -1);
