import { encodingFault } from '../content/encoding.ts';
import { DRAWING_TAGS, sanitisedDrawing } from './sanitise.ts';

/**
 * A drawing as part of the page, so that it follows light, dark and the reader's font. The alternative text names it.
 * Its own ids begin with `id`, so that two drawings on a page never mean each other's. Empty when it is not a whole SVG.
 */
export function inlineSvg(source: string, alternative: string, id: string): string {
  const parts = partsOf(source);
  if (parts === undefined) return '';
  const attributes = parts.attributes.replaceAll(
    /\s(?:role|aria-[a-z]+|width|height|xmlns(?::\w+)?|id)=("[^"]*"|'[^']*')/g,
    '',
  );
  const inside = parts.inside
    .replaceAll(/<!--[\s\S]*?-->/g, '')
    .replaceAll(/<(title|desc|metadata)\b[\s\S]*?<\/\1\s*>/g, '')
    .replaceAll(/\sid=(["'])(.*?)\1/g, (_all, _quote, own) => ` id="${id}-${own}"`)
    .replaceAll(/url\(\s*(["']?)#([^)"']+)\1\s*\)/g, (_all, _quote, own) => `url(#${id}-${own})`);
  const title = `<title id="${id}">${escaped(alternative)}</title>`;
  return sanitisedDrawing(`<svg${attributes} role="img" aria-labelledby="${id}">${title}${inside}</svg>`);
}

/** What its author should mend: what we would leave out of the drawing, or that it is none. */
export function drawingFault(source: string): string | undefined {
  const parts = partsOf(source);
  if (parts === undefined)
    return 'ist keine vollständige SVG-Zeichnung. Speichern Sie sie noch einmal als SVG.';
  if (encodingFault(source, '') !== undefined)
    return 'ist nicht als UTF-8 gespeichert. Wählen Sie beim Speichern UTF-8.';
  const tags = [...parts.inside.replaceAll(/<!--[\s\S]*?-->/g, '').matchAll(/<([a-z][\w:-]*)/gi)].map(
    ([, tag = '']) => tag,
  );
  const strange = [...new Set(tags)].filter((tag) => !DRAWING_TAGS.includes(tag) && tag !== 'metadata');
  if (strange.length > 0)
    return `enthält <${strange.join('>, <')}>. Erlaubt sind Formen und Text. Wandeln Sie alles andere um oder löschen Sie es.`;
  if (/\sstyle=/i.test(source))
    return 'enthält „style“. Legen Sie Farben und Schrift mit „fill“, „stroke“ und „font-size“ fest.';
  return undefined;
}

/** What its author should look at again: a drawing that does not grow, or does not follow the dark view. */
export function drawingHints(source: string): readonly string[] {
  const parts = partsOf(source);
  if (parts === undefined) return [];
  const fixed = /(?:fill|stroke)\s*=\s*["'](#[0-9a-f]{3,8}|rgba?\([^"']*\)|[a-z]+)["']/gi;
  const colours = [...parts.inside.matchAll(fixed)]
    .map(([, colour = '']) => colour)
    .filter((colour) => !['none', 'currentcolor', 'inherit', 'transparent'].includes(colour.toLowerCase()));
  return [
    ...(/\sviewBox\s*=/.test(parts.attributes)
      ? []
      : ['hat kein „viewBox“ und passt sich der Breite nicht an. Ergänzen Sie es.']),
    ...(colours.length === 0
      ? []
      : [
          `hat feste Farben (${[...new Set(colours)].slice(0, 3).join(', ')}) und ist in der dunklen Ansicht schlecht zu sehen. Nehmen Sie Farben wie „var(--rw-text)“.`,
        ]),
  ];
}

/** The outermost `<svg …>` with what it holds; `undefined` when it is not opened and closed. */
function partsOf(source: string): { attributes: string; inside: string } | undefined {
  const open = /<svg\b((?:[^>"']|"[^"]*"|'[^']*')*)>/.exec(source);
  const end = source.lastIndexOf('</svg>');
  if (open === null || end < 0 || end < open.index + open[0].length) return undefined;
  return { attributes: open[1] ?? '', inside: source.slice(open.index + open[0].length, end) };
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
