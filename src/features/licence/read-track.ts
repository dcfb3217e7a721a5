import { readYaml } from '#platform/content/fault.ts';
import type { Making, Tree } from '#platform/content/folder.ts';
import { type Track, trackFile } from './track.ts';

const FILE = 'content/organisation/fuehrerschein.yaml';

/** A track that refreshes what it does not contain would ask for something nobody can find. */
export function readTrack(tree: Tree): Making<Track> {
  const text = tree.get('organisation/fuehrerschein.yaml');
  if (text === undefined)
    return { value: undefined, faults: [{ file: FILE, line: 1, what: 'Die Datei fehlt.' }] };
  const read = readYaml(text, FILE, trackFile);
  if (read.faults !== undefined) return { value: undefined, faults: read.faults };
  const track = read.value;
  const courses = track.modules.map(({ course }) => course);
  const doubles = courses.flatMap((course, index) =>
    courses.indexOf(course) === index
      ? []
      : [{ line: read.lineOf('modules', index), what: `Das Modul „${course}“ steht zweimal in der Liste.` }],
  );
  const strays = track.refresh.courses.flatMap((course, index) =>
    courses.includes(course)
      ? []
      : [
          {
            line: read.lineOf('refresh', 'courses', index),
            what: `Aufgefrischt wird „${course}“, aber dieses Modul gehört nicht zum Führerschein.`,
          },
        ],
  );
  return { value: track, faults: [...doubles, ...strays].map((fault) => ({ file: FILE, ...fault })) };
}
