/** Names of places in the files of editors, as they would say them: „2. Frage, 3. Antwort“. */

/** What one entry of a list is called. */
const ENTRIES: Readonly<Record<string, string>> = {
  accepts: 'Schreibweise',
  answers: 'Antwort',
  blueprint: 'Zeile des Bauplans',
  closingDays: 'Schließtag',
  contacts: 'Kontakt',
  courses: 'Kurs',
  departments: 'Fachbereich',
  digcomp: 'Kompetenz',
  dutyRules: 'Pflichtregel',
  facts: 'Tatsache',
  goals: 'Ziel',
  groups: 'Gruppe',
  items: 'Frage',
  level: 'Stufe',
  media: 'Medium',
  modules: 'Modul',
  options: 'Antwort',
  pairs: 'Paar',
  parts: 'Teil',
  preloadedDependencies: 'Bibliothek',
  questions: 'Frage',
  roles: 'Rolle',
  scenes: 'Szene',
  statements: 'Aussage',
  steps: 'Schritt',
  tasks: 'Aufgabe',
  topics: 'Thema',
  units: 'Einheit',
};

/** Inside some entries a list means something else. */
const WITHIN: Readonly<Record<string, string>> = { 'tasks.items': 'Schritt' };

/**
 * The place at the end of a path as the beginning of a sentence: `Frage „anruf-zuerst“, 2. Antwort: „reason“`. Entries
 * are counted from 1; where one has an id in `root`, it is called by it. Without a path it is the file.
 */
export function placeOf(path: readonly PropertyKey[], root?: unknown): string {
  if (path.length === 0) return 'Die Datei';
  const places: string[] = [];
  let keys: string[] = [];
  let list = '';
  let node = root;
  for (const step of path) {
    node = childOf(node, step);
    if (typeof step !== 'number') {
      keys.push(String(step));
      continue;
    }
    const name = keys.at(-1) ?? 'facts';
    places.push(
      ...(keys.length > 1 ? [`„${keys.slice(0, -1).join('.')}“`] : []),
      entryName(name, list, step, node),
    );
    list = name;
    keys = [];
  }
  const where = places.join(', ');
  if (keys.length === 0) return where;
  return `${where === '' ? '' : `${where}: `}„${keys.join('.')}“`;
}

function entryName(name: string, list: string, index: number, node: unknown): string {
  const noun = WITHIN[`${list}.${name}`] ?? ENTRIES[name] ?? `Eintrag bei „${name}“`;
  const id = childOf(node, 'id');
  return typeof id === 'string' && id !== '' && id.length <= 60 ? `${noun} „${id}“` : `${index + 1}. ${noun}`;
}

const childOf = (node: unknown, step: PropertyKey): unknown =>
  typeof node === 'object' && node !== null && Object.hasOwn(node, step)
    ? (node as Record<PropertyKey, unknown>)[step]
    : undefined;
