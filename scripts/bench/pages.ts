import { signedIn } from '#tests/support/client.ts';
import { oneClient } from './client.ts';
import { openBare, type Ratio } from './ratio.ts';

const PATHS = ['/', '/lernen/it-sicherheit'] as const;
/** Both are „Beschäftigte“; they take turns, so that no page kept from the last request can help. */
export const PAIR = ['beschaeftigte-buergerservice', 'beschaeftigte-betriebshof'] as const;

export type PageFigure = Ratio & { path: string; encoding: 'none' | 'gzip' };

/** How many times longer a page takes than a bare `node:http` answer of as many bytes. */
export async function benchPages(url: string): Promise<readonly PageFigure[]> {
  const bare = await openBare();
  const cookies = await Promise.all(
    PAIR.map(async (slug) =>
      [...(await signedIn(url, slug)).cookies].map(([name, value]) => `${name}=${value}`).join('; '),
    ),
  );
  const client = oneClient();
  try {
    const figures: PageFigure[] = [];
    for (const path of PATHS)
      for (const encoding of ['none', 'gzip'] as const) figures.push(await measured(path, encoding));
    return figures;
  } finally {
    client.close();
    await bare.stop();
  }

  async function measured(path: string, encoding: PageFigure['encoding']): Promise<PageFigure> {
    let turn = 0;
    const accept = encoding === 'gzip' ? { 'accept-encoding': 'gzip' } : {};
    const figure = await bare.ratio(async () => {
      const answer = await client.get(url + path, {
        cookie: cookies[turn++ % cookies.length] ?? '',
        ...accept,
      });
      if (answer.status !== 200) throw new Error(`${path} answered ${answer.status}`);
      return answer;
    });
    return { path, encoding, ...figure };
  }
}
