/*
 * The document, state and points. Pure: knows neither page nor H5P.
 *
 * Points: signs found minus harmless parts marked, at least 0, out of the number of signs. Marking everything is
 * therefore no way to win.
 *
 * State: { marked, checked }
 *   marked   indexes of the parts that are marked, ascending
 *   checked  whether the evaluation is in view
 */
window.Rueckenwind.lookForSignsModel = (() => {
  const { base } = window.Rueckenwind;
  const KINDS = ['email', 'letter', 'form', 'chat'];
  const ROLES = ['from', 'to', 'subject', 'body', 'button', 'attachment', 'field'];

  /** `undefined` without a reason: editors leave empty groups behind. */
  const judgement = (given) => {
    const reason = base.text(given?.reason);
    return reason === '' ? undefined : { title: base.text(given?.title), reason };
  };

  const read = (params) => ({
    introduction: params?.introduction,
    passPercentage: base.percentage(params?.passPercentage),
    kind: KINDS.includes(params?.document?.kind) ? params.document.kind : 'email',
    parts: base.list(params?.document?.parts).map((part) => ({
      text: base.text(part?.text),
      role: ROLES.includes(part?.role) ? part.role : 'body',
      label: base.text(part?.label),
      sign: judgement(part?.sign),
      harmless: judgement(part?.harmless),
    })),
  });

  const max = ({ parts }) => parts.filter(({ sign }) => sign).length;

  function faults(content) {
    const { parts } = content;
    if (parts.length === 0) return [{ code: 'none' }];
    if (max(content) === 0) return [{ code: 'noSign' }];
    return parts.filter(({ sign, harmless }) => sign && harmless).map(({ text }) => ({ code: 'both', text }));
  }

  const fresh = () => ({ marked: [], checked: false });

  function restore(kept, { parts }) {
    const marked = base.list(kept.marked);
    const fits = marked.every((each, at) => Number.isInteger(each) && parts[each] && !(each <= marked[at - 1]));
    return fits ? { marked, checked: kept.checked === true } : undefined;
  }

  /** `found`, `missed` or `wrong`; `harmless` for what is rightly left alone. */
  const outcome = ({ parts }, { marked }, index) => {
    if (parts[index].sign) return marked.includes(index) ? 'found' : 'missed';
    return marked.includes(index) ? 'wrong' : 'harmless';
  };

  function tally(content, state) {
    const count = (wanted) => content.parts.filter((_, index) => outcome(content, state, index) === wanted).length;
    return { found: count('found'), wrong: count('wrong'), signs: max(content) };
  }

  function score(content, state) {
    if (!state.checked) return 0;
    const { found, wrong } = tally(content, state);
    return Math.max(0, found - wrong);
  }

  const needed = (content) => base.needed(max(content), content.passPercentage);

  /** `over`: all signs, and harmless parts with them. */
  const verdict = (content, state) => {
    const { found, wrong, signs } = tally(content, state);
    if (found === signs) return wrong === 0 ? 'right' : 'over';
    return found > 0 ? 'partly' : 'wrong';
  };

  const toggled = (marked, index) =>
    marked.includes(index)
      ? marked.filter((each) => each !== index)
      : [...marked, index].sort((one, other) => one - other);

  /** The document is one question: which of its parts are signs? */
  const parts = (content, state) => [
    {
      text: content.parts.find(({ role }) => role === 'subject')?.text || content.parts[0].text,
      interactionType: 'choice',
      choices: content.parts.map(({ text }) => text),
      correct: content.parts.flatMap(({ sign }, index) => (sign ? [index] : [])),
      response: state.marked,
      raw: score(content, state),
      max: max(content),
    },
  ];

  return {
    read,
    faults,
    fresh,
    restore,
    score,
    max,
    needed,
    enough: (content, state) => score(content, state) >= needed(content),
    given: (_, state) => state.marked.length > 0,
    finished: (_, state) => state.checked,
    outcome,
    tally,
    verdict,
    toggled,
    parts,
    solved: () => ({ checked: true }),
  };
})();
