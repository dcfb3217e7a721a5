import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';

const root = join(import.meta.dirname, '..');
const LINE = "export { dummy } from '#features/dummy/feature.ts';\n";
const PATIENCE = 60_000;

let copy: string;
let before: Files;
let without: Met;

type Files = ReadonlyMap<string, string>;
type Met = {
  forms: string[];
  sent?: unknown;
  routes: string[];
  menu: string[];
  due: string[];
  next?: string;
  found: string[];
  kept: unknown[];
  retention: string[];
  visible: string[];
};

beforeAll(async () => {
  copy = await mkdtemp(join(tmpdir(), 'rueckenwind-dummy-'));
  await cp(join(root, 'src'), join(copy, 'src'), { recursive: true });
  await cp(join(root, 'tests/support'), join(copy, 'tests/support'), { recursive: true });
  await cp(join(root, 'tests/dummy-feature/probe.ts'), join(copy, 'probe.ts'));
  await cp(join(root, 'package.json'), join(copy, 'package.json'));
  for (const name of ['node_modules', 'content', 'courses'])
    await symlink(join(root, name), join(copy, name));
  before = await sources();
  await mkdir(join(copy, 'src/features/dummy'));
  for (const name of ['feature.ts', 'store.ts'])
    await cp(join(root, 'tests/dummy-feature', name), join(copy, 'src/features/dummy', name));
  without = await met();
}, PATIENCE);

afterAll(() => rm(copy, { recursive: true, force: true }));

async function sources(): Promise<Files> {
  const entries = await readdir(join(copy, 'src'), { recursive: true, withFileTypes: true });
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return new Map(
    await Promise.all(
      paths.map(async (path) => [relative(copy, path), await readFile(path, 'utf8')] as const),
    ),
  );
}

async function met(): Promise<Met> {
  const { stdout } = await promisify(execFile)(process.execPath, ['probe.ts'], { cwd: copy });
  return JSON.parse(stdout) as Met;
}

test('a folder nobody has registered is nowhere to be met', () => {
  expect(without.menu).toContain('Übersicht');
  expect(without.visible).not.toEqual([]);
  expect(JSON.stringify(without)).not.toMatch(/attrappe|dummy|moin/i);
});

test(
  'a new feature is a folder and one line, and is met in every part of the house',
  async () => {
    const register = join(copy, 'src/features.ts');
    await writeFile(register, (await readFile(register, 'utf8')) + LINE);

    const after = await sources();
    const touched = [...after].filter(([path, text]) => before.get(path) !== text).map(([path]) => path);
    expect(touched.toSorted()).toEqual([
      'src/features.ts',
      'src/features/dummy/feature.ts',
      'src/features/dummy/store.ts',
    ]);
    expect(after.get('src/features.ts')).toBe(before.get('src/features.ts') + LINE);
    expect([...before.keys()].filter((path) => !after.has(path))).toEqual([]);

    const now = await met();
    expect(now.forms).toEqual(expect.arrayContaining([...without.forms, 'dummy']));
    expect(now.sent).toMatchObject({ kind: 'done', done: { to: '/attrappe' } });
    expect(now.routes).toContain('/attrappe');
    expect(now.menu).toContain('Attrappe im Menü');
    expect(now.due).toContain('Attrappe fällig');
    expect(now.next).toBe('Attrappe als nächster Schritt');
    expect(now.found).toContain('Attrappe zum Finden');
    expect(now.kept).toContainEqual({ by: 'p1', text: 'Moin' });
    expect(now.retention).toContain('Grüße der Attrappe bleiben einen Tag.');
    expect(now.visible).toContain('Grüße der Attrappe');
  },
  PATIENCE,
);
