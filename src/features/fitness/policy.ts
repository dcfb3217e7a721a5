import type { VisibilityRow } from '#domain/feature.ts';

export const visibility: readonly VisibilityRow[] = [
  {
    data: 'fitnessCheck',
    title: { de: 'Ihre Antworten im Digital-Fitness-Check', en: 'Your answers in the digital fitness check' },
    sees: ['self'],
    note: {
      de: 'Niemand sonst kann sie lesen. Sie werden nicht gezählt und nicht ausgewertet.',
      en: 'Nobody else can read them. They are neither counted nor evaluated.',
    },
  },
];
