import { formValues } from '#features/tests/answer.ts';
import { testsIn } from '#features/tests/model.ts';
import { pools, tests } from '#features/tests/store.ts';
import type { DocumentStore } from '#platform/store/port.ts';

type Values = readonly string[];

/** What the house has told one person. Answers by attempt and text of the question. */
export type Told = {
  confirmed: Map<string, Values>;
  /** Sent since then, but the house was killed before it had answered: each may have arrived or not. */
  unsure: Map<string, readonly Values[]>;
  handedIn: Set<number>;
};

export const nothingTold = (): Told => ({ confirmed: new Map(), unsure: new Map(), handedIn: new Set() });

/** Notes an answer that is sent now; call what it returns when it is confirmed. */
export function sending({ confirmed, unsure }: Told, attempt: number, question: string, values: Values) {
  const place = `${attempt} ${question}`;
  unsure.set(place, [...(unsure.get(place) ?? []), values]);
  return () => {
    unsure.delete(place);
    confirmed.set(place, values);
  };
}

/** Every confirmed answer and hand-in of a course that is not in the store as it was confirmed; in words. */
export async function losses(
  store: DocumentStore,
  course: string,
  ledger: ReadonlyMap<string, Told>,
): Promise<readonly string[]> {
  const lost: string[] = [];
  for (const [person, told] of ledger) {
    const record = (await store.get(tests, person))?.body;
    const { running, handedIn } = testsIn(record ?? { passes: [], courses: {} }, course);
    for (const number of told.handedIn)
      if (!handedIn.some((attempt) => attempt.number === number))
        lost.push(`${person}: attempt ${number} is not handed in`);
    const attempts = new Map([...handedIn, ...(running ? [running] : [])].map((each) => [each.number, each]));
    for (const [place, values] of told.confirmed) {
      const [number = '', ...words] = place.split(' ');
      const attempt = attempts.get(Number(number));
      const pool = attempt && (await store.get(pools, attempt.pool))?.body;
      const item = pool?.items.find(({ text }) => text === words.join(' '));
      const order = attempt?.drawn.find((each) => each.item === item?.id)?.order ?? [];
      const kept = item && formValues({ item, order }, attempt?.answers[item.id]);
      const possible = [values, ...(told.unsure.get(place) ?? [])];
      if (kept === undefined || !possible.some((each) => isSame(each, kept)))
        lost.push(`${person}, attempt ${place}: ${values} was confirmed, ${kept} is kept`);
    }
  }
  return lost;
}

const isSame = (a: Values, b: Values): boolean => JSON.stringify(a) === JSON.stringify(b);
