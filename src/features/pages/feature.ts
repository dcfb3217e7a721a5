import type { Feature } from '#domain/feature.ts';
import { messages } from './messages.ts';
import type { PagesApp } from './service.ts';

export const pages: Feature<PagesApp> = {
  name: 'pages',
  order: 70,
  routes: [{ pattern: '/[seite]', who: 'everyone' }],
  search: async (app) =>
    app.editorial.all().map((page) => ({
      title: page.title,
      text: `${page.lead ?? ''} ${page.text}`,
      href: `/${page.slug}`,
      kind: { de: messages.de.kind, en: messages.en.kind },
      language: page.language,
    })),
};
