import sanitizeHtml from 'sanitize-html';

/** Second wall behind `html: false`: only what our Markdown and drawings need gets through. No scripts, no styles, no forms. */

export const DRAWING_TAGS: readonly string[] = [
  'svg',
  'g',
  'path',
  'rect',
  'circle',
  'ellipse',
  'line',
  'polyline',
  'polygon',
  'text',
  'tspan',
  'title',
  'desc',
  'defs',
  'marker',
  'clipPath',
];

const DRAWING_ATTRIBUTES = [
  'viewBox role aria-labelledby aria-hidden id transform preserveAspectRatio xml:space',
  'd x y x1 x2 y1 y2 cx cy r rx ry dx dy width height points textLength lengthAdjust',
  'fill fill-opacity fill-rule stroke stroke-width stroke-linecap stroke-linejoin stroke-dasharray stroke-opacity opacity',
  'text-anchor dominant-baseline font-family font-size font-weight font-style letter-spacing',
  'clip-path marker-end marker-start refX refY markerWidth markerHeight orient',
].flatMap((line) => line.split(' '));

/**
 * Attributes of drawings are read as CSS, and CSS can fetch. So a value is made of words, numbers and colours, of our own
 * variables, of moves and turns, and of `url(#…)` in the drawing itself. A backslash could spell anything.
 */
const HARMLESS =
  /^(?:[\w\s#%.,;:"'+-]|var\(--[\w-]+\)|url\(#[\w-]+\)|(?:rgba?|hsla?|translate|rotate|scale|matrix|skew[XY])\([\w\s.,%/+-]+\))*$/;

const withoutFetching: sanitizeHtml.Transformer = (tagName, attribs) => ({
  tagName,
  attribs: DRAWING_TAGS.includes(tagName)
    ? Object.fromEntries(Object.entries(attribs).filter(([, value]) => HARMLESS.test(value)))
    : attribs,
});

const PLAYER = ['src', 'controls', 'preload', 'aria-label'];

const sanitiser =
  (tags: readonly string[]) =>
  (html: string): string =>
    sanitizeHtml(html, {
      allowedTags: [...tags],
      allowedAttributes: {
        a: ['href'],
        p: ['class'],
        h2: ['id'],
        h3: ['id'],
        h4: ['id'],
        section: ['class'],
        figure: ['class'],
        details: ['class'],
        img: ['src', 'alt', 'loading'],
        video: PLAYER,
        audio: PLAYER,
        track: ['src', 'kind', 'srclang', 'label', 'default'],
        ol: ['start'],
        code: ['class'],
        ...Object.fromEntries(DRAWING_TAGS.map((tag) => [tag, DRAWING_ATTRIBUTES])),
      },
      transformTags: { '*': withoutFetching },
      allowedSchemes: ['https', 'mailto', 'tel'],
      allowedSchemesAppliedToAttributes: ['href', 'src'],
      allowProtocolRelative: false,
      parser: { lowerCaseTags: false, lowerCaseAttributeNames: false },
    });

/** A drawing alone: what belongs to texts would break out of it. */
export const sanitisedDrawing = sanitiser(DRAWING_TAGS);

/** A text with its drawings. */
export const sanitised = sanitiser([
  'h2',
  'h3',
  'h4',
  'p',
  'ul',
  'ol',
  'li',
  'strong',
  'em',
  'a',
  'code',
  'pre',
  'blockquote',
  'hr',
  'br',
  'table',
  'thead',
  'tbody',
  'tr',
  'th',
  'td',
  'section',
  'figure',
  'figcaption',
  'small',
  'img',
  'video',
  'audio',
  'track',
  'details',
  'summary',
  'div',
  ...DRAWING_TAGS,
]);
