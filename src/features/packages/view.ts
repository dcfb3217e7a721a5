import { dayOf } from '#domain/date.ts';
import type { Language } from '#domain/person.ts';
import { doneRule } from '#platform/h5p/done.ts';
import { earlierLibraries } from '#platform/h5p/intake.ts';
import { IMPORTED } from '#platform/h5p/opener.ts';
import { dateText, momentText } from '#platform/i18n/format.ts';
import type { Stored } from '#platform/store/port.ts';
import { messages } from './messages.ts';
import { type ImportedPackage, type LibraryChange, nameAndVersion } from './model.ts';
import { refusalText } from './refusals.ts';
import { runMessages } from './run-messages.ts';
import { type ImportRun, isRunning, STEPS } from './runs.ts';
import type { PackagesApp } from './service.ts';
import { allLibraries, allPackages, packageById } from './store.ts';

/** Everything the page of packages shows, ready to read. */
export async function packagesView(app: PackagesApp, language: Language) {
  const t = messages[language];
  const [packages, libraries, people, earlier] = await Promise.all([
    allPackages(app.store),
    allLibraries(app.store),
    app.people.everyone(),
    earlierLibraries(app.packages.shelf),
  ]);
  const titles = new Map(packages.map(({ id, body }) => [id, body.title]));
  const uses = app.learning.packageUses();
  return {
    packages: latestFirst(packages).map(({ id, version, body }) => {
      const rule = doneRule(body.machineName);
      const name = body.by === undefined ? t.console : (people.get(body.by)?.name ?? t.unknownOrigin);
      return {
        id,
        version,
        title: body.title,
        type: t.typeText(body.typeTitle, body.machineName, body.typeVersion),
        done: t.doneRules[rule],
        cannotReport: rule === 'end',
        size: t.megabytes(megabytes(body.bytes, language)),
        imported: t.byText(momentText(body.at, language), name, body.edition),
        code: codeFor(id, body.machineName),
        trouble: body.trouble && refusalText(body.trouble, language),
        uses: uses
          .filter((use) => use.package === id)
          .map((use) => ({
            text: `${use.courseTitle}: ${use.unitTitle}`,
            ...(app.learning.any(use.course) !== undefined && { href: `/lernen/${use.course}/${use.unit}` }),
          })),
      };
    }),
    libraries: libraries.map(({ body }) => ({
      cells: [
        nameAndVersion(body.name, body.patch).name,
        nameAndVersion(body.name, body.patch).version,
        (body.from === undefined ? undefined : (titles.get(body.from) ?? body.from)) ?? t.unknownOrigin,
        dateText(dayOf(body.at)),
      ],
    })),
    setBacks: libraries.flatMap(({ id, version, body: { name, patch } }) => {
      const before = earlier.get(name)?.patchVersion;
      if (before === undefined) return [];
      const now = nameAndVersion(name, patch);
      const to = nameAndVersion(name, before).version;
      return [
        {
          id,
          version,
          text: t.setBackNow(now.name, now.version),
          button: t.setBackTo(to),
          label: t.setBackLabel(now.name, to),
        },
      ];
    }),
    waiting: app.learning.waiting(),
  };
}

const latestFirst = (packages: readonly Stored<ImportedPackage>[]) =>
  packages.toSorted(
    (a, b) => b.body.at.localeCompare(a.body.at) || a.body.title.localeCompare(b.body.title, 'de'),
  );

/** Where an import is, and what came of it. */
export async function runView(app: PackagesApp, run: ImportRun, language: Language) {
  const t = messages[language];
  const r = runMessages[language];
  const { result, refusal } = run;
  const kept = result && (await packageById(app.store, result.package))?.body;
  const at = run.reached === undefined ? -1 : STEPS.indexOf(run.reached);
  const words = r.stepWords;
  return {
    state: result ? ('done' as const) : refusal ? ('refused' as const) : ('running' as const),
    running: isRunning(run),
    refusal: refusal && refusalText(refusal, language),
    instead: run.instead,
    steps: STEPS.map((step, index) => {
      const state =
        index <= at
          ? ('done' as const)
          : index === at + 1 && !refusal
            ? ('now' as const)
            : ('later' as const);
      const failed = refusal !== undefined && index === at + 1;
      return {
        title: r.steps[step],
        state,
        word: failed ? words.failed : words[state],
        ...(failed && { text: r.failedHere }),
      };
    }),
    code: result && kept ? codeFor(result.package, kept.machineName) : [],
    cannotReport: kept !== undefined && doneRule(kept.machineName) === 'end',
    done: kept && t.doneSentences[doneRule(kept.machineName)],
    changes: (result?.changes ?? []).map((change) => changeText(change, language)),
    libraryChanged: result?.changes.some(({ change }) => change === 'newer') ?? false,
    waiting: (result?.waiting ?? []).map(({ file, what }) => ({ file, what })),
    rechecked: (result?.rechecked ?? []).map(({ title, uses, trouble }) =>
      trouble ? `${title}: ${refusalText(trouble, language)}` : r.recheckedFine(title, uses),
    ),
  };
}

export function changeText(
  { name: library, patch, change, held, heldFrom }: LibraryChange,
  language: Language,
): string {
  const r = runMessages[language];
  const { name, version } = nameAndVersion(library, patch);
  const before = held === undefined ? '' : nameAndVersion(library, held).version;
  const origin = heldFrom !== undefined && change !== 'same' ? r.heldFrom(heldFrom) : '';
  const text: (name: string, brought: string, held: string) => string = r.changes[change];
  return text(name, version, before) + origin;
}

/** The lines for `course.yaml`. */
const codeFor = (id: string, machineName: string): readonly string[] => [
  `package: ${IMPORTED}${id}`,
  ...(doneRule(machineName) === 'end' ? ['done: end'] : []),
];

const sizes = (language: Language) =>
  new Intl.NumberFormat(language === 'de' ? 'de-DE' : 'en-GB', {
    maximumFractionDigits: 1,
    minimumFractionDigits: 1,
  });

const megabytes = (bytes: number, language: Language): string =>
  sizes(language).format(Math.max(0.1, bytes / (1024 * 1024)));
