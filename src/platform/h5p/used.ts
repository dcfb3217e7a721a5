import { folderName, type LibraryName } from './manifest.ts';

const NAMED = /^([A-Za-z][\w.-]{0,99}) (\d{1,4})\.(\d{1,4})$/;

/**
 * The libraries that a content names anywhere, each once: `"library": "H5P.Image 1.1"`. Some exports leave them out of
 * `h5p.json`, so what is played has to be asked for here, too. `undefined` for what is no JSON object or list.
 */
export function usedLibraries(content: string): readonly LibraryName[] | undefined {
  const found = new Map<string, LibraryName>();
  try {
    const value: unknown = JSON.parse(content.replace(/^\uFEFF/, ''), (key, each: unknown) => {
      const parts = key === 'library' && typeof each === 'string' ? NAMED.exec(each) : null;
      if (parts !== null) {
        const [, machineName = '', major, minor] = parts;
        const name = { machineName, majorVersion: Number(major), minorVersion: Number(minor) };
        found.set(folderName(name), name);
      }
      return each;
    });
    return typeof value === 'object' && value !== null ? [...found.values()] : undefined;
  } catch {
    return undefined;
  }
}
