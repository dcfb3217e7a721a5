import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { readSources, type SourceFile } from './architecture/read.ts';
import { rules } from './architecture/rules.ts';

const root = join(import.meta.dirname, '..');
const house = readSources(root, ['src', 'scripts']);

/** A house in a folder of its own, read the way the real one is. */
function built(files: Record<string, string>): SourceFile[] {
  const folder = mkdtempSync(join(tmpdir(), 'house-'));
  try {
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(join(folder, dirname(path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    return readSources(folder, ['src']);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const IN_ORDER: Record<string, string> = {
  'src/domain/date.ts': "import { z } from 'zod';\nexport const day = z.string();\n",
  'src/platform/store/port.ts':
    "import { readFile } from 'node:fs/promises';\nexport type Collection = typeof readFile;\n",
  'src/ui/Page.astro': "---\nimport { day } from '#domain/date.ts';\n---\n<p>{day}</p>\n",
  'src/features/ideas/model.ts':
    "import { z } from 'zod';\nimport { state } from './states.ts';\nexport const m = z.literal(state);\n",
  'src/features/ideas/states.ts':
    "import { day } from '#domain/date.ts';\nexport const state = String(day);\n",
  'src/features/ideas/store.ts':
    "import type { Collection } from '#platform/store/port.ts';\nexport type Ideas = Collection;\n",
  'src/features/ideas/model.test.ts': "import '#features/people/model.ts';\nimport 'node:fs';\n",
  'src/features/people/model.ts':
    "import type { day } from '#domain/date.ts';\nexport type P = typeof day;\n",
  'src/features.ts':
    "export { Ideas } from './features/ideas/store.ts';\nexport { P } from './features/people/model.ts';\n",
  'src/routes.ts': "export const home = '/';\n",
  'src/server.ts': "import 'node:http';\n",
  'src/actions/index.ts':
    "import { defineAction } from 'astro:actions';\nexport const server = defineAction;\n",
  'src/pages/index.astro':
    "---\nimport Page from '#ui/Page.astro';\nimport '#src/features.ts';\n---\n<Page />\n",
};

type RuleName = keyof typeof rules;
const all = Object.keys(rules) as RuleName[];

/** What is added to the house in order, and which rule has to say what about it. */
const BREACHES: readonly [RuleName, Record<string, string>, string][] = [
  [
    'layersOnlyLookDown',
    { 'src/domain/a.ts': "import '#platform/b.ts';" },
    'src/domain/a.ts looks up to src/platform/b.ts',
  ],
  [
    'layersOnlyLookDown',
    { 'src/ui/A.astro': "---\nimport '../features/x/b.ts';\n---" },
    'src/ui/A.astro looks up to src/features/x/b.ts',
  ],
  [
    'layersOnlyLookDown',
    { 'src/ui/B.astro': "<script>\nimport '#src/app.ts';\n</script>" },
    'src/ui/B.astro looks up to src/app.ts',
  ],
  [
    'layersOnlyLookDown',
    { 'src/platform/c.ts': "export * from '#ui/d.ts';\nexport const c = 1;" },
    'src/platform/c.ts looks up to src/ui/d.ts',
  ],
  [
    'layersOnlyLookDown',
    { 'src/features/x/f.ts': "type A = import('#src/app.ts').App;" },
    'src/features/x/f.ts looks up to src/app.ts',
  ],
  [
    'featuresStayApart',
    { 'src/features/x/f.ts': "const y = () => import('#features/y/g.ts');" },
    'src/features/x/f.ts reaches into src/features/y/g.ts',
  ],
  [
    'rulesArePure',
    { 'src/features/x/model.ts': "import { log } from '#platform/log/log.ts';" },
    'src/features/x/model.ts needs src/platform/log/log.ts',
  ],
  [
    'rulesArePure',
    { 'src/features/x/policy.ts': "import './near.ts';", 'src/features/x/near.ts': "import 'fuse.js';" },
    'src/features/x/near.ts needs fuse.js',
  ],
  [
    'onlyStoresNameCollections',
    { 'src/features/x/queries.ts': "import type { Collection as C } from '#platform/store/port.ts';" },
    'src/features/x/queries.ts names a collection',
  ],
  [
    'onlyThePlatformTouchesTheMachine',
    { 'src/pages/a.ts': "import { resolve } from 'node:path';" },
    'src/pages/a.ts touches node:path',
  ],
  [
    'onlyThePlatformTouchesTheMachine',
    { 'src/ui/f.tsx': "import { Low } from 'lowdb';" },
    'src/ui/f.tsx touches lowdb',
  ],
  [
    'onlyTheRoofKnowsAstro',
    { 'src/features/x/actions.ts': "import { z } from 'astro:schema';" },
    'src/features/x/actions.ts knows astro:schema',
  ],
  [
    'noBarrelsNoUtils',
    { 'src/domain/utils.ts': 'export const a = 1;' },
    'src/domain/utils.ts says nothing by its name',
  ],
  [
    'noBarrelsNoUtils',
    { 'src/features/x/index.ts': 'export const a = 1;' },
    'src/features/x/index.ts is called index',
  ],
  [
    'noBarrelsNoUtils',
    { 'src/features/x/public.ts': "export { a } from './a.ts';" },
    'src/features/x/public.ts only hands on',
  ],
  ['filesAreSmall', { 'src/domain/long.ts': '\n'.repeat(251) }, 'src/domain/long.ts has 251 lines'],
];

test('a house in order breaks no rule', () => {
  const files = built(IN_ORDER);
  expect(files.map((file) => file.path)).toHaveLength(Object.keys(IN_ORDER).length - 1);
  for (const name of all) expect(rules[name](files), name).toEqual([]);
});

test.each(BREACHES)('%s is found broken in %j', (name, files, breach) => {
  expect(rules[name](built({ ...IN_ORDER, ...files }))).toEqual([breach]);
});

test('many long files are noticed even when none is too long', () => {
  const long = Object.fromEntries(
    [...'abcdefghijklmnopqrst'].map((letter) => [`src/domain/${letter}.ts`, '\n'.repeat(160)]),
  );
  expect(rules.filesAreSmall(built({ ...IN_ORDER, ...long }))).toEqual([
    'one file in ten has 160 lines or more',
    'every second file has 160 lines or more',
  ]);
});

test('the real house was read', () => {
  expect(house.length).toBeGreaterThan(50);
  expect(house.filter((file) => file.imports.length > 0).length).toBeGreaterThan(30);
  expect(house.some((file) => file.path.endsWith('.astro') && file.imports.length > 0)).toBe(true);
});

test.each(all)('the house keeps the rule %s', (name) => {
  expect(rules[name](house)).toEqual([]);
});
