import type { IsoDate } from '#domain/date.ts';
import type { Certificate } from './model.ts';

/**
 * The words of a certificate. It is a document of the town: in German whoever reads it, and the same on the page and in
 * the PDF.
 */
export type Paper = {
  title: string;
  /** `Stadt Musterstadt`, and below it the office, where it has a name of its own. */
  town: string;
  office: string;
  /** `Fachbereich 33 Bürgerservice`; offices outside the numbered ones stand for themselves. */
  department: string | undefined;
  lines: {
    kind: string;
    sentence: string;
    heading: string;
    entries: readonly { text: string; on?: IsoDate }[];
  };
};

export function paper(certificate: Certificate): Paper {
  const { title, town, issuer, department } = certificate;
  return {
    title,
    town: `Stadt ${town}`,
    office: issuer.replace(`Stadt ${town}, `, ''),
    department: department && /^\d/.test(department) ? `Fachbereich ${department}` : department,
    lines: linesOf(certificate),
  };
}

function linesOf({ kind, town, courses }: Certificate): Paper['lines'] {
  const [course] = courses;
  const goals = (course?.goals ?? []).map((goal) => ({ text: goal }));
  const about = course?.code ? `Kurs ${course.code}, Umfang etwa ${course.minutes} Minuten` : 'Kurs';
  if (kind === 'licence')
    return {
      kind: 'Nachweis über Qualifizierung',
      sentence: `hat alle Module des Digitalen Führerscheins der Stadt ${town} mit einer Prüfung abgeschlossen.`,
      heading: 'Module und Tag der Prüfung',
      entries: courses.map((module) => ({ text: module.title, on: module.on })),
    };
  return kind === 'participation'
    ? {
        kind: 'Teilnahmebescheinigung',
        sentence: `hat diesen Kurs der Stadt ${town} vollständig bearbeitet. ${about}. Diese Bescheinigung dokumentiert die Qualifizierung nach § 5 TVöD.`,
        heading: 'Inhalte des Kurses',
        entries: goals,
      }
    : {
        kind: 'Bescheinigung über eine Kurzprüfung',
        sentence: `hat die Kurzprüfung zu diesem Kurs der Stadt ${town} bestanden, ohne die Lektionen zu bearbeiten. ${about}.`,
        heading: 'Inhalte der Kurzprüfung',
        entries: goals,
      };
}
