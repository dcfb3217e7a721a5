/**
 * What every form field takes. `label`, `hint` and `error` are sentences ready to read. The field's id is its `name`
 * unless two forms share a page; the first control of a group carries that id too, so `#name` always finds it.
 */
export type FieldProps = {
  name: string;
  label: string;
  id?: string | undefined;
  hint?: string | undefined;
  error?: string | undefined;
  /** The word after the label of a field that may stay empty, without brackets: „freiwillig“. */
  optional?: string | undefined;
  required?: boolean | undefined;
};

export type Option = { value: string; label: string; hint?: string | undefined };

/** The value of `aria-describedby`: ids of hint, limit and error, as far as they are there. */
export function describedBy(
  id: string,
  has: { hint?: unknown; limit?: unknown; error?: unknown },
): string | undefined {
  const ids = [has.hint && `${id}-hint`, has.limit && `${id}-limit`, has.error && `${id}-error`];
  return ids.filter(Boolean).join(' ') || undefined;
}
