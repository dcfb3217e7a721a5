import type { z } from 'zod';
import type { Instant } from './clock.ts';
import type { IsoDate } from './date.ts';
import type { Actor, Language, PersonId } from './person.ts';
import type { Result } from './result.ts';
import type { Role } from './role.ts';

/** One wording per language; German is the original. */
export type Wording = Readonly<Record<Language, string>>;

/**
 * Who may come in: `'everyone'` without a sign-in, `'link'` whose address carries its own signature,
 * or a rule over the signed-in person. Whether somebody may touch one certain thing is asked later, when it is loaded.
 */
export type Gate = 'everyone' | 'link' | ((actor: Actor) => boolean);

/** An address the house answers. A page without an entry in the register is answered with 404. */
export type Route = {
  readonly pattern: string;
  readonly who: Gate;
  /** Takes files: reads its body itself, within limits of its own. Only for patterns without parameters. */
  readonly upload?: true;
};

export const MAIN_AREAS = ['overview', 'learn', 'help', 'ideas', 'newsletter', 'change'] as const;
export const SLOT_AREAS = [
  'onboarding',
  'team',
  'personnel',
  'editorial',
  'ideas-desk',
  'steering',
  'audit',
  'admin',
] as const;
export type Area = (typeof MAIN_AREAS)[number] | (typeof SLOT_AREAS)[number];

/** A way into the feature. The first entry of an area is its door in the main navigation, all of them are its section. */
export type NavigationItem = {
  readonly area: Area;
  readonly order: number;
  readonly href: string;
  readonly label: Wording;
  readonly who?: (actor: Actor) => boolean;
  /** Stands for the whole area in the main navigation; defaults to the label of its first entry. */
  readonly areaLabel?: Wording;
};

/** What a write answers when it has been done: where to go, what to say, what to change in the browser. */
export type Done = {
  readonly to: string;
  /** Key of the feature's `notices`. */
  readonly notice?: string;
  readonly session?: { readonly start: string } | 'end';
  readonly language?: Language;
  readonly theme?: Theme;
  /** A form that waited while somebody signed in again: shown again on the page it stands on. */
  readonly restore?: {
    readonly path: string;
    readonly action: string;
    readonly values: Readonly<Record<string, readonly string[]>>;
  };
};

export type Theme = 'light' | 'dark' | 'system';

/** Whatever `run` needs to know about who asks and through which door. */
export type Asker<A = Actor | undefined> = {
  actor: A;
  now: Instant;
  /** Client address, for throttling only. */
  address: string;
};

/**
 * A form write. The order gate → parse → load → may → run is kept by `perform`, no step can be left out.
 * `input` has one key per form field; its messages are codes. `secret` names fields that never come back.
 */
export type Action<App, S extends z.ZodObject = z.ZodObject, T = unknown> = {
  readonly who: Gate;
  readonly input: S;
  readonly load?: (app: App, input: z.infer<S>, asker: Asker) => Promise<T | undefined>;
  readonly may?: (actor: Actor, thing: T) => boolean;
  readonly run: (app: App, input: z.infer<S>, asker: Asker, thing: T) => Promise<Result<Done>>;
  readonly secret?: readonly (keyof z.infer<S> & string)[];
  /** When the session has ended, nothing of what was sent waits for the next sign-in. */
  readonly fleeting?: true;
  /** Sentence for a `problem` code or field code of this action. */
  readonly words?: (language: Language) => Readonly<Record<string, string>>;
};

/** Keeps the types of schema, thing and run together; the register only sees the door. */
export const action = <App, S extends z.ZodObject, T = undefined>(
  definition: Action<App, S, T>,
): AnyAction<App> => definition as unknown as AnyAction<App>;

export type AnyAction<App> = Action<App, z.ZodObject, unknown>;

/** Something that waits for the person, with a date. */
export type DueItem = {
  readonly title: string;
  readonly detail: string;
  readonly href: string;
  readonly on: IsoDate;
  readonly state: 'open' | 'overdue';
};

/** A suggestion for the one thing to do now; the highest `weight` is shown. */
export type NextStep = {
  readonly weight: number;
  readonly title: string;
  readonly text: string;
  readonly href: string;
  readonly button: string;
  readonly progress?: {
    readonly label: string;
    readonly text: string;
    readonly value: number;
    readonly max: number;
  };
};

export type SearchDocument = {
  readonly title: string;
  readonly text: string;
  readonly href: string;
  readonly kind: Wording;
  readonly language: Language;
  readonly who?: (actor: Actor) => boolean;
};

/** What the house keeps about somebody, in words of the interface; `rows` are shown, `data` is exported. */
export type PersonalRecord = {
  readonly title: string;
  readonly why: string;
  readonly kept: string;
  readonly rows: readonly { readonly label: string; readonly value: string }[];
  readonly data: unknown;
};

export type PersonalData<App> = {
  readonly show: (app: App, person: PersonId, language: Language) => Promise<readonly PersonalRecord[]>;
  /** Removes or pseudonymises everything about somebody who has left. */
  readonly erase: (app: App, person: PersonId) => Promise<void>;
  /** After how long what is removed, in words, for the retention page. */
  readonly retention: Wording;
};

/** Whoever looks: a role, or a relation to the person the data is about. */
export type Viewer = Role | 'self' | 'superior' | 'nobody-else';

/** One line of „Wer sieht was?“: policies read `sees`, the page prints it. */
export type VisibilityRow = {
  readonly data: string;
  readonly title: Wording;
  readonly sees: readonly Viewer[];
  readonly note: Wording;
};

export type Job<App> = {
  readonly name: string;
  readonly everyMinutes: number;
  readonly run: (app: App, now: Instant) => Promise<void>;
};

/** A number about the whole town; `size` is how many people it is about, so that small groups can be held back. */
export type Indicator<App> = {
  readonly name: string;
  readonly title: Wording;
  readonly read: (app: App) => Promise<{ readonly value: number; readonly size: number }>;
};

/**
 * Everything a feature offers to the rest of the house. Start page, navigation, digest, search, `/meine-daten`,
 * retention, indicators and `/wer-sieht-was` are built from the register of these.
 * `App` is what the feature needs of the house, declared by the feature itself.
 */
export type Feature<App> = {
  readonly name: string;
  /** Place among the features wherever something of all of them is shown, as in „Meine Daten“. */
  readonly order: number;
  readonly routes?: readonly Route[];
  readonly navigation?: readonly NavigationItem[];
  readonly actions?: Readonly<Record<string, AnyAction<App>>>;
  readonly notices?: (language: Language) => Readonly<Record<string, string>>;
  readonly jobs?: readonly Job<App>[];
  readonly due?: (app: App, actor: Actor, today: IsoDate) => Promise<readonly DueItem[]>;
  readonly next?: (app: App, actor: Actor, today: IsoDate) => Promise<NextStep | undefined>;
  readonly search?: (app: App) => Promise<readonly SearchDocument[]>;
  readonly personalData?: PersonalData<App>;
  readonly visibility?: readonly VisibilityRow[];
  readonly indicators?: readonly Indicator<App>[];
  /** Shapes of the documents it keeps; what they hold is known to its `store.ts` alone. */
  readonly collections?: readonly {
    readonly name: string;
    readonly shape: number;
    readonly indexes: { readonly [name: string]: (body: never) => string | readonly string[] | undefined };
  }[];
  /** Brings derived facts up to date after a crash; runs before the first request. */
  readonly repair?: (app: App) => Promise<void>;
};
