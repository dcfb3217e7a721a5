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
import { type Fault, readYaml } from './fault.ts';
import type { Making, Tree } from './folder.ts';

/** Makes the town from the files of `content/organisation`. */
export function readOrganisation(tree: Tree): Making<Organisation> {
  const faults: Fault[] = [];
  const read = <T>(name: string, schema: z.ZodType<T>): T | undefined => {
    const file = fileOf(name);
    const text = tree.get(`organisation/${name}.yaml`);
    const result =
      text === undefined
        ? { faults: [{ file, line: 1, what: 'Die Datei fehlt.' }] }
        : readYaml(text, file, schema);
    if (result.faults !== undefined) faults.push(...result.faults);
    return 'value' in result ? result.value : undefined;
  };
  const town = read('town', townFile);
  const departments = read('departments', departmentFile)?.departments;
  const topics = read('topics', topicFile)?.topics;
  const roles = read('roles', roleFile)?.roles;
  const groups = read('groups', groupFile)?.groups;
  if (
    town === undefined ||
    departments === undefined ||
    topics === undefined ||
    roles === undefined ||
    groups === undefined
  ) {
    return { value: undefined, faults };
  }
  faults.push(
    ...slugFaults(
      'departments',
      tree,
      departments.map(({ slug }) => slug),
    ),
  );
  faults.push(
    ...slugFaults(
      'topics',
      tree,
      topics.flatMap((area) => [area, ...area.topics]).map(({ slug }) => slug),
    ),
  );
  faults.push(
    ...slugFaults(
      'groups',
      tree,
      groups.map(({ slug }) => slug),
    ),
  );
  faults.push(...treeFaults(tree, departments));
  return {
    faults,
    value: {
      town,
      calendar: { land: town.land, closingDays: new Set(town.closingDays) },
      departments: new Map(departments.map((department) => [department.slug, department])),
      topics: new Map(
        topics
          .flatMap((area) => [area, ...area.topics])
          .map(({ slug, name, nameEn }) => [
            slug,
            nameEn === undefined ? { slug, name } : { slug, name, nameEn },
          ]),
      ),
      roles: new Map(roles.map((role) => [role.code, role])),
      groups: new Map(groups.map((group) => [group.slug, { name: group.name, nameEn: group.nameEn }])),
    },
  };
}

const fileOf = (name: string): string => `content/organisation/${name}.yaml`;

/** The line in which that slug is given to something; the first one when the file writes it in another way. */
function lineOf(tree: Tree, name: string, slug: string, last = false): number {
  const lines = (tree.get(`organisation/${name}.yaml`) ?? '').split('\n');
  const gives = (line: string) => new RegExp(`\\bslug: *['"]?${slug}['"]?\\s*([,}#]|$)`).test(line);
  return Math.max(0, last ? lines.findLastIndex(gives) : lines.findIndex(gives)) + 1;
}

const slugFaults = (name: string, tree: Tree, slugs: readonly string[]): readonly Fault[] =>
  slugs
    .filter((slug, index) => slugs.indexOf(slug) !== index)
    .map((slug) => ({
      file: fileOf(name),
      line: lineOf(tree, name, slug, true),
      what: `Die Kennung „${slug}“ kommt zweimal vor. Jede darf es nur einmal geben.`,
    }));

function treeFaults(tree: Tree, departments: readonly Department[]): readonly Fault[] {
  const known = new Map(departments.map((department) => [department.slug, department]));
  const fault = (slug: string, what: string) => ({
    file: fileOf('departments'),
    line: lineOf(tree, 'departments', slug),
    what,
  });
  const strays = departments.flatMap(({ slug, parent, successor }) =>
    [parent, successor]
      .filter((other) => other !== undefined && !known.has(other))
      .map((other) => fault(slug, `„${slug}“ verweist auf „${other}“, das es nicht gibt.`)),
  );
  const circles = departments
    .filter(({ slug }) => strays.length === 0 && departmentAbove(known, slug, LAST_DAY) === undefined)
    .map(({ slug }) =>
      fault(slug, `„${slug}“ führt über „parent“ oder „successor“ im Kreis. Prüfen Sie beide Angaben.`),
    );
  const backwards = departments
    .filter(({ from, to }) => to !== undefined && to < from)
    .map(({ slug }) => fault(slug, `„${slug}“ endet (to), bevor es beginnt (from). Prüfen Sie beide Tage.`));
  return [...strays, ...circles, ...backwards];
}

/** By then everything that ends has ended, so that every successor is followed. */
const LAST_DAY = '9999-12-31';
