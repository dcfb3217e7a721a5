import { z } from 'zod';
import { day } from '#domain/organisation.ts';
import type { Language } from '#domain/person.ts';
import type { Fault } from '#platform/content/fault.ts';
import type { Content, Making, Tree } from '#platform/content/folder.ts';
import { readFrontMatter } from '#platform/content/front-matter.ts';
import { renderMarkdown } from '#platform/markdown/render.ts';
import type { Ports } from '#platform/ports.ts';

/** A page that editors write: `content/pages/<slug>.md`, its English version `<slug>.en.md`. */
const pageHead = z.strictObject({
  title: z.string().min(1).max(120),
  lang: z.enum(['de', 'en']),
  updated: day(),
  lead: z.string().max(400).optional(),
});

export type EditorialPage = {
  slug: string;
  title: string;
  language: Language;
  updated: string;
  lead?: string;
  html: string;
  text: string;
};

export type EditorialPages = {
  find(slug: string, language: Language): EditorialPage | undefined;
  all(): readonly EditorialPage[];
};

export type PagesApp = Ports & { editorial: EditorialPages };

/** Pages every page of the house links to; without one of them the town does not start. */
const NEEDED = [
  'hilfe',
  'barrierefreiheit',
  'datenschutz',
  'impressum',
  'leichte-sprache',
  'gebaerdensprache',
];

export function readPages(tree: Tree): Making<ReadonlyMap<string, EditorialPage>> {
  const faults: Fault[] = [];
  const pages = new Map<string, EditorialPage>();
  for (const [path, text] of tree) {
    if (!/^pages\/.*\.md$/.test(path)) continue;
    const file = `content/${path}`;
    const match = /^pages\/([a-z0-9]+(?:-[a-z0-9]+)*)(\.en)?\.md$/.exec(path);
    if (match === null) {
      faults.push({ file, line: 1, what: BAD_NAME });
      continue;
    }
    const parts = readFrontMatter(text, file, pageHead);
    if (parts.faults !== undefined) {
      faults.push(...parts.faults);
      continue;
    }
    const { head, body, bodyLine } = parts.value;
    const language = match[2] === undefined ? 'de' : 'en';
    if (head.lang !== language)
      faults.push({
        file,
        line: parts.lineOf('lang'),
        what: `„lang“ passt nicht zum Dateinamen. Erwartet wird: ${language}.`,
      });
    const slug = match[1] ?? '';
    const rendered = renderMarkdown(body, {
      file,
      firstLine: bodyLine,
      medium: () => ({
        fault: 'Seiten des Intranets zeigen noch keine Bilder. Nehmen Sie den Verweis heraus.',
      }),
      prefix: slug,
    });
    faults.push(...rendered.faults);
    const { title, updated, lead } = head;
    pages.set(`${slug}.${language}`, {
      slug,
      title,
      language,
      updated,
      html: rendered.html,
      text: rendered.text,
      ...(lead && { lead }),
    });
  }
  const missing = (slug: string, what: string) => {
    if (!tree.has(`pages/${slug}.md`)) faults.push({ file: `content/pages/${slug}.md`, line: 1, what });
  };
  for (const slug of NEEDED) missing(slug, 'Die Seite fehlt. Jede Seite des Intranets verweist auf sie.');
  for (const { slug, language } of pages.values())
    if (language === 'en' && !NEEDED.includes(slug))
      missing(slug, 'Die deutsche Fassung fehlt. Englisch gibt es nur als Übersetzung.');
  return { value: pages, faults };
}

const BAD_NAME =
  'Der Dateiname wird zur Adresse. Nehmen Sie kleine Buchstaben, Ziffern und einzelne Bindestriche, zum Beispiel mein-thema.md, für Englisch mein-thema.en.md.';

/** What is not translated falls back to German, and the page says so by its language. */
export const editorialPages = (content: Content<ReadonlyMap<string, EditorialPage>>): EditorialPages => ({
  find: (slug, language) =>
    content.current().get(`${slug}.${language}`) ?? content.current().get(`${slug}.de`),
  all: () => [...content.current().values()],
});
