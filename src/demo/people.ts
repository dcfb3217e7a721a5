import { addDays, type IsoDate } from '#domain/date.ts';
import type { Person } from '#domain/person.ts';
import { pick, repeatable } from './random.ts';

/** How many of a thousand work where; the shape of a middle-sized town. */
const SIZES: readonly [department: string, share: number][] = [
  ['stadtspitze', 22],
  ['rechnungspruefung', 11],
  ['personal', 37],
  ['it', 43],
  ['finanzen', 46],
  ['recht', 17],
  ['ordnung', 71],
  ['buergerservice', 58],
  ['feuerwehr', 89],
  ['schule', 65],
  ['kultur', 55],
  ['soziales', 83],
  ['jugend', 148],
  ['bau', 49],
  ['gebaeude', 55],
  ['tiefbau', 62],
  ['betriebshof', 77],
  ['wirtschaft', 12],
];

const FIRST = [
  'Anna',
  'Ali',
  'Beate',
  'Bernd',
  'Carla',
  'Cem',
  'Daniela',
  'Dirk',
  'Elif',
  'Emil',
  'Fatma',
  'Felix',
  'Gabi',
  'Georg',
  'Hanna',
  'Heiko',
  'Ines',
  'Ivan',
  'Jana',
  'Jonas',
  'Karin',
  'Karl',
  'Lena',
  'Lukas',
  'Maria',
  'Mehmet',
  'Nadine',
  'Nils',
  'Olga',
  'Oskar',
  'Petra',
  'Paul',
  'Renate',
  'Robert',
  'Sabine',
  'Stefan',
  'Tanja',
  'Thomas',
  'Ursula',
  'Uwe',
  'Vera',
  'Viktor',
  'Wiebke',
  'Yusuf',
  'Zoe',
];
const LAST = [
  'Ackermann',
  'Aydın',
  'Bauer',
  'Becker',
  'Brandt',
  'Çelik',
  'Dietrich',
  'Engel',
  'Fischer',
  'Fuchs',
  'Graf',
  'Groß',
  'Hartmann',
  'Heinrich',
  'Hoffmann',
  'Jäger',
  'Jansen',
  'Kaiser',
  'Keller',
  'Klein',
  'Koch',
  'König',
  'Kowalski',
  'Krämer',
  'Krüger',
  'Lange',
  'Lorenz',
  'Maier',
  'Möller',
  'Nowak',
  'Otto',
  'Peters',
  'Pohl',
  'Richter',
  'Sauer',
  'Schäfer',
  'Schmitt',
  'Schuster',
  'Seidel',
  'Sommer',
  'Thiel',
  'Vogt',
  'Wagner',
  'Weiß',
  'Winter',
  'Yılmaz',
  'Ziegler',
];
const GROUPS = [
  'beschaeftigte',
  'beschaeftigte',
  'beschaeftigte',
  'beschaeftigte',
  'beschaeftigte',
  'beschaeftigte',
  'beamte',
  'beamte',
  'auszubildende',
];

export type ExamplePerson = { id: string; person: Person };

/** `count` invented colleagues of a town; the same call gives the same people. No real person is meant. */
export function examplePeople(count: number, today: IsoDate, seed = 1): readonly ExamplePerson[] {
  const random = repeatable(seed);
  const places = SIZES.flatMap(([department, share]) => Array.from({ length: share }, () => department));
  return Array.from({ length: count }, (_, index) => {
    const number = String(index + 1).padStart(5, '0');
    const name = `${pick(random, FIRST)} ${pick(random, LAST)}`;
    // spread evenly, so that a small town has the same shape as a large one
    const department = places[Math.floor(((index + 0.5) / count) * places.length)] ?? 'buergerservice';
    const started = addDays(today, -Math.floor(30 + random() * 7000));
    const absence = random() < 0.03 ? [{ from: addDays(today, -40), to: addDays(today, 120) }] : undefined;
    const person: Person = {
      name,
      identifier: `person-${number}`,
      personnelCode: `1${number}`,
      departments: [{ department, from: started }],
      group: pick(random, GROUPS),
      employed: { from: started },
      roles: [],
      ...(absence && { absences: absence }),
    };
    return { id: `p${number}`, person };
  });
}
