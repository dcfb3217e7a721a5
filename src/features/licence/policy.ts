import type { VisibilityRow } from '#domain/feature.ts';
import type { Actor } from '#domain/person.ts';
import { sees } from '#domain/visibility.ts';

export const visibility: readonly VisibilityRow[] = [
  {
    data: 'licence',
    title: {
      de: 'Digitaler Führerschein: bestanden am, gültig bis',
      en: 'Digital licence: passed on, valid until',
    },
    sees: ['self', 'hr'],
    note: {
      de: 'Nur diese Tatsachen. Welche Module noch offen sind, sehen nur Sie.',
      en: 'Only these facts. Which modules are still open, only you can see.',
    },
  },
  {
    data: 'certificates',
    title: { de: 'Ihre Nachweise und Teilnahmebescheinigungen', en: 'Your certificates' },
    sees: ['self'],
    note: {
      de: 'Wem Sie einen Prüfcode geben, der sieht Titel und Gültigkeit, Ihren Namen nur mit Ihrer Freigabe.',
      en: 'Whoever you give a code can see title and validity, your name only if you share it.',
    },
  },
  {
    data: 'certificateWithdrawal',
    title: { de: 'Einen Nachweis mit Prüfcode zurückziehen', en: 'Withdrawing a certificate by its code' },
    sees: ['hr'],
    note: {
      de: 'Nur mit einem Grund, den Sie lesen. Jede Rücknahme wird protokolliert.',
      en: 'Only with a reason, which you can read. Every withdrawal is logged.',
    },
  },
];

/** The list of licences; the table says who. */
export const mayReadLicences = (actor: Actor): boolean => sees(visibility, 'licence', actor);
export const mayWithdraw = (actor: Actor): boolean => sees(visibility, 'certificateWithdrawal', actor);
