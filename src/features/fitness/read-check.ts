import { readYaml } from '#platform/content/fault.ts';
import type { Making, Tree } from '#platform/content/folder.ts';
import { checkFile, type Statement } from './model.ts';

const FILE = 'content/organisation/fitness-check.yaml';

export function readCheck(tree: Tree): Making<readonly Statement[]> {
  const text = tree.get('organisation/fitness-check.yaml');
  if (text === undefined)
    return { value: undefined, faults: [{ file: FILE, line: 1, what: 'Die Datei fehlt.' }] };
  const read = readYaml(text, FILE, checkFile);
  return read.faults === undefined
    ? { value: read.value.statements, faults: [] }
    : { value: undefined, faults: read.faults };
}
