/* The xAPI statements of a question set: `answered` for a part, `completed` for the whole. */
window.Rueckenwind = window.Rueckenwind || {};
window.Rueckenwind.questionSetStatements = (() => {
  const model = window.Rueckenwind.questionSetModel;

  /** One question, as a child of the set: nobody may mistake it for the total. */
  function answered(instance, content, state, index) {
    const { text, answers, kind } = content.questions[index];
    const event = instance.createXAPIEventTemplate('answered');
    const { statement } = event.data;
    const set = statement.object.id;
    const right = model.isRight(content, state, index);
    const ids = (keep) => answers.flatMap((answer, each) => (keep(answer, each) ? [String(each)] : [])).join('[,]');
    statement.object = {
      id: `${set}${set.includes('?') ? '&' : '?'}subContentId=${index + 1}`,
      objectType: 'Activity',
      definition: {
        type: 'http://adlnet.gov/expapi/activities/cmi.interaction',
        interactionType: kind === 'trueFalse' ? 'true-false' : 'choice',
        name: { und: text },
        description: { und: text },
        choices: answers.map((answer, each) => ({ id: String(each), description: { und: answer.text } })),
        correctResponsesPattern: [ids((answer) => answer.correct)],
      },
    };
    statement.context = statement.context ?? {};
    statement.context.contextActivities = {
      ...statement.context.contextActivities,
      parent: [{ id: set, objectType: 'Activity' }],
    };
    statement.result = {
      score: { min: 0, max: 1, raw: right ? 1 : 0, scaled: right ? 1 : 0 },
      success: right,
      completion: true,
      response: ids((_, each) => state.chosen[index].includes(each)),
    };
    return event;
  }

  /** The set as a whole. */
  function whole(instance, content, state, verb) {
    const event = instance.createXAPIEventTemplate(verb);
    const raw = model.score(content, state);
    event.setScoredResult(raw, content.questions.length, instance, state.finished, raw >= model.needed(content));
    return event;
  }

  return { answered, whole };
})();
