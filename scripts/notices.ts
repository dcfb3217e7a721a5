import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root, Stop, task } from './lib/project.ts';

/** Packages of which browsers receive a part: their licence has to travel with it. */
const SHIPPED = [
  '@kern-ux/native',
  '@fontsource/fira-sans',
  'react',
  'react-dom',
  'scheduler',
  'h5p-standalone',
] as const;

/** What a licence field does not say. */
const REMARKS: Readonly<Record<string, string>> = {
  'h5p-standalone':
    'Das Paket selbst steht unter MIT. Es enthält JavaScript aus dem H5P-Kern (h5p/h5p-php-library), ' +
    'der unter der GPL-3.0 veröffentlicht ist.',
};

/** Licences that stand in the package's own LICENSE alone, read there. */
const IN_FILE: Readonly<Record<string, string>> = { 'png-js': 'MIT' };

type Package = { name: string; version: string; licence: string };

/**
 * Writes THIRD-PARTY-NOTICES.md from the lockfile: every package the application needs to run, with its licence.
 * With `--check` nothing is written; the exit code says whether the file is up to date.
 */
await task(async () => {
  const file = join(root, 'THIRD-PARTY-NOTICES.md');
  const wanted = notices(packages());
  if (!process.argv.includes('--check')) {
    writeFileSync(file, wanted);
    return 0;
  }
  if (existsSync(file) && readFileSync(file, 'utf8') === wanted) return 0;
  throw new Stop('THIRD-PARTY-NOTICES.md passt nicht zur Paketliste. Abhilfe: npm run notices');
});

function packages(): Package[] {
  type Entry = { version: string; license?: string; dev?: boolean };
  const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as {
    packages: Record<string, Entry>;
  };
  const needed = Object.entries(lock.packages).filter(([place, entry]) => place !== '' && !entry.dev);
  const named = needed.map(([place, entry]) => {
    const name = place.slice(place.lastIndexOf('node_modules/') + 'node_modules/'.length);
    return { name, version: entry.version, licence: entry.license ?? IN_FILE[name] ?? 'nicht angegeben' };
  });
  // The same version may lie in several places.
  const once = new Map(named.map((found) => [`${found.name}@${found.version}`, found]));
  return [...once.values()].sort((a, b) => (`${a.name}@${a.version}` < `${b.name}@${b.version}` ? -1 : 1));
}

function notices(found: readonly Package[]): string {
  const rows = found.map(({ name, version, licence }) => `| ${name} | ${version} | ${licence} |`);
  return `${[
    '# Software anderer',
    'Rückenwind steht unter der EUPL-1.2 (`LICENSE`). Zum Betrieb gehören die folgenden Pakete anderer unter ihren eigenen ' +
      'Lizenzen. Diese Datei entsteht mit `npm run notices` aus der Paketliste.',
    '## Lizenztexte der Pakete, von denen Browser einen Teil erhalten',
    ...SHIPPED.map((name) => section(name, found)),
    '## Alle Pakete, die zum Betrieb gehören',
    ['| Paket | Fassung | Lizenz |', '|---|---|---|', ...rows].join('\n'),
  ].join('\n\n')}\n`;
}

function section(name: string, found: readonly Package[]): string {
  const versions = found.filter((entry) => entry.name === name).map((entry) => entry.version);
  if (versions.length === 0)
    throw new Stop(`${name} steht nicht mehr in der Paketliste. Bitte notices.ts anpassen.`);
  const remark = REMARKS[name];
  const text = licenceText(name).replace(/^/gm, '    ').replace(/ +$/gm, '');
  return [`### ${name} ${versions.join(', ')}`, ...(remark ? [remark] : []), text].join('\n\n');
}

function licenceText(name: string): string {
  const folder = join(root, 'node_modules', name);
  const file = readdirSync(folder).find((entry) => /^licen[cs]e(\.md|\.txt)?$/i.test(entry));
  if (!file) throw new Stop(`Dem Paket ${name} fehlt der Lizenztext.`);
  return readFileSync(join(folder, file), 'utf8').replace(/\r\n/g, '\n').trim();
}
