import { type ReportFilter, SORTS, STATES } from './report.ts';
import type { DutyRule } from './rules.ts';

/** The filter as it stands in the address; anything unknown counts as not given. */
export function readFilter(
  query: URLSearchParams,
  rules: readonly DutyRule[],
  departments: ReadonlySet<string>,
): ReportFilter {
  const rule = rules.find((each) => each.id === query.get('kurs')) ?? rules[0];
  const department = query.get('fachbereich') ?? '';
  return {
    rule: rule?.id ?? '',
    state: STATES.find((state) => state === query.get('stand')) ?? 'alle',
    sort: SORTS.find((sort) => sort === query.get('sortierung')) ?? 'name',
    descending: query.get('richtung') === 'ab',
    ...(departments.has(department) && { department }),
  };
}

export function filterQuery(filter: ReportFilter): URLSearchParams {
  const query = new URLSearchParams({ kurs: filter.rule });
  if (filter.department !== undefined) query.set('fachbereich', filter.department);
  if (filter.state !== 'alle') query.set('stand', filter.state);
  if (filter.sort !== 'name') query.set('sortierung', filter.sort);
  if (filter.descending) query.set('richtung', 'ab');
  return query;
}
