import { resolve } from 'node:path';
import { parse } from 'yaml';

/** Courses with a test of their own, for tests only: `pruefungsprobe` has every kind of question, `zeitprobe` a time limit. */
export const TEST_COURSES = resolve('tests/fixtures/courses');

/** A question as its author wrote it, with everything that is right about it; found by its text. */
export type Key = {
  text: string;
  type: string;
  answer?: string;
  options?: readonly { text: string; correct?: string }[];
  steps?: readonly string[];
  pairs?: readonly { left: string; right: string }[];
  accepts?: readonly string[];
};

/** Reads the key of a pool where its author wrote it. */
export const keysIn = (yaml: string): readonly Key[] => (parse(yaml) as { items: readonly Key[] }).items;

/** The other way round: what was right is wrong, and every reason is another one. Nobody may notice before hand-in. */
export function swapped(yaml: string): string {
  const pool = parse(yaml) as { items: Record<string, unknown>[] };
  const items = pool.items.map((item) => ({ ...item, ...turned(item as unknown as Key) }));
  return JSON.stringify({ ...pool, items }).replaceAll('Grund-', 'Anlass-');
}

function turned({ type, answer, options = [], steps = [], pairs = [] }: Key): object {
  const lastIsRight = options.map(({ correct: _gone, ...option }, index) =>
    index === options.length - 1 ? { ...option, correct: 'ja' } : option,
  );
  switch (type) {
    case 'single':
      return { options: lastIsRight };
    case 'multiple':
      return {
        options: options.map(({ correct, ...option }) =>
          correct === undefined ? { ...option, correct: 'ja' } : option,
        ),
      };
    case 'trueFalse':
      return { answer: answer === 'richtig' ? 'falsch' : 'richtig' };
    case 'order':
      return { steps: steps.toReversed() };
    case 'match':
      return {
        pairs: pairs.map((pair, index) => ({ ...pair, right: pairs[(index + 1) % pairs.length]?.right })),
      };
    default:
      return { accepts: ['Hausmeister'] };
  }
}
