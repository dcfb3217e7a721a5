import { z } from 'zod';
import { slug } from '#domain/organisation.ts';
import { type Fault, readYaml } from '#platform/content/fault.ts';
import type { Course } from './course.ts';

/**
 * What a course has to teach, fact by fact: `courses/<slug>/facts.yaml`. Only the check before publishing reads it;
 * learners never see it.
 */
const fact = z.strictObject({
  id: z.string().regex(/^[MZ]\d-\d{1,3}$/, 'noFact'),
  fact: z.string().min(1).max(600),
  /** The lesson that teaches it. */
  lesson: slug(),
  /** Words that occur there literally. */
  words: z.string().min(3).max(300),
  /** Not for the test; `why` says the reason. */
  asked: z.literal('nein').optional(),
  why: z.string().min(1).max(300).optional(),
});
const factFile = z.array(fact).min(1);
export type Fact = z.infer<typeof fact>;

/** One line of the fact table: in which lesson it is taught, if it is, and by which items it is asked. */
export type FactLine = Fact & { taught: boolean; items: readonly string[] };

/** An item of the pool, as far as facts are concerned. */
export type AskingItem = { id: string; facts: readonly string[]; line: number };

/**
 * Compares the facts of a course with its lessons and the items of its pool. `items` is undefined where the course has
 * no pool: then nothing has to be asked. Every gap is a fault; `unread` are units whose file cannot be read, of which
 * nobody knows what they teach.
 */
export function checkedFacts(
  text: string,
  file: string,
  course: Course,
  items: readonly AskingItem[] | undefined,
  unread: ReadonlySet<string> = new Set(),
): { lines: readonly FactLine[]; faults: readonly Fault[] } {
  const read = readYaml(text, file, factFile);
  if (read.faults !== undefined) return { lines: [], faults: read.faults };
  const facts = read.value;
  const lines = facts.map((each) => ({
    ...each,
    taught: isTaught(each, course),
    items: (items ?? []).filter((item) => item.facts.includes(each.id)).map(({ id }) => id),
  }));
  const known = new Set(facts.map(({ id }) => id));
  // A copied file is wrong in every line; that is said once.
  const stranger = facts.findIndex(({ id }) => !id.startsWith(`${course.code}-`));
  const pool = file.replace('facts.yaml', 'items.yaml');
  return {
    lines,
    faults: [
      ...lines.flatMap((line, index) =>
        [
          ...(facts.findIndex(({ id }) => id === line.id) < index
            ? [`Die Tatsache „${line.id}“ kommt zweimal vor. Geben Sie einer eine andere Nummer.`]
            : []),
          ...(index === stranger
            ? [
                `Die Tatsache „${line.id}“ trägt nicht das Kürzel des Kurses. Schreiben Sie in der ganzen Datei „${course.code}-“ und eine Zahl.`,
              ]
            : []),
          ...(unread.has(line.lesson) ? [] : teachingFaults(line, course)),
          ...askingFaults(line, items !== undefined),
        ].map((what) => ({ file, line: read.lineOf(index), what })),
      ),
      ...(items ?? []).flatMap(({ id, facts: asked, line }) =>
        asked
          .filter((each) => !known.has(each))
          .map((each) => ({
            file: pool,
            line,
            what: `Die Frage „${id}“ nennt die Tatsache „${each}“, die nicht in facts.yaml steht. Prüfen Sie die Nummer.`,
          })),
      ),
    ],
  };
}

function teachingFaults(line: FactLine, course: Course): readonly string[] {
  const unit = course.units.find(({ id }) => id === line.lesson);
  if (unit?.kind !== 'lesson')
    return [
      `Die Tatsache „${line.id}“ nennt die Lektion „${line.lesson}“, die es in diesem Kurs nicht gibt. Prüfen Sie die „id“ in course.yaml.`,
    ];
  return line.taught
    ? []
    : [
        `Die Tatsache „${line.id}“ steht nicht in der Lektion „${line.lesson}“: Die Wörter „${line.words}“ kommen dort nicht vor. Ergänzen Sie die Lektion oder berichtigen Sie „words“.`,
      ];
}

function askingFaults({ id, asked, why, items }: FactLine, hasPool: boolean): readonly string[] {
  if (asked === 'nein') {
    return [
      ...(why === undefined
        ? [`Die Tatsache „${id}“ wird nicht gefragt. Ergänzen Sie „why“ mit dem Grund.`]
        : []),
      ...(items.length === 0
        ? []
        : [`Die Tatsache „${id}“ soll nicht gefragt werden, die Frage „${items[0]}“ fragt aber danach.`]),
    ];
  }
  return hasPool && items.length === 0
    ? [
        `Nach der Tatsache „${id}“ fragt keine Frage. Schreiben Sie eine, oder tragen Sie „asked: nein“ und den Grund bei „why“ ein.`,
      ]
    : [];
}

/** Title, lead, text, tables and the words of drawings: whatever is read in the lesson. */
function isTaught({ lesson, words }: Fact, course: Course): boolean {
  const unit = course.units.find(({ id }) => id === lesson);
  if (unit?.kind !== 'lesson') return false;
  const said = plain(`${unit.title} ${unit.lead} ${unit.html}`);
  return said.includes(plain(words));
}

const ENTITIES: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"' };

/** Emphasis parts no word; blocks do. Capitals, line breaks and marks of Markdown do not matter. */
const plain = (text: string): string =>
  text
    .replaceAll(/<\/?(?:strong|em|a|code|span|b|i|kbd|abbr|mark)(?:\s[^>]*)?>/g, '')
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll(/&(?:amp|lt|gt|quot);/g, (entity) => ENTITIES[entity] ?? ' ')
    .replaceAll(/[*_`[\]\u00ad]/g, '')
    .replaceAll(/[\s\u00a0]+/g, ' ')
    .trim()
    .toLowerCase();
