import sanitizeHtml from 'sanitize-html';

/** Second wall behind `html: false`: only what our Markdown and drawings need gets through. No scripts, no styles, no forms. */

const SHAPES = ['svg', 'g', 'path', 'rect', 'circle', 'ellipse', 'line', 'polyline', 'polygon', 'text', 'tspan', 'title', 'desc', 'defs', 'marker', 'clipPath'];

const DRAWING = [
  'viewBox', 'role', 'aria-labelledby', 'aria-hidden', 'id', 'transform', 'd', 'x', 'y', 'x1', 'x2', 'y1', 'y2', 'cx', 'cy', 'r', 'rx', 'ry', 'dx', 'dy',
  'width', 'height', 'points', 'fill', 'fill-opacity', 'fill-rule', 'stroke', 'stroke-width', 'stroke-linecap', 'stroke-linejoin', 'stroke-dasharray',
  'stroke-opacity', 'opacity', 'text-anchor', 'dominant-baseline', 'font-family', 'font-size', 'font-weight', 'font-style', 'letter-spacing', 'textLength',
  'lengthAdjust', 'preserveAspectRatio', 'class', 'clip-path', 'marker-end', 'marker-start', 'refX', 'refY', 'markerWidth', 'markerHeight', 'orient', 'xml:space',
];

export const sanitised = (html: string): string =>
  sanitizeHtml(html, {
    allowedTags: ['h2', 'h3', 'h4', 'p', 'ul', 'ol', 'li', 'strong', 'em', 'a', 'code', 'pre', 'kbd', 'blockquote', 'hr', 'br', 'table', 'thead', 'tbody', 'tr', 'th', 'td', 'section', 'figure', 'figcaption', ...SHAPES],
    allowedAttributes: {
      a: ['href'],
      h2: ['id'],
      h3: ['id', 'class'],
      h4: ['id'],
      section: ['class'],
      figure: ['class'],
      ol: ['start'],
      code: ['class'],
      th: ['scope'],
      ...Object.fromEntries(SHAPES.map((shape) => [shape, DRAWING])),
    },
    allowedSchemes: ['https', 'mailto', 'tel'],
    allowedSchemesAppliedToAttributes: ['href'],
    allowProtocolRelative: false,
    parser: { lowerCaseTags: false, lowerCaseAttributeNames: false },
  });
