import type { IsoDate } from '#domain/date.ts';
import { type Department, departmentAbove, departmentLabel } from '#domain/organisation.ts';
import { departmentOn, type Language } from '#domain/person.ts';
import type { DutyState } from './model.ts';
import type { DutyRow } from './service.ts';

export const SORTS = ['name', 'fachbereich', 'frist', 'stand'] as const;
export type Sort = (typeof SORTS)[number];
export const STATES = ['alle', 'offen', 'ueberfaellig', 'pausiert', 'abgeschlossen'] as const;
export type StateFilter = (typeof STATES)[number];

export type ReportFilter = {
  rule: string;
  department?: string;
  state: StateFilter;
  sort: Sort;
  descending: boolean;
};

const STATE_OF: Readonly<Record<DutyState, StateFilter>> = {
  open: 'offen',
  overdue: 'ueberfaellig',
  paused: 'pausiert',
  done: 'abgeschlossen',
};
const STATE_ORDER: readonly DutyState[] = ['overdue', 'open', 'paused', 'done'];

/** A row with the Fachbereich it is counted under; without one it stands at the end, under ''. */
export type ReportRow = DutyRow & { department: Department | undefined; label: string };

export function reportRows(
  rows: readonly DutyRow[],
  departments: ReadonlyMap<string, Department>,
  today: IsoDate,
  language: Language,
): readonly ReportRow[] {
  const above = new Map<string | undefined, { department: Department | undefined; label: string }>();
  const placeOf = (slug: string | undefined) => {
    const known = above.get(slug);
    if (known !== undefined) return known;
    const department = slug === undefined ? undefined : departmentAbove(departments, slug, today);
    const place = {
      department,
      label: department === undefined ? '' : departmentLabel(department, language),
    };
    above.set(slug, place);
    return place;
  };
  return rows.map((row) => ({ ...row, ...placeOf(departmentOn(row.person, today)) }));
}

const german = new Intl.Collator('de', { numeric: true });

const COMPARE: Readonly<Record<Sort, (a: ReportRow, b: ReportRow) => number>> = {
  name: (a, b) => german.compare(a.person.name, b.person.name),
  fachbereich: (a, b) => german.compare(a.label, b.label),
  frist: (a, b) => a.duty.due.localeCompare(b.duty.due),
  stand: (a, b) => STATE_ORDER.indexOf(a.duty.state) - STATE_ORDER.indexOf(b.duty.state),
};

/** Filtered and sorted; equal rows stand by name, so that pages never overlap. */
export function selected(rows: readonly ReportRow[], filter: ReportFilter): readonly ReportRow[] {
  const kept = rows.filter(
    (row) =>
      (filter.department === undefined || row.department?.slug === filter.department) &&
      (filter.state === 'alle' || STATE_OF[row.duty.state] === filter.state),
  );
  const direction = filter.descending ? -1 : 1;
  return kept.toSorted(
    (a, b) => direction * COMPARE[filter.sort](a, b) || COMPARE.name(a, b) || a.id.localeCompare(b.id),
  );
}

export type Count = { assigned: number; done: number; open: number; overdue: number; paused: number };

export const total = (rows: readonly ReportRow[]): Count => {
  const count: Count = { assigned: rows.length, done: 0, open: 0, overdue: 0, paused: 0 };
  for (const row of rows) count[row.duty.state] += 1;
  return count;
};

/** Counts by Fachbereich in the order of the Gliederungsplan, never a ranking. */
export function byDepartment(
  rows: readonly ReportRow[],
): readonly { slug: string; label: string; count: Count }[] {
  const groups = Map.groupBy(rows, (row) => row.department?.slug ?? '');
  return [...groups]
    .map(([slug, members]) => ({ slug, label: members[0]?.label ?? '', count: total(members) }))
    .toSorted((a, b) => Number(a.slug === '') - Number(b.slug === '') || german.compare(a.label, b.label));
}
