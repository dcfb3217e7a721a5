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
  {
    data: 'courseWishHiding',
    title: {
      de: 'Kurswünsche ausblenden, die jemanden nennen',
      en: 'Hiding course wishes that name somebody',
    },
    sees: ['course-author'],
    note: {
      de: 'Mit Begründung. Sie steht an der Stelle des Wunsches.',
      en: 'With a reason. It stands in place of the wish.',
    },
  },
];

export const mayReadWishes = (actor: Actor): boolean => sees(visibility, 'courseWishes', actor);
export const mayAnswerWishes = (actor: Actor): boolean => sees(visibility, 'courseWishAnswering', actor);
export const mayHideWishes = (actor: Actor): boolean => sees(visibility, 'courseWishHiding', actor);
