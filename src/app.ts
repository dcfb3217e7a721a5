import type { Clock } from '#domain/clock.ts';
import { MINUTE } from '#domain/clock.ts';
import type { Feature, Gate, NavigationItem } from '#domain/feature.ts';
import type { Ids } from '#domain/ids.ts';
import type { Organisation } from '#domain/organisation.ts';
import { type Cards, cards, readCards } from '#features/cards/service.ts';
import { readDutyRules } from '#features/duties/read-rules.ts';
import { type Duties, duties } from '#features/duties/service.ts';
import type { FitnessApp } from '#features/fitness/feature.ts';
import { readCheck } from '#features/fitness/read-check.ts';
import { type ItemStatistics, itemStatistics } from '#features/item-statistics/service.ts';
import { type Learning, learning } from '#features/learning/service.ts';
import { readTrack } from '#features/licence/read-track.ts';
import { issueFor, type Licence, licence } from '#features/licence/service.ts';
import { type Packages, packages } from '#features/packages/service.ts';
import { type EditorialPages, editorialPages, readPages } from '#features/pages/service.ts';
import { type People, people } from '#features/people/service.ts';
import type { SearchIndex } from '#features/search/queries.ts';
import { countedAnswer } from '#features/tests/counted.ts';
import { openTests, type Tests } from '#features/tests/service.ts';
import { createThrottle, type Throttle } from '#platform/auth/throttle.ts';
import type { Config } from '#platform/config/config.ts';
import { faultText } from '#platform/content/fault.ts';
import { openContent } from '#platform/content/folder.ts';
import { readOrganisation } from '#platform/content/organisation.ts';
import { openFiles } from '#platform/files/folder.ts';
import { packageOpener } from '#platform/h5p/opener.ts';
import { openShelf, shelfIn } from '#platform/h5p/shelf.ts';
import { openJournal } from '#platform/journal/jsonl.ts';
import { openKeys } from '#platform/keys/folder.ts';
import { randomIds } from '#platform/keys/ids.ts';
import { createLog, type Log } from '#platform/log/log.ts';
import type { Ports } from '#platform/ports.ts';
import { openLowdbStore } from '#platform/store/lowdb.ts';
import { type Buckets, createBuckets } from '#platform/web/bucket.ts';
import { openCourses } from './course-folder.ts';
import { type Mandatory, mandatory } from './mandatory.ts';
import { features } from './register.ts';

/** The whole house: the ports and what each feature offers to the others. */
export type App = Ports & {
  features: readonly Feature<App>[];
  /** Who may come in, by the pattern of the address. */
  gates: ReadonlyMap<string, Gate>;
  /** Every way into a feature, in the order within its area. */
  navigation: readonly NavigationItem[];
  organisation(): Organisation;
  people: People;
  learning: Learning;
  tests: Tests;
  packages: Packages;
  licence: Licence;
  fitness: FitnessApp['fitness'];
  mandatory: Mandatory;
  duties: Duties;
  editorial: EditorialPages;
  cards: Cards;
  itemStatistics: ItemStatistics;
  search: SearchIndex;
  reportThrottle: Throttle;
  wishBuckets: Buckets;
  /** Whether this is the town everybody may try out; decided at start. */
  mode: { demo: boolean };
  /** Waits for writes under way and gives the data folder back. */
  close(): Promise<void>;
};

export type AppOptions = { config: Config; clock: Clock; ids?: Ids; log?: Log };

/** Five reports from one address are free, then one a minute. */
const REPORTS = { free: 5, first: MINUTE, longest: MINUTE, remembered: 15 * MINUTE };

/** Opens content and data and puts the house together. Throws sentences: `StoreError`, or an error with `faults`. */
export async function createApp({
  config,
  clock,
  ids = randomIds,
  log = createLog(clock, config.logLevel),
}: AppOptions): Promise<App> {
  const told = (what: string) => (faults: readonly { file: string; line: number; what: string }[]) => {
    log.info('content.read', { content: what, faults: faults.length });
    for (const fault of faults)
      log.error('content.fault', { file: fault.file, line: fault.line, what: faultText(fault) });
  };
  const organisation = await openContent(config.contentDir, readOrganisation, told('organisation'));
  const rules = await openContent(config.contentDir, readDutyRules, told('duties'));
  const track = await openContent(config.contentDir, readTrack, told('track'));
  const statements = await openContent(config.contentDir, readCheck, told('fitness'));
  const editorial = await openContent(config.contentDir, readPages, told('pages'));
  const firstAid = await openContent(config.contentDir, readCards, told('cards'));
  const shelf = shelfIn(config.dataDir, `${config.coursesDir}/_libraries`);
  const folder = await openCourses({
    folder: config.coursesDir,
    clock,
    topics: () => new Set(organisation.current().topics.keys()),
    openPackage: packageOpener({
      coursesDir: config.coursesDir,
      cacheDir: `${config.dataDir}/packages`,
      shelf,
    }),
    told: told('courses'),
  });
  const collections = features.flatMap((feature) => feature.collections ?? []);
  const store = await openLowdbStore({ folder: config.dataDir, collections });
  const [journal, files, keys] = await Promise.all([
    openJournal(config.dataDir),
    openFiles(config.dataDir),
    openKeys(config.dataDir),
  ]);
  // Only now is the folder ours alone.
  if (await openShelf(shelf)) await folder.courses.reread();
  const ports: Ports = { config, clock, ids, log, store, journal, files, keys };
  const imports = packages(shelf);
  const lessons = learning(ports, folder.courses, folder);
  const exams = await openTests(store, folder.pools, folder.tested);
  const statistics = itemStatistics(ports);
  exams.onHandIn(({ course, first, answers }) => {
    const version = lessons.any(course)?.version;
    if (!first || version === undefined) return;
    statistics
      .record({ course, version, items: answers.map(countedAnswer) })
      .catch(() => log.error('items.notCounted', { course }));
  });
  const licensed = licence(ports, track);
  const app: App = {
    ...ports,
    features,
    gates: new Map(features.flatMap(({ routes = [] }) => routes.map(({ pattern, who }) => [pattern, who]))),
    navigation: features.flatMap(({ navigation = [] }) => navigation).toSorted((a, b) => a.order - b.order),
    organisation: () => organisation.current(),
    people: people(ports),
    learning: lessons,
    tests: exams,
    itemStatistics: statistics,
    licence: licensed,
    fitness: { statements: () => statements.current() },
    mandatory: mandatory(lessons, exams, licensed),
    packages: imports,
    duties: duties(rules),
    editorial: editorialPages(editorial),
    cards: cards(firstAid),
    search: {},
    reportThrottle: createThrottle(REPORTS),
    wishBuckets: createBuckets(5, 1 / 60),
    mode: { demo: false },
    close: async () => {
      for (const content of [organisation, rules, track, statements, editorial, firstAid, folder.courses])
        content.stop();
      await imports.idle();
      await statistics.idle();
      await journal.close();
      await store.close();
    },
  };
  lessons.onCompletion((person) => issueFor(app, person));
  // Waited for, so that the licence is there with the result; a failure is made good at the next start.
  exams.onPass((person) => issueFor(app, person).catch(() => log.error('licence.notIssued', { person })));
  return app;
}
