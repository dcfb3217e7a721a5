import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { colourTokens, contrast } from '#ui/styles/contrast.ts';

const sheet = (name: string): string => readFileSync(new URL(name, import.meta.url), 'utf8');
const house = colourTokens(sheet('tokens.css'), sheet('city.css'));

/** What is read on what. Text needs 4.5, edges of controls and the focus ring 3 (WCAG 2.2: 1.4.3, 1.4.11). */
const texts: Record<string, string[]> = {
  band: ['on-band', 'sail'],
  action: ['on-action'],
  bg: ['text', 'muted', 'action', 'visited', 'accent', 'ok', 'warn', 'stop'],
  surface: ['text', 'muted', 'action', 'visited', 'ok', 'warn', 'stop'],
  'surface-2': ['text', 'muted', 'action'],
  tint: ['text', 'muted', 'action'],
  'accent-soft': ['text', 'muted', 'action', 'accent'],
  'ok-soft': ['text', 'action', 'ok'],
  'warn-soft': ['text', 'action', 'warn'],
  'stop-soft': ['text', 'stop'],
};
const edges: Record<string, string[]> = {
  band: ['on-band'],
  bg: ['line-strong', 'focus', 'action', 'accent', 'ok', 'warn', 'stop'],
  surface: ['line-strong', 'focus', 'action', 'accent'],
  'accent-soft': ['line-strong', 'focus', 'accent'],
  tint: ['focus', 'action'],
};

/** The pairs that fall short, in words: „muted on surface, dark: 4.1“. */
function tooPale(
  tokens: ReturnType<typeof colourTokens>,
  pairs: Record<string, string[]>,
  least: number,
): string[] {
  const faults: string[] = [];
  for (const [ground, inks] of Object.entries(pairs)) {
    for (const ink of inks) {
      for (const theme of ['light', 'dark'] as const) {
        const [below, above] = [tokens.get(ground)?.[theme], tokens.get(ink)?.[theme]];
        const found = below && above ? contrast(above, below) : 0;
        if (found < least) faults.push(`${ink} on ${ground}, ${theme}: ${found.toFixed(1)}`);
      }
    }
  }
  return faults;
}

test('black on white has the highest contrast there is', () => {
  expect(contrast('#000000', '#ffffff')).toBe(21);
  expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
});

test('a city that takes too pale a colour is told which pair falls short', () => {
  const city =
    ':root { --rw-action: light-dark(#8fb9c0, #86d0da); /* --rw-text: light-dark(#ffffff, #000000) */ }';
  const tokens = colourTokens(sheet('tokens.css'), city);
  expect(tooPale(tokens, { bg: ['action', 'text'] }, 4.5)).toEqual(['action on bg, light: 2.1']);
});

test('a token that is missing or not a pair of colours counts as a fault', () => {
  expect(
    tooPale(colourTokens(':root { --rw-bg: light-dark(#ffffff, #000000); }'), { bg: ['text'] }, 4.5),
  ).toHaveLength(2);
});

test('every text has enough contrast in both themes', () => {
  expect(tooPale(house, texts, 4.5)).toEqual([]);
});

test('every edge and the focus ring have enough contrast in both themes', () => {
  expect(tooPale(house, edges, 3)).toEqual([]);
});
