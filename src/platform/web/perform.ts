import type { AnyAction, Asker, Done } from '#domain/feature.ts';
import { type FieldErrors, fieldErrors, readFields, type Values } from './form-data.ts';

/** What became of a form. `values` is what was typed, without the secret fields. */
export type Outcome =
  | { kind: 'done'; done: Done }
  | { kind: 'invalid'; errors: FieldErrors; values: Values }
  | { kind: 'failed'; problem: string; values: Values }
  | { kind: 'signIn'; values?: Values }
  | { kind: 'refused' }
  | { kind: 'missing' };

/**
 * The one way a form is carried out: gate → parse → load → may → run.
 * Whoever may not come in learns nothing about the fields; what is missing and what is forbidden look the same.
 */
export async function perform<App>(
  action: AnyAction<App>,
  app: App,
  asker: Asker,
  form: FormData,
): Promise<Outcome> {
  const { raw, values: typed } = readFields(form, action.input);
  const values = withoutSecrets(typed, action.secret ?? []);
  if (action.who !== 'everyone') {
    if (asker.actor === undefined) return action.fleeting ? { kind: 'signIn' } : { kind: 'signIn', values };
    if (typeof action.who !== 'function' || !action.who(asker.actor)) return { kind: 'refused' };
  }
  const parsed = action.input.safeParse(raw);
  if (!parsed.success) return { kind: 'invalid', errors: fieldErrors(parsed.error), values };
  let thing: unknown;
  if (action.load !== undefined) {
    thing = await action.load(app, parsed.data, asker);
    if (thing === undefined) return { kind: 'missing' };
  }
  if (action.may !== undefined && !(asker.actor !== undefined && action.may(asker.actor, thing)))
    return { kind: 'missing' };
  const result = await action.run(app, parsed.data, asker, thing);
  return result.ok
    ? { kind: 'done', done: result.value }
    : { kind: 'failed', problem: result.problem, values };
}

const withoutSecrets = (values: Values, secret: readonly string[]): Values =>
  Object.fromEntries(Object.entries(values).filter(([name]) => !secret.includes(name)));
