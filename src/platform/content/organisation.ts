import type { z } from 'zod';
import {
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
    const file = `content/organisation/${name}.yaml`;
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
  const known = new Set(departments.map((department) => department.slug));
  for (const department of departments) {
    for (const other of [department.parent, department.successor]) {
      if (other !== undefined && !known.has(other)) {
        faults.push({
          file: 'content/organisation/departments.yaml',
          line: 1,
          what: `„${department.slug}“ verweist auf „${other}“, das es nicht gibt.`,
        });
      }
    }
  }
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
