import type { VisibilityRow } from '#domain/feature.ts';
import type { Actor } from '#domain/person.ts';
import { sees } from '#domain/visibility.ts';

export const visibility: readonly VisibilityRow[] = [
  {
    data: 'itemStatistics',
    title: {
      de: 'Wie oft eine Prüfungsfrage richtig beantwortet wird und welche Antworten gewählt werden',
      en: 'How often a test question is answered rightly and which answers are chosen',
    },
    sees: ['course-author'],
    note: {
      de: 'Nur Summen über mindestens 30 Personen, ohne Namen und ohne Zeit. Sie helfen, schlechte Fragen zu finden.',
      en: 'Only totals of at least 30 people, without names or times. They help to find bad questions.',
    },
  },
];

export const mayReadItemStatistics = (actor: Actor): boolean => sees(visibility, 'itemStatistics', actor);
