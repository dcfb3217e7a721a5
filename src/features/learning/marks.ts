import type { Instant } from '#domain/clock.ts';
import { optionalText, ticked } from '#domain/input.ts';
import type { Course, Unit } from './course.ts';
import { type Learner, type Marks, unitInput } from './model.ts';

/** Longest note on one unit, in characters. */
export const LONGEST_NOTE = 4000;

const ownNote = () => optionalText(LONGEST_NOTE);
/**
 * The one form on the page of a unit: whichever of its buttons is pressed, the note is kept. `noteBefore` is the note as
 * the page showed it. `easy`: read in Leichte Sprache, and the next one, too, if there is one.
 */
export const unitFormInput = unitInput.extend({ easy: ticked(), note: ownNote(), noteBefore: ownNote() });
/** `onward`: then on to the next unit. */
export const noteInput = unitFormInput.extend({ onward: ticked() });

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

export type NoteFields = { note: string | undefined; noteBefore: string | undefined };

/**
 * Keeps what was typed; an empty field takes the note away. `undefined` where the note has become another one since the
 * page was shown and would be lost. A field nobody has touched changes nothing.
 */
export function noted(
  learner: Learner,
  course: Course,
  unit: Unit,
  { note, noteBefore }: NoteFields,
  now: Instant,
): Learner | undefined {
  const marks = marksOf(learner, course);
  const { [unit.id]: kept, ...others } = marks.notes;
  if (note === noteBefore || note === kept?.text) return learner;
  const loses = kept !== undefined && kept.text !== noteBefore && note?.includes(kept.text) !== true;
  if (loses) return undefined;
  const notes = note === undefined ? others : { ...others, [unit.id]: { text: note, at: now } };
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
