import { expect, test } from 'vitest';
import { guessersPassing } from './guessing.ts';
import { type PoolFile, poolFile } from './item.ts';
import { checkedPool } from './pool-check.ts';
import { guessedPoints, spreadOf } from './spread.ts';

const REASON = 'Denn so steht es in der Lektion.';
const option = (text: string, correct = false) => ({
  text,
  reason: REASON,
  ...(correct && { correct: 'ja' as const }),
});

/** A fair item: options of one length, the key in any place. */
const single = (id: string, more: object = {}) => ({
  id,
  type: 'single',
  goal: 1,
  difficulty: 'leicht',
  text: 'Was tun Sie?',
  options: ['eins', 'zwei', 'drei', 'vier'].map((word, place) =>
    option(`Antwort ${word}`, place === id.length % 4),
  ),
  ...more,
});
const items = (count: number, more: object = {}) =>
  Array.from({ length: count }, (_, index) =>
    single(`frage-${'x'.repeat(index % 4)}${String.fromCharCode(97 + index)}`, more),
  );
const pool = (given: object): PoolFile =>
  poolFile.parse({ blueprint: [{ goal: 1, difficulty: 'leicht', count: 10 }], items: items(20), ...given });
const faultsOf = (given: object) => checkedPool(pool(given), 1).faults.map(({ what }) => what);
const hintsOf = (given: object, goals = 1) => checkedPool(pool(given), goals).hints.map(({ what }) => what);

const withLast = (last: object) => ({ items: [...items(19), { ...single('letzte'), ...last }] });

test('a fair pool has no faults and no hints', () => {
  expect(checkedPool(pool({}), 1)).toMatchObject({ faults: [], hints: [] });
});

test('a pool too small for its blueprint is not judged by guessing', () => {
  expect(faultsOf({ items: items(9) })).toEqual([]);
});

const always = (answer: string) =>
  items(20).map(({ options: _, ...item }) => ({ ...item, type: 'trueFalse', answer, reason: REASON }));
const keyedAt = (text: (place: number) => string) =>
  items(20, { options: [0, 1, 2, 3].map((place) => option(text(place), place === 0)) });

test.each([
  ['immer die längste Antwort wählt', { items: keyedAt((place) => 'mehr '.repeat(4 - place)) }],
  ['immer die kürzeste Antwort wählt', { items: keyedAt((place) => 'mehr '.repeat(place + 1)) }],
  ['immer „Richtig“ wählt', { items: always('richtig') }],
  ['immer „Falsch“ wählt', { items: always('falsch') }],
  ['nur rät', { blueprint: [{ goal: 1, difficulty: 'leicht', count: 1 }] }],
])('a pool in which whoever %s passes too often is a fault', (rule, given) => {
  expect(faultsOf(given).find((what) => what.startsWith(`Wer ${rule}, besteht `))).toMatch(
    /besteht \d+ von 1000 gezogenen Prüfungen\. Weniger als 10 dürfen es sein\./,
  );
});

test('guessers get the same figures every time', () => {
  expect(guessersPassing(pool({}), 200)).toEqual(guessersPassing(pool({}), 200));
});

test('a remark names its place', () => {
  const given = withLast({ options: [option('a', true), option('b'), option('sehr viel länger')] });
  expect(checkedPool(pool(given), 1).hints[0]?.path).toEqual(['items', 19, 'options']);
});

test.each([
  [
    withLast({ options: [option('Ja', true), option('Nein'), option('Nur wenn die IT es sagt')] }),
    'Bei der Frage „letzte“ sind die Antworten sehr ungleich lang (2 bis 23 Zeichen). Die Länge darf nichts verraten: Gleichen Sie die Texte an.',
  ],
  [
    withLast({ options: [option('a', true), option('b'), { text: 'c', reason: 'Falsch.' }] }),
    'Bei der Frage „letzte“ ist eine Begründung sehr kurz. Sagen Sie, warum.',
  ],
  [
    { items: keyedAt((place) => (place === 0 ? 'etwas länger' : `kürzer ${place}`)) },
    'Die richtige Antwort ist in 20 von 20 Fragen mit einer Lösung die längste. Machen Sie auch falsche Antworten so lang.',
  ],
  [
    { items: items(12) },
    'Zu Ziel 1, leicht: im Bestand 12, gezogen 10. Wer wiederholt, bekommt fast dieselben Fragen. Schreiben Sie noch einige.',
  ],
])('what deserves a second look is a hint: %#', (given, what) => {
  expect(hintsOf(given)).toContain(what);
});

test('a goal that the test never asks is a hint', () => {
  expect(hintsOf({}, 2)).toContain(
    'Die Prüfung fragt nie nach Ziel 2 des Kurses. Ergänzen Sie im Bauplan eine Zeile dafür.',
  );
});

test('tests drawn from items of one kind are alike, from a mixed pool they differ', () => {
  expect(spreadOf(pool({})).deviation).toBeCloseTo(0);
  const mixed = pool({ items: [...items(10), ...always('falsch').slice(10)] });
  expect(spreadOf(mixed).deviation).toBeGreaterThan(0.01);
  expect(spreadOf(pool({})).mean).toBeCloseTo(10 * (0.9 + 0.1 / 4));
});

test('what chance brings: a right box of two ticked alone, together with a wrong one, or not at all', () => {
  const [multiple] = pool({
    ...withLast({ type: 'multiple', options: [option('a', true), option('b'), option('c')] }),
  }).items.slice(-1);
  if (multiple === undefined) throw new Error('no item');
  // Of seven ways only „a“ alone brings a point.
  expect(guessedPoints(multiple)).toBeCloseTo(1 / 7);
});
