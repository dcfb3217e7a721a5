import type { Key } from './taking.ts';

type Choice = { value: string; label: string };

/** A question as a page shows it: everything somebody can answer with, and what the form sends for it. */
export type ShownQuestion = {
  attempt: string;
  text: string;
  /** Options to tick. */
  options: readonly Choice[];
  /** Steps or left-hand sides with what can be chosen for each. */
  rows: readonly { label: string; choices: readonly Choice[] }[];
};

/** Reads the page of one question. Throws when it shows none. */
export function shownQuestion(html: string): ShownQuestion {
  const labels = new Map(
    [...html.matchAll(/<label[^>]*\bfor="(answer[^"]*)"[^>]*>(.*?)<\/label>/gs)].map(
      ([, id = '', label = '']) => [id, words(label)],
    ),
  );
  const labelOf = (tag: string) => labels.get(attribute(tag, 'id')) ?? '';
  const inputs = [...html.matchAll(/<input\b[^>]*\bname="answer"[^>]*>/g)].map(([tag]) => tag);
  const selects = [...html.matchAll(/(<select\b[^>]*\bname="answer"[^>]*>)(.*?)<\/select>/gs)];
  const text = /<legend>.*?<h2[^>]*>(.*?)<\/h2>/s.exec(html)?.[1];
  const attempt = /<input\b[^>]*\bname="attempt"[^>]*>/.exec(html)?.[0];
  if (text === undefined || attempt === undefined) throw new Error('the page shows no question');
  return {
    attempt: attribute(attempt, 'value'),
    text: words(text),
    options: inputs
      .filter((tag) => attribute(tag, 'type') !== 'text')
      .map((tag) => ({ value: attribute(tag, 'value'), label: labelOf(tag) })),
    rows: selects.map(([, tag = '', inside = '']) => ({
      label: labelOf(tag),
      choices: [...inside.matchAll(/<option\b([^>]*)>(.*?)<\/option>/gs)].map(([, own = '', label = '']) => ({
        value: attribute(own, 'value'),
        label: words(label),
      })),
    })),
  };
}

/** What the form has to send for the right answer, field by field. Throws when the author's key names nothing of what is shown. */
export function rightAnswer(keys: readonly Key[], shown: ShownQuestion): readonly string[] {
  const key = keys.find(({ text }) => words(text) === shown.text);
  if (key === undefined) throw new Error(`no key for „${shown.text}“`);
  const { answer, options = [], steps = [], pairs = [], accepts = [] } = key;
  const ticked = (labels: readonly string[]) =>
    shown.options.filter(({ label }) => labels.includes(label)).map(({ value }) => value);
  const right = ((): readonly string[] => {
    switch (key.type) {
      case 'trueFalse':
        return ticked([answer === 'richtig' ? 'Richtig' : 'Falsch']);
      case 'order':
        return shown.rows.map(({ label }) => String(steps.map(words).indexOf(label) + 1));
      case 'match':
        return shown.rows.map(({ label, choices }) => {
          const partner = words(pairs.find(({ left }) => words(left) === label)?.right ?? '');
          return choices.find((choice) => choice.label === partner)?.value ?? '';
        });
      case 'text':
        return accepts.slice(0, 1);
      default:
        return ticked(options.filter(({ correct }) => correct === 'ja').map(({ text }) => words(text)));
    }
  })();
  if (right.length === 0 || right.some((value) => value === '' || value === '0'))
    throw new Error(`the key fits nothing of „${shown.text}“`);
  return right;
}

const attribute = (tag: string, name: string): string =>
  plain(new RegExp(`\\b${name}="([^"]*)"`).exec(tag)?.[1] ?? '');

/** The words of a piece of a page, in one line. */
const words = (html: string): string =>
  plain(html.replaceAll(/<[^>]*>/g, ''))
    .replaceAll(/\s+/g, ' ')
    .trim();

const NAMED: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' };

const plain = (text: string): string =>
  text.replaceAll(/&(?:#(x?)([\da-f]+)|(\w+));/gi, (whole, hex, number, name) =>
    name === undefined
      ? String.fromCodePoint(Number.parseInt(number, hex === '' ? 10 : 16))
      : (NAMED[name] ?? whole),
  );
