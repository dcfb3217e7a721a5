import { z } from 'zod';
import { LAENDER, type WorkingCalendar } from './calendar.ts';
import { type IsoDate, isDate } from './date.ts';
import type { Language } from './person.ts';
import { ROLES, type Role } from './role.ts';

/** The town as its editors describe it in `content/organisation`; read at start and whenever a file changes. */

const text = (max: number) => z.string().min(1).max(max);
export const day = () => z.string().refine(isDate, 'noDate');
export const slug = () => z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'noSlug');

const contact = z.strictObject({
  label: text(80),
  labelEn: text(80).optional(),
  phone: text(40),
  email: z.email('noEmail').optional(),
  hours: text(80).optional(),
  hoursEn: text(80).optional(),
});

export const townFile = z.strictObject({
  name: text(80),
  intranet: text(80),
  issuer: text(160),
  land: z.enum(LAENDER),
  closingDays: z.array(day()),
  emergency: z.strictObject({
    title: text(120),
    titleEn: text(120).optional(),
    text: text(300),
    textEn: text(300).optional(),
    contacts: z.array(contact).min(1).max(4),
  }),
  itService: contact,
  accessibility: contact.extend({ answerWithinWorkingDays: z.number().int().min(1).max(60) }),
  coordination: contact,
  dataProtection: contact,
});
export type TownFile = z.infer<typeof townFile>;

export const departmentFile = z.strictObject({
  departments: z.array(
    z.strictObject({
      number: z.string().max(10).optional(),
      slug: slug(),
      name: text(120),
      nameEn: text(120).optional(),
      kind: z.enum(['department', 'unit', 'office']),
      parent: slug().optional(),
      from: day(),
      to: day().optional(),
      successor: slug().optional(),
    }),
  ),
});
export type Department = z.infer<typeof departmentFile>['departments'][number];

const topic = z.strictObject({ slug: slug(), name: text(80), nameEn: text(80).optional() });
export const topicFile = z.strictObject({ topics: z.array(topic.extend({ topics: z.array(topic).min(1) })) });
export type Topic = z.infer<typeof topic>;

export const roleFile = z.strictObject({
  roles: z.array(
    z.strictObject({
      code: z.enum(ROLES),
      name: text(60),
      nameEn: text(60),
      may: text(300),
      mayEn: text(300),
    }),
  ),
});
export type RoleWords = z.infer<typeof roleFile>['roles'][number];

export const groupFile = z.strictObject({
  groups: z.array(z.strictObject({ slug: slug(), name: text(80), nameEn: text(80) })),
});

export type Organisation = {
  town: TownFile;
  calendar: WorkingCalendar;
  departments: ReadonlyMap<string, Department>;
  /** Main topics and topics; a topic names the main one it belongs to. */
  topics: ReadonlyMap<string, Topic & { area?: string }>;
  roles: ReadonlyMap<Role, RoleWords>;
  groups: ReadonlyMap<string, { name: string; nameEn: string }>;
};

/** The wording in the reader's language; what is not translated falls back to German. */
export const inLanguage = <K extends string>(
  thing: { readonly [key in K]?: string | undefined } & { readonly [key in `${K}En`]?: string | undefined },
  key: K,
  language: Language,
): string =>
  (language === 'en' ? (thing as Record<string, string | undefined>)[`${key}En`] : undefined) ??
  (thing as Record<string, string | undefined>)[key] ??
  '';

/** `33 Bürgerservice und Standesamt` */
export const departmentLabel = (department: Department, language: Language): string =>
  [department.number, inLanguage(department, 'name', language)].filter(Boolean).join(' ');

/** No town is that deep: whoever needs more steps than this is walking in a circle. */
const DEEPEST = 20;

/**
 * The Fachbereich a unit belongs to on that day: up the tree, and along successors of what was dissolved.
 * `undefined` for an unknown slug and for a tree that leads in a circle. Offices outside the line stand for themselves,
 * and so does a Fachbereich that was dissolved without a successor.
 */
export function departmentAbove(
  departments: ReadonlyMap<string, Department>,
  start: string,
  on: IsoDate,
): Department | undefined {
  let at = departments.get(start);
  for (let steps = 0; at !== undefined && steps < DEEPEST; steps += 1) {
    const isDissolved = at.to !== undefined && at.to < on;
    const next: string | undefined =
      (isDissolved ? at.successor : undefined) ?? (at.kind === 'unit' ? at.parent : undefined);
    if (next === undefined) return at;
    at = departments.get(next);
  }
  return undefined;
}
