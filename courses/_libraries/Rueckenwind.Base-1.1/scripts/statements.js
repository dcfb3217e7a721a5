/* The xAPI statements of a practice: `answered` for a part, `completed` for the whole. */
(() => {
  const { base } = window.Rueckenwind;

  const scaled = (raw, max) => (max > 0 ? Math.round((raw / max) * 10_000) / 10_000 : 0);

  /**
   * One part, as a child of the practice: nobody may mistake it for the total. `part` is what a model's `parts` says:
   * { text, interactionType, choices: texts, correct: indexes, response: indexes, raw, max, number }, where `number` is
   * only given by parts that do not come in a fixed order.
   */
  base.answered = (instance, part, index) => {
    const event = instance.createXAPIEventTemplate('answered');
    const { statement } = event.data;
    const whole = statement.object.id;
    const ids = (indexes) => indexes.map(String).join('[,]');
    statement.object = {
      id: `${whole}${whole.includes('?') ? '&' : '?'}subContentId=${part.number ?? index + 1}`,
      objectType: 'Activity',
      definition: {
        type: 'http://adlnet.gov/expapi/activities/cmi.interaction',
        interactionType: part.interactionType,
        name: { und: part.text },
        description: { und: part.text },
        choices: part.choices.map((choice, each) => ({ id: String(each), description: { und: choice } })),
        correctResponsesPattern: [ids(part.correct)],
      },
    };
    statement.context = statement.context ?? {};
    statement.context.contextActivities = {
      ...statement.context.contextActivities,
      parent: [{ id: whole, objectType: 'Activity' }],
    };
    statement.result = {
      score: { min: 0, max: part.max, raw: part.raw, scaled: scaled(part.raw, part.max) },
      success: part.raw === part.max,
      completion: true,
      response: ids(part.response),
    };
    return event;
  };

  /** The practice as a whole. */
  base.whole = (instance, verb, { raw, max, finished, enough }) => {
    const event = instance.createXAPIEventTemplate(verb);
    event.setScoredResult(raw, max, instance, finished, enough);
    return event;
  };
})();
