import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { faultText } from '#platform/content/fault.ts';
import { readTree } from '#platform/content/folder.ts';
import { ownFaults } from './check.ts';

type Json = Record<string, unknown>;

const answer = (text: string, correct: boolean) => ({ text, correct, reason: `Weil ${text}.` });
const single = () => ({
  kind: 'single',
  text: 'Was nun?',
  answers: [answer('Anrufen', true), answer('Warten', false)],
});
const questions = { introduction: '<p>Los.</p>', questions: [single(), single()], passPercentage: 80 };
const step = (text: string) => ({ text, reason: `Weil ${text}.` });
const order = {
  tasks: [{ text: 'Ordnen Sie.', items: [step('Sehen'), step('Melden')], reason: 'So eben.' }],
};
const signs = {
  document: {
    kind: 'email',
    parts: [
      { role: 'from', text: 'chef@fremd.example', sign: { reason: 'Fremde Adresse.' } },
      { role: 'body', text: 'Guten Tag', harmless: { reason: 'Üblich.' } },
      { role: 'body', text: 'Bis bald' },
    ],
  },
};
const scenes = {
  start: 'anfang',
  scenes: [
    { id: 'anfang', title: 'Am Schalter', options: [{ text: 'Gehen', next: 'mitte' }] },
    { id: 'mitte', title: 'Im Büro', options: [{ text: 'Bleiben', next: 'ende', points: 3 }] },
    { id: 'ende', title: 'Geschafft', end: { title: 'Gut', rating: 'good' } },
  ],
};

const SOUND: Readonly<Record<string, Json>> = {
  'Rueckenwind.QuestionSet': questions,
  'Rueckenwind.PutInOrder': order,
  'Rueckenwind.LookForSigns': signs,
  'Rueckenwind.BranchingScenario': scenes,
};
const told = (type: string, content: unknown) =>
  ownFaults(type, JSON.stringify(content, null, 2), 'content.json').map(faultText);

test.each(Object.entries(SOUND))('%s in order has no faults', (type, content) => {
  expect(told(type, content)).toEqual([]);
});

/** A copy of the sound content with one place changed; `undefined` removes it. */
function planted(type: string, path: string, value: unknown): Json {
  const copy = structuredClone(SOUND[type]) as Json;
  const steps = path.split('.');
  const last = steps.pop() ?? '';
  let at: Json = copy;
  for (const name of steps) at = at[name] as Json;
  if (value === undefined) delete at[last];
  else at[last] = value;
  return copy;
}

const Q = 'Rueckenwind.QuestionSet';
const P = 'Rueckenwind.PutInOrder';
const L = 'Rueckenwind.LookForSigns';
const B = 'Rueckenwind.BranchingScenario';
const REASON = 'Schreiben Sie, warum die Antwort richtig oder falsch ist. Aus der Begründung lernt man.';
const IDS = 'Es gibt: anfang, mitte, ende.';

test.each<[string, string, unknown, number, string]>([
  [Q, 'questions.0.answers.1.reason', undefined, 13, `1. Frage, 2. Antwort: „reason“ fehlt. ${REASON}`],
  [Q, 'questions.1.answers.0.reason', ' ', 27, `2. Frage, 1. Antwort: „reason“ fehlt. ${REASON}`],
  [
    Q,
    'questions.1.answers.0.correct',
    false,
    20,
    '2. Frage hat keine richtige Antwort. Setzen Sie bei einer „correct“ auf true.',
  ],
  [
    Q,
    'questions.0.answers.1.correct',
    true,
    4,
    '1. Frage hat 2 richtige Antworten. Bei „single“ ist genau eine richtig: Setzen Sie „correct“ bei den anderen auf false, oder nehmen Sie „multiple“.',
  ],
  [
    Q,
    'questions.0.kind',
    'quiz',
    5,
    '1. Frage: „kind“ kennt diesen Wert nicht. Möglich sind: single, multiple, trueFalse.',
  ],
  [
    Q,
    'questions.0.answers.0.correct',
    'ja',
    10,
    '1. Frage, 1. Antwort: „correct“ hat die falsche Form. Erwartet wird: true oder false, ohne Anführungszeichen.',
  ],
  [Q, 'questions.0.answers', [], 7, '1. Frage: „answers“ hat zu wenige Einträge. Mindestens: 2.'],
  [
    Q,
    'questions.0.answers.1.text',
    'anrufen',
    13,
    '1. Frage nennt „anrufen“ zweimal. Jede Antwort darf nur einmal vorkommen.',
  ],
  [
    Q,
    'questions.0.answers.0.korrekt',
    true,
    12,
    '1. Frage, 1. Antwort enthält den unbekannten Schlüssel „korrekt“. Prüfen Sie die Schreibweise oder löschen Sie ihn.',
  ],
  [Q, 'questions', undefined, 1, '„questions“ fehlt. Ergänzen Sie diese Angabe.'],
  [Q, 'passPercentage', 800, 37, '„passPercentage“ ist zu groß. Höchstens: 100.'],
  [P, 'tasks.0.items', undefined, 3, '1. Aufgabe: „items“ fehlt. Ergänzen Sie diese Angabe.'],
  [P, 'tasks.0.items.1', undefined, 10, '1. Aufgabe, 2. Schritt fehlt. Ergänzen Sie diese Angabe.'],
  [
    P,
    'tasks.0.items.1.text',
    'Sehen',
    10,
    '1. Aufgabe nennt den Schritt „Sehen“ zweimal. Niemand kann beide unterscheiden: Schreiben Sie sie verschieden.',
  ],
  [L, 'document.parts.0.sign', undefined, 4, 'Das Dokument hat kein Zeichen, das man finden kann.'],
  [
    L,
    'document.parts.0.sign.reason',
    undefined,
    8,
    '„document“, 1. Teil: „sign.reason“ fehlt. Schreiben Sie, woran man es erkennt.',
  ],
  [
    L,
    'document.parts.1.role',
    'Text',
    13,
    '„document“, 2. Teil: „role“ kennt diesen Wert nicht. Möglich sind: from, to, subject, body, button, attachment, field.',
  ],
  [
    L,
    'document.kind',
    'fax',
    3,
    '„document.kind“ kennt diesen Wert nicht. Möglich sind: email, letter, form, chat.',
  ],
  [
    L,
    'document.parts.1.sign',
    { reason: 'Doch.' },
    12,
    '2. Teil ist verdächtig („sign“) und harmlos („harmless“) zugleich. Löschen Sie eines von beiden.',
  ],
  [
    B,
    'scenes.1.options.0.next',
    'nirgends',
    20,
    `Szene „mitte“, 1. Antwort: „next“ nennt die Szene „nirgends“, die es nicht gibt. ${IDS}`,
  ],
  [
    B,
    'scenes.1.options.0.next',
    'anfang',
    20,
    'Die Szenen führen im Kreis: „anfang“ → „mitte“ → „anfang“. Jeder Weg muss zu einem Schluss führen.',
  ],
  [
    B,
    'scenes.1.options.0.text',
    undefined,
    18,
    'Szene „mitte“, 1. Antwort: „text“ fehlt. Ergänzen Sie diese Angabe.',
  ],
  [B, 'scenes.2.end', undefined, 25, 'Szene „ende“ führt nirgends hin.'],
  [B, 'scenes.2.id', 'mitte', 25, 'Szene „mitte“ gibt es zweimal. Jede braucht eine eigene „id“.'],
  [B, 'scenes.0.end', { title: 'Aus' }, 4, 'Szene „anfang“ hat Antworten und einen Schluss.'],
  [B, 'start', 'weg', 2, `„start“ nennt die Szene „weg“, die es nicht gibt. ${IDS}`],
])('in %s, %s as %j is told with its line: %i', (type, path, value, line, what) => {
  const faults = told(type, planted(type, path, value));
  expect(faults.join('\n')).toContain(`content.json, Zeile ${line}: ${what}`);
});

test('a statement that is true or false has two answers', () => {
  const three = {
    ...single(),
    kind: 'trueFalse',
    answers: [...single().answers, answer('Vielleicht', false)],
  };
  expect(told(Q, { questions: [three] })).toEqual([
    'content.json, Zeile 3: 1. Frage ist „trueFalse“ und braucht genau zwei Antworten: „Richtig“ und „Falsch“.',
  ]);
});

test('an order without a reason at the task needs one at every step', () => {
  const { tasks } = structuredClone(order);
  const [task] = tasks;
  expect(told(P, { tasks: [{ ...task, reason: '' }] })).toEqual([]);
  expect(told(P, { tasks: [{ ...task, reason: '', items: [step('a'), { text: 'b' }] }] })[0]).toContain(
    'content.json, Zeile 3: 1. Aufgabe: „reason“ fehlt.',
  );
});

test.each([
  ['{\n  "questions": [\n    { "kind": "single" }\n  ],\n}\n', 5, 'Die Datei ist kein gültiges JSON.'],
  ['{\n  "questions": [\n', 2, 'Die Datei ist kein gültiges JSON.'],
  ['', 1, 'Die Datei ist leer.'],
  ['{\n "introduction": "Stra\uFFFDe" }', 2, 'Die Datei ist nicht als UTF-8 gespeichert.'],
])('%j is no content, and its line is told', (text, line, what) => {
  expect(ownFaults(Q, text, 'content.json').map(faultText)).toEqual([
    expect.stringContaining(`content.json, Zeile ${line}: ${what}`),
  ]);
});

test('content of somebody else’s types is left to them', () => {
  expect(ownFaults('H5P.Blanks', 'nichts davon', 'content.json')).toEqual([]);
  expect(ownFaults('constructor', '', 'content.json')).toEqual([]);
});

test('every practice that comes along is in order', async () => {
  const tree = await readTree(resolve('courses'));
  const practices = [...tree.keys()].filter((path) =>
    /^[^_].*\/practices\/[^/]+\/content\/content\.json$/.test(path),
  );
  expect(practices.length).toBeGreaterThan(10);
  for (const path of practices) {
    const manifest = await readFile(
      resolve('courses', path.replace('content/content.json', 'h5p.json')),
      'utf8',
    );
    const { mainLibrary } = JSON.parse(manifest) as { mainLibrary: string };
    expect(Object.keys(SOUND)).toContain(mainLibrary);
    expect(ownFaults(mainLibrary, tree.get(path) ?? '', path).map(faultText)).toEqual([]);
  }
});
