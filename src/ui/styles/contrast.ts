/** Both values of a colour token, as `#rrggbb`. */
export type Pair = { light: string; dark: string };

/**
 * The colour tokens of style sheets, later sheets winning, as the cascade does. Only `light-dark(#…, #…)` counts;
 * comments are not read, so that a colour in a comment has no effect here either.
 */
export function colourTokens(...sheets: string[]): Map<string, Pair> {
  const tokens = new Map<string, Pair>();
  for (const sheet of sheets) {
    const rules = sheet.replace(/\/\*[\s\S]*?\*\//g, '');
    const values = /--rw-([\w-]+):\s*light-dark\(\s*(#[\da-f]{6})\s*,\s*(#[\da-f]{6})\s*\)/gi;
    for (const [, name = '', light = '', dark = ''] of rules.matchAll(values))
      tokens.set(name, { light, dark });
  }
  return tokens;
}

/** Contrast of two colours, 1 to 21: WCAG 2.2, „contrast ratio“ and „relative luminance“. */
export function contrast(one: string, other: string): number {
  const [bright, dim] = [luminance(one), luminance(other)].sort((a, b) => b - a) as [number, number];
  return (bright + 0.05) / (dim + 0.05);
}

function luminance(colour: string): number {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
