import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseManifest } from './manifest.ts';

type Opened = { machineName: string; place: { contentFolder: string; libraryFolders: readonly string[] } };

/** Opens packages below `coursesDir`: a folder of sources, played with the house's own libraries. */
export function packageOpener(options: {
  coursesDir: string;
  cacheDir: string;
}): (path: string) => Promise<Opened | { what: string }> {
  const libraries = join(options.coursesDir, '_libraries');
  return async (path) => {
    const folder = join(options.coursesDir, path);
    const text = await readFile(join(folder, 'h5p.json'), 'utf8').catch(() => undefined);
    if (text === undefined)
      return { what: 'Die Übung gibt es nicht: Erwartet wird ein Ordner mit h5p.json.' };
    const manifest = parseManifest(text);
    if (!manifest.ok)
      return {
        what: 'Die Datei h5p.json ist unvollständig oder nennt ihre Hauptbibliothek nicht in „preloadedDependencies“.',
      };
    return {
      machineName: manifest.value.mainLibrary,
      place: { contentFolder: folder, libraryFolders: [libraries] },
    };
  };
}
