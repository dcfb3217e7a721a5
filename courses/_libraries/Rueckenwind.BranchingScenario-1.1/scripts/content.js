/* The scenes as an author wrote them, and what does not hold together in them. Pure: knows neither page nor H5P. */
window.Rueckenwind.branchingScenarioContent = (() => {
  const { base } = window.Rueckenwind;
  const RATINGS = ['good', 'ok', 'bad'];

  /** `undefined` where nothing is written: editors leave empty groups behind. */
  const ending = (end) => {
    const read = { title: base.text(end?.title), text: base.text(end?.text) };
    if (read.title === '' && read.text === '') return undefined;
    return { ...read, rating: RATINGS.includes(end.rating) ? end.rating : 'ok' };
  };

  function read(params) {
    const scenes = base.list(params?.scenes).map((scene) => ({
      id: base.text(scene?.id),
      title: base.text(scene?.title),
      text: base.text(scene?.text),
      end: ending(scene?.end),
      options: base.list(scene?.options).map((option) => ({
        text: base.text(option?.text),
        next: base.text(option?.next),
        consequence: base.text(option?.consequence),
        points: Math.round(base.number(option?.points, { min: 0, max: 100, otherwise: 0 })),
      })),
    }));
    return { introduction: params?.introduction, start: base.text(params?.start) || scenes[0]?.id, scenes };
  }

  const find = ({ scenes }, id) => scenes.find((scene) => scene.id === id);

  function faultsOf(content, scene, index) {
    const { id, end, options } = scene;
    if (id === '') return [{ code: 'noId', n: index + 1 }];
    if (content.scenes.findIndex((each) => each.id === id) !== index) return [{ code: 'twice', id }];
    if (options.length === 0) return end ? [] : [{ code: 'nowhere', id }];
    const lost = options.filter(({ next }) => !find(content, next));
    return [...(end ? [{ code: 'both', id }] : []), ...lost.map(({ text, next }) => ({ code: 'next', id, text, next }))];
  }

  /** The scenes of the first circle that a walk meets; every way has to come to an end. */
  function circle(content) {
    const clear = new Set();
    const walk = (id, behind) => {
      if (clear.has(id)) return undefined;
      if (behind.includes(id)) return [...behind.slice(behind.indexOf(id)), id];
      for (const { next } of find(content, id).options) {
        const found = walk(next, [...behind, id]);
        if (found) return found;
      }
      clear.add(id);
      return undefined;
    };
    return walk(content.start, []);
  }

  function faults(content) {
    const { scenes, start } = content;
    if (scenes.length === 0) return [{ code: 'none' }];
    const found = scenes.flatMap((scene, index) => faultsOf(content, scene, index));
    const first = find(content, start);
    if (!first) found.push({ code: 'start', id: start });
    if (found.length > 0) return found;
    if (first.options.length === 0) return [{ code: 'startEnds', id: start }];
    const ids = circle(content);
    return ids ? [{ code: 'circle', ids }] : [];
  }

  return { read, find, faults };
})();
