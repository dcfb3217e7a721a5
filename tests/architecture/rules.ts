import { posix } from 'node:path';
import type { SourceFile } from './read.ts';

/** A rule answers one line per breach; no lines mean that the house is in order. */
type Rule = (files: readonly SourceFile[]) => string[];

/** From the ground up. What lies in none of these folders is the roof: pages, actions, layouts, middleware, `src/*.ts`. */
const LAYERS = ['src/domain/', 'src/platform/', 'src/ui/', 'src/features/'] as const;
const ROOF = LAYERS.length;

/** Addresses and nothing else: every layer may name them. */
const LEAVES = ['src/routes.ts'];

/** One line a feature, so that a new one touches this file alone; handing on is all it is for. */
const REGISTER = 'src/features.ts';

/** The composition root and the server around it hold the house to the machine. */
const HOLDS_THE_MACHINE = ['src/app.ts', 'src/server.ts'];
const MACHINE =
  /^(node:|lowdb(\/|$)|write-file-atomic$|pg$|nodemailer$|openid-client$|yauzl$|@fastify\/busboy$)/;

const KNOWS_ASTRO = /^src\/(pages|layouts|middleware)\/|^src\/middleware\.ts$|^src\/actions\/index\.ts$/;
/** Names that Astro prescribes. */
const INDEX_OF_ASTRO = /^src\/((actions|middleware)\/index\.ts|pages\/.*)$/;

const LONGEST = 250;
const MOSTLY_BELOW = 150;
const MEDIAN_BELOW = 60;

const inHouse = (path: string) => path.startsWith('src/');
const layer = (path: string): number => {
  if (LEAVES.includes(path)) return 0;
  const index = LAYERS.findIndex((folder) => path.startsWith(folder));
  return index < 0 ? ROOF : index;
};
const feature = (path: string) => /^src\/features\/([^/]+)\//.exec(path)?.[1];
const pairs = (files: readonly SourceFile[]) =>
  files.flatMap((file) => file.imports.map((imported) => ({ path: file.path, ...imported })));

const layersOnlyLookDown: Rule = (files) =>
  pairs(files)
    .filter(({ path, target }) => inHouse(path) && inHouse(target) && layer(target) > layer(path))
    .map(({ path, target }) => `${path} looks up to ${target}`);

const featuresStayApart: Rule = (files) =>
  pairs(files)
    .filter(({ path, target }) => feature(path) && feature(target) && feature(path) !== feature(target))
    .map(({ path, target }) => `${path} reaches into ${target}`);

/** `model.ts` and `policy.ts`, and what they use of their own feature, know the domain and zod alone. */
const rulesArePure: Rule = (files) => {
  const byPath = new Map(files.map((file) => [file.path, file]));
  const pure = new Set(files.filter((file) => /^src\/features\/[^/]+\/(model|policy)\.ts$/.test(file.path)));
  const breaches: string[] = [];
  for (const file of pure)
    for (const { target } of file.imports) {
      const own = feature(target) === feature(file.path) ? byPath.get(target) : undefined;
      if (own) pure.add(own);
      else if (target !== 'zod' && !target.startsWith('src/domain/'))
        breaches.push(`${file.path} needs ${target}`);
    }
  return breaches;
};

const onlyStoresNameCollections: Rule = (files) =>
  pairs(files)
    .filter(({ path }) => inHouse(path) && layer(path) !== layer('src/platform/'))
    .filter(({ path }) => !/^src\/features\/[^/]+\/store\.ts$/.test(path))
    .filter(
      ({ target, names }) =>
        target === 'src/platform/store/port.ts' && names.some((n) => n === 'Collection' || n === '*'),
    )
    .map(({ path }) => `${path} names a collection`);

const onlyThePlatformTouchesTheMachine: Rule = (files) =>
  pairs(files)
    .filter(({ path, target }) => inHouse(path) && MACHINE.test(target))
    .filter(({ path }) => !path.startsWith('src/platform/') && !HOLDS_THE_MACHINE.includes(path))
    .map(({ path, target }) => `${path} touches ${target}`);

const onlyTheRoofKnowsAstro: Rule = (files) =>
  pairs(files)
    .filter(({ path, target }) => inHouse(path) && target.startsWith('astro:') && !KNOWS_ASTRO.test(path))
    .map(({ path, target }) => `${path} knows ${target}`);

const noBarrelsNoUtils: Rule = (files) =>
  files.flatMap(({ path, barrel }) => {
    const name = posix.basename(path).replace(/\..*$/, '');
    const named = /^(utils?|helpers?|common|misc)$/.test(name) || /\/(utils?|helpers?)\//.test(path);
    if (named) return [`${path} says nothing by its name`];
    if (barrel && path !== REGISTER) return [`${path} only hands on`];
    return name === 'index' && inHouse(path) && !INDEX_OF_ASTRO.test(path) ? [`${path} is called index`] : [];
  });

const filesAreSmall: Rule = (files) => {
  const lengths = files.map((file) => file.lines).sort((a, b) => a - b);
  const at = (share: number) =>
    lengths[Math.min(lengths.length - 1, Math.floor(lengths.length * share))] ?? 0;
  return [
    ...files.filter((file) => file.lines > LONGEST).map((file) => `${file.path} has ${file.lines} lines`),
    ...(at(0.9) >= MOSTLY_BELOW ? [`one file in ten has ${at(0.9)} lines or more`] : []),
    ...(at(0.5) >= MEDIAN_BELOW ? [`every second file has ${at(0.5)} lines or more`] : []),
  ];
};

export const rules = {
  layersOnlyLookDown,
  featuresStayApart,
  rulesArePure,
  onlyStoresNameCollections,
  onlyThePlatformTouchesTheMachine,
  onlyTheRoofKnowsAstro,
  noBarrelsNoUtils,
  filesAreSmall,
} as const;
