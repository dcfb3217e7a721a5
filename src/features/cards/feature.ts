import type { Feature } from '#domain/feature.ts';
import { messages } from './messages.ts';
import type { CardsApp } from './service.ts';

const signedIn = () => true;

export const cards: Feature<CardsApp> = {
  name: 'cards',
  order: 28,
  routes: [
    { pattern: '/karten', who: signedIn },
    { pattern: '/karten/[karte]', who: signedIn },
    { pattern: '/karten/[karte].pdf', who: signedIn },
  ],
  navigation: [
    { area: 'learn', order: 20, href: '/karten', label: { de: messages.de.nav, en: messages.en.nav } },
  ],
  search: async (app) =>
    app.cards.all().map((card) => ({
      title: card.title,
      text: `${card.lead} ${card.text}`,
      href: `/karten/${card.slug}`,
      kind: { de: messages.de.kind, en: messages.en.kind },
      language: 'de' as const,
    })),
};
