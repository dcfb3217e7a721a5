import { z } from 'zod';
import type { Instant } from '#domain/clock.ts';
import { optionalText, reference } from '#domain/input.ts';
import type { Course, Unit } from './course.ts';
import type { Learner, Marks } from './model.ts';

/** Longest note on one unit, in characters. */
export const LONGEST_NOTE = 4000;

export const bookmarkInput = z.object({ course: reference(), unit: reference() });
export const noteInput = z.object({
  course: reference(),
  unit: reference(),
  note: optionalText(LONGEST_NOTE),
});

const NONE: Marks = { bookmarks: [], notes: {} };

export const marksOf = (learner: Learner, course: Course): Marks => learner.marks?.[course.slug] ?? NONE;

const withMarks = (learner: Learner, course: Course, marks: Marks): Learner => ({
  ...learner,
  marks: { ...learner.marks, [course.slug]: marks },
});

/** Sets the bookmark of a unit, or takes it away when it is there. */
export function bookmarkTurned(learner: Learner, course: Course, unit: Unit): Learner {
  const marks = marksOf(learner, course);
  const bookmarks = marks.bookmarks.includes(unit.id)
    ? marks.bookmarks.filter((id) => id !== unit.id)
    : [...marks.bookmarks, unit.id];
  return withMarks(learner, course, { ...marks, bookmarks });
}

/** Keeps a note; an empty one takes it away. */
export function noted(
  learner: Learner,
  course: Course,
  unit: Unit,
  text: string | undefined,
  now: Instant,
): Learner {
  const marks = marksOf(learner, course);
  const { [unit.id]: _before, ...others } = marks.notes;
  const notes = text === undefined ? others : { ...others, [unit.id]: { text, at: now } };
  return withMarks(learner, course, { ...marks, notes });
}

export type Marked = { course: Course; unit: Unit; bookmarked: boolean; note: string | undefined };

/** Every unit with a bookmark or a note, in the order of courses and units. */
export function markedUnits(learner: Learner, courses: Iterable<Course>): readonly Marked[] {
  return [...courses].flatMap((course) => {
    const marks = marksOf(learner, course);
    return course.units.flatMap((unit) => {
      const bookmarked = marks.bookmarks.includes(unit.id);
      const note = marks.notes[unit.id]?.text;
      return bookmarked || note !== undefined ? [{ course, unit, bookmarked, note }] : [];
    });
  });
}
