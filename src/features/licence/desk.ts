import { dayOf } from '#domain/date.ts';
import { departmentAbove, departmentLabel } from '#domain/organisation.ts';
import { departmentOn, type Language } from '#domain/person.ts';
import { type Certificate, certificateState } from './model.ts';
import type { LicenceApp } from './service.ts';

export type LicenceRow = {
  name: string;
  department: string;
  certificate: Certificate;
  state: ReturnType<typeof certificateState>;
};

/** The latest licence of everybody who has one, the earliest end first: duty facts, and nothing that leads to them. */
export async function licenceRows(app: LicenceApp, language: Language): Promise<readonly LicenceRow[]> {
  const today = dayOf(app.clock.now());
  const { departments } = app.organisation();
  const [people, licences] = await Promise.all([app.people.everyone(), app.licence.licences()]);
  const rows = [...licences].flatMap(([id, certificates]) => {
    const person = people.get(id);
    const certificate = certificates.at(-1);
    if (person === undefined || certificate === undefined) return [];
    const slug = departmentOn(person, today);
    const department = slug === undefined ? undefined : departmentAbove(departments, slug, today);
    return [
      {
        name: person.name,
        department: department === undefined ? '' : departmentLabel(department, language),
        certificate,
        state: certificateState(certificate, today),
      },
    ];
  });
  return rows.toSorted(
    (a, b) =>
      (a.certificate.until ?? '').localeCompare(b.certificate.until ?? '') ||
      a.name.localeCompare(b.name, 'de'),
  );
}
