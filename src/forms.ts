import { type FormView, formView } from '#platform/web/form-state.ts';
import { messages } from './messages.ts';

/** A form of this page as it came back, with the words of its action. `first` is the field the summary leads to. */
export function formOf(locals: App.Locals, action: string, first: string): FormView {
  const [feature = '', name = ''] = action.split('.');
  const words =
    locals.app.features.find((each) => each.name === feature)?.actions?.[name]?.words?.(locals.lang) ?? {};
  return formView(locals.form, action, words, first);
}

/** What the summary above a form says, or nothing while there is nothing to mend. */
export function summaryOf(locals: App.Locals, form: FormView, order: readonly string[]) {
  const errors = form.errors(order);
  const t = messages[locals.lang].form;
  return form.failed && errors.length > 0
    ? { title: t.check(errors.length), text: t.kept, errors }
    : undefined;
}
