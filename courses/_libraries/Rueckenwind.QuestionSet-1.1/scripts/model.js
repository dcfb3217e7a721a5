/*
 * Questions, state and points. Pure: knows neither page nor H5P.
 *
 * State: { at, chosen, checked, finished }
 *   at        index of the question in view
 *   chosen    per question the indexes of the chosen answers
 *   checked   per question whether its answer was checked
 *   finished  whether the result is in view
 */
window.Rueckenwind.questionSetModel = (() => {
  const { base } = window.Rueckenwind;
  const KINDS = ['single', 'multiple', 'trueFalse'];

  const read = (params) => ({
    introduction: params?.introduction,
    passPercentage: base.percentage(params?.passPercentage),
    questions: base.list(params?.questions).map((question) => ({
      kind: KINDS.includes(question?.kind) ? question.kind : 'single',
      text: base.text(question?.text),
      answers: base.list(question?.answers).map((answer) => ({
        text: base.text(answer?.text),
        correct: answer?.correct === true,
        reason: base.text(answer?.reason),
      })),
    })),
  });

  const rightOnes = ({ answers }) => answers.flatMap(({ correct }, index) => (correct ? [index] : []));

  function faultOf(question) {
    if (question.answers.length < 2) return 'short';
    const right = rightOnes(question).length;
    if (right === 0) return 'unsolvable';
    return right > 1 && question.kind !== 'multiple' ? 'ambiguous' : undefined;
  }

  const faults = ({ questions }) =>
    questions.length === 0
      ? [{ code: 'none' }]
      : questions.flatMap((question, index) => {
          const code = faultOf(question);
          return code ? [{ code, n: index + 1 }] : [];
        });

  const fresh = ({ questions }) => ({
    at: 0,
    chosen: questions.map(() => []),
    checked: questions.map(() => false),
    finished: false,
  });

  function restore(kept, { questions }) {
    if (base.list(kept.chosen).length !== questions.length) return undefined;
    const chosen = questions.map(({ answers }, index) =>
      base.list(kept.chosen[index]).filter((answer) => Number.isInteger(answer) && answers[answer] !== undefined),
    );
    const checked = questions.map((_, index) => base.list(kept.checked)[index] === true && chosen[index].length > 0);
    const at = Number.isInteger(kept.at) && questions[kept.at] ? kept.at : 0;
    return { at, chosen, checked, finished: kept.finished === true && checked.every(Boolean) };
  }

  /** `right`: exactly the right answers were chosen. `partly`: some right ones where several may be right. */
  function verdict({ kind, answers }, chosen) {
    if (answers.every(({ correct }, index) => correct === chosen.includes(index))) return 'right';
    return kind === 'multiple' && chosen.some((index) => answers[index].correct) ? 'partly' : 'wrong';
  }

  /** One point for a question that was checked and is right. */
  const points = ({ questions }, state, index) =>
    state.checked[index] && verdict(questions[index], state.chosen[index]) === 'right' ? 1 : 0;

  const score = (content, state) => content.questions.reduce((sum, _, index) => sum + points(content, state, index), 0);
  const max = ({ questions }) => questions.length;
  const needed = (content) => base.needed(max(content), content.passPercentage);

  const parts = (content, state) =>
    content.questions.map((question, index) => ({
      text: question.text,
      interactionType: question.kind === 'trueFalse' ? 'true-false' : 'choice',
      choices: question.answers.map(({ text }) => text),
      correct: rightOnes(question),
      response: state.chosen[index],
      raw: points(content, state, index),
      max: 1,
    }));

  /** Every question checked as it was answered: the view shows the right answers, and no points come from nothing. */
  const solved = ({ questions }) => ({ finished: true, checked: questions.map(() => true) });

  return {
    read,
    faults,
    fresh,
    restore,
    score,
    max,
    needed,
    enough: (content, state) => score(content, state) >= needed(content),
    given: (_, state) => state.chosen.some((chosen) => chosen.length > 0),
    finished: (_, state) => state.finished,
    points,
    verdict,
    parts,
    solved,
  };
})();
