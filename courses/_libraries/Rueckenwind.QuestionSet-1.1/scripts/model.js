/*
 * Questions, state and scores. Pure: knows neither page nor H5P.
 *
 * State: { version: 1, at, chosen, checked, finished }
 *   at        index of the question in view
 *   chosen    per question the indexes of the chosen answers
 *   checked   per question whether its answer was checked
 *   finished  whether the result is in view
 */
window.Rueckenwind = window.Rueckenwind || {};
window.Rueckenwind.questionSetModel = (() => {
  const KINDS = ['single', 'multiple', 'trueFalse'];
  const text = (value) => (typeof value === 'string' ? value : '');
  const list = (value) => (Array.isArray(value) ? value : []);

  /** Content as an author wrote it, brought into shape: nothing is missing afterwards. */
  function readContent(params) {
    const percentage = Number(params?.passPercentage ?? 60);
    return {
      introduction: text(params?.introduction),
      passPercentage: Number.isFinite(percentage) ? Math.min(100, Math.max(0, percentage)) : 60,
      questions: list(params?.questions).map((question) => ({
        kind: KINDS.includes(question?.kind) ? question.kind : 'single',
        text: text(question?.text),
        answers: list(question?.answers).map((answer) => ({
          text: text(answer?.text),
          correct: answer?.correct === true,
          reason: text(answer?.reason),
        })),
      })),
    };
  }

  const fresh = (questions) => ({
    version: 1,
    at: 0,
    chosen: questions.map(() => []),
    checked: questions.map(() => false),
    finished: false,
  });

  /** A kept state for these questions; a fresh one where it does not fit, because the content was changed since. */
  function restore(kept, questions) {
    if (kept?.version !== 1 || list(kept.chosen).length !== questions.length) return fresh(questions);
    const chosen = questions.map((question, index) =>
      list(kept.chosen[index]).filter((answer) => Number.isInteger(answer) && question.answers[answer] !== undefined),
    );
    const checked = questions.map((_, index) => list(kept.checked)[index] === true && chosen[index].length > 0);
    const at = Number.isInteger(kept.at) && questions[kept.at] ? kept.at : 0;
    return { version: 1, at, chosen, checked, finished: kept.finished === true && checked.every(Boolean) };
  }

  /** `right`: exactly the right answers were chosen. `partly`: some right ones among several kinds of answers. */
  function verdict(question, chosen) {
    const right = question.answers.every((answer, index) => answer.correct === chosen.includes(index));
    if (right) return 'right';
    return question.kind === 'multiple' && chosen.some((index) => question.answers[index].correct) ? 'partly' : 'wrong';
  }

  const isRight = (content, state, index) =>
    state.checked[index] && verdict(content.questions[index], state.chosen[index]) === 'right';

  /** One point for every question that was checked and is right. */
  const score = (content, state) => content.questions.filter((_, index) => isRight(content, state, index)).length;

  /** How many right answers are enough. */
  const needed = (content) => Math.ceil((content.questions.length * content.passPercentage) / 100);

  return { readContent, fresh, restore, verdict, isRight, score, needed };
})();
