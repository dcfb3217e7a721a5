import { folderName, type LibraryName } from './manifest.ts';

/** No practice needs a tenth of it; each one costs several looks at the disk. */
export const MOST_LIBRARIES = 500;

/** As it stands in JSON: within a text the quotes would be escaped. */
const NAMED = /"library"\s*:\s*"([A-Za-z][\w.-]{0,99}) (\d{1,4})\.(\d{1,4})"/g;

/**
 * The libraries that a content names anywhere, each once: `"library": "H5P.Image 1.1"`. Some exports leave them out of
 * `h5p.json`, so what is played has to be asked for here, too. The text is looked through and not parsed, which is some
 * hundred times as fast and is done for every practice that is opened. `undefined`: more than `MOST_LIBRARIES`.
 */
export function usedLibraries(content: string): readonly LibraryName[] | undefined {
  const found = new Map<string, LibraryName>();
  for (const [, machineName = '', major, minor] of content.matchAll(NAMED)) {
    const name = { machineName, majorVersion: Number(major), minorVersion: Number(minor) };
    found.set(folderName(name), name);
    if (found.size > MOST_LIBRARIES) return undefined;
  }
  return [...found.values()];
}

/** Whether this is a JSON object or list, as every content is. */
export function isContent(content: string): boolean {
  try {
    const value: unknown = JSON.parse(content.replace(/^\uFEFF/, ''));
    return typeof value === 'object' && value !== null;
  } catch {
    return false;
  }
}
