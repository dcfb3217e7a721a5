import type { z } from 'zod';
import {
  type Department,
  departmentAbove,
  departmentFile,
  groupFile,
  type Organisation,
  roleFile,
  topicFile,
  townFile,
} from '#domain/organisation.ts';
import { type Fault, type LineOf, readYaml } from './fault.ts';
import type { Making, Tree } from './folder.ts';

/** Makes the town from the files of `content/organisation`. */
export function readOrganisation(tree: Tree): Making<Organisation> {
  const faults: Fault[] = [];
  const read = <T>(name: string, schema: z.ZodType<T>) => {
    const file = fileOf(name);
    const text = tree.get(`organisation/${name}.yaml`);
    const result =
      text === undefined
        ? { faults: [{ file, line: 1, what: 'Die Datei fehlt.' }] }
        : readYaml(text, file, schema);
    if (result.faults !== undefined) faults.push(...result.faults);
    return 'lineOf' in result ? result : undefined;
  };
  const town = read('town', townFile);
  const tops = read('departments', departmentFile);
  const areas = read('topics', topicFile);
  const roles = read('roles', roleFile);
  const groups = read('groups', groupFile);
  if (
    town === undefined ||
    tops === undefined ||
    areas === undefined ||
    roles === undefined ||
    groups === undefined
  ) {
    return { value: undefined, faults };
  }
  const { departments } = tops.value;
  const topics = areas.value.topics.flatMap((area, index) => [
    { topic: area, area: undefined, line: areas.lineOf('topics', index) },
    ...area.topics.map((topic, at) => ({
      topic,
      area: area.slug,
      line: areas.lineOf('topics', index, 'topics', at),
    })),
  ]);
  faults.push(
    ...doubles(
      'topics',
      topics.map(({ topic: { slug }, line }) => ({ slug, line })),
    ),
    ...doubles(
      'departments',
      departments.map(({ slug }, index) => ({ slug, line: tops.lineOf('departments', index) })),
    ),
    ...doubles(
      'groups',
      groups.value.groups.map(({ slug }, index) => ({ slug, line: groups.lineOf('groups', index) })),
    ),
    ...treeFaults(departments, tops.lineOf),
  );
  return {
    faults,
    value: {
      town: town.value,
      calendar: { land: town.value.land, closingDays: new Set(town.value.closingDays) },
      departments: new Map(departments.map((department) => [department.slug, department])),
      topics: new Map(
        topics.map(({ topic: { slug, name, nameEn }, area }) => [
          slug,
          { slug, name, ...(nameEn && { nameEn }), ...(area && { area }) },
        ]),
      ),
      roles: new Map(roles.value.roles.map((role) => [role.code, role])),
      groups: new Map(groups.value.groups.map(({ slug, name, nameEn }) => [slug, { name, nameEn }])),
    },
  };
}

const fileOf = (name: string): string => `content/organisation/${name}.yaml`;

const doubles = (name: string, given: readonly { slug: string; line: number }[]): readonly Fault[] =>
  given
    .filter(({ slug }, index) => given.findIndex((each) => each.slug === slug) < index)
    .map(({ slug, line }) => ({
      file: fileOf(name),
      line,
      what: `Die Kennung „${slug}“ kommt zweimal vor. Jede darf es nur einmal geben.`,
    }));

function treeFaults(departments: readonly Department[], lineOf: LineOf): readonly Fault[] {
  const known = new Map(departments.map((department) => [department.slug, department]));
  const fault = (index: number, what: string) => ({
    file: fileOf('departments'),
    line: lineOf('departments', index),
    what,
  });
  const strays = departments.flatMap(({ slug, parent, successor }, index) =>
    [parent, successor]
      .filter((other) => other !== undefined && !known.has(other))
      .map((other) => fault(index, `„${slug}“ verweist auf „${other}“, das es nicht gibt.`)),
  );
  const others = departments.flatMap(({ slug, from, to }, index) => [
    ...(strays.length === 0 && departmentAbove(known, slug, LAST_DAY) === undefined
      ? [fault(index, `„${slug}“ führt über „parent“ oder „successor“ im Kreis. Prüfen Sie beide Angaben.`)]
      : []),
    ...(to !== undefined && to < from
      ? [fault(index, `„${slug}“ endet (to), bevor es beginnt (from). Prüfen Sie beide Tage.`)]
      : []),
  ]);
  return [...strays, ...others];
}

/** By then everything that ends has ended, so that every successor is followed. */
const LAST_DAY = '9999-12-31';
