import { dayOf } from '#domain/date.ts';
import { inLanguage } from '#domain/organisation.ts';
import type { Actor, Language } from '#domain/person.ts';
import { dateText } from '#platform/i18n/format.ts';
import { csv } from '#platform/web/csv.ts';
import { messages } from './messages.ts';
import { type ReportFilter, reportRows, selected } from './report.ts';
import { type DutiesApp, dutyRows } from './service.ts';

/** The duty facts of everybody the filter finds, for German Excel. Logged before it is handed out. */
export async function exportReport(
  app: DutiesApp,
  actor: Actor,
  filter: ReportFilter,
  language: Language,
): Promise<string> {
  const t = messages[language];
  const now = app.clock.now();
  const rows = selected(
    reportRows(await dutyRows(app, filter.rule), app.organisation().departments, dayOf(now), language),
    filter,
  );
  await app.journal.append('audit', {
    at: now,
    event: 'duties.exported',
    person: actor.id,
    rule: filter.rule,
    department: filter.department,
    state: filter.state,
    rows: rows.length,
  });
  const header = [t.name, t.department, t.course, t.because, t.state, t.due, t.doneOn, t.validUntil];
  return csv(
    header,
    rows.map(({ person, label, duty }) => [
      person.name,
      label || t.noDepartment,
      duty.title,
      inLanguage(duty, 'because', language),
      duty.kind === 'passed' ? t.passed : t.stateWords[duty.state],
      dateText(duty.due),
      duty.doneOn === undefined ? '' : dateText(duty.doneOn),
      duty.validUntil === undefined ? '' : dateText(duty.validUntil),
    ]),
  );
}
