import { execFile } from 'node:child_process';
import { mkdtemp, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { unpackPackage } from '#platform/h5p/unpack.ts';
import { writeQuestionSet } from './question-set.fixture.ts';
import { ROOT } from './root.ts';

const run = promisify(execFile);

async function build(source: string, target: string, zone: string): Promise<string> {
  const args = [join(ROOT, 'scripts/build-h5p.ts'), source, target];
  const { stdout } = await run(process.execPath, args, { env: { ...process.env, TZ: zone } });
  return stdout;
}

test('a practice becomes one file that is complete, and the same everywhere', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'h5p-build-'));
  await writeQuestionSet(join(folder, 'practice'));
  expect(await build(join(folder, 'practice'), join(folder, 'a.h5p'), 'UTC')).toContain(
    'Rueckenwind.QuestionSet',
  );
  await build(join(folder, 'practice'), join(folder, 'b.h5p'), 'Asia/Tokyo');
  expect(await readFile(join(folder, 'a.h5p'))).toEqual(await readFile(join(folder, 'b.h5p')));
  const into = join(folder, 'unpacked');
  const unpacked = await unpackPackage({ file: join(folder, 'a.h5p'), into, libraryFolders: [] });
  expect(unpacked).toMatchObject({
    ok: true,
    value: {
      title: 'Probe',
      libraries: [{ name: 'Rueckenwind.QuestionSet-1.1' }, { name: 'Rueckenwind.Base-1.1' }],
    },
  });
});

test('a practice that lacks something is not built, and it says what', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'h5p-build-'));
  await expect(build(folder, join(folder, 'a.h5p'), 'UTC')).rejects.toThrow(
    'Erwartet wird ein Ordner mit h5p.json',
  );
});
