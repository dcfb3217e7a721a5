import MarkdownIt from 'markdown-it';
import container from 'markdown-it-container';
import type { Fault } from '../content/fault.ts';
import { sanitised } from './sanitise.ts';
import { inlineSvg } from './svg.ts';

/** Rendered once when the file is read; `text` is the plain text for search and counting words. */
export type Rendered = { html: string; text: string; headings: readonly string[]; faults: readonly Fault[] };

export type RenderOptions = {
  file: string;
  /** Line of the file in which the Markdown begins. */
  firstLine: number;
  /** The SVG source of a picture named in the text; `undefined` when there is no such file. */
  picture: (path: string) => string | undefined;
  /** Makes ids of headings and pictures unlike those of other texts on the page. */
  prefix: string;
};

const BOXES: Readonly<Record<string, string>> = { merke: 'Das nehmen Sie mit', beispiel: 'Aus dem Rathaus' };

/**
 * Markdown without raw HTML. Headings start at level 2 and never skip one; a picture alone in its paragraph becomes a
 * figure and needs an alternative text (WCAG 1.1.1, EN 301 549 11.8).
 */
export function renderMarkdown(source: string, options: RenderOptions): Rendered {
  const faults: Fault[] = [];
  const headings: string[] = [];
  const fault = (line: number, what: string) =>
    faults.push({ file: options.file, line: options.firstLine + line, what });
  const markdown = new MarkdownIt({ html: false, linkify: false, typographer: false });
  for (const [name, title] of Object.entries(BOXES)) {
    markdown.use(container, name, {
      render: (tokens: readonly { nesting: number }[], index: number) =>
        tokens[index]?.nesting === 1
          ? `<section class="${name === 'merke' ? 'remember' : 'scene'}"><p class="box-title">${title}</p>\n`
          : '</section>\n',
    });
  }
  const tokens = markdown.parse(source, {});
  let level = 1;
  tokens.forEach((token, index) => {
    const line = token.map?.[0] ?? 0;
    if (token.type === 'heading_open') {
      const depth = Number(token.tag.slice(1));
      const title = tokens[index + 1]?.content ?? '';
      if (depth === 1) fault(line, 'Überschriften im Text beginnen mit „##“; die erste Ebene ist der Titel.');
      else if (depth > level + 1)
        fault(
          line,
          `Die Überschrift „${title}“ überspringt eine Ebene. Nehmen Sie ${'#'.repeat(level + 1)}.`,
        );
      level = depth;
      headings.push(title);
      token.attrSet('id', `${options.prefix}-${headings.length}`);
    }
    for (const child of token.children ?? []) {
      if (child.type === 'image') {
        const alone = token.children?.length === 1;
        const path = String(child.attrGet('src') ?? '');
        const svg = options.picture(path);
        if (child.content.trim() === '')
          fault(
            line,
            `Dem Bild „${path}“ fehlt der Alternativtext. Schreiben Sie ihn in die eckigen Klammern.`,
          );
        if (svg === undefined)
          fault(line, `Das Bild „${path}“ gibt es nicht. Prüfen Sie Ordner und Dateinamen.`);
        if (!alone) fault(line, `Das Bild „${path}“ braucht einen eigenen Absatz.`);
      }
      if (child.type === 'link_open') {
        const href = String(child.attrGet('href') ?? '');
        if (!/^(\/|#|https:|mailto:|tel:)/.test(href))
          fault(line, `Der Link „${href}“ ist weder ein Weg im Haus („/…“) noch eine Adresse mit https.`);
      }
    }
  });
  let pictures = 0;
  markdown.renderer.rules['image'] = (all, index) => {
    const token = all[index];
    const svg = options.picture(String(token?.attrGet('src') ?? '')) ?? '';
    pictures += 1;
    const caption = token?.attrGet('title');
    const drawing = inlineSvg(svg, token?.content ?? '', `${options.prefix}-bild-${pictures}`);
    return `<figure class="fig">${drawing}${caption ? `<figcaption>${markdown.utils.escapeHtml(String(caption))}</figcaption>` : ''}</figure>`;
  };
  const html = sanitised(unwrapFigures(markdown.renderer.render(tokens, markdown.options, {})));
  const text = tokens
    .flatMap((token) => token.children ?? [])
    .map((child) => (child.type === 'text' || child.type === 'code_inline' ? child.content : ' '))
    .join(' ');
  return { html, text: text.replaceAll(/\s+/g, ' ').trim(), headings, faults };
}

const unwrapFigures = (html: string): string => html.replaceAll(/<p>(<figure[\s\S]*?<\/figure>)<\/p>/g, '$1');
