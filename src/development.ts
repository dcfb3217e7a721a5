import { systemClock } from '#domain/clock.ts';
import { readConfig } from '#platform/config/config.ts';
import type { App } from './app.ts';

/** `astro dev` has no server of ours around it: the house is put together on the first request. */
let app: Promise<App> | undefined;

export function developmentApp(): Promise<App> {
  app ??= open();
  return app;
}

async function open(): Promise<App> {
  const config = readConfig(process.env);
  if (!config.ok) throw new Error(config.faults?.join(' '));
  const { openHouse } = await import('./house.ts');
  return openHouse({ config: config.value, clock: systemClock });
}
