/*
 * Ways through the scenes, state and points. Pure: knows neither page nor H5P.
 *
 * Points: those of the decisions taken, out of those of the best way there is.
 *
 * State: { path, chosen, shown }
 *   path    per decision the index of the answer that was taken
 *   chosen  index of the answer that is chosen but not taken yet, or null
 *   shown   whether the consequence of the last decision is in view
 */
window.Rueckenwind.branchingScenarioModel = (() => {
  const { base, branchingScenarioContent: contents } = window.Rueckenwind;
  const { find } = contents;

  /** The decisions of a way and the scene it has come to; `undefined` where it leads nowhere. */
  function walk(content, path) {
    const decisions = [];
    let scene = find(content, content.start);
    for (const index of path) {
      const option = scene.options[index];
      if (!option) return undefined;
      decisions.push({ scene, option, index });
      scene = find(content, option.next);
    }
    return { scene, decisions };
  }

  /** The way with the most points, as a path. Of equal ways the first. */
  function bestPath(content) {
    const known = new Map();
    const from = (id) => {
      const found = known.get(id);
      if (found) return found;
      let best = { points: 0, path: [] };
      for (const [index, option] of find(content, id).options.entries()) {
        const rest = from(option.next);
        const points = option.points + rest.points;
        if (index === 0 || points > best.points) best = { points, path: [index, ...rest.path] };
      }
      known.set(id, best);
      return best;
    };
    return from(content.start);
  }

  const fresh = () => ({ path: [], chosen: null, shown: false });

  function restore(kept, content) {
    const path = base.list(kept.path);
    const way = path.every(Number.isInteger) ? walk(content, path) : undefined;
    if (!way) return undefined;
    const chosen = Number.isInteger(kept.chosen) && way.scene.options[kept.chosen] ? kept.chosen : null;
    return { path, chosen, shown: kept.shown === true && path.length > 0 };
  }

  const score = (content, { path }) =>
    walk(content, path).decisions.reduce((sum, { option }) => sum + option.points, 0);

  const finished = (content, { path, shown }) => !shown && walk(content, path).scene.options.length === 0;

  /** An end that is not rated as bad is a success. */
  const enough = (content, state) =>
    finished(content, state) && walk(content, state.path).scene.end.rating !== 'bad';

  /** The changes that taking the chosen answer makes. One without a consequence leads on at once. */
  function taken(content, { path, chosen }) {
    const option = walk(content, path).scene.options[chosen];
    return { path: [...path, chosen], chosen: null, shown: option.consequence !== '' };
  }

  const parts = (content, { path }) =>
    walk(content, path).decisions.map(({ scene, option, index }) => {
      const most = Math.max(...scene.options.map(({ points }) => points));
      return {
        number: content.scenes.indexOf(scene) + 1,
        text: scene.title || scene.text,
        interactionType: 'choice',
        choices: scene.options.map(({ text }) => text),
        correct: scene.options.flatMap(({ points }, each) => (points === most ? [each] : [])),
        response: [index],
        raw: option.points,
        max: most,
      };
    });

  return {
    read: contents.read,
    faults: contents.faults,
    fresh,
    restore,
    walk,
    bestPath,
    taken,
    score,
    max: (content) => bestPath(content).points,
    enough,
    given: (_, { path, chosen }) => path.length > 0 || chosen !== null,
    finished,
    parts,
    solved: () => ({ solution: true }),
  };
})();
