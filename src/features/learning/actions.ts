import type { Instant } from '#domain/clock.ts';
import { type Asker, action } from '#domain/feature.ts';
import type { PersonId } from '#domain/person.ts';
import { ok } from '#domain/result.ts';
import { type Course, neighbours, type Unit, unitOf } from './course.ts';
import { messages } from './messages.ts';
import { type Learner, lessonRead, unitInput } from './model.ts';
import type { LearningApp } from './service.ts';
import { changeLearner } from './store.ts';

/** Notes that a lesson was read to its end; with the last missing unit the course is completed at once. */
export const readLessonOf = (
  app: LearningApp,
  person: PersonId,
  course: Course,
  unit: Unit,
  now: Instant,
): Promise<Learner> => changeLearner(app.store, person, (kept) => lessonRead(kept, course, unit, now));

const readLesson = action<LearningApp, typeof unitInput, { course: Course; unit: Unit }>({
  who: () => true,
  input: unitInput,
  words: (language) => messages[language].errors,
  load: async (app, input) => {
    const course = app.learning.course(input.course);
    const unit = course && unitOf(course, input.unit);
    return course !== undefined && unit?.kind === 'lesson' ? { course, unit } : undefined;
  },
  run: async (app, _input, asker: Asker, { course, unit }) => {
    if (asker.actor === undefined) throw new Error('the gate let nobody in');
    const before = neighbours(course, unit.id);
    const learner = await readLessonOf(app, asker.actor.id, course, unit, asker.now);
    const finished = learner.courses[course.slug]?.completions.some(
      (completion) => completion.version === course.version,
    );
    if (before.after !== undefined) return ok({ to: `/lernen/${course.slug}/${before.after.id}` });
    return ok({ to: `/lernen/${course.slug}`, notice: finished ? 'courseDone' : 'lessonRead' });
  },
});

export const actions = { readLesson };
