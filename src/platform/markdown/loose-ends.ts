import type { Token } from 'markdown-it';

/** What Markdown takes without a word, but no author meant; `hint` where the text may stay as it is. */
export type LooseEnd = { line: number; what: string; hint?: true };

/** Lines are counted from 0. */
export function looseEnds(tokens: readonly Token[]): readonly LooseEnd[] {
  const opened: number[] = [];
  let line = 0;
  return tokens.flatMap((token, index): readonly LooseEnd[] => {
    line = token.map?.[0] ?? line;
    if (/^container_.*_open$/.test(token.type)) opened.push(line);
    if (/^container_.*_close$/.test(token.type)) {
      const at = opened.pop() ?? line;
      return token.markup === '' ? [{ line: at, what: UNCLOSED }] : [];
    }
    if (token.type === 'heading_open' && tokens[index + 1]?.content.trim() === '')
      return [
        { line, what: 'Die Überschrift ist leer. Schreiben Sie ihren Text dahinter oder löschen Sie sie.' },
      ];
    return token.type === 'inline' ? inText(token.children ?? [], line) : [];
  });
}

const UNCLOSED = 'Der Kasten wird nicht geschlossen. Setzen Sie an sein Ende eine Zeile „:::“.';

function inText(children: readonly Token[], start: number): readonly LooseEnd[] {
  let line = start;
  return children.flatMap((child, index): readonly LooseEnd[] => {
    if (child.type.endsWith('break')) line += 1;
    if (child.type === 'link_open' && children[index + 1]?.type === 'link_close')
      return [
        {
          line,
          what: `Der Link „${child.attrGet('href') ?? ''}“ hat keinen Text. Schreiben Sie ihn in die eckigen Klammern.`,
        },
      ];
    if (child.type !== 'text') return [];
    const unread = /(!?)\[[^\]]*\]\(([^)]*)\)/.exec(child.content);
    const tag = HTML.exec(child.content)?.[0];
    return [
      ...(unread === null
        ? []
        : [
            {
              line,
              what: `${unread[1] === '!' ? 'Das Bild' : 'Der Link'} „${unread[2]}“ wird nicht erkannt. Leerzeichen und Klammern sind in Dateinamen und Adressen nicht erlaubt: Nehmen Sie Bindestriche.`,
            },
          ]),
      ...(tag === undefined
        ? []
        : [
            {
              line,
              what: `„${tag}“ ist HTML und wirkt hier nicht: Lernende sehen es als Text. Nehmen Sie **fett**, *kursiv* oder Listen.`,
              hint: true as const,
            },
          ]),
    ];
  });
}

const HTML =
  /<\/?(?:a|b|i|u|p|br|hr|em|ul|ol|li|td|th|tr|h[1-6]|div|img|sub|sup|font|span|strong|table|video|iframe|script|style|center|mark)\b[^>]*>/i;
