import type { VisibilityRow } from '#domain/feature.ts';

export const visibility: readonly VisibilityRow[] = [
  {
    data: 'masterData',
    title: {
      de: 'Name, Fachbereich, Beschäftigtengruppe, Rollen',
      en: 'Name, department, employment group, roles',
    },
    sees: ['self', 'hr', 'admin'],
    note: {
      de: 'Aus dem Personalverfahren übernommen. Kein Geburtsdatum, keine private Anschrift.',
      en: 'Taken over from the personnel system. No date of birth, no private address.',
    },
  },
  {
    data: 'sessions',
    title: { de: 'Wo und seit wann Sie angemeldet sind', en: 'Where and since when you are signed in' },
    sees: ['self'],
    note: {
      de: 'Wird nicht ausgewertet und endet mit der Abmeldung.',
      en: 'Is not evaluated and ends when you sign out.',
    },
  },
];
