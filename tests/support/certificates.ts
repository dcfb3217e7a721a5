import { addDays } from '#domain/date.ts';
import type { Pass } from '#domain/pass.ts';
import { codeText } from '#features/licence/model.ts';
import { issueFor } from '#features/licence/service.ts';
import { changeHolder, holderOf } from '#features/licence/store.ts';
import type { TestHouse } from './house.ts';
import { idOf } from './matrix-house.ts';

/** A certificate of participation of „staff“ in the town of the matrix, or of somebody of that id; returns its code as printed. */
export async function certificateIn({ app }: TestHouse, person = idOf('staff')): Promise<string> {
  const id = 'teilnahme-it-sicherheit-1';
  const code = app.ids.next().slice(0, 20);
  await changeHolder(app.store, person, (holder) =>
    holder.certificates.some((each) => each.id === id)
      ? holder
      : {
          certificates: [
            ...holder.certificates,
            {
              id,
              kind: 'participation',
              code,
              issuedOn: '2026-11-02',
              town: 'Musterstadt',
              issuer: 'Stadt Musterstadt, Personal',
              name: 'Person mit Rolle staff',
              title: 'IT-Sicherheit und Phishing',
              courses: [{ code: 'M1', title: 'IT-Sicherheit und Phishing', on: '2026-11-02', minutes: 40 }],
              sharesName: false,
            },
          ],
        },
  );
  const { certificates } = await holderOf(app.store, person);
  return codeText(certificates.find((each) => each.id === id)?.code ?? '');
}

/** The modules of the licence, all of them passed in the months before September 2026. */
export function allPassed({ app }: TestHouse): readonly Pass[] {
  return app.licence
    .track()
    .modules.map(({ course }, index) => pass(course, addDays('2026-09-21', -20 * (7 - index))));
}

export const pass = (course: string, on: string, form: Pass['form'] = 'full'): Pass => ({
  course,
  version: 1,
  on,
  form,
  withoutLessons: false,
});

/** Lets somebody have passed these, and every module have a test; what follows from it is issued as after a hand-in. */
export async function letPass({ app }: TestHouse, person: string, passes: readonly Pass[]): Promise<void> {
  const before = app.tests.passes;
  app.tests.passes = (id) => (id === person ? passes : before(id));
  app.tests.tested = () => new Set(app.licence.track().modules.map(({ course }) => course));
  await issueFor(app, person);
}
