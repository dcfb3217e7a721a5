import { z } from 'zod';
import { introduction, type OwnFault, passPercentage, reason, twice, words } from './parts.ts';

const question = z.strictObject({
  kind: z.enum(['single', 'multiple', 'trueFalse']).optional(),
  text: words(1000),
  answers: z
    .array(z.strictObject({ text: words(500), correct: z.boolean().optional(), reason: reason(1000) }))
    .min(2)
    .max(10),
});

export const questionSet = z.strictObject({
  introduction,
  questions: z.array(question).min(1).max(50),
  passPercentage,
});

/** Questions nobody can answer rightly, or in more than one right way. */
export const questionFaults = ({ questions }: z.infer<typeof questionSet>): readonly OwnFault[] =>
  questions.flatMap(({ kind = 'single', answers }, index) => {
    const path = ['questions', index];
    const told = (what: string, more: readonly (string | number)[] = []) => ({
      path: [...path, ...more],
      what: `${index + 1}. Frage ${what}`,
    });
    const right = answers.filter(({ correct }) => correct === true).length;
    return [
      ...(right === 0 ? [told('hat keine richtige Antwort. Setzen Sie bei einer „correct“ auf true.')] : []),
      ...(right > 1 && kind !== 'multiple'
        ? [
            told(
              `hat ${right} richtige Antworten. Bei „${kind}“ ist genau eine richtig: Setzen Sie „correct“ bei den anderen auf false, oder nehmen Sie „multiple“.`,
            ),
          ]
        : []),
      ...twice(answers.map(({ text }) => text)).map((at) =>
        told(`nennt „${answers[at]?.text}“ zweimal. Jede Antwort darf nur einmal vorkommen.`, [
          'answers',
          at,
        ]),
      ),
      ...(kind === 'trueFalse' && answers.length !== 2
        ? [told('ist „trueFalse“ und braucht genau zwei Antworten: „Richtig“ und „Falsch“.')]
        : []),
    ];
  });
