import type { Completion } from '#domain/completion.ts';
import type { Actor, PersonId } from '#domain/person.ts';
import type { Content } from '#platform/content/folder.ts';
import type { Ports } from '#platform/ports.ts';
import { type Buckets, createBuckets } from '#platform/web/bucket.ts';
import type { Course, Courses } from './course.ts';
import type { CourseState } from './course-state.ts';
import { isCompleted, type Learner, type Standing, standing } from './model.ts';
import type { PackageUse } from './package-uses.ts';
import { maySeeDrafts } from './policy.ts';
import type { Waiting } from './read-shared.ts';
import { changeLearner, completions, learnerOf } from './store.ts';

export type Learning = {
  /** Courses that are there for everybody; with a course editor also the drafts. */
  courses(actor?: Actor): Courses;
  course(slug: string, actor: Actor | undefined): Course | undefined;
  /** Every course, drafts included: for whoever already holds a right to it, such as a signed address. */
  any(slug: string): Course | undefined;
  /** Completions of everybody, by person: what duties are counted with. */
  completions(): Promise<ReadonlyMap<PersonId, readonly Completion[]>>;
  /** Called after a completion has been confirmed, and again when more is done in a course that is completed. */
  onCompletion(listener: (person: PersonId) => Promise<void>): void;
  /** Tells the listeners; whoever confirms a completion waits for them. */
  tellCompletion(person: PersonId): Promise<void>;
  /** How fast practices may report, by person. */
  reports: Buckets;
  /** Where imported packages are played, also in drafts and in courses that still wait. */
  packageUses(): readonly PackageUse[];
  /** How every course stands, those that are held back too; for its editors. */
  states(): readonly CourseState[];
  /** Courses that are held back and of which no version is shown, as far as they can be read. */
  held(): ReadonlyMap<string, Course | undefined>;
  /** What courses wait for before they can be shown; sentences for their authors. */
  waiting(): readonly Waiting[];
  /** Reads the courses again, when something beside their files has changed. */
  reread(): Promise<void>;
};

/** A practice saves about once a second while somebody works on it. */
const REPORT_BURST = 60;
const REPORTS_A_SECOND = 4;

/** The feature's view of the house. */
export type LearningApp = Ports & { learning: Learning };

/** Made once for each reading of the files. */
const published = onceFor(
  (courses: Courses): Courses => new Map([...courses].filter(([, course]) => course.draft === undefined)),
);

function onceFor<A extends object, B>(make: (from: A) => B): (from: A) => B {
  const made = new WeakMap<A, B>();
  return (from) => {
    const known = made.get(from);
    if (known !== undefined) return known;
    const fresh = make(from);
    made.set(from, fresh);
    return fresh;
  };
}

export function learning(
  ports: Ports,
  content: Content<Courses>,
  { states, held, waiting, packageUses }: Pick<Learning, 'states' | 'held' | 'waiting' | 'packageUses'>,
): Learning {
  const listeners: ((person: PersonId) => Promise<void>)[] = [];
  return {
    packageUses,
    states,
    held,
    waiting,
    reread: () => content.reread(),
    courses: (actor) => (maySeeDrafts(actor) ? content.current() : published(content.current())),
    course: (slug, actor) => {
      const course = content.current().get(slug);
      return course?.draft === undefined || maySeeDrafts(actor) ? course : undefined;
    },
    any: (slug) => content.current().get(slug),
    completions: completions(ports.store),
    onCompletion: (listener) => void listeners.push(listener),
    tellCompletion: async (person) => {
      for (const listener of listeners) await listener(person);
    },
    reports: createBuckets(REPORT_BURST, REPORTS_A_SECOND),
  };
}

export const standingOf = async (app: LearningApp, actor: Actor, course: Course): Promise<Standing> =>
  standing(await learnerOf(app.store, actor.id), course);

/** Keeps what was learnt in a course and, where it is completed now, tells so before anybody is answered. */
export async function learn(
  app: LearningApp,
  person: PersonId,
  course: Course,
  next: (learner: Learner) => Learner,
): Promise<Learner> {
  const learner = await changeLearner(app.store, person, next);
  if (isCompleted(learner, course)) await app.learning.tellCompletion(person);
  return learner;
}

/** Where the actor stands in every course. */
export async function standings(app: LearningApp, actor: Actor): Promise<readonly Standing[]> {
  const learner = await learnerOf(app.store, actor.id);
  return [...app.learning.courses(actor).values()].map((course) => standing(learner, course));
}
