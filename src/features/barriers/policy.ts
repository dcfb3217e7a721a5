import type { VisibilityRow } from '#domain/feature.ts';
import { type Actor, has } from '#domain/person.ts';

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

export const mayHandleReports = (actor: Actor): boolean => has(actor, 'coordinator', 'admin');
