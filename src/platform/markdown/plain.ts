import MarkdownIt from 'markdown-it';
import { sanitised } from './sanitise.ts';

/** Markdown of simple texts such as transcripts: paragraphs, lists, emphasis; no pictures, no raw HTML. */
export const plainMarkdown = (source: string): string =>
  sanitised(new MarkdownIt({ html: false }).disable('image').render(source));
