import type { VisibilityRow } from '#domain/feature.ts';
import type { Actor } from '#domain/person.ts';
import { sees } from '#domain/visibility.ts';

export const visibility: readonly VisibilityRow[] = [
  {
    data: 'courseWishes',
    title: { de: 'Kurswünsche und die Antworten darauf', en: 'Course wishes and the answers to them' },
    sees: ['staff'],
    note: {
      de: 'Ohne Namen. Alle im Haus können sie lesen.',
      en: 'Without names. Everybody in the house can read them.',
    },
  },
  {
    data: 'courseWishAnswering',
    title: { de: 'Kurswünsche beantworten', en: 'Answering course wishes' },
    sees: ['course-author', 'hr', 'coordinator'],
    note: {
      de: 'Kursredaktion, Personalentwicklung und Koordinationsstelle.',
      en: 'Course editors, HR and the coordination office.',
    },
  },
];

export const mayReadWishes = (actor: Actor): boolean => sees(visibility, 'courseWishes', actor);
export const mayAnswerWishes = (actor: Actor): boolean => sees(visibility, 'courseWishAnswering', actor);
