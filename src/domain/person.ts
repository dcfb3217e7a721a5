import type { Instant } from './clock.ts';
import type { IsoDate } from './date.ts';
import type { Role } from './role.ts';

export type PersonId = string;
export type Language = 'de' | 'en';

/** A stretch of days, both ends inclusive; without `to` it goes on. */
export type Span = { from: IsoDate; to?: IsoDate };

/**
 * What the town knows of a colleague, and nothing more (data minimisation, Art. 5 Abs. 1 c DSGVO):
 * no birth date, no private address, no reason for an absence. Modelled on SCIM User.
 */
export type Person = {
  name: string;
  /** Login name; lower case. */
  identifier?: string;
  email?: string;
  /** For colleagues without a desk: signs in with code and PIN. */
  personnelCode?: string;
  departments: readonly (Span & { department: string })[];
  /** Employment group, slug of `content/organisation/groups.yaml`. */
  group: string;
  site?: string;
  markers?: readonly string[];
  employed: Span;
  roles: readonly (Span & { role: Role })[];
  language?: Language;
  /** Dates only, never a reason. */
  absences?: readonly Span[];
};

/** Whoever asks: the signed-in person as the rules see them on this day. */
export type Actor = {
  id: PersonId;
  name: string;
  roles: ReadonlySet<Role>;
  /** Department on this day; `undefined` between two postings. */
  department: string | undefined;
  language: Language;
  /** The session the request came with. */
  session: string;
};

export type Session = { id: string; startedAt: Instant; seenAt: Instant };

export const covers = (span: { from: IsoDate; to?: IsoDate | undefined }, day: IsoDate): boolean =>
  span.from <= day && (span.to === undefined || day <= span.to);

export const rolesOn = (person: Person, day: IsoDate): ReadonlySet<Role> =>
  new Set<Role>(['staff', ...person.roles.filter((held) => covers(held, day)).map((held) => held.role)]);

export const departmentOn = (person: Person, day: IsoDate): string | undefined =>
  person.departments.find((posting) => covers(posting, day))?.department;

export const has = (actor: Actor | undefined, ...roles: readonly Role[]): boolean =>
  actor !== undefined && roles.some((role) => actor.roles.has(role));
