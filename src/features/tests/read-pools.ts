import { z } from 'zod';
import { type Fault, type LineOf, readYaml } from '#platform/content/fault.ts';
import type { Making, Tree } from '#platform/content/folder.ts';
import { fingerprint } from './chance.ts';
import { partsOf, REFRESHER_ITEMS, shortages } from './drawing.ts';
import { isSame } from './grading.ts';
import { type Item, type PoolFile, poolFile } from './item.ts';
import type { Pool, Pools } from './pool.ts';

/** All that a pool has to know of its course; everything else about that file is said by whoever reads courses. */
const courseHead = z.looseObject({ goals: z.array(z.unknown()) });

type Told = (line: number, what: string) => void;

/** Makes the pools of all courses from the files below `courses/`. A course without `items.yaml` has no test. */
export function readPools(tree: Tree): Making<Pools> {
  const faults: Fault[] = [];
  const pools = [...tree.keys()]
    .filter((path) => /^[^_/][^/]*\/items\.yaml$/.test(path))
    .map((path) => readPool(path.split('/')[0] ?? '', tree, faults))
    .filter((pool) => pool !== undefined);
  return { value: new Map(pools.map((pool) => [pool.course, pool])), faults };
}

function readPool(course: string, tree: Tree, faults: Fault[]): Pool | undefined {
  const file = `courses/${course}/items.yaml`;
  const read = readYaml(tree.get(`${course}/items.yaml`) ?? '', file, poolFile);
  if (read.faults !== undefined) {
    faults.push(...read.faults);
    return undefined;
  }
  const pool = read.value;
  const told: Told = (line, what) => faults.push({ file, line, what });
  const text = tree.get(`${course}/course.yaml`);
  if (text === undefined)
    told(1, 'Zu diesen Fragen gibt es keinen Kurs. Legen Sie daneben eine course.yaml an.');
  const head = readYaml(text ?? '', '', courseHead).value;
  checkBlueprint(pool, read.lineOf, told);
  if (head !== undefined) checkGoals(pool, head.goals.length, read.lineOf, told);
  for (const [index, item] of pool.items.entries()) {
    const line = read.lineOf('items', index);
    if (pool.items.findIndex(({ id }) => id === item.id) < index)
      told(line, `Die Frage „${item.id}“ kommt zweimal vor. Jede Kennung darf es nur einmal geben.`);
    for (const what of faultsOf(item)) told(line, `Die Frage „${item.id}“ ${what}`);
  }
  return { ...pool, course, id: `${course}.${fingerprint(JSON.stringify(pool))}` };
}

function checkBlueprint({ items, blueprint }: PoolFile, lineOf: LineOf, told: Told): void {
  for (const short of shortages(items, blueprint)) {
    const index = blueprint.findIndex(
      ({ goal, difficulty }) => goal === short.goal && difficulty === short.difficulty,
    );
    told(
      lineOf('blueprint', index),
      `Der Bauplan zieht ${questions(short.count)} der Stufe „${short.difficulty}“ zu Lernziel ${short.goal}, es gibt davon aber nur ${short.there}. Schreiben Sie weitere, oder ziehen Sie weniger.`,
    );
  }
  for (const [index, slot] of blueprint.entries())
    if (blueprint.findIndex((each) => isSameSlot(each, slot)) < index)
      told(
        lineOf('blueprint', index),
        `Der Bauplan nennt Lernziel ${slot.goal} mit der Stufe „${slot.difficulty}“ zweimal. Zählen Sie beide Zeilen zusammen.`,
      );
  if (items.length < REFRESHER_ITEMS)
    told(
      lineOf('items'),
      `Der Fragenpool hat ${questions(items.length)}. Mindestens: ${REFRESHER_ITEMS}, so viele zieht die Auffrischung.`,
    );
}

const questions = (count: number): string => (count === 1 ? '1 Frage' : `${count} Fragen`);

type Slot = PoolFile['blueprint'][number];
const isSameSlot = (a: Slot, b: Slot): boolean => a.goal === b.goal && a.difficulty === b.difficulty;

function checkGoals({ items, blueprint }: PoolFile, goals: number, lineOf: LineOf, told: Told): void {
  const unknown = (goal: number) =>
    `nennt Lernziel ${goal}, der Kurs hat nur ${goals}. Prüfen Sie die Nummer.`;
  for (const [index, { goal }] of blueprint.entries())
    if (goal > goals) told(lineOf('blueprint', index), `Der Bauplan ${unknown(goal)}`);
  for (const [index, { id, goal }] of items.entries())
    if (goal > goals) told(lineOf('items', index), `Die Frage „${id}“ ${unknown(goal)}`);
}

/** What is wrong with the key of an item; sentences that go on after its name. */
function faultsOf(item: Item): readonly string[] {
  const twice =
    doubles(item.type === 'match' ? item.pairs.map(({ left }) => left) : []) ?? doubles(partsOf(item));
  const faults =
    twice === undefined ? [] : [`nennt „${twice}“ zweimal. Jede Möglichkeit darf nur einmal vorkommen.`];
  if (item.type === 'single' || item.type === 'multiple') {
    const right = item.options.filter(({ correct }) => correct === 'ja').length;
    if (right === 0) faults.push('hat keine richtige Antwort. Ergänzen Sie „correct: ja“.');
    if (item.type === 'single' && right > 1)
      faults.push(
        `hat ${right} richtige Antworten. Bei „single“ ist genau eine richtig: Streichen Sie „correct: ja“ bei den anderen, oder nehmen Sie „multiple“.`,
      );
    if (item.type === 'multiple' && right === item.options.length)
      faults.push('hat nur richtige Antworten. Mindestens eine muss falsch sein.');
  }
  if (item.type === 'text' && !item.accepts.every((accepted) => isSame(accepted, accepted)))
    faults.push('nimmt eine Antwort ohne Buchstaben an. Schreiben Sie bei „accepts“ ganze Wörter.');
  return faults;
}

const doubles = (texts: readonly string[]): string | undefined =>
  texts.find((text, index) => texts.indexOf(text) < index);
