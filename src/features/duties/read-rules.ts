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
  const { dutyRules } = read.value;
  const ids = dutyRules.map((rule) => rule.id);
  const { value: organisation } = readOrganisation(tree);
  const strays = (slugs: readonly string[] | undefined, known: ReadonlyMap<string, unknown> | undefined) =>
    (slugs ?? []).filter((slug) => known?.has(slug) === false);
  const wrong = dutyRules.flatMap(({ id, for: who }, index) => [
    ...(ids.indexOf(id) === index ? [] : [{ index, what: `Die Kennung „${id}“ kommt zweimal vor.` }]),
    ...(who === 'everyone'
      ? []
      : [
          ...strays(who.groups, organisation?.groups).map((slug) => [slug, 'groups.yaml']),
          ...strays(who.departments, organisation?.departments).map((slug) => [slug, 'departments.yaml']),
        ]
    ).map(([slug, file]) => ({
      index,
      what: `Die Regel „${id}“ nennt „${slug}“, das es nicht gibt. Die Kennungen stehen in ${file}.`,
    })),
  ]);
  return {
    value: dutyRules,
    faults: wrong.map(({ index, what }) => ({ file: FILE, line: read.lineOf('dutyRules', index), what })),
  };
}
