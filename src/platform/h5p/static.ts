import { join } from 'node:path';
import { mediaType } from './file-types.ts';
import { type OpenFile, openBelow, safeSegments } from './files.ts';

const FONT = /^fira-sans-latin-(400|600)-normal\.woff2$/;

/** Opens one of the player's own files: our scripts, the H5P core (`core/…`) and our typeface (`fonts/…`). */
export async function openStatic(
  root: string,
  path: string,
): Promise<{ file: OpenFile; type: string } | undefined> {
  const segments = safeSegments(path);
  const type = segments && mediaType('library', segments.at(-1) ?? '');
  if (!segments || !type) return undefined;
  const [folder, rest] = shelf(segments);
  if (rest.length === 0) return undefined;
  const file = await openBelow(join(root, folder), rest);
  return file && { file, type };
}

function shelf(segments: readonly string[]): readonly [string, readonly string[]] {
  const [first = '', ...rest] = segments;
  if (first === 'core') return ['node_modules/h5p-standalone/dist', rest];
  if (first === 'fonts')
    return ['node_modules/@fontsource/fira-sans/files', FONT.test(rest.join('/')) ? rest : []];
  return ['src/platform/h5p/player', segments.length === 1 ? segments : []];
}
