import MarkdownIt, { type MarkdownIt as Markdown, type Token } from 'markdown-it';
import container from 'markdown-it-container';
import type { Fault } from '../content/fault.ts';
import { looseEnds } from './loose-ends.ts';
import { figure, type Medium } from './medium.ts';
import { sanitised } from './sanitise.ts';
import { drawingFault, drawingHints, inlineSvg } from './svg.ts';

/** Rendered once when the file is read; `text` is the plain text for search and counting words. */
export type Rendered = {
  html: string;
  text: string;
  /** Whether a film or sound is part of it. */
  film: boolean;
  faults: readonly Fault[];
  /** What an author should look at again; nothing stops for it. */
  hints: readonly Fault[];
};

export type RenderOptions = {
  file: string;
  /** Line of the file in which the Markdown begins. */
  firstLine: number;
  /** What the text shows under that path. */
  medium: (path: string) => Medium;
  /** Makes ids of headings and pictures unlike those of other texts on the page. */
  prefix: string;
};

/** Headings below the title, as deep as a page of ours goes. */
const DEEPEST = 4;

/** Kinds of boxes, with what stands above them. */
export const BOXES: Readonly<Record<string, string>> = {
  merke: 'Das nehmen Sie mit',
  beispiel: 'Aus dem Rathaus',
};

/**
 * Markdown without raw HTML. Headings start at level 2 and never skip one; a picture alone in its paragraph becomes a
 * figure and needs an alternative text (WCAG 1.1.1, EN 301 549 11.8).
 */
export function renderMarkdown(source: string, options: RenderOptions): Rendered {
  const markdown = markdownWithBoxes();
  const tokens = markdown.parse(source, {});
  const faults: Fault[] = [];
  const hints: Fault[] = [];
  let line = 0;
  let level = 1;
  let headings = 0;
  let pictures = 0;
  let film = false;
  const at = () => ({ file: options.file, line: options.firstLine + line });
  const fault = (what: string) => faults.push({ ...at(), what });
  tokens.forEach((token, index) => {
    line = token.map?.[0] ?? line;
    if (token.type === 'heading_open') {
      const depth = Number(token.tag.slice(1));
      for (const what of headingFaults(depth, level, tokens[index + 1]?.content ?? '')) fault(what);
      level = depth;
      headings += 1;
      token.attrSet('id', `${options.prefix}-${headings}`);
    }
    if (token.type === 'inline' && token.content.startsWith(':::')) fault(boxFault(token.content));
    for (const child of token.children ?? []) {
      if (child.type === 'image') {
        const medium = options.medium(String(child.attrGet('src') ?? ''));
        film ||= 'kind' in medium && (medium.kind === 'film' || medium.kind === 'sound');
        for (const what of mediumFaults(child, token.children?.length === 1, medium)) fault(what);
        if ('kind' in medium && medium.kind === 'drawing')
          for (const what of drawingHints(medium.svg))
            hints.push({ ...at(), what: `Das Bild „${String(child.attrGet('src') ?? '')}“ ${what}` });
      }
      if (child.type === 'link_open') {
        const href = String(child.attrGet('href') ?? '');
        if (!/^(\/(?!\/)|#|https:|mailto:|tel:)/.test(href))
          fault(`Der Link „${href}“ ist weder ein Pfad im Haus („/…“) noch eine Adresse mit https.`);
      }
    }
  });
  for (const { line: loose, what, hint } of looseEnds(tokens))
    (hint ? hints : faults).push({ file: options.file, line: options.firstLine + loose, what });
  markdown.renderer.rules['image'] = (all, index) => {
    const token = all[index];
    const medium = options.medium(String(token?.attrGet('src') ?? ''));
    if (token === undefined || 'fault' in medium) return '';
    pictures += 1;
    const name = `${options.prefix}-bild-${pictures}`;
    const drawing = medium.kind === 'drawing' ? inlineSvg(medium.svg, token.content, name) : '';
    return figure(medium, token.content, String(token.attrGet('title') ?? ''), drawing);
  };
  const html = sanitised(unwrapFigures(markdown.renderer.render(tokens, markdown.options, {})));
  return { html, text: plainText(tokens), film, faults, hints };
}

/** Markdown as our authors write it: without raw HTML, with boxes. */
export function markdownWithBoxes(): Markdown {
  const markdown = new MarkdownIt({ html: false, linkify: false, typographer: false });
  for (const [name, title] of Object.entries(BOXES)) {
    markdown.use(container, name, {
      render: (tokens: readonly { nesting: number }[], index: number) =>
        tokens[index]?.nesting === 1
          ? `<section class="${name === 'merke' ? 'remember' : 'scene'}"><p class="box-title">${title}</p>\n`
          : '</section>\n',
    });
  }
  return markdown;
}

const boxFault = (text: string): string =>
  `Die Zeile „${text.split('\n')[0]}“ öffnet und schließt keinen Kasten. Möglich sind: ::: ${Object.keys(BOXES).join(', ::: ')}, am Ende eine Zeile „:::“.`;

function headingFaults(depth: number, level: number, title: string): readonly string[] {
  if (depth === 1) return ['Überschriften im Text beginnen mit „##“; die erste Ebene ist der Titel.'];
  if (depth > DEEPEST)
    return [`Die Überschrift „${title}“ liegt zu tief. Nehmen Sie höchstens ${'#'.repeat(DEEPEST)}.`];
  if (depth > level + 1)
    return [`Die Überschrift „${title}“ überspringt eine Ebene. Nehmen Sie ${'#'.repeat(level + 1)}.`];
  return [];
}

function mediumFaults(image: Token, alone: boolean, medium: Medium): readonly string[] {
  const path = String(image.attrGet('src') ?? '');
  const what = 'kind' in medium && medium.kind === 'drawing' ? drawingFault(medium.svg) : undefined;
  return [
    ...(image.content.trim() === ''
      ? [`Dem Bild „${path}“ fehlt der Alternativtext. Schreiben Sie ihn in die eckigen Klammern.`]
      : []),
    ...('fault' in medium ? [medium.fault] : []),
    ...(what === undefined ? [] : [`Das Bild „${path}“ ${what}`]),
    ...(alone ? [] : [`Das Bild „${path}“ braucht einen eigenen Absatz.`]),
  ];
}

const TEXTS = new Set(['text', 'text_special', 'code_inline']);

/** The words of one block, without what marks them. */
export const wordsOf = (token: Token): string =>
  (token.children ?? [])
    .map((child) => (TEXTS.has(child.type) ? child.content : child.type.endsWith('break') ? ' ' : ''))
    .join('');

/** For the search: words of one block stay together, blocks are kept apart. */
const plainText = (tokens: readonly Token[]): string =>
  tokens
    .filter((token) => token.children)
    .map(wordsOf)
    .join(' ')
    .replaceAll(/\s+/g, ' ')
    .trim();

const unwrapFigures = (html: string): string =>
  html.replaceAll(/<p>(<figure[\s\S]*?<\/(?:figure|details)>)<\/p>/g, '$1');
