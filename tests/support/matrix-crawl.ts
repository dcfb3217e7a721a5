import type { Client } from './client.ts';

/** Whatever somebody can read, by address: the text of every answer. */
export type Pages = ReadonlyMap<string, string>;

const AT_ONCE = 4;

/** Follows every link, every choice of a search form and every address of a practice that starts at `from`. */
export async function crawl(own: Client, from: readonly string[], most = 600): Promise<Pages> {
  const pages = new Map<string, string>();
  const seen = new Set(from);
  const waiting = [...from];
  const work = async () => {
    for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
      const response = await own.get(path);
      const text = await response.text();
      // How long a page is says nothing, but is a number like any other.
      const headers = [...response.headers].filter(([name]) => name !== 'content-length');
      pages.set(path, `${headers.join('\n')}\n${text}`);
      const onward = response.headers.get('location');
      for (const next of [...waysFrom(text), ...(onward === null ? [] : [onward])]) {
        if (seen.size >= most || seen.has(next) || !isWorth(next)) continue;
        seen.add(next);
        waiting.push(next);
      }
    }
  };
  while (waiting.length > 0) await Promise.all(Array.from({ length: AT_ONCE }, work));
  return pages;
}

/** Files of the build say the same to everybody; a sign-in page says nothing. */
const isWorth = (path: string): boolean =>
  !/^\/(_astro\/|anmelden|bausteine)|^\/\/|_action=|\.(svg|css|js|woff2)(\?|$)/.test(path);

function waysFrom(text: string): readonly string[] {
  const links = [...text.matchAll(/(?:href|src)="(\/[^"#]*)/g)].map(([, path = '']) => plain(path));
  const frames = [...text.matchAll(/\/h5p\/[\w.-]+\/player/g)].map(([path]) => path);
  const forms = [...text.matchAll(/<form(?![^>]*method="post")[^>]*action="([^"]+)"[\s\S]*?<\/form>/g)];
  return [...links, ...frames, ...forms.flatMap(([form, action = '']) => choices(plain(action), form))];
}

/** Every option of every list of a search form, one at a time. */
const choices = (action: string, form: string): readonly string[] =>
  [...form.matchAll(/<select[^>]*name="([^"]+)"[\s\S]*?<\/select>/g)].flatMap(([list, name = '']) =>
    [...list.matchAll(/<option[^>]*value="([^"]*)"/g)].map(
      ([, value = '']) => `${action}?${new URLSearchParams({ [name]: plain(value) })}`,
    ),
  );

const plain = (text: string): string => text.replaceAll(/&(amp|#38|#x26);/g, '&');
