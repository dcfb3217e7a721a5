import MarkdownIt from 'markdown-it';
import { sanitised } from './sanitise.ts';

/**
 * Markdown of simple texts such as transcripts: paragraphs, lists, emphasis; no pictures, no raw HTML. They stand inside
 * another text, so a heading of theirs becomes a strong line and no part of its outline.
 */
export const plainMarkdown = (source: string): string =>
  sanitised(
    new MarkdownIt({ html: false })
      .disable('image')
      .render(source)
      .replaceAll(/<h[1-6]>/g, '<p><strong>')
      .replaceAll(/<\/h[1-6]>/g, '</strong></p>'),
  );
