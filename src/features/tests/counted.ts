import type { Item } from './item.ts';
import type { HandIn } from './service.ts';

/** An item as it counts without whoever answered it: for statistics, which know nothing else about items. */
export type CountedItem = {
  id: string;
  /** Differs when the key or the number of parts differs; a better wording leaves it as it is. */
  edition: string;
  text: string;
  /** What is chosen from, in the author's order; empty where nothing is. */
  options: readonly string[];
  /** Numbers of the right options. */
  right: readonly number[];
};

const TRUE_FALSE = ['Richtig', 'Falsch'];

export function countedItem(item: Item): CountedItem {
  const { id, text } = item;
  switch (item.type) {
    case 'single':
    case 'multiple': {
      const options = item.options.map((option) => option.text);
      const right = [...item.options.keys()].filter((index) => item.options[index]?.correct === 'ja');
      return { id, text, options, right, edition: `${item.type}.${options.length}.${right.join('-')}` };
    }
    case 'trueFalse': {
      const right = [item.answer === 'richtig' ? 0 : 1];
      return { id, text, options: TRUE_FALSE, right, edition: `trueFalse.${item.answer}` };
    }
    case 'order':
      return { id, text, options: [], right: [], edition: `order.${item.steps.length}` };
    case 'match':
      return { id, text, options: [], right: [], edition: `match.${item.pairs.length}` };
    case 'text':
      return { id, text, options: [], right: [], edition: 'text' };
  }
}

/** One answer of a test that was handed in, in the same terms. */
export function countedAnswer({ item, answer, points }: HandIn['answers'][number]) {
  const { id, edition, options } = countedItem(item);
  const chosen = answer !== undefined && 'choices' in answer && options.length > 0 ? answer.choices : [];
  return { id, edition, options: options.length, chosen, points };
}
