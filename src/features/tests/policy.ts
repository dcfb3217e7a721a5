import type { VisibilityRow } from '#domain/feature.ts';

export const visibility: readonly VisibilityRow[] = [
  {
    data: 'testAttempts',
    title: {
      de: 'Ihre Antworten, Versuche und Ergebnisse in Kurzprüfungen',
      en: 'Your answers, attempts and results in tests',
    },
    sees: ['self'],
    note: {
      de: 'Auch nicht bestandene Versuche sehen nur Sie. 30 Tage nach dem Bestehen löschen wir die Antworten.',
      en: 'Failed attempts, too, are seen by you alone. 30 days after passing we erase the answers.',
    },
  },
  {
    data: 'testPasses',
    title: { de: 'Dass Sie eine Kurzprüfung bestanden haben', en: 'That you have passed a test' },
    sees: ['self'],
    note: {
      de: 'Gehört der Kurs zu Ihren Pflichten, sieht die Personalentwicklung den Tag, aber keine Punkte.',
      en: 'If the course is one of your duties, HR sees the day, but no points.',
    },
  },
  {
    data: 'testExtraTime',
    title: { de: 'Mehr Zeit in Kurzprüfungen', en: 'More time in tests' },
    sees: ['self'],
    note: {
      de: 'Sie stellen das selbst ein, ohne Nachweis. Sonst sieht es niemand.',
      en: 'You set it yourself, without proof. Nobody else sees it.',
    },
  },
];
