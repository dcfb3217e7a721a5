import type { z } from 'zod';

/** What editors read about a value that does not fit, and how to mend it. */

type Issue = z.core.$ZodIssue;

/** Codes that schemas of content give as their message. */
const OWN: Readonly<Record<string, string>> = {
  noDate: 'ist kein Tag, den es gibt. Schreiben Sie ihn so: 2026-11-23.',
  noSlug: 'darf nur kleine Buchstaben, Ziffern und einzelne Bindestriche enthalten.',
  noEmail: 'ist keine E-Mail-Adresse.',
  noPath: 'ist kein Pfad im Ordner des Kurses. Schreiben Sie ihn so: lessons/1-anfang.md.',
  noCode: 'ist kein Kürzel des Lehrplans. Schreiben Sie M oder Z und eine Ziffer, zum Beispiel M1.',
  noFact: 'ist keine Nummer einer Tatsache. Schreiben Sie Kürzel, Bindestrich und Zahl, zum Beispiel M1-4.',
  noCompetence: 'ist keine Kompetenz nach DigComp. Schreiben Sie sie so: ‚4.1‘, von 1.1 bis 5.6.',
  nobodyNamed: 'nennt weder Gruppen (groups) noch Fachbereiche (departments). Gilt es für alle: everyone.',
};

export function sentence(issue: Issue): string {
  const where = issue.path.length === 0 ? 'Die Datei' : `„${issue.path.map(String).join('.')}“`;
  const own = OWN[issue.message];
  if (own !== undefined) return `${where} ${own}`;
  switch (issue.code) {
    case 'unrecognized_keys':
      return `${where} enthält den unbekannten Schlüssel „${issue.keys.join('“, „')}“. Prüfen Sie die Schreibweise oder löschen Sie ihn.`;
    case 'invalid_type':
      return isMissing(issue)
        ? `${where} fehlt. Ergänzen Sie diese Angabe.`
        : `${where} hat die falsche Form. Erwartet wird: ${TYPES[issue.expected] ?? issue.expected}.`;
    case 'invalid_value':
      return `${where} ${isMissing(issue) ? 'fehlt' : 'kennt diesen Wert nicht'}. Möglich sind: ${issue.values.map(String).join(', ')}.`;
    case 'too_small':
      return `${where} ist zu kurz oder zu klein. Mindestens: ${issue.minimum}.`;
    case 'too_big':
      return `${where} ist zu lang oder zu groß. Höchstens: ${issue.maximum}.`;
    default:
      return `${where} passt nicht. Vergleichen Sie die Angabe mit einer anderen Datei derselben Art.`;
  }
}

/** A key without a value counts as missing, too. */
const isMissing = (issue: Issue): boolean => issue.input === undefined || issue.input === null;

const TYPES: Readonly<Record<string, string>> = {
  string: 'ein Text',
  number: 'eine Zahl',
  int: 'eine ganze Zahl',
  array: 'eine Liste',
  object: 'ein Abschnitt mit Schlüsseln',
  boolean: 'true oder false',
};

/** Where several forms are possible: what is wrong with the form that was meant, or which forms there are. */
export function withoutUnions(issue: Issue): readonly Issue[] {
  if (issue.code !== 'invalid_union') return [issue];
  const inside = issue.errors.map((issues) =>
    issues.map((each): Issue => ({ ...each, path: [...issue.path, ...each.path] })),
  );
  const meant = inside.find((issues) => !issues.some((each) => isOfAnotherForm(each, issue.path.length)));
  if (meant !== undefined) return meant.flatMap(withoutUnions);
  const options = 'options' in issue && Array.isArray(issue.options) ? issue.options.map(String) : [];
  const values = [
    ...options,
    ...inside.flat().flatMap((each) => (each.code === 'invalid_value' ? each.values : [])),
  ];
  return [values.length === 0 ? issue : { ...issue, code: 'invalid_value', values: values.map(String) }];
}

const isOfAnotherForm = (issue: Issue, depth: number): boolean =>
  issue.path.length === depth && (issue.code === 'invalid_type' || issue.code === 'invalid_value');
