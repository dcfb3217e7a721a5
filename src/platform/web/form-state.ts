import type { FieldErrors, Values } from './form-data.ts';

/** A form as it comes back: what was typed, what is wrong with it. `restored`: it waited while somebody signed in again. */
export type FormState = {
  action: string;
  values: Values;
  errors: FieldErrors;
  problem?: string;
  restored?: boolean;
};

/** The state of one form on a page; empty for a form that was not sent. */
export type FormView = {
  sent: boolean;
  failed: boolean;
  restored: boolean;
  value(name: string): string | undefined;
  list(name: string): readonly string[];
  /** The sentence for this field, if something is wrong with it. */
  error(name: string): string | undefined;
  /** All sentences for the summary, fields in the order given, the form as a whole first. */
  errors(order: readonly string[]): readonly { name: string; text: string }[];
};

/** `words` says the sentence of a code, `own` the sentence of one code at one field (`'password.missing'`). */
export function formView(
  state: FormState | undefined,
  action: string,
  words: Readonly<Record<string, string>>,
  first: string,
): FormView {
  const mine = state?.action === action ? state : undefined;
  const sentence = (name: string, code: string): string => words[`${name}.${code}`] ?? words[code] ?? code;
  const errors = mine?.errors ?? {};
  const error = (name: string) => (errors[name] === undefined ? undefined : sentence(name, errors[name]));
  return {
    sent: mine !== undefined,
    failed: mine !== undefined && mine.restored !== true,
    restored: mine?.restored === true,
    value: (name) => mine?.values[name]?.[0],
    list: (name) => mine?.values[name] ?? [],
    error,
    errors: (order) => [
      ...(mine?.problem === undefined ? [] : [{ name: first, text: sentence('', mine.problem) }]),
      ...order.flatMap((name) => {
        const text = error(name);
        return text === undefined ? [] : [{ name, text }];
      }),
    ],
  };
}
