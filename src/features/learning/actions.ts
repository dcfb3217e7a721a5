import type { z } from 'zod';
import type { Instant } from '#domain/clock.ts';
import { type Asker, action } from '#domain/feature.ts';
import type { PersonId } from '#domain/person.ts';
import { ok } from '#domain/result.ts';
import { type Course, neighbours, type Unit, unitOf } from './course.ts';
import { bookmarkInput, bookmarkTurned, noted, noteInput } from './marks.ts';
import { messages } from './messages.ts';
import {
  courseInput,
  enrolled,
  isCompleted,
  type Learner,
  left,
  lessonInput,
  lessonRead,
  practiceFinished,
  practiceReset,
  unitInput,
} from './model.ts';
import { type LearningApp, learn } from './service.ts';
import { changeLearner } from './store.ts';

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

const pathOf = ({ course, unit }: Place): string => `/lernen/${course.slug}/${unit.id}`;

/** Where to go after a unit is done, and what to say when that was the last one. */
function onward({ course, unit }: Place, learner: Learner, easy = false) {
  const { after } = neighbours(course, unit.id);
  if (after !== undefined) {
    const stays = easy && after.kind === 'lesson' && after.easy !== undefined;
    return { to: `/lernen/${course.slug}/${after.id}${stays ? '?sprache=leicht' : ''}` };
  }
  return { to: `/lernen/${course.slug}`, notice: isCompleted(learner, course) ? 'courseDone' : 'lessonRead' };
}

/** Notes that a lesson was read to its end; with the last missing unit the course is completed at once. */
export const readLessonOf = (
  app: LearningApp,
  person: PersonId,
  course: Course,
  unit: Unit,
  now: Instant,
): Promise<Learner> => learn(app, person, course, (kept) => lessonRead(kept, course, unit, now));

const readLesson = action<LearningApp, typeof lessonInput, Place>({
  who: signedIn,
  input: lessonInput,
  words,
  load: async (app, input, asker) => {
    const place = await unitFor(app, input, asker);
    return place?.unit.kind === 'lesson' ? place : undefined;
  },
  run: async (app, { easy }, asker, place) =>
    ok(onward(place, await readLessonOf(app, self(asker), place.course, place.unit, asker.now), easy)),
});

/** For packages that cannot report their end: the person says it. */
const finishPractice = action<LearningApp, typeof unitInput, Place>({
  who: signedIn,
  input: unitInput,
  words,
  load: async (app, input, asker) => {
    const place = await unitFor(app, input, asker);
    return place?.unit.kind === 'practice' && place.unit.done === 'end' ? place : undefined;
  },
  run: async (app, _input, asker, place) => {
    const next = (kept: Learner) => practiceFinished(kept, place.course, place.unit, asker.now);
    return ok(onward(place, await learn(app, self(asker), place.course, next)));
  },
});

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
    await changeLearner(app.store, self(asker), (kept) => enrolled(kept, course, asker.now));
    return ok({ to: `/lernen/${course.slug}`, notice: 'enrolled' });
  },
});

const leave = action<LearningApp, typeof courseInput, Course>({
  who: signedIn,
  input: courseInput,
  words,
  load: async (app, input, asker) => courseFor(app, asker, input.course),
  run: async (app, _input, asker, course) => {
    await changeLearner(app.store, self(asker), (kept) => left(kept, course));
    return ok({ to: `/lernen/${course.slug}`, notice: 'left' });
  },
});

const bookmark = action<LearningApp, typeof bookmarkInput, Place>({
  who: signedIn,
  input: bookmarkInput,
  words,
  load: unitFor,
  run: async (app, _input, asker, place) => {
    await changeLearner(app.store, self(asker), (kept) => bookmarkTurned(kept, place.course, place.unit));
    return ok({ to: pathOf(place), notice: 'bookmarkTurned' });
  },
});

const note = action<LearningApp, typeof noteInput, Place>({
  who: signedIn,
  input: noteInput,
  words,
  load: unitFor,
  run: async (app, input, asker, place) => {
    await changeLearner(app.store, self(asker), (kept) =>
      noted(kept, place.course, place.unit, input.note, asker.now),
    );
    return ok({ to: pathOf(place), notice: input.note === undefined ? 'noteGone' : 'noteKept' });
  },
});

export const actions = { readLesson, finishPractice, resetPractice, enrol, leave, bookmark, note };
