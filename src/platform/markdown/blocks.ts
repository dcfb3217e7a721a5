import type { Token } from 'markdown-it';
import { BOXES, markdownWithBoxes, wordsOf } from './render.ts';

/** A text as plain parts, for papers that are not HTML. Emphasis and links are their words. */
export type Block =
  | { kind: 'heading'; level: number; text: string }
  | { kind: 'paragraph'; text: string }
  | { kind: 'list'; ordered: boolean; items: readonly string[] }
  | { kind: 'box'; title: string; blocks: readonly Block[] };

/** Lists in lists become part of their item; rows of a table become entries of a list. */
export function blocksOf(source: string): readonly Block[] {
  return read(markdownWithBoxes().parse(source, {}), 0, undefined).blocks;
}

function read(
  tokens: readonly Token[],
  from: number,
  end: string | undefined,
): { blocks: readonly Block[]; next: number } {
  const blocks: Block[] = [];
  let at = from;
  for (let token = tokens[at]; token !== undefined && token.type !== end; token = tokens[at]) {
    const box = /^container_(.+)_open$/.exec(token.type)?.[1];
    if (box !== undefined) {
      const inside = read(tokens, at + 1, `container_${box}_close`);
      blocks.push({ kind: 'box', title: BOXES[box] ?? '', blocks: inside.blocks });
      at = inside.next + 1;
      continue;
    }
    const close = closeOf(tokens, at);
    const inside = tokens.slice(at, close + 1);
    if (token.type === 'heading_open')
      blocks.push({ kind: 'heading', level: Number(token.tag.slice(1)), text: words(inside) });
    else if (token.type === 'bullet_list_open' || token.type === 'ordered_list_open')
      blocks.push({
        kind: 'list',
        ordered: token.type === 'ordered_list_open',
        items: parts(inside, 'list_item_open', 1),
      });
    else if (token.type === 'table_open')
      blocks.push({ kind: 'list', ordered: false, items: parts(inside, 'tr_open', 2, ' – ').slice(1) });
    else if (words(inside) !== '') blocks.push({ kind: 'paragraph', text: words(inside) });
    at = close + 1;
  }
  return { blocks, next: at };
}

/** Where the block that opens there ends. */
function closeOf(tokens: readonly Token[], open: number): number {
  let depth = 0;
  for (let at = open; at < tokens.length; at += 1) {
    depth += tokens[at]?.nesting ?? 0;
    if (depth === 0) return at;
  }
  return tokens.length - 1;
}

/** The words of every part of that type, so many levels below the block itself. */
function parts(tokens: readonly Token[], type: string, below: number, between = ' '): readonly string[] {
  const level = (tokens[0]?.level ?? 0) + below;
  return tokens.flatMap((token, at) =>
    token.type === type && token.level === level
      ? [words(tokens.slice(at, closeOf(tokens, at) + 1), between)]
      : [],
  );
}

const words = (tokens: readonly Token[], between = ' '): string =>
  tokens
    .filter((token) => token.children)
    .map((token) => wordsOf(token))
    .join(between)
    .replaceAll(/\s+/g, ' ')
    .trim();
