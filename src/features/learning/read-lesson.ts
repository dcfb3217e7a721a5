import type { Fault } from '#platform/content/fault.ts';
import { readFrontMatter } from '#platform/content/front-matter.ts';
import { nearest } from '#platform/content/nearest.ts';
import { renderMarkdown } from '#platform/markdown/render.ts';
import { type CourseFile, type Lesson, lessonHead, type MediumEntry } from './course.ts';
import { mediumOf } from './media.ts';
import { readEasy } from './read-extras.ts';
import type { Place, Reading } from './read-shared.ts';

type Entry = CourseFile['units'][number] & { kind: 'lesson' };

/** A lesson of a course, with what is wrong in its file; `undefined` when its head cannot be read. */
export function readLesson(
  folder: string,
  entry: Entry,
  media: readonly MediumEntry[],
  place: Place,
  { tree, faults, hints }: Reading,
): Lesson | undefined {
  const file = `courses/${folder}/${entry.file}`;
  const text = tree.get(`${folder}/${entry.file}`);
  if (text === undefined) {
    faults.push(missing(folder, entry.file, place, tree));
    return undefined;
  }
  const parts = readFrontMatter(text, file, lessonHead);
  if (parts.faults !== undefined) {
    faults.push(...parts.faults);
    return undefined;
  }
  const { head, body, bodyLine } = parts.value;
  const rendered = renderMarkdown(body, {
    file,
    firstLine: bodyLine,
    medium: mediumOf(folder, tree, media),
    prefix: entry.id,
  });
  faults.push(...rendered.faults);
  hints.push(...rendered.hints);
  return {
    id: entry.id,
    kind: 'lesson',
    title: head.title,
    minutes: head.minutes,
    lead: head.lead,
    html: rendered.html,
    text: rendered.text,
    words: rendered.text.split(' ').length,
    film: rendered.film,
    ...(head.summaryEn !== undefined && { summaryEn: head.summaryEn }),
    ...readEasy({ folder, tree, media, faults, hints }, entry),
  };
}

function missing(folder: string, path: string, { file, lineOf }: Place, tree: Reading['tree']): Fault {
  const there = [...tree.keys()]
    .filter((each) => each.startsWith(`${folder}/lessons/`) && /(?<!\.leicht)\.md$/.test(each))
    .map((each) => each.slice(folder.length + 1));
  const similar = nearest(path, there);
  return {
    file,
    line: lineOf('file'),
    what: `Die Lektion „${path}“ gibt es nicht. ${similar === undefined ? 'Prüfen Sie Ordner und Dateinamen.' : `Meinen Sie „${similar}“?`}`,
  };
}
