import type { z } from 'zod';
import { nearest } from './nearest.ts';
import { placeOf } from './place.ts';

/** What editors read about a value that does not fit, and how to mend it. */

type Issue = z.core.$ZodIssue & { meant?: string | undefined };

/** Codes that schemas of content give as their message. */
const OWN: Readonly<Record<string, string>> = {
  noDate: 'ist kein Tag, den es gibt. Schreiben Sie ihn so: 2026-11-23.',
  noSlug: 'darf nur kleine Buchstaben, Ziffern und einzelne Bindestriche enthalten.',
  noEmail: 'ist keine E-Mail-Adresse.',
  noPath:
    'ist kein Pfad im Ordner des Kurses. Schreiben Sie ihn so: lessons/1-anfang.md. Erlaubt sind Buchstaben ohne Umlaute, Ziffern, Binde- und Unterstriche.',
  noCode: 'ist kein Kürzel des Lehrplans. Schreiben Sie M oder Z und eine Ziffer, zum Beispiel M1.',
  noFact: 'ist keine Nummer einer Tatsache. Schreiben Sie Kürzel, Bindestrich und Zahl, zum Beispiel M1-4.',
  noCompetence: "gibt es bei DigComp nicht. Schreiben Sie sie so: '4.1', von 1.1 bis 5.6.",
  nobodyNamed: 'nennt weder Gruppen (groups) noch Fachbereiche (departments). Gilt es für alle: everyone.',
  noReason: 'fehlt. Schreiben Sie, warum die Antwort richtig oder falsch ist. Aus der Begründung lernt man.',
  noSignReason:
    'fehlt. Schreiben Sie, woran man es erkennt. Ist die Stelle harmlos, löschen Sie „sign“ dort ganz.',
};

const TYPOGRAPHIC = /^[„“”‚‘’»«].*[„“”‚‘’»«]$/;

/** `root` is the whole of what was read: entries that have an id are called by it. */
export function sentence(issue: Issue, root?: unknown): string {
  const where = placeOf(issue.path, root);
  const own = OWN[issue.message];
  if (own !== undefined) return `${where} ${mendOf(issue) ?? own}`;
  switch (issue.code) {
    case 'unrecognized_keys':
      return `${where} enthält den unbekannten Schlüssel „${issue.keys.join('“, „')}“. ${unknownKeyMend(issue)}`;
    case 'invalid_type':
      return isMissing(issue)
        ? `${where} fehlt. Ergänzen Sie diese Angabe.`
        : `${where} hat die falsche Form. ${mendOf(issue) ?? `Erwartet wird: ${TYPES[issue.expected] ?? issue.expected}.`}`;
    case 'invalid_value':
      return `${where} ${isMissing(issue) ? 'fehlt' : 'kennt diesen Wert nicht'}. Möglich sind: ${issue.values.map(String).join(', ')}.`;
    case 'too_small':
      return `${where} ${tooSmall(issue)}`;
    case 'too_big':
      return `${where} ${tooBig(issue)}`;
    default:
      return `${where} passt nicht. Vergleichen Sie die Angabe mit einer anderen Datei derselben Art.`;
  }
}

const unknownKeyMend = ({ keys, meant }: Issue & { code: 'unrecognized_keys' }): string => {
  if (meant !== undefined) return `Meinen Sie „${meant}“?`;
  return keys.some((key) => /[\s„“]/.test(key)) ? SPLIT : 'Prüfen Sie die Schreibweise oder löschen Sie ihn.';
};

const SPLIT =
  'Vermutlich hat ein Komma den Text davor getrennt. Setzen Sie den ganzen Text in einfache Anführungszeichen.';

/** The mend that fits what was written, where it can be told. */
function mendOf({ input, message, code, ...issue }: Issue): string | undefined {
  if (typeof input === 'string') {
    const german = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(input);
    if (message === 'noDate' && german !== null) {
      const [, day = '', month = '', year = ''] = german;
      return `ist kein Tag in der Form Jahr-Monat-Tag. Schreiben Sie: ${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}.`;
    }
    if (TYPOGRAPHIC.test(input) && message !== 'noReason')
      return `steht in typografischen Anführungszeichen. Nehmen Sie gerade: '${input.slice(1, -1)}'.`;
  }
  const wantsText = code === 'invalid_type' && 'expected' in issue && issue.expected === 'string';
  return wantsText && (typeof input === 'number' || typeof input === 'boolean')
    ? `Setzen Sie die Angabe in Anführungszeichen: '${input}'.`
    : undefined;
}

const tooSmall = ({ origin, minimum }: Issue & { code: 'too_small' }): string => {
  if (origin === 'string')
    return minimum === 1
      ? 'ist leer. Ergänzen Sie den Text.'
      : `ist zu kurz. Mindestens: ${minimum} Zeichen.`;
  if (origin === 'array') return `hat zu wenige Einträge. Mindestens: ${minimum}.`;
  return `ist zu klein. Mindestens: ${minimum}.`;
};

const tooBig = ({ origin, maximum, input }: Issue & { code: 'too_big' }): string => {
  if (origin === 'string')
    return `ist zu lang${typeof input === 'string' ? `: ${input.length} Zeichen` : ''}. Höchstens: ${maximum}.`;
  if (origin === 'array') return `hat zu viele Einträge. Höchstens: ${maximum}.`;
  return `ist zu groß. Höchstens: ${maximum}.`;
};

/** A key without a value counts as missing, too. */
const isMissing = (issue: Issue): boolean => issue.input === undefined || issue.input === null;

const TYPES: Readonly<Record<string, string>> = {
  string: 'ein Text',
  number: 'eine Zahl',
  int: 'eine ganze Zahl',
  array: 'eine Liste',
  object: 'ein Abschnitt mit Schlüsseln',
  boolean: 'true oder false, ohne Anführungszeichen',
};

/** A mistyped key is unknown, and the right one is missing: one fault, not two. */
export function mistyped(issues: readonly Issue[]): readonly Issue[] {
  const gone = new Set<Issue>();
  const named = issues.map((issue): Issue => {
    const [key, ...others] = issue.code === 'unrecognized_keys' ? issue.keys : [];
    if (key === undefined || others.length > 0) return issue;
    const depth = issue.path.length;
    const absent = issues.filter(
      (each) =>
        each.path.length === depth + 1 &&
        isMissing(each) &&
        issue.path.every((step, index) => each.path[index] === step),
    );
    const meant = nearest(
      key,
      absent.map(({ path }) => String(path[depth])),
    );
    const right = absent.find(({ path }) => path[depth] === meant);
    if (right !== undefined) gone.add(right);
    return { ...issue, meant };
  });
  return named.filter((_, index) => !gone.has(issues[index] as Issue));
}

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
