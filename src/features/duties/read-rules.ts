import { readYaml } from '#platform/content/fault.ts';
import type { Making, Tree } from '#platform/content/folder.ts';
import { readOrganisation } from '#platform/content/organisation.ts';
import { type DutyRule, dutyFile } from './rules.ts';

const FILE = 'content/organisation/duties.yaml';

/** Rules that name a group or a Fachbereich the town does not have would hold for nobody, and nobody would notice. */
export function readDutyRules(tree: Tree): Making<readonly DutyRule[]> {
  const text = tree.get('organisation/duties.yaml') ?? 'dutyRules: []';
  const read = readYaml(text, FILE, dutyFile);
  if (read.faults !== undefined) return { value: undefined, faults: read.faults };
  const rules = read.value.dutyRules;
  const ids = rules.map((rule) => rule.id);
  const lineOf = (id: string) =>
    Math.max(
      0,
      text.split('\n').findLastIndex((line) => new RegExp(`\\bid: *${id}\\s*(,|$)`).test(line)),
    ) + 1;
  const { value: organisation } = readOrganisation(tree);
  const strays = rules.flatMap(({ id, for: who }) =>
    who === 'everyone' || organisation === undefined
      ? []
      : [
          ...(who.groups ?? [])
            .filter((slug) => !organisation.groups.has(slug))
            .map((slug) => [id, slug, 'groups']),
          ...(who.departments ?? [])
            .filter((slug) => !organisation.departments.has(slug))
            .map((slug) => [id, slug, 'departments']),
        ],
  );
  return {
    value: rules,
    faults: [
      ...ids
        .filter((id, index) => ids.indexOf(id) !== index)
        .map((id) => ({ file: FILE, line: lineOf(id), what: `Die Kennung „${id}“ kommt zweimal vor.` })),
      ...strays.map(([id = '', slug, name]) => ({
        file: FILE,
        line: lineOf(id),
        what: `Die Regel „${id}“ nennt „${slug}“, das es nicht gibt. Die Kennungen stehen in ${name}.yaml.`,
      })),
    ],
  };
}
