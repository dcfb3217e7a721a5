import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { renderMarkdown } from './render.ts';
import { sanitised } from './sanitise.ts';
import { drawingFault, inlineSvg } from './svg.ts';

/** Everything that could run, fetch, restyle the page or reach out of the drawing. */
const DANGEROUS =
  /<(script|style|foreignobject|iframe|object|embed|image|img|use|animate|set|link|base|form|input|meta|handler|listener|feimage|video|audio|template|noscript|math)\b|[\s"'/]on[a-z]+\s*=|javascript:|vbscript:|data:|\b(href|src|xlink:href|style|srcdoc|formaction)\s*=\s*["']?(?!["']?(\/(?!\/)|#|https:|mailto:|tel:))|https?:\/\/böse|\/\/böse|\\/i;

test('the check itself sees what it looks for', () => {
  for (const bad of [
    '<script>x</script>',
    '<svg onload="x"></svg>',
    '<svg/onload=x>',
    '<a href="javascript:x">',
    '<path fill="url(https://böse/x)">',
    '<a href="//böse">',
    '<p style="color:red">',
  ])
    expect(bad).toMatch(DANGEROUS);
  for (const good of [
    '<a href="/lernen">',
    '<a href="https://www.bsi.bund.de">',
    '<p class="box-title">on = 1</p>',
  ])
    expect(good).not.toMatch(DANGEROUS);
});

const ATTACKS: readonly string[] = [
  '<script>alert(1)</script>',
  '<SCRIPT>alert(1)</SCRIPT>',
  '<script/>alert(1)',
  '<script xlink:href="data:text/javascript,alert(1)"/>',
  '<g onload="alert(1)" onclick=\'alert(1)\' onmouseover=alert(1)><path d="M0 0"/></g>',
  '<g ONLOAD="alert(1)"/>',
  '<g\nonload\n=\n"alert(1)"/>',
  '<g/onload=alert(1)//>',
  '<a href="javascript:alert(1)"><text>x</text></a>',
  '<a xlink:href="javascript:alert(1)"><text>x</text></a>',
  '<a href="java&#9;script:alert(1)"><text>x</text></a>',
  '<a HREF="JaVaScRiPt:alert(1)"><text>x</text></a>',
  '<foreignObject><body onload="alert(1)"><iframe src="//böse"></iframe></body></foreignObject>',
  '<foreignobject><p style="position:fixed">x</p></foreignobject>',
  '<style>@import "https://böse/x.css"; * { fill: url(https://böse/x) }</style>',
  '<STYLE>*{display:none}</STYLE>',
  '<path style="fill:url(https://böse/x)" d="M0 0"/>',
  '<use href="https://böse/x.svg#a"/>',
  '<use xlink:href="data:image/svg+xml;base64,PHN2Zz4=#x"/>',
  '<image href="https://böse/pixel.png"/>',
  '<image xlink:href="data:image/svg+xml,<svg onload=alert(1)>"/>',
  '<path fill="url(https://böse/x.svg#a)" d="M0 0"/>',
  '<path fill="URL( \'//böse/x\' )" d="M0 0"/>',
  '<path fill="u\\72l(https://böse/x)" d="M0 0"/>',
  '<path fill="url(/**/https://böse/x)" d="M0 0"/>',
  '<path stroke="image-set(url(https://böse/x) 1x)" d="M0 0"/>',
  '<path clip-path="url(data:image/svg+xml,x#a)" marker-end="url(//böse#m)" d="M0 0"/>',
  '<path fill="src(&quot;https://böse/x&quot;)" d="M0 0"/>',
  '<set attributeName="href" to="javascript:alert(1)"/>',
  '<animate attributeName="onload" values="alert(1)"/>',
  '<filter><feImage href="https://böse/x"/></filter>',
  '<title><img src=x onerror=alert(1)></title>',
  '<title>&lt;img src=x onerror=alert(1)&gt;</title>',
  '<desc><script>alert(1)</script></desc>',
  '<metadata><script>alert(1)</script></metadata>',
  '<text><![CDATA[</text><script>alert(1)</script>]]></text>',
  '<text><!--</text><script>alert(1)</script>--></text>',
  '<!-- --!><script>alert(1)</script> -->',
  '<math><mtext><script>alert(1)</script></mtext></math>',
  '<g id="x" class="shell-nav" aria-labelledby="y"></g>',
  '</svg><script>alert(1)</script><svg>',
  '</svg></figure><form action="https://böse"><input name="password"></form><figure><svg>',
  '<svg><svg onload="alert(1)"></svg></svg>',
  '<template><script>alert(1)</script></template>',
  '<noscript><p title="</noscript><script>alert(1)</script>"></noscript>',
  '<listener event="load" handler="#x"/><handler id="x">alert(1)</handler>',
];

test.each(ATTACKS)('in a drawing, %j comes to nothing', (attack) => {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">${attack}<circle r="3"/></svg>`;
  const drawn = inlineSvg(svg, 'Ein Kreis', 'bild');
  expect(withoutTexts(drawn)).not.toMatch(DANGEROUS);
  expect(drawn).not.toMatch(/class=|id="x"/);
  expect(sanitised(drawn)).toBe(drawn);
});

/** Texts between tags are escaped and only shown; what counts is what stands in tags. */
const withoutTexts = (html: string): string => html.replaceAll(/>[^<]*</g, '><');

test.each([
  '<svg onload="alert(1)" viewBox="0 0 9 9"></svg>',
  '<svg viewBox="0 0 9 9" a=">" onload="alert(1)"></svg>',
  "<svg viewBox='>' onload='alert(1)'><circle/></svg>",
  '<svg style="position:fixed;inset:0" width="99999" class="overlay"></svg>',
  '<svg xmlns:xlink="x" xml:base="https://böse/" ></svg>',
  '<!DOCTYPE svg [<!ENTITY x SYSTEM "https://böse/">]><svg><text>&x;</text></svg>',
  '<?xml-stylesheet href="https://böse/x.css"?><svg></svg>',
])('in the outermost tag, %j comes to nothing', (svg) => {
  const drawn = inlineSvg(svg, 'Alt "><script>alert(1)</script>', 'bild');
  expect(withoutTexts(drawn)).not.toMatch(DANGEROUS);
  expect(drawn).toContain('role="img"');
});

test.each(['', 'kein Bild', '<svg', '<svg viewBox="0 0 9 9"', '<svg><g>', '</svg><svg>', '<svg a="></svg>'])(
  'broken drawing %j is left out',
  (svg) => {
    expect(inlineSvg(svg, 'Alt', 'bild')).toBe('');
    expect(drawingFault(svg)).toContain('ist keine vollständige SVG-Zeichnung');
  },
);

test('a drawing whose tags are not all closed is closed', () => {
  expect(inlineSvg('<svg><g><path d="M0 0"></svg>', 'Alt', 'b')).toMatch(/<\/path><\/g><\/svg>$/);
});

test('markers and clips of a drawing are found under names of their own', () => {
  const svg =
    '<svg><defs><marker id="pfeil"><path d="M0 0"/></marker></defs><path marker-end="url(#pfeil)" d="M0 0"/></svg>';
  const drawn = inlineSvg(svg, 'Alt', 'bild-2');
  expect(drawn).toContain('<marker id="bild-2-pfeil">');
  expect(drawn).toContain('marker-end="url(#bild-2-pfeil)"');
});

test('the drawings of the courses come through whole', () => {
  const folder = resolve('courses');
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.svg'),
  );
  expect(files.length).toBeGreaterThan(3);
  for (const name of files) {
    const source = readFileSync(join(folder, name), 'utf8');
    expect(drawingFault(source), name).toBeUndefined();
    const inside = source.slice(source.indexOf('>') + 1);
    const drawn = inlineSvg(source, 'Alt', 'bild');
    for (const part of [/<(path|rect|circle|text)\b/g, /\s(fill|transform|stroke|font-family|d)="/g])
      expect([...drawn.matchAll(part)].length, `${name} ${part}`).toBe([...inside.matchAll(part)].length);
  }
});

test.each([
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '[x](javascript:alert(1))',
  '[x](JAVASCRIPT:alert(1))',
  '[x](data:text/html,<script>alert(1)</script>)',
  '[x](//böse.example)',
  '[x](/\\böse.example)',
  '<a href="javascript:alert(1)">x</a>',
  '<javascript:alert(1)>',
  '![x](javascript:alert(1))',
  '[x]: javascript:alert(1)\n\n[x]',
  '```html" onmouseover="alert(1)\nx\n```',
  '[x](https://a.example "\\" onmouseover=alert(1) \\"")',
  '::: merke" onclick="alert(1)\nx\n:::',
])('in a text, %j comes to nothing', (markdown) => {
  const { html } = renderMarkdown(markdown, {
    file: 'f',
    firstLine: 1,
    medium: () => ({ fault: 'none' }),
    prefix: 'p',
  });
  expect(withoutTexts(`>${html}<`)).not.toMatch(DANGEROUS);
});
