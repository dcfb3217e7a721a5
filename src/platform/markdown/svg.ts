/**
 * A drawing as part of the page, so that it follows light, dark and the reader's font. The alternative text names it.
 * What comes out still goes through `sanitised`.
 */
export function inlineSvg(source: string, alternative: string, id: string): string {
  const start = source.indexOf('<svg');
  if (start < 0) return '';
  const end = source.indexOf('>', start);
  const attributes = source
    .slice(start + 4, end)
    .replaceAll(/\s(?:role|aria-[a-z]+|width|height|xmlns(?::\w+)?|id)="[^"]*"/g, '');
  const inside = source
    .slice(end + 1, source.lastIndexOf('</svg>'))
    .replaceAll(/<title>[\s\S]*?<\/title>/g, '')
    .replaceAll(/<!--[\s\S]*?-->/g, '');
  return `<svg${attributes} role="img" aria-labelledby="${id}"><title id="${id}">${escaped(alternative)}</title>${inside}</svg>`;
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
