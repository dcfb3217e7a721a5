import type { VisibilityRow } from '#domain/feature.ts';
import type { Actor } from '#domain/person.ts';
import { sees } from '#domain/visibility.ts';

export const visibility: readonly VisibilityRow[] = [
  {
    data: 'dutyFacts',
    title: {
      de: 'Pflichtkurse: zugewiesen wegen, fällig am, offen oder überfällig, abgeschlossen am',
      en: 'Mandatory courses: assigned because, due on, open or overdue, completed on',
    },
    sees: ['self', 'hr'],
    note: {
      de: 'Nur diese Tatsachen, keine Ergebnisse, Versuche oder Lernzeiten. Jede Ausfuhr wird protokolliert.',
      en: 'Only these facts, no results, attempts or learning times. Every export is logged.',
    },
  },
];

/** The report about everybody; the table says who. */
export const mayReadReport = (actor: Actor): boolean => sees(visibility, 'dutyFacts', actor);
