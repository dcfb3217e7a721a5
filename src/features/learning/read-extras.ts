import { z } from 'zod';
import type { Fault } from '#platform/content/fault.ts';
import type { Tree } from '#platform/content/folder.ts';
import { readFrontMatter } from '#platform/content/front-matter.ts';
import { renderMarkdown } from '#platform/markdown/render.ts';
import type { Card, EasyText, MediumEntry } from './course.ts';
import { mediumOf } from './media.ts';

/** What stands beside the lessons of a course: its summary card and lessons in easy language. */

const cardHead = z.strictObject({ title: z.string().min(1).max(120), lead: z.string().min(1).max(300) });
const easyHead = z.strictObject({ title: z.string().min(1).max(120) });

/** Addresses of a course that are no units. */
const TAKEN = ['drucken', 'karte', 'medien'];

type Beside = {
  folder: string;
  tree: Tree;
  media: readonly MediumEntry[];
  faults: Fault[];
  hints: Fault[];
};

/** „Das nehme ich mit“: `card.md`. A course may be without it. */
export function readCard({ folder, tree, media, faults, hints }: Beside): { card?: Card } {
  const text = tree.get(`${folder}/card.md`);
  if (text === undefined) return {};
  const file = `courses/${folder}/card.md`;
  const parts = readFrontMatter(text, file, cardHead);
  if (parts.faults !== undefined) {
    faults.push(...parts.faults);
    return {};
  }
  const { head, body, bodyLine } = parts.value;
  const medium = mediumOf(folder, tree, media);
  const rendered = renderMarkdown(body, { file, firstLine: bodyLine, medium, prefix: 'karte' });
  faults.push(...rendered.faults);
  hints.push(...rendered.hints);
  return { card: { ...head, html: rendered.html, text: rendered.text } };
}

/** `lessons/1-anfang.md` in Leichte Sprache is `lessons/1-anfang.leicht.md`. */
export function readEasy(
  { folder, tree, media, faults, hints }: Beside,
  lesson: { id: string; file: string },
): { easy?: EasyText } {
  const path = easyPath(lesson.file);
  const text = tree.get(`${folder}/${path}`);
  if (text === undefined) return {};
  const file = `courses/${folder}/${path}`;
  const parts = readFrontMatter(text, file, easyHead);
  if (parts.faults !== undefined) {
    faults.push(...parts.faults);
    return {};
  }
  const { head, body, bodyLine } = parts.value;
  const rendered = renderMarkdown(body, {
    file,
    firstLine: bodyLine,
    medium: mediumOf(folder, tree, media),
    prefix: `${lesson.id}-leicht`,
  });
  faults.push(...rendered.faults);
  hints.push(...rendered.hints);
  return { easy: { title: head.title, html: rendered.html, text: rendered.text } };
}

/** Ids of units that would hide another address, and texts in easy language that belong to no lesson. */
export function strayFaults(
  folder: string,
  tree: Tree,
  units: readonly { id: string; file?: string | undefined; line: number }[],
): readonly Fault[] {
  const easy = new Set(units.map(({ file }) => `${folder}/${easyPath(file ?? '')}`));
  return [
    ...units
      .filter(({ id }) => TAKEN.includes(id))
      .map(({ id, line }) => ({
        file: `courses/${folder}/course.yaml`,
        line,
        what: `Die Kennung „${id}“ ist für eine andere Seite des Kurses vergeben. Nehmen Sie eine andere.`,
      })),
    ...[...tree.keys()]
      .filter((path) => path.startsWith(`${folder}/`) && path.endsWith('.leicht.md') && !easy.has(path))
      .map((path) => ({
        file: `courses/${path}`,
        line: 1,
        what: 'Zu diesem Text in Leichter Sprache gibt es keine Lektion. Er heißt wie die Lektion, nur mit „.leicht.md“ am Ende.',
      })),
  ];
}

/** Files an author forgot to name, or named twice. */
export function strayHints(
  folder: string,
  tree: Tree,
  units: readonly { id: string; file?: string | undefined; line: number }[],
): readonly Fault[] {
  const files = units.map(({ file }) => file);
  return [
    ...units.flatMap(({ file, line }, index) =>
      file !== undefined && files.indexOf(file) < index
        ? [
            {
              file: `courses/${folder}/course.yaml`,
              line,
              what: `Die Lektion „${file}“ steht schon weiter oben in „units“. Soll sie wirklich zweimal vorkommen?`,
            },
          ]
        : [],
    ),
    ...[...tree.keys()]
      .filter((path) => path.startsWith(`${folder}/lessons/`) && /(?<!\.leicht)\.md$/.test(path))
      .filter((path) => !files.includes(path.slice(folder.length + 1)))
      .map((path) => ({
        file: `courses/${path}`,
        line: 1,
        what: 'Diese Lektion nennt keine Einheit in „units“ von course.yaml. Tragen Sie sie ein oder löschen Sie die Datei.',
      })),
  ];
}

/** Folders that look like a course, but are not read as one. */
export const strayCourses = (tree: Tree): readonly Fault[] =>
  [...tree.keys()]
    .filter((path) => /^[^_/][^/]*\/course\.yml$/.test(path))
    .map((path) => ({
      file: `courses/${path}`,
      line: 1,
      what: 'Diese Datei wird nicht gelesen, weil sie auf .yml endet. Nennen Sie sie course.yaml.',
    }));

const easyPath = (file: string): string => file.replace(/\.md$/, '.leicht.md');
