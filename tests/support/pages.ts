import { testsIn } from '#features/tests/model.ts';
import type { TestsApp } from '#features/tests/service.ts';
import { recordOf } from '#features/tests/store.ts';
import { begunTest, failedTest, TESTED } from './matrix-tests.ts';

/** Who looks at a page: a demo account, or nobody who has signed in. */
export type Visitor =
  | 'nobody'
  | 'beschaeftigte-buergerservice'
  | 'beschaeftigte-betriebshof'
  | 'scout-bau'
  | 'personalentwicklung'
  | 'koordinationsstelle'
  | 'kursredaktion'
  | 'administration';

export type PageToSee = {
  /** For file names and messages. */
  name: string;
  path: string;
  as: Visitor;
  status?: number;
};

const LEARNER = 'beschaeftigte-buergerservice';

/** Makes what some of the pages show: a test that was handed in, and one that runs. */
export async function furnish(app: TestsApp): Promise<void> {
  const { handedIn } = testsIn(await recordOf(app.store, `demo-${LEARNER}`, app.clock.now()), TESTED);
  if (handedIn.length === 0) await failedTest(app, `demo-${LEARNER}`);
  await begunTest(app, `demo-${LEARNER}`);
}

/** Every page of the house as somebody meets it, with an example for each kind of address. */
export const pagesToSee: readonly PageToSee[] = [
  { name: 'anmelden', path: '/anmelden', as: 'nobody' },
  { name: 'anmelden-weiter', path: '/anmelden?weiter=%2Flernen', as: 'nobody' },
  { name: 'barriere-melden-offen', path: '/barriere-melden', as: 'nobody' },
  { name: 'barrierefreiheit-offen', path: '/barrierefreiheit', as: 'nobody' },
  { name: 'darstellung-offen', path: '/darstellung', as: 'nobody' },
  { name: 'einrichten-vorbei', path: '/einrichten/vorbei', as: 'nobody', status: 404 },
  { name: 'echtheit', path: '/echtheit', as: 'nobody' },
  { name: 'echtheit-unbekannt', path: '/echtheit/AAAA-BBBB-CCCC-DDDD-EEEE', as: 'nobody', status: 404 },
  { name: '404-offen', path: '/gibt-es-nicht', as: 'nobody', status: 404 },
  { name: 'start', path: '/', as: LEARNER },
  { name: 'start-neu', path: '/', as: 'beschaeftigte-betriebshof' },
  { name: 'lernen', path: '/lernen', as: LEARNER },
  { name: 'kurs', path: '/lernen/it-sicherheit', as: LEARNER },
  { name: 'kurs-neu', path: '/lernen/it-sicherheit', as: 'beschaeftigte-betriebshof' },
  { name: 'lektion-1', path: '/lernen/it-sicherheit/warum-kommunen', as: LEARNER },
  { name: 'lektion-3', path: '/lernen/it-sicherheit/links-pruefen', as: LEARNER },
  { name: 'lektion-6', path: '/lernen/it-sicherheit/unterwegs', as: LEARNER },
  { name: 'uebung', path: '/lernen/it-sicherheit/phishing-erkennen', as: LEARNER },
  { name: 'pruefung', path: '/pruefung/it-sicherheit', as: LEARNER },
  { name: 'pruefung-frage', path: '/pruefung/it-sicherheit/1', as: LEARNER },
  { name: 'pruefung-letzte', path: '/pruefung/it-sicherheit/6', as: LEARNER },
  { name: 'pruefung-uebersicht', path: '/pruefung/it-sicherheit/uebersicht', as: LEARNER },
  { name: 'pruefung-ergebnis', path: '/pruefung/it-sicherheit/ergebnis', as: LEARNER },
  { name: 'pruefungszeit', path: '/konto/pruefungszeit', as: LEARNER },
  { name: 'pruefung-neu', path: '/pruefung/it-sicherheit', as: 'beschaeftigte-betriebshof' },
  { name: 'kurs-druck', path: '/lernen/it-sicherheit/drucken', as: LEARNER },
  { name: 'kurs-karte', path: '/lernen/change/karte', as: LEARNER },
  { name: 'karten', path: '/karten', as: LEARNER },
  { name: 'karte', path: '/karten/datenpanne', as: LEARNER },
  { name: 'fuehrerschein', path: '/fuehrerschein', as: LEARNER },
  { name: 'fuehrerschein-neu', path: '/fuehrerschein', as: 'beschaeftigte-betriebshof' },
  { name: 'nachweise', path: '/nachweise', as: 'scout-bau' },
  { name: 'nachweise-neu', path: '/nachweise', as: LEARNER },
  { name: 'nachweis', path: '/nachweise/teilnahme-it-sicherheit-1', as: 'scout-bau' },
  { name: 'nachweis-vorbei', path: '/nachweise/gibt-es-nicht', as: LEARNER, status: 404 },
  { name: 'fitness-check', path: '/fitness-check', as: LEARNER },
  { name: 'notizen', path: '/lernen/notizen', as: LEARNER },
  { name: 'kurs-wunsch', path: '/lernen/wunsch', as: LEARNER },
  { name: 'suche', path: '/suche', as: LEARNER },
  { name: 'suche-treffer', path: '/suche?q=Passwort', as: LEARNER },
  { name: 'suche-leer', path: '/suche?q=Xylophonquark', as: LEARNER },
  { name: 'meine-daten', path: '/meine-daten', as: LEARNER },
  { name: 'wer-sieht-was', path: '/wer-sieht-was', as: LEARNER },
  { name: 'konto', path: '/konto', as: LEARNER },
  { name: 'darstellung', path: '/darstellung', as: LEARNER },
  { name: 'barriere-melden', path: '/barriere-melden', as: LEARNER },
  { name: 'hilfe', path: '/hilfe', as: LEARNER },
  { name: 'leichte-sprache', path: '/leichte-sprache', as: LEARNER },
  { name: 'gebaerdensprache', path: '/gebaerdensprache', as: LEARNER },
  { name: 'barrierefreiheit', path: '/barrierefreiheit', as: LEARNER },
  { name: 'datenschutz', path: '/datenschutz', as: LEARNER },
  { name: 'impressum', path: '/impressum', as: LEARNER },
  { name: '404', path: '/gibt-es-nicht', as: LEARNER, status: 404 },
  { name: '403', path: '/personal', as: LEARNER, status: 403 },
  { name: 'bausteine', path: '/bausteine', as: 'nobody' },
  { name: 'personal', path: '/personal', as: 'personalentwicklung' },
  {
    name: 'personal-gefiltert',
    path: '/personal?stand=ueberfaellig&sortierung=frist',
    as: 'personalentwicklung',
  },
  {
    name: 'personal-niemand',
    path: '/personal?fachbereich=wirtschaft&stand=ueberfaellig',
    as: 'personalentwicklung',
  },
  { name: 'personal-nachweise', path: '/personal/nachweise', as: 'personalentwicklung' },
  { name: 'verwaltung', path: '/verwaltung', as: 'administration' },
  { name: 'kurswuensche', path: '/verwaltung/kurswuensche', as: 'personalentwicklung' },
  { name: 'kurse-pruefen', path: '/verwaltung/kurse', as: 'kursredaktion' },
  { name: 'pruefungsfragen', path: '/verwaltung/pruefungsfragen', as: 'kursredaktion' },
  { name: 'pruefungsfragen-kurs', path: '/verwaltung/pruefungsfragen/change', as: 'kursredaktion' },
  { name: 'pakete', path: '/verwaltung/pakete', as: 'administration' },
  { name: 'paket-vorbei', path: '/verwaltung/pakete/import/vorbei', as: 'administration', status: 404 },
  { name: 'barrieren', path: '/verwaltung/barrieren', as: 'koordinationsstelle' },
];
