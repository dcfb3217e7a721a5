/** Addresses that more than one room names. Patterns with their gates stand in the features (`Feature.routes`). */
export const routes = {
  home: '/',
  signIn: '/anmelden',
  setUp: (token: string) => `/einrichten/${token}`,
  account: '/konto',
  display: '/darstellung',
  session: '/api/sitzung',
  learn: '/lernen',
  course: (course: string) => `/lernen/${course}`,
  unit: (course: string, unit: string) => `/lernen/${course}/${unit}`,
  printCourse: (course: string) => `/lernen/${course}/drucken`,
  marks: '/lernen/notizen',
  courseWish: '/lernen/wunsch',
  courseWishes: '/verwaltung/kurswuensche',
  saveUnit: (course: string, unit: string) => `/api/lernen/${course}/${unit}`,
  test: (course: string) => `/pruefung/${course}`,
  refresher: (course: string) => `/pruefung/${course}?auffrischung`,
  testQuestion: (course: string, number: number) => `/pruefung/${course}/${number}`,
  testOverview: (course: string) => `/pruefung/${course}/uebersicht`,
  testResult: (course: string, attempt?: number) =>
    `/pruefung/${course}/ergebnis${attempt === undefined ? '' : `?versuch=${attempt}`}`,
  extraTime: '/konto/pruefungszeit',
  packages: '/verwaltung/pakete',
  packageImport: (run: string) => `/verwaltung/pakete/import/${run}`,
  uploadPackage: '/api/pakete',
  personnel: '/personal',
  personnelCsv: '/personal/pflichten.csv',
  myData: '/meine-daten',
  myDataFile: '/meine-daten/daten.json',
  whoSeesWhat: '/wer-sieht-was',
  reportBarrier: '/barriere-melden',
  barriers: '/verwaltung/barrieren',
  accessibility: '/barrierefreiheit',
  privacy: '/datenschutz',
  imprint: '/impressum',
  help: '/hilfe',
  easyLanguage: '/leichte-sprache',
  signLanguage: '/gebaerdensprache',
} as const;

/** Where a form of that action goes: the page it stands on, with the name of the action. */
export const actionPath = (page: string, action: string): string =>
  `${page}${page.includes('?') ? '&' : '?'}_action=${action}`;
