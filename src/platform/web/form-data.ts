import type { z } from 'zod';

/** What somebody typed, as the form shows it again: every field as a list of texts. */
export type Values = Readonly<Record<string, readonly string[]>>;

/** Field name → code of what is wrong with it. The empty name stands for the form as a whole. */
export type FieldErrors = Readonly<Record<string, string>>;

/** Longest list of values one field may carry; a form with more was not made by us. */
const MOST_VALUES = 200;

/** Reads the fields the schema names, and only those; everything else in the body is ignored. */
export function readFields(
  form: FormData,
  schema: z.ZodObject,
): { raw: Record<string, unknown>; values: Values } {
  const raw: Record<string, unknown> = {};
  const values: Record<string, readonly string[]> = {};
  for (const [name, type] of Object.entries(schema.shape)) {
    const entries = form.getAll(name).slice(0, MOST_VALUES);
    const texts = entries
      .filter((entry) => typeof entry === 'string')
      .map((text) => text.replaceAll('\r\n', '\n'));
    values[name] = texts;
    raw[name] = takesList(type)
      ? texts
      : takesFile(type)
        ? entries.find((entry) => typeof entry !== 'string')
        : texts[0];
  }
  return { raw, values };
}

/** The first code of every field. Codes of our own are short words; anything else means the wrong kind of value. */
export function fieldErrors(error: z.ZodError): FieldErrors {
  const errors: Record<string, string> = {};
  for (const issue of error.issues) {
    const name = String(issue.path[0] ?? '');
    errors[name] ??= /^[a-z][a-zA-Z]*$/.test(issue.message) ? issue.message : 'invalid';
  }
  return errors;
}

function unwrapped(type: z.core.$ZodType): z.core.$ZodType {
  const inner = (type as { _zod: { def: { innerType?: z.core.$ZodType; in?: z.core.$ZodType } } })._zod.def;
  const next = inner.innerType ?? inner.in;
  return next === undefined ? type : unwrapped(next);
}

const kind = (type: z.core.$ZodType): string => unwrapped(type)._zod.def.type;
const takesList = (type: z.core.$ZodType): boolean => kind(type) === 'array';
const takesFile = (type: z.core.$ZodType): boolean => kind(type) === 'file';
