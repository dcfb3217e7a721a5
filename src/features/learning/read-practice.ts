import type { Fault } from '#platform/content/fault.ts';
import { readJson } from '#platform/content/json.ts';
import { nearest } from '#platform/content/nearest.ts';
import { doneRule, isKnownType } from '#platform/h5p/done.ts';
import { IMPORTED } from '#platform/h5p/opener.ts';
import { ownFaults } from '#platform/h5p/own/check.ts';
import { contentFile, manifestFile } from '#platform/h5p/own/manifest.ts';
import type { CourseFile, Practice } from './course.ts';
import type { Place, Reading } from './read-shared.ts';

type Entry = CourseFile['units'][number] & { kind: 'practice' };

/** A practice of a course, with what is wrong in its own files or in its entry; `undefined` when it cannot be played. */
export async function readPractice(
  folder: string,
  { lead, done, ...entry }: Entry,
  { file, lineOf }: Place,
  reading: Reading,
): Promise<Practice | undefined> {
  const isImported = entry.package.startsWith(IMPORTED);
  const base = `${folder}/${entry.package}`;
  const unread = isImported ? [] : jsonFaults(base, reading);
  reading.faults.push(...unread);
  if (unread.length > 0) return undefined;
  const opened = await reading.openPackage(isImported ? entry.package : base);
  const told = (key: string, what: string): Fault => ({ file, line: lineOf(key), what });
  const wait = (key: string, what: string): void => {
    reading.waiting.push({
      ...told(key, what),
      course: folder,
      package: entry.package.slice(IMPORTED.length),
    });
  };
  if ('waits' in opened) {
    wait('package', opened.waits);
    return undefined;
  }
  if ('what' in opened) {
    const { what, about = '' } = opened;
    const similar = nearest(entry.package, practicesIn(folder, reading));
    const meant = similar === undefined ? what : `${what} Meinen Sie „${similar}“?`;
    reading.faults.push(packageFault(base, about, what, reading) ?? told('package', meant));
    return undefined;
  }
  const { machineName } = opened;
  const content = reading.tree.get(`${base}/${CONTENT}`);
  if (content !== undefined)
    reading.faults.push(...ownFaults(machineName, content, `courses/${base}/${CONTENT}`));
  const rule = doneRule(machineName);
  if (rule === 'end' && done === undefined) {
    const what = isKnownType(machineName) ? silent(entry.id, machineName) : unknown(entry.id, machineName);
    // What comes later through an import must not make faults of files that were in order.
    if (isImported) wait('', what);
    else reading.faults.push(told('', what));
  }
  if (rule !== 'end' && done === 'end')
    reading.hints.push(
      told(
        'done',
        `Die Übung „${entry.id}“ (${machineName}) meldet selbst, wann sie erledigt ist. Löschen Sie „done: end“, dann brauchen Lernende keine Schaltfläche.`,
      ),
    );
  return { ...entry, ...opened, lead: lead ?? '', done: done ?? rule };
}

const practicesIn = (folder: string, { tree }: Reading): readonly string[] =>
  [...tree.keys()].flatMap((path) =>
    path.startsWith(`${folder}/`) && path.endsWith('/h5p.json')
      ? [path.slice(folder.length + 1, -'/h5p.json'.length)]
      : [],
  );

const CONTENT = 'content/content.json';
const MEND =
  'Ergänzen Sie „done: end“, dann sagen es die Lernenden selbst, oder nehmen Sie eine andere Übungsart.';

const silent = (id: string, machineName: string): string =>
  `Die Übung „${id}“ (${machineName}) kann nicht melden, wann sie erledigt ist. ${MEND}`;

const unknown = (id: string, machineName: string): string =>
  `Die Übung „${id}“: Wir kennen ${machineName} noch nicht und wissen nicht, ob diese Übungsart meldet, wann sie erledigt ist. ${MEND}`;

/** Its files as far as they can be read at all. */
function jsonFaults(base: string, { tree }: Reading): readonly Fault[] {
  const manifest = tree.get(`${base}/h5p.json`);
  const content = tree.get(`${base}/${CONTENT}`);
  return [
    ...(manifest === undefined
      ? []
      : (readJson(manifest, `courses/${base}/h5p.json`, manifestFile).faults ?? [])),
    ...(content === undefined
      ? []
      : (readJson(content, `courses/${base}/${CONTENT}`, contentFile).faults ?? [])),
  ];
}

/** Said where it is mended: in `h5p.json` where there is one, at the line that names what it is about. */
function packageFault(base: string, about: string, what: string, { tree }: Reading): Fault | undefined {
  const manifest = tree.get(`${base}/h5p.json`);
  if (manifest === undefined) return tree.has(base) ? { file: `courses/${base}`, line: 1, what } : undefined;
  const name = about.replace(/-\d+\.\d+(?:,.*)?$/, '');
  const line = name === '' ? -1 : manifest.split('\n').findLastIndex((text) => text.includes(`"${name}"`));
  return { file: `courses/${base}/h5p.json`, line: Math.max(0, line) + 1, what };
}
