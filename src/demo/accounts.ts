import type { Wording } from '#domain/feature.ts';
import type { Role } from '#domain/role.ts';

/** The accounts everybody may try; their password is known to all, so they only exist in the demo town. */
export const DEMO_PASSWORD = 'rueckenwind-demo';
export const DEMO_DOMAIN = 'musterstadt.example';

export type DemoAccount = {
  slug: string;
  name: string;
  department: string;
  group: string;
  roles: readonly Role[];
  does: Wording;
};

const account = (
  slug: string,
  name: string,
  department: string,
  roles: readonly Role[],
  de: string,
  en: string,
  group = 'beschaeftigte',
): DemoAccount => ({
  slug,
  name,
  department,
  group,
  roles,
  does: { de, en },
});

export const demoAccounts: readonly DemoAccount[] = [
  account(
    'beschaeftigte-buergerservice',
    'Beschäftigte Bürgerservice',
    'buergerservice',
    [],
    'Kurse lernen',
    'Takes courses',
  ),
  account(
    'beschaeftigte-betriebshof',
    'Beschäftigte Betriebshof',
    'betriebshof',
    [],
    'Teamgerät ohne festen PC',
    'Shared device, no desk',
  ),
  account('azubi-1', 'Auszubildende 1', 'personal', [], 'In der Ausbildung', 'In training', 'auszubildende'),
  account(
    'werkstudent-it',
    'Werkstudierende IT',
    'it',
    [],
    'Neben dem Studium',
    'Working student',
    'werkstudierende',
  ),
  account('scout-bau', 'Scout Bauordnung', 'bau', ['scout'], 'Digital-Scout', 'Digital scout'),
  account('scout-soziales', 'Scout Soziales', 'soziales', ['scout'], 'Digital-Scout', 'Digital scout'),
  account(
    'fuehrungskraft-ordnung',
    'Führungskraft Ordnung',
    'ordnung',
    ['manager'],
    'Leitet einen Fachbereich',
    'Heads a department',
  ),
  account(
    'fuehrungskraft-buergerservice',
    'Führungskraft Bürgerservice',
    'buergerservice',
    ['manager'],
    'Leitet einen Fachbereich',
    'Heads a department',
  ),
  account(
    'tandem-buergerservice',
    'Tandem Bürgerservice',
    'buergerservice',
    [],
    'Begleitet neue Kolleginnen und Kollegen',
    'Accompanies new colleagues',
  ),
  account(
    'personalentwicklung',
    'Personalentwicklung',
    'personalentwicklung',
    ['hr'],
    'Pflichten und Berichte',
    'Duties and reports',
  ),
  account(
    'ausbildungsleitung',
    'Ausbildungsleitung',
    'personalentwicklung',
    ['trainer'],
    'Begleitet die Ausbildung',
    'Supervises training',
  ),
  account(
    'ausbilder-bau',
    'Ausbildende Bauordnung',
    'bau',
    ['instructor'],
    'Bildet vor Ort aus',
    'Instructs on site',
  ),
  account(
    'ideenmanagement',
    'Ideenmanagement',
    'personal',
    ['ideas-manager'],
    'Betreut Ideen',
    'Looks after ideas',
  ),
  account(
    'gutachten-finanzen',
    'Gutachtende Stelle Finanzen',
    'finanzen',
    ['reviewer'],
    'Begutachtet Ideen',
    'Reviews ideas',
  ),
  account(
    'ideenkommission-personalrat',
    'Ideenkommission, Personalrat',
    'personalrat',
    ['committee'],
    'Bewertet Ideen',
    'Assesses ideas',
  ),
  account('dienststellenleitung', 'Dienststellenleitung', 'stadtspitze', ['head'], 'Entscheidet', 'Decides'),
  account(
    'koordinationsstelle',
    'Koordinationsstelle',
    'koordinationsstelle',
    ['coordinator'],
    'Steuert den Wandel',
    'Steers the change',
  ),
  account('redaktion', 'Redaktion', 'stadtspitze', ['editor'], 'Schreibt Texte', 'Writes texts'),
  account(
    'kursredaktion',
    'Kursredaktion',
    'personalentwicklung',
    ['course-author'],
    'Schreibt Kurse',
    'Writes courses',
  ),
  account(
    'it-servicestelle',
    'IT-Servicestelle',
    'it-servicestelle',
    ['it-service'],
    'Hilft bei der Technik',
    'Helps with technology',
  ),
  account('bezuegestelle', 'Bezügestelle', 'personal', ['payroll'], 'Zahlt Prämien aus', 'Pays bonuses'),
  account('datenschutz', 'Datenschutz', 'datenschutz', ['auditor'], 'Prüfeinsicht', 'Audit view'),
  account('personalrat', 'Personalrat', 'personalrat', ['auditor'], 'Prüfeinsicht', 'Audit view'),
  account('administration', 'Administration', 'it', ['admin'], 'Technik', 'Technology'),
];
