import type { VisibilityRow } from '#domain/feature.ts';
import { type Actor, has } from '#domain/person.ts';

/** A course that is not published yet is the course editors' own. */
export const maySeeDrafts = (actor: Actor | undefined): boolean => has(actor, 'course-author');

/** What is wrong in the files of courses is mended by those who write them. */
export const mayCheckCourses = (actor: Actor): boolean => has(actor, 'course-author');

export const visibility: readonly VisibilityRow[] = [
  {
    data: 'learning',
    title: {
      de: 'Welche Lektionen und Übungen Sie gemacht haben und wann',
      en: 'Which lessons and practices you have done and when',
    },
    sees: ['self'],
    note: {
      de: 'Auch die Personalentwicklung und Ihre Führungskraft sehen das nicht.',
      en: 'Neither HR nor your manager can see this.',
    },
  },
  {
    data: 'practiceResult',
    title: { de: 'Ergebnisse und Antworten in Übungen', en: 'Results and answers in practices' },
    sees: ['self'],
    note: {
      de: 'Keine Leistungs- und Verhaltenskontrolle.',
      en: 'No monitoring of performance or behaviour.',
    },
  },
  {
    data: 'learningMarks',
    title: { de: 'Ihre Notizen und Lesezeichen', en: 'Your notes and bookmarks' },
    sees: ['self'],
    note: { de: 'Niemand sonst kann sie lesen.', en: 'Nobody else can read them.' },
  },
  {
    data: 'voluntaryCourse',
    title: { de: 'Freiwillige Kurse', en: 'Voluntary courses' },
    sees: ['self'],
    note: {
      de: 'Freiwilliges Lernen geht nur Sie etwas an.',
      en: 'Voluntary learning is nobody else’s business.',
    },
  },
];
