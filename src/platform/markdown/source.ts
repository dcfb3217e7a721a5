import type { Token } from 'markdown-it';
import { markdownWithBoxes, wordsOf } from './render.ts';

/** A Markdown file of ours as it stands on the disk, head and all; lines are those of the file. */

/** Where it leads to. */
export type SourceLink = { href: string; line: number };
/** The words of one block; a line break of the file is one here. */
export type SourceBlock = { text: string; line: number };

export const linksOf = (file: string): readonly SourceLink[] =>
  inlines(file).flatMap(({ token, line }) => {
    let at = line;
    return (token.children ?? []).flatMap((child) => {
      if (child.type.endsWith('break')) at += 1;
      return child.type === 'link_open' ? [{ href: String(child.attrGet('href') ?? ''), line: at }] : [];
    });
  });

export const blocksOfSource = (file: string): readonly SourceBlock[] =>
  inlines(file).map(({ token, line }) => ({
    text: (token.children ?? [])
      .map((child) => (child.type.endsWith('break') ? '\n' : wordsOf({ children: [child] } as Token)))
      .join(''),
    line,
  }));

function inlines(file: string): readonly { token: Token; line: number }[] {
  const lines = file.split('\n');
  const end =
    lines[0]?.trimEnd() === '---' ? lines.findIndex((line, at) => at > 0 && line.trimEnd() === '---') : -1;
  let line = 0;
  return markdownWithBoxes()
    .parse(lines.slice(end + 1).join('\n'), {})
    .flatMap((token) => {
      line = token.map?.[0] ?? line;
      return token.type === 'inline' ? [{ token, line: line + end + 2 }] : [];
    });
}
