import type { Completion } from '#domain/completion.ts';
import type { Pass } from '#domain/pass.ts';
import type { Actor, PersonId } from '#domain/person.ts';
import type { Content } from '#platform/content/folder.ts';
import type { Ports } from '#platform/ports.ts';
import type { DocumentStore } from '#platform/store/port.ts';
import type { Answer } from './answer.ts';
import type { Item } from './item.ts';
import type { Pool, Pools } from './pool.ts';
import { passesOf } from './store.ts';

/** A test that was handed in, without whose it is: what statistics are counted from. */
export type HandIn = {
  course: string;
  /** The edition of the pool. */
  pool: string;
  form: Pass['form'];
  /** The first attempt of that person in that course. */
  first: boolean;
  answers: readonly { item: Item; answer: Answer | undefined; points: number }[];
};

export type Tests = {
  /** Slugs of the courses that have a pool (a refresher draws five items of the same pool). */
  tested(): ReadonlySet<string>;
  /** Every pass of a person, oldest first; kept for good. */
  passes(person: PersonId): readonly Pass[];
  /** Called after a pass has been confirmed (derived facts are also repaired at start from `passes`). */
  onPass(listener: (person: PersonId, pass: Pass) => void | Promise<void>): void;
  /** Called once for every test that has been handed in; without the person. */
  onHandIn(listener: (handIn: HandIn) => void): void;
  /** The pool of a course as it stands now. */
  pool(course: string): Pool | undefined;
  /** Tells the listeners, after `passes` knows. */
  tell(person: PersonId, handIn: HandIn, pass: Pass | undefined): Promise<void>;
  /** Brings `passes` up to date after records were changed past `tell`. */
  current(): Promise<void>;
};

/** A course as far as its test is concerned. */
export type TestedCourse = {
  slug: string;
  code: string;
  title: string;
  goals: readonly string[];
  version: number;
  refresh: 'ja' | 'nein';
};

/** The feature's view of the house. */
export type TestsApp = Ports & {
  tests: Tests;
  learning: {
    course(slug: string, actor: Actor | undefined): TestedCourse | undefined;
    /** Drafts included. */
    any(slug: string): TestedCourse | undefined;
    completions(): Promise<ReadonlyMap<PersonId, readonly Completion[]>>;
  };
};

const NO_PASSES: readonly Pass[] = [];

/** `tested` are the courses with a pool, also while it is held back: nobody finishes one of them without its test. */
export async function openTests(
  store: DocumentStore,
  content: Content<Pools>,
  tested: () => ReadonlySet<string>,
): Promise<Tests> {
  const { all, current } = passesOf(store);
  const passListeners: ((person: PersonId, pass: Pass) => void | Promise<void>)[] = [];
  const handInListeners: ((handIn: HandIn) => void)[] = [];
  await current();
  return {
    tested,
    pool: (course) => content.current().get(course),
    passes: (person) => all.get(person) ?? NO_PASSES,
    onPass: (listener) => void passListeners.push(listener),
    onHandIn: (listener) => void handInListeners.push(listener),
    tell: async (person, handIn, pass) => {
      for (const listener of handInListeners) listener(handIn);
      if (pass === undefined) return;
      await current();
      for (const listener of passListeners) await listener(person, pass);
    },
    current,
  };
}
