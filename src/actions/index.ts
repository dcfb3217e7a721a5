import { type ActionAPIContext, defineAction } from 'astro:actions';
import type { AnyAction } from '#domain/feature.ts';
import { clientAddress } from '#platform/web/address.ts';
import { perform } from '#platform/web/perform.ts';
import type { App } from '#src/app.ts';
import { features } from '#src/register.ts';

/** Every form write of the house, as `<feature>.<action>`. What happens is up to `perform`; the answer is the middleware's. */
const door = (action: AnyAction<App>) =>
  defineAction({
    accept: 'form',
    handler: (form: FormData, context: ActionAPIContext) => {
      const { app, actor } = context.locals;
      const address = clientAddress(
        context.clientAddress,
        context.request.headers.get('x-forwarded-for'),
        app.config.proxies,
      );
      return perform(action, app, { actor, now: app.clock.now(), address }, form);
    },
  });

export const server = Object.fromEntries(
  features.map((feature) => [
    feature.name,
    Object.fromEntries(Object.entries(feature.actions ?? {}).map(([name, action]) => [name, door(action)])),
  ]),
);
