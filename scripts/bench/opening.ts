import { signedIn } from '#tests/support/client.ts';
import { median, round } from './client.ts';
import { openHouse, PEOPLE } from './house.ts';

const STARTS = 5;
const VIEWS = 500;

export type OpeningFigure = {
  people: number;
  /** From the start of the process to the first 200 of `/api/health`, build and disk cache warm; median. */
  startMilliseconds: number;
  memoryAfterStart: number;
  memoryAfterViews: number;
  views: number;
};

/** How long the server takes to open a town that is there already, and the memory it holds then and after page views. */
export async function benchOpening(dataDir: string): Promise<OpeningFigure> {
  const starts: number[] = [];
  const afterStart: number[] = [];
  let memoryAfterViews = Number.NaN;
  for (let count = 1; count <= STARTS; count += 1) {
    const house = await openHouse(dataDir);
    try {
      starts.push(house.startMilliseconds);
      afterStart.push(await house.memory());
      if (count < STARTS) continue;
      const client = await signedIn(house.url, 'personalentwicklung');
      for (let view = 0; view < VIEWS; view += 1)
        await (await client.get(PATHS[view % PATHS.length] ?? '/')).arrayBuffer();
      memoryAfterViews = await house.memory();
    } finally {
      await house.stop();
    }
  }
  return {
    people: PEOPLE,
    startMilliseconds: Math.round(median(starts)),
    memoryAfterStart: round(median(afterStart), 0),
    memoryAfterViews: round(memoryAfterViews, 0),
    views: VIEWS,
  };
}

/** The report about everybody is the heaviest page there is. */
const PATHS = ['/', '/lernen', '/lernen/it-sicherheit', '/personal', '/meine-daten', '/hilfe'];
