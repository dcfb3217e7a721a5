import { expect, test } from 'vitest';
import { faultText } from '#platform/content/fault.ts';
import { readPools } from './read-pools.ts';

const COURSE = 'slug: probe\ngoals: [Eins, Zwei]\n';
const POOL = `blueprint:
  - { goal: 1, difficulty: leicht, count: 2 }
items:
  - id: eins
    goal: 1
    difficulty: leicht
    type: single
    text: Was tun Sie?
    options:
      - { text: Anrufen, correct: ja, reason: Schnell. }
      - { text: Warten, reason: Langsam. }
      - { text: Löschen, reason: Spuren weg. }
  - { id: zwei, goal: 1, difficulty: leicht, type: trueFalse, text: Stimmt es?, answer: falsch, reason: Nein. }
  - { id: drei, goal: 2, difficulty: schwer, type: order, text: Reihenfolge?, steps: [A, B, C], reason: So. }
  - id: vier
    goal: 2
    difficulty: schwer
    type: multiple
    text: Was noch?
    options:
      - { text: Rot, correct: ja, reason: Ja. }
      - { text: Blau, correct: ja, reason: Ja. }
      - { text: Grün, reason: Nein. }
  - { id: fuenf, goal: 2, difficulty: mittel, type: text, text: Wie heißt es?, accepts: [Haus], reason: Darum. }
`;
const read = (pool: string, course = COURSE) =>
  readPools(
    new Map([['probe/items.yaml', pool], ...(course ? [['probe/course.yaml', course] as const] : [])]),
  );
const faultsOf = (pool: string, course?: string) => read(pool, course).faults.map(faultText);

test('a pool in order is read; pass mark and pause have their usual values', () => {
  const { value, faults } = read(POOL);
  expect(faults.map(faultText)).toEqual([]);
  expect(value?.get('probe')).toMatchObject({ course: 'probe', passPercent: 80, pauseDays: 0 });
  expect(value?.get('probe')?.id).toMatch(/^probe\.[0-9a-f]{32}$/);
});

test('courses without a pool have no test, and folders of libraries none either', () => {
  const tree = new Map([
    ['probe/course.yaml', COURSE],
    ['_libraries/items.yaml', 'kaputt: ['],
    ['probe/practices/x/items.yaml', 'kaputt: ['],
  ]);
  expect(readPools(tree)).toEqual({ value: new Map(), faults: [] });
});

test('another edition of a pool has another id, the same edition the same', () => {
  const id = (pool: string) => read(pool).value?.get('probe')?.id;
  expect(id(POOL)).toBe(id(`# Kommentar\n${POOL}`));
  expect(id(POOL)).not.toBe(id(POOL.replace('Warten', 'Abwarten')));
});

const IN = 'courses/probe/items.yaml';
test.each([
  [
    POOL.replace('{ text: Warten, reason', '{ text: Warten, correct: ja, reason'),
    `${IN}, Zeile 4: Die Frage „eins“ hat 2 richtige Antworten. Bei „single“ ist genau eine richtig: Streichen Sie „correct: ja“ bei den anderen, oder nehmen Sie „multiple“.`,
  ],
  [
    POOL.replace('Anrufen, correct: ja', 'Anrufen'),
    `${IN}, Zeile 4: Die Frage „eins“ hat keine richtige Antwort. Ergänzen Sie „correct: ja“.`,
  ],
  [
    POOL.replace('Grün, reason', 'Grün, correct: ja, reason'),
    `${IN}, Zeile 15: Die Frage „vier“ hat nur richtige Antworten. Mindestens eine muss falsch sein.`,
  ],
  [
    POOL.replace('Warten', 'Anrufen'),
    `${IN}, Zeile 4: Die Frage „eins“ nennt „Anrufen“ zweimal. Jede Möglichkeit darf nur einmal vorkommen.`,
  ],
  [
    POOL.replace('[A, B, C]', '[A, B, A]'),
    `${IN}, Zeile 14: Die Frage „drei“ nennt „A“ zweimal. Jede Möglichkeit darf nur einmal vorkommen.`,
  ],
  [
    POOL.replace('id: zwei', 'id: eins'),
    `${IN}, Zeile 13: Die Frage „eins“ kommt zweimal vor. Jede Kennung darf es nur einmal geben.`,
  ],
  [
    POOL.replace('count: 2', 'count: 3'),
    `${IN}, Zeile 2: Der Bauplan zieht 3 Fragen der Stufe „leicht“ zu Lernziel 1, es gibt davon aber nur 2. Schreiben Sie weitere, oder ziehen Sie weniger.`,
  ],
  [
    POOL.replace('items:', '  - { goal: 1, difficulty: leicht, count: 1 }\nitems:'),
    `${IN}, Zeile 3: Der Bauplan nennt Lernziel 1 mit der Stufe „leicht“ zweimal. Zählen Sie beide Zeilen zusammen.`,
  ],
  [
    POOL.replace('id: drei, goal: 2', 'id: drei, goal: 3'),
    `${IN}, Zeile 14: Die Frage „drei“ nennt Lernziel 3, der Kurs hat nur 2. Prüfen Sie die Nummer.`,
  ],
  [
    POOL.replace('accepts: [Haus]', "accepts: ['-']"),
    `${IN}, Zeile 24: Die Frage „fuenf“ nimmt eine Antwort ohne Buchstaben an. Schreiben Sie bei „accepts“ ganze Wörter.`,
  ],
  [
    POOL.replace('type: order', 'type: reihe'),
    `${IN}, Zeile 14: Frage „drei“: „type“ kennt diesen Wert nicht. Möglich sind: single, multiple, trueFalse, order, match, text.`,
  ],
  [
    POOL.replace('reason: Schnell. ', ''),
    `${IN}, Zeile 10: Frage „eins“, 1. Antwort: „reason“ fehlt. Ergänzen Sie diese Angabe.`,
  ],
  [
    POOL.slice(0, POOL.indexOf('  - { id: zwei')),
    `${IN}, Zeile 3: Der Fragenpool hat 1 Frage. Mindestens: 5, so viele zieht die Auffrischung.`,
  ],
  [
    POOL.split('  - { id: fuenf')[0] ?? '',
    `${IN}, Zeile 3: Der Fragenpool hat 4 Fragen. Mindestens: 5, so viele zieht die Auffrischung.`,
  ],
])('a broken pool says file, line and how to mend it: %#', (pool, fault) => {
  expect(faultsOf(pool)).toContain(fault);
});

test('questions without a course are a fault', () => {
  expect(faultsOf(POOL, '')).toEqual([
    `${IN}, Zeile 1: Zu diesen Fragen gibt es keinen Kurs. Legen Sie daneben eine course.yaml an.`,
  ]);
});
