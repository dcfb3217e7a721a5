import { expect, test } from 'vitest';
import { faultText } from '#platform/content/fault.ts';
import type { Course } from './course.ts';
import { checkedFacts } from './facts.ts';

const course = {
  slug: 'probe',
  code: 'M1',
  units: [
    {
      id: 'melden',
      kind: 'lesson',
      title: 'Richtig melden',
      lead: 'Sie melden sofort.',
      html: '<h2>So geht es</h2><p>Ein <strong>Anruf</strong> bei der\nIT &amp; dem Datenschutz genügt.</p><svg><title>Zuerst das Kabel</title></svg>',
    },
    { id: 'ueben', kind: 'practice', title: 'Übung' },
  ],
} as unknown as Course;
const FILE = 'courses/probe/facts.yaml';
const entry = (more = '', words = 'Anruf bei der IT & dem Datenschutz') =>
  `- { id: M1-1, fact: 'Wer meldet, ruft an.', lesson: melden, words: '${words}'${more} }\n`;
const asking = [{ id: 'anruf', facts: ['M1-1'], line: 7 }];
const check = (text: string, items: typeof asking | undefined = asking) =>
  checkedFacts(text, FILE, course, items).faults.map(faultText);

test('a fact that is taught and asked stands in the table with its item', () => {
  const { lines, faults } = checkedFacts(entry(), FILE, course, asking);
  expect(faults).toEqual([]);
  expect(lines).toMatchObject([{ id: 'M1-1', lesson: 'melden', taught: true, items: ['anruf'] }]);
});

test.each(['ein anruf bei', '**Anruf** bei der', 'Richtig melden', 'Sie melden sofort', 'zuerst das Kabel'])(
  'what is read in the lesson counts, emphasis, titles and drawings too: %s',
  (words) => {
    expect(check(entry('', words))).toEqual([]);
  },
);

test.each([
  [
    entry('', 'Anruf bei der Polizei'),
    `${FILE}, Zeile 1: Die Tatsache „M1-1“ steht nicht in der Lektion „melden“: Die Wörter „Anruf bei der Polizei“ kommen dort nicht vor. Ergänzen Sie die Lektion oder berichtigen Sie „words“.`,
  ],
  [
    entry().replace('melden,', 'ueben,'),
    `${FILE}, Zeile 1: Die Tatsache „M1-1“ nennt die Lektion „ueben“, die es in diesem Kurs nicht gibt. Prüfen Sie die „id“ in course.yaml.`,
  ],
  [
    `\n${entry()}${entry()}`,
    `${FILE}, Zeile 3: Die Tatsache „M1-1“ kommt zweimal vor. Geben Sie einer eine andere Nummer.`,
  ],
  [
    entry().replace('M1-1', 'M1-2'),
    `${FILE}, Zeile 1: Nach der Tatsache „M1-2“ fragt keine Frage. Schreiben Sie eine, oder tragen Sie „asked: nein“ und den Grund bei „why“ ein.`,
  ],
  [
    entry().replace('M1-1', 'M1-2'),
    'courses/probe/items.yaml, Zeile 7: Die Frage „anruf“ nennt die Tatsache „M1-1“, die nicht in facts.yaml steht. Prüfen Sie die Nummer.',
  ],
  [
    entry(', asked: nein').replace('M1-1', 'M1-2'),
    `${FILE}, Zeile 1: Die Tatsache „M1-2“ wird nicht gefragt. Ergänzen Sie „why“ mit dem Grund.`,
  ],
  [
    entry(", asked: nein, why: 'Ändert sich oft.'"),
    `${FILE}, Zeile 1: Die Tatsache „M1-1“ soll nicht gefragt werden, die Frage „anruf“ fragt aber danach.`,
  ],
  [
    entry().replace('M1-1', 'M1.1'),
    `${FILE}, Zeile 1: Tatsache „M1.1“: „id“ ist keine Nummer einer Tatsache. Schreiben Sie Kürzel, Bindestrich und Zahl, zum Beispiel M1-4.`,
  ],
  [entry(', frage: a'), expect.stringContaining('unbekannten Schlüssel „frage“')],
])('a gap says where it is and how to close it: %#', (text, fault) => {
  expect(check(text)).toContainEqual(fault);
});

test('a fact that must not be asked, and says why, is no gap', () => {
  expect(check(entry(", asked: nein, why: 'Ändert sich oft.'"), [])).toEqual([]);
});

test('a fact with the number of another course is told', () => {
  expect(
    checkedFacts(entry().replace('M1-1', 'M2-1'), FILE, course, undefined).faults.map(faultText),
  ).toEqual([
    `${FILE}, Zeile 1: Die Tatsache „M2-1“ trägt nicht das Kürzel des Kurses. Schreiben Sie in der ganzen Datei „M1-“ und eine Zahl.`,
  ]);
});

test('nothing is said about a lesson that cannot be read', () => {
  const text = entry().replace('lesson: melden', 'lesson: kaputt');
  expect(checkedFacts(text, FILE, course, undefined).faults).toHaveLength(1);
  expect(checkedFacts(text, FILE, course, undefined, new Set(['kaputt'])).faults).toEqual([]);
});

test('without a pool nothing has to be asked', () => {
  expect(checkedFacts(entry(), FILE, course, undefined).faults).toEqual([]);
});
