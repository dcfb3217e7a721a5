import { readdirSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type ImportOrder, importPackage } from '#features/packages/importing.ts';
import type { Step } from '#features/packages/runs.ts';
import type { TestHouse } from '#tests/support/house.ts';

/** Everything on the shelf of a house. */
export const shelfOf = (house: TestHouse): string[] =>
  readdirSync(join(house.folder, 'h5p'), { recursive: true, encoding: 'utf8' }).toSorted();

let number = 0;

/** Imports a file, or bytes as one, as the administration would unless `order` says otherwise. */
export async function takeInto(house: TestHouse, file: string | Buffer, order: Partial<ImportOrder> = {}) {
  number += 1;
  const path = typeof file === 'string' ? file : join(house.folder, `${number}.h5p`);
  if (typeof file !== 'string') await writeFile(path, file);
  const steps: Step[] = [];
  const name = path.slice(path.lastIndexOf('/') + 1);
  const whole = { file: path, name, key: `k${number}`, mayBring: true, ...order };
  const outcome = await importPackage(house.app, whole, (step) => steps.push(step));
  return { outcome, steps, said: outcome.ok ? 'ok' : `${outcome.problem} ${outcome.about}`.trim() };
}
