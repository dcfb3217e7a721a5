/** Whose something is, and the address it comes from. */
type Credit = { credit: string; source?: string };

/** What a text shows besides words; `transcript` is HTML that was already sanitised. */
export type Medium =
  | { kind: 'drawing'; svg: string }
  | ({ kind: 'image'; src: string } & Credit)
  | ({ kind: 'sound'; src: string; transcript: string } & Credit)
  | ({ kind: 'film'; src: string; captions: string; transcript: string } & Credit)
  | { fault: string };

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/**
 * The figure around a medium. `drawing` is the inlined SVG where it is one. Nothing plays by itself (WCAG 1.4.2),
 * captions are on from the start, and the words of a film stand below it for everybody.
 */
export function figure(
  medium: Exclude<Medium, { fault: string }>,
  alternative: string,
  caption: string,
  drawing: string,
): string {
  const words = caption === '' ? '' : escaped(caption);
  if (medium.kind === 'drawing') return framed('fig', drawing, words);
  const source = medium.source === undefined ? '' : `, <a href="${escaped(medium.source)}">Quelle</a>`;
  const credit = `<small>${escaped(medium.credit)}${source}</small>`;
  const below = [words, credit].filter(Boolean).join(' ');
  if (medium.kind === 'image') {
    return framed(
      'fig',
      `<img src="${escaped(medium.src)}" alt="${escaped(alternative)}" loading="lazy" />`,
      below,
    );
  }
  const name = `aria-label="${escaped(alternative)}" controls preload="metadata"`;
  const player =
    medium.kind === 'film'
      ? `<video ${name} src="${escaped(medium.src)}"><track kind="captions" srclang="de" label="Deutsch" src="${escaped(medium.captions)}" default /></video>`
      : `<audio ${name} src="${escaped(medium.src)}"></audio>`;
  const transcript = `<details class="more"><summary>Was gesagt und gezeigt wird, als Text</summary><div>${medium.transcript}</div></details>`;
  return `${framed('fig', player, below)}${transcript}`;
}

const framed = (name: string, inside: string, below: string): string =>
  `<figure class="${name}">${inside}${below === '' ? '' : `<figcaption>${below}</figcaption>`}</figure>`;
