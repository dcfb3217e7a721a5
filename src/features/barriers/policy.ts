import type { VisibilityRow } from '#domain/feature.ts';
import type { Actor } from '#domain/person.ts';
import { sees } from '#domain/visibility.ts';

export const visibility: readonly VisibilityRow[] = [
  {
    data: 'barriers',
    title: { de: 'Gemeldete Barrieren', en: 'Reported barriers' },
    sees: ['coordinator', 'admin'],
    note: {
      de: 'Ohne Ihren Namen, wenn Sie keine Kontaktangabe machen.',
      en: 'Without your name unless you leave a contact.',
    },
  },
];

export const mayHandleReports = (actor: Actor): boolean => sees(visibility, 'barriers', actor);
