import type { Language } from '#domain/person.ts';
import { doneRule } from '#platform/h5p/done.ts';
import { IMPORTED } from '#platform/h5p/opener.ts';
import { momentText } from '#platform/i18n/format.ts';
import { messages } from './messages.ts';
import { type LibraryChange, nameAndVersion } from './model.ts';
import { refusalText } from './refusals.ts';
import { type ImportRun, isRunning, STEPS } from './runs.ts';
import type { PackagesApp } from './service.ts';
import { allLibraries, allPackages, packageById } from './store.ts';

/** Everything the page of packages shows, ready to read. */
export async function packagesView(app: PackagesApp, language: Language) {
  const t = messages[language];
  const [packages, libraries, people] = await Promise.all([
    allPackages(app.store),
    allLibraries(app.store),
    app.people.everyone(),
  ]);
  const titles = new Map(packages.map(({ id, body }) => [id, body.title]));
  const uses = app.learning.packageUses();
  return {
    packages: packages.map(({ id, version, body }) => {
      const rule = doneRule(body.machineName);
      const name = body.by === undefined ? t.console : (people.get(body.by)?.name ?? t.unknownOrigin);
      return {
        id,
        version,
        title: body.title,
        edition: t.edition(body.edition),
        type: t.typeText(body.typeTitle, body.machineName, body.typeVersion),
        done: t.doneRules[rule],
        cannotReport: rule === 'end',
        size: t.megabytes(megabytes(body.bytes, language)),
        imported: t.byText(momentText(body.at, language), name),
        code: codeFor(id, body.machineName),
        trouble: body.trouble && refusalText(body.trouble, language),
        uses: uses
          .filter((use) => use.package === id)
          .map((use) => ({
            text: `${use.courseTitle}: ${use.unitTitle}`,
            href: `/lernen/${use.course}/${use.unit}`,
          })),
      };
    }),
    libraries: libraries.map(({ body }) => ({
      cells: [
        nameAndVersion(body.name, body.patch).name,
        nameAndVersion(body.name, body.patch).version,
        (body.from === undefined ? undefined : (titles.get(body.from) ?? body.from)) ?? t.unknownOrigin,
        momentText(body.at, language),
      ],
    })),
    waiting: app.learning.waiting(),
  };
}

/** Where an import is, and what came of it. */
export async function runView(app: PackagesApp, run: ImportRun, language: Language) {
  const t = messages[language];
  const { result, refusal } = run;
  const kept = result && (await packageById(app.store, result.package))?.body;
  const at = run.reached === undefined ? -1 : STEPS.indexOf(run.reached);
  const words = t.run.stepWords;
  return {
    state: result ? ('done' as const) : refusal ? ('refused' as const) : ('running' as const),
    running: isRunning(run),
    refusal: refusal && refusalText(refusal, language),
    steps: STEPS.map((step, index) => {
      const state =
        index <= at
          ? ('done' as const)
          : index === at + 1 && !refusal
            ? ('now' as const)
            : ('later' as const);
      const word = refusal && index === at + 1 ? words.failed : words[state];
      return { title: t.steps[step], state, word };
    }),
    code: result && kept ? codeFor(result.package, kept.machineName) : [],
    cannotReport: kept !== undefined && doneRule(kept.machineName) === 'end',
    done: kept && `${t.done} ${t.doneRules[doneRule(kept.machineName)]}.`,
    changes: (result?.changes ?? []).map((change) => changeText(change, language)),
    libraryChanged: result?.changes.some(({ change }) => change === 'new' || change === 'newer') ?? false,
    rechecked: (result?.rechecked ?? []).map(({ title, uses, trouble }) =>
      trouble ? `${title}: ${refusalText(trouble, language)}` : t.run.recheckedFine(title, uses),
    ),
  };
}

export function changeText(
  { name: library, patch, change, held, heldFrom }: LibraryChange,
  language: Language,
): string {
  const t = messages[language];
  const { name, version } = nameAndVersion(library, patch);
  const before = held === undefined ? '' : nameAndVersion(library, held).version;
  const origin = heldFrom !== undefined && change !== 'same' ? t.heldFrom(heldFrom) : '';
  const text: (name: string, brought: string, held: string) => string = t.changes[change];
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
