import type { Fault } from '#platform/content/fault.ts';
import type { Tree } from '#platform/content/folder.ts';
import { nearest } from '#platform/content/nearest.ts';
import { linksOf } from '#platform/markdown/source.ts';

/** Everything an address of the house may name. */
export type Places = {
  /** `/lernen/[kurs]/[einheit]`, from the features. */
  patterns: readonly string[];
  /** Units of every course, also those that cannot be read at present. */
  courses: ReadonlyMap<string, readonly string[]>;
  /** Courses with a test. */
  tests: Iterable<string>;
  cards: Iterable<string>;
  pages: Iterable<string>;
  /** Courses of which nobody knows the units, because their `course.yaml` cannot be read. */
  unread: ReadonlySet<string>;
};

/** Parts of every page that a link can jump to. */
const ANCHORS = ['notfall', 'inhalt', 'darstellung'];

/** Every address that a text may link to; those that differ from person to person are none. */
function addressesOf({ patterns, courses, tests, cards, pages }: Places): ReadonlySet<string> {
  const tested = new Set(tests);
  return new Set(
    ['/', ...patterns].flatMap((pattern) => {
      if (!pattern.includes('[')) return [pattern];
      const fill = (name: string, values: Iterable<string>) =>
        [...values].map((value) => pattern.replace(`[${name}]`, value));
      if (pattern.endsWith('[karte]') || pattern.endsWith('[karte].pdf')) return fill('karte', cards);
      if (pattern === '/[seite]') return fill('seite', pages);
      if (pattern === '/pruefung/[kurs]') return fill('kurs', tested);
      if (!pattern.startsWith('/lernen/[kurs]') || pattern.includes('[...')) return [];
      if (!pattern.endsWith('[einheit]')) return fill('kurs', courses.keys());
      return [...courses].flatMap(([course, units]) => units.map((unit) => `/lernen/${course}/${unit}`));
    }),
  );
}

/** Links of all texts below a folder that lead to nothing in the house. */
export function deadLinks(folder: string, tree: Tree, places: Places): readonly Fault[] {
  const addresses = addressesOf(places);
  return [...tree]
    .filter(([path]) => path.endsWith('.md') && path.includes('/') && !path.startsWith('_'))
    .flatMap(([path, text]) =>
      linksOf(text).flatMap(({ href, line }) => {
        const what = faultOf(href, addresses, tree, places.unread);
        return what === undefined ? [] : [{ file: `${folder}/${path}`, line, what }];
      }),
    );
}

function faultOf(
  href: string,
  addresses: ReadonlySet<string>,
  tree: Tree,
  unread: ReadonlySet<string>,
): string | undefined {
  if (href.startsWith('#')) {
    const anchor = href.slice(1);
    if (ANCHORS.includes(anchor)) return undefined;
    return `Der Link „${href}“ führt zu keiner Stelle der Seite. ${meant(nearest(anchor, ANCHORS), '#') ?? `Es gibt: #${ANCHORS.join(', #')}.`}`;
  }
  if (!/^\/(?!\/)/.test(href)) return undefined;
  const address = decoded(href.replace(/[?#].*$/, '').replace(/(?<=.)\/$/, ''));
  const file = /^\/lernen\/([^/]+)\/medien\/(.+)$/.exec(address);
  if (unread.has(/^\/(?:lernen|pruefung)\/([^/]+)/.exec(address)?.[1] ?? '')) return undefined;
  if (addresses.has(address) || (file !== null && tree.has(`${file[1]}/${file[2]}`))) return undefined;
  return `Der Link „${href}“ führt ins Leere: Diese Seite gibt es nicht. ${meant(nearest(address, addresses)) ?? 'Prüfen Sie die Adresse, am besten im Browser.'}`;
}

const meant = (found: string | undefined, sign = ''): string | undefined =>
  found === undefined ? undefined : `Meinen Sie „${sign}${found}“?`;

function decoded(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}
