import type { z } from 'zod';
import type { Instant } from '#domain/clock.ts';
import { type Asker, action } from '#domain/feature.ts';
import type { PersonId } from '#domain/person.ts';
import { failed, ok } from '#domain/result.ts';
import { type Course, neighbours, type Unit, unitOf } from './course.ts';
import { bookmarkTurned, type NoteFields, noted, noteInput, unitFormInput } from './marks.ts';
import { messages } from './messages.ts';
import {
  courseInput,
  enrolled,
  isCompleted,
  type Learner,
  left,
  lessonRead,
  practiceFinished,
  practiceReset,
  standing,
  unitInput,
} from './model.ts';
import { type LearningApp, learn } from './service.ts';
import { changeLearner, learnerOf } from './store.ts';

const words = (language: 'de' | 'en') => messages[language].errors;
const signedIn = () => true;

const self = ({ actor }: Asker): PersonId => {
  if (actor === undefined) throw new Error('the gate let nobody in');
  return actor.id;
};

type Place = { course: Course; unit: Unit };

const courseFor = (app: LearningApp, { actor }: Asker, slug: string): Course | undefined =>
  app.learning.course(slug, actor);

const unitFor = async (
  app: LearningApp,
  input: z.infer<typeof unitInput>,
  asker: Asker,
): Promise<Place | undefined> => {
  const course = courseFor(app, asker, input.course);
  const unit = course && unitOf(course, input.unit);
  return course !== undefined && unit !== undefined ? { course, unit } : undefined;
};

const easily = (path: string, easy: boolean): string => (easy ? `${path}?sprache=leicht` : path);

const pathOf = ({ course, unit }: Place, easy = false): string =>
  easily(`/lernen/${course.slug}/${unit.id}`, easy);

/** Where one comes back to after a button below the text (`id` of the button), not at the top of the page. */
const AT_BOOKMARK = '#merken';
const AT_NOTE = '#notiz';

/** Where to go from a unit, and what to say when it was the last one. */
function onward({ course, unit }: Place, easy = false) {
  const { after } = neighbours(course, unit.id);
  if (after === undefined) return { to: `/lernen/${course.slug}`, last: true };
  const stays = easy && after.kind === 'lesson' && after.easy !== undefined;
  return { to: easily(`/lernen/${course.slug}/${after.id}`, stays), last: false };
}

const noteNotice = ({ note, noteBefore }: NoteFields): { notice?: string } =>
  note === noteBefore ? {} : { notice: note === undefined ? 'noteGone' : 'noteKept' };

/**
 * The note of the form first, then what its button does, as one change; neither where the note would push another one
 * away that was written meanwhile.
 */
async function kept(
  place: Place,
  fields: NoteFields,
  now: Instant,
  write: (next: (learner: Learner) => Learner) => Promise<Learner>,
  then: (learner: Learner) => Learner = (learner) => learner,
): Promise<Learner | undefined> {
  let clash = false;
  const learner = await write((before) => {
    const marked = noted(before, place.course, place.unit, fields, now);
    clash = marked === undefined;
    return marked === undefined ? before : then(marked);
  });
  return clash ? undefined : learner;
}

/** Where a unit leads that has been done just now. */
function afterUnit(place: Place, learner: Learner, input: NoteFields & { easy: boolean }) {
  const { to, last } = onward(place, input.easy);
  return last
    ? { to, notice: isCompleted(learner, place.course) ? 'courseDone' : 'lessonRead' }
    : { to, ...noteNotice(input) };
}

/** Notes that a lesson was read to its end; with the last missing unit the course is completed at once. */
export const readLessonOf = (
  app: LearningApp,
  person: PersonId,
  course: Course,
  unit: Unit,
  now: Instant,
): Promise<Learner> => learn(app, person, course, (kept) => lessonRead(kept, course, unit, now));

/** Confirms a unit that passes `is`, by whoever worked through it. */
const unitDone = (is: (unit: Unit) => boolean, done: typeof lessonRead) =>
  action<LearningApp, typeof unitFormInput, Place>({
    who: signedIn,
    input: unitFormInput,
    words,
    load: async (app, input, asker) => {
      const place = await unitFor(app, input, asker);
      return place !== undefined && is(place.unit) ? place : undefined;
    },
    run: async (app, input, asker, place) => {
      const { course, unit } = place;
      const write = (next: (learner: Learner) => Learner) => learn(app, self(asker), course, next);
      const learner = await kept(place, input, asker.now, write, (each) =>
        done(each, course, unit, asker.now),
      );
      return learner === undefined ? failed('conflict') : ok(afterUnit(place, learner, input));
    },
  });

const readLesson = unitDone((unit) => unit.kind === 'lesson', lessonRead);
/** For packages that cannot report their end: the person says it. */
const finishPractice = unitDone((unit) => unit.kind === 'practice' && unit.done === 'end', practiceFinished);

/** Contents of others rarely have a way back to their beginning. */
const resetPractice = action<LearningApp, typeof unitInput, Place>({
  who: signedIn,
  input: unitInput,
  words,
  load: async (app, input, asker) => {
    const place = await unitFor(app, input, asker);
    return place?.unit.kind === 'practice' ? place : undefined;
  },
  run: async (app, _input, asker, place) => {
    const next = (kept: Learner) => practiceReset(kept, place.course, place.unit, asker.now);
    await learn(app, self(asker), place.course, next);
    return ok({ to: pathOf(place), notice: 'practiceReset' });
  },
});

const enrol = action<LearningApp, typeof courseInput, Course>({
  who: signedIn,
  input: courseInput,
  words,
  load: async (app, input, asker) => courseFor(app, asker, input.course),
  run: async (app, _input, asker, course) => {
    await changeLearner(app.store, self(asker), (before) => enrolled(before, course, asker.now));
    return ok({ to: `/lernen/${course.slug}`, notice: 'enrolled' });
  },
});

const leave = action<LearningApp, typeof courseInput, Course>({
  who: signedIn,
  input: courseInput,
  words,
  load: async (app, input, asker) => courseFor(app, asker, input.course),
  run: async (app, _input, asker, course) => {
    const { noted } = standing(await learnerOf(app.store, self(asker)), course);
    await changeLearner(app.store, self(asker), (before) => left(before, course));
    return ok({ to: `/lernen/${course.slug}`, notice: noted ? 'unnoted' : 'left' });
  },
});

const bookmark = action<LearningApp, typeof unitFormInput, Place>({
  who: signedIn,
  input: unitFormInput,
  words,
  load: unitFor,
  run: async (app, input, asker, place) => {
    const write = (next: (learner: Learner) => Learner) => changeLearner(app.store, self(asker), next);
    const learner = await kept(place, input, asker.now, write, (each) =>
      bookmarkTurned(each, place.course, place.unit),
    );
    if (learner === undefined) return failed('conflict');
    return ok({ to: `${pathOf(place, input.easy)}${AT_BOOKMARK}`, ...noteNotice(input) });
  },
});

const note = action<LearningApp, typeof noteInput, Place>({
  who: signedIn,
  input: noteInput,
  words,
  load: unitFor,
  run: async (app, input, asker, place) => {
    const write = (next: (learner: Learner) => Learner) => changeLearner(app.store, self(asker), next);
    const learner = await kept(place, input, asker.now, write);
    if (learner === undefined) return failed('conflict');
    const to = input.onward ? onward(place).to : `${pathOf(place, input.easy)}${AT_NOTE}`;
    return ok({ to, ...noteNotice(input) });
  },
});

export const actions = { readLesson, finishPractice, resetPractice, enrol, leave, bookmark, note };
