import { foundingOf } from '#features/people/store.ts';
import { newSecret } from '#platform/auth/secret.ts';
import { isLoopback } from '#platform/config/config.ts';
import { type App, type AppOptions, createApp } from './app.ts';
import { foundDemoTown } from './demo/town.ts';
import { routes } from './routes.ts';

/** A fault the operator can mend; its message is a sentence for the console. */
export const startError = (message: string): Error =>
  Object.assign(new Error(message), { code: 'startRefused' });

/**
 * Opens the house and makes sure somebody lives in it. An empty folder becomes the demo town only on this machine
 * alone, or when asked for; otherwise it waits for its first account behind a link that works once.
 */
export async function openHouse(options: AppOptions): Promise<App> {
  const app = await createApp(options);
  try {
    const { config } = options;
    const founding = await foundingOf(app.store);
    const isEmpty = founding === undefined && (await app.people.everyone()).size === 0;
    const becomesDemo = isEmpty && (config.demo ?? (isLoopback(config.host) && !config.storeNamed));
    app.mode.demo = becomesDemo || founding?.demo === true;
    if (app.mode.demo && !isLoopback(config.host) && config.demo !== true) {
      throw startError(
        `Der Datenordner ${config.dataDir} enthält die Demo-Stadt mit bekannten Passwörtern. Nehmen Sie für eine echte Stadt einen leeren Ordner (DATA_DIR), oder setzen Sie DEMO=1, wenn Sie die Demo wirklich im Netz zeigen wollen.`,
      );
    }
    if (becomesDemo || founding?.making !== undefined) await foundDemoTown(app, founding?.making);
    if ((await app.people.everyone()).size === 0) app.people.setup.token = newSecret();
    for (const feature of app.features) await feature.repair?.(app);
    return app;
  } catch (error) {
    await app.close();
    throw error;
  }
}

/** The address of the one-time link, while nobody lives here. */
export const setUpLink = (app: App): string | undefined =>
  app.people.setup.token === undefined
    ? undefined
    : `${app.config.baseUrl}${routes.setUp(app.people.setup.token)}`;
