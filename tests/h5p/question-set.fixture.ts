import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Wider than a narrow screen, unless it may break. */
const LONG_ADDRESS = 'https://termin.musterstadt.example.login-portal.test/buergerservice/anmeldung';

/** Three questions, one of each kind; the right answers are 1, 0 and 2, and 1. */
export const questions = [
  {
    kind: 'single',
    text: 'Wen rufen Sie an?',
    answers: [
      { text: 'Niemanden', correct: false, reason: 'Ohne Meldung bleibt der Schaden unbemerkt.' },
      { text: 'Die IT-Servicestelle', correct: true, reason: 'Dort wird das Konto gesperrt.' },
    ],
  },
  {
    kind: 'multiple',
    text: 'Was sind Warnzeichen?',
    answers: [
      { text: 'Zeitdruck', correct: true, reason: 'Druck soll Sie vom Prüfen abhalten.' },
      { text: 'Eine Signatur', correct: false, reason: 'Eine Signatur sagt nichts aus.' },
      { text: 'Ein fremder Link', correct: true, reason: `Er führt nach ${LONG_ADDRESS}.` },
    ],
  },
  {
    kind: 'trueFalse',
    text: 'Die Absenderadresse beweist, wer schreibt.',
    answers: [
      { text: 'Stimmt', correct: false, reason: 'Adressen lassen sich fälschen.' },
      { text: 'Stimmt nicht', correct: true, reason: 'Adressen lassen sich fälschen.' },
    ],
  },
] as const;

const manifest = {
  title: 'Probe',
  language: 'de',
  mainLibrary: 'Rueckenwind.QuestionSet',
  embedTypes: ['div'],
  preloadedDependencies: [{ machineName: 'Rueckenwind.QuestionSet', majorVersion: 1, minorVersion: 1 }],
};

/** Writes the source of a small practice of our own type into `folder`. */
export async function writeQuestionSet(folder: string): Promise<void> {
  await mkdir(join(folder, 'content'), { recursive: true });
  await writeFile(join(folder, 'h5p.json'), JSON.stringify(manifest));
  const content = {
    introduction: '<p>Drei Fragen <strong>vorab</strong>.</p>',
    questions,
    passPercentage: 60,
  };
  await writeFile(join(folder, 'content', 'content.json'), JSON.stringify(content));
}
