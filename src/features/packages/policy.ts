import type { VisibilityRow } from '#domain/feature.ts';
import type { Actor } from '#domain/person.ts';
import { sees } from '#domain/visibility.ts';

export const visibility: readonly VisibilityRow[] = [
  {
    data: 'packages',
    title: {
      de: 'Importierte Übungen (H5P-Pakete): welche es gibt und wer sie importiert hat',
      en: 'Imported practices (H5P packages): which there are and who imported them',
    },
    sees: ['admin', 'course-author'],
    note: {
      de: 'Administration und Kursredaktion. Sie können Pakete auch ersetzen und entfernen.',
      en: 'Administration and course editors. They can also replace and remove packages.',
    },
  },
  {
    data: 'packageLibraries',
    title: {
      de: 'Neue H5P-Bibliotheken ins Haus bringen',
      en: 'Bringing new H5P libraries into the house',
    },
    sees: ['admin'],
    note: {
      de: 'Bibliotheken sind Programmcode. Deshalb entscheidet die Administration darüber.',
      en: 'Libraries are program code. That is why the administration decides on them.',
    },
  },
];

export const mayUsePackages = (actor: Actor): boolean => sees(visibility, 'packages', actor);
export const mayBringLibraries = (actor: Actor): boolean => sees(visibility, 'packageLibraries', actor);
