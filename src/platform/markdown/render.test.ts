import { expect, test } from 'vitest';
import type { Medium } from './medium.ts';
import { renderMarkdown } from './render.ts';

const DRAWING =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><circle cx="4" cy="4" r="2"/></svg>';
const PICTURES: Readonly<Record<string, string>> = {
  'bild.svg': DRAWING,
  'foto.png': '',
  'starr.svg': '<svg><path fill="none" d="M0 0"/></svg>',
  'bunt.svg': '<svg viewBox="0 0 9 9"><path fill="#fff" stroke="red" d="M0 0"/></svg>',
  'offen.svg': '<svg viewBox="0 0 9 9"><g>',
  'stil.svg': '<svg><style>a{}</style><path style="fill:red" d="M0 0"/></svg>',
  'farbe.svg': '<svg><path style="fill:red" d="M0 0"/></svg>',
};
const medium = (path: string): Medium => {
  const svg = PICTURES[path];
  if (svg === undefined)
    return { fault: `Das Bild „${path}“ gibt es nicht. Prüfen Sie Ordner und Dateinamen.` };
  return { kind: 'drawing', svg };
};
const render = (markdown: string) =>
  renderMarkdown(markdown, { file: 'l.md', firstLine: 6, medium, prefix: 'eins' });
const faultsOf = (markdown: string) => render(markdown).faults.map((fault) => `${fault.line}: ${fault.what}`);

test('a text in order has headings with ids of their own, boxes and lists, and no faults', () => {
  const { html, faults } = render('## Anfang\n\n### Mehr\n\n- eins\n\n::: merke\n\nDas **hier**.\n\n:::\n');
  expect(faults).toEqual([]);
  expect(html).toContain('<h2 id="eins-1">Anfang</h2>');
  expect(html).toContain('<h3 id="eins-2">Mehr</h3>');
  expect(html).toContain('<section class="remember"><p class="box-title">Das nehmen Sie mit</p>');
  expect(html).toContain('<strong>hier</strong>');
});

test('a picture in its own paragraph becomes a figure with name and caption, outside of any paragraph', () => {
  const { html, faults } = render('Text\n\n![Ein Kreis & mehr](bild.svg "So sieht <er> aus")\n');
  expect(faults).toEqual([]);
  expect(html).toContain(
    '<figure class="fig"><svg viewBox="0 0 9 9" role="img" aria-labelledby="eins-bild-1"><title id="eins-bild-1">Ein Kreis &amp; mehr</title><circle cx="4" cy="4" r="2"></circle></svg><figcaption>So sieht &lt;er&gt; aus</figcaption></figure>',
  );
  expect(html).not.toContain('<p><figure');
});

test('the same picture twice has two names', () => {
  const { html } = render('![A](bild.svg)\n\n![B](bild.svg)\n');
  expect(html).toContain('id="eins-bild-1"');
  expect(html).toContain('id="eins-bild-2"');
});

test.each([
  ['# Titel\n', 6, 'Überschriften im Text beginnen mit „##“; die erste Ebene ist der Titel.'],
  ['### Tief\n', 6, 'Die Überschrift „Tief“ überspringt eine Ebene. Nehmen Sie ##.'],
  ['## A\n\n#### Tief\n', 8, 'Die Überschrift „Tief“ überspringt eine Ebene. Nehmen Sie ###.'],
  ['## A\n### B\n#### C\n##### D\n', 9, 'Die Überschrift „D“ liegt zu tief. Nehmen Sie höchstens ####.'],
  [
    'Text\n\n![](bild.svg)\n',
    8,
    'Dem Bild „bild.svg“ fehlt der Alternativtext. Schreiben Sie ihn in die eckigen Klammern.',
  ],
  ['![Kreis](fehlt.svg)\n', 6, 'Das Bild „fehlt.svg“ gibt es nicht. Prüfen Sie Ordner und Dateinamen.'],
  ['Siehe ![Kreis](bild.svg) hier\n', 6, 'Das Bild „bild.svg“ braucht einen eigenen Absatz.'],
  [
    '![Foto](foto.png)\n',
    6,
    'Das Bild „foto.png“ ist keine vollständige SVG-Zeichnung. Speichern Sie sie noch einmal als SVG.',
  ],
  [
    '![Offen](offen.svg)\n',
    6,
    'Das Bild „offen.svg“ ist keine vollständige SVG-Zeichnung. Speichern Sie sie noch einmal als SVG.',
  ],
  [
    '![Stil](stil.svg)\n',
    6,
    'Das Bild „stil.svg“ enthält <style>. Erlaubt sind Formen und Text. Wandeln Sie alles andere um oder löschen Sie es.',
  ],
  [
    '![Farbe](farbe.svg)\n',
    6,
    'Das Bild „farbe.svg“ enthält „style“. Legen Sie Farben und Schrift mit „fill“, „stroke“ und „font-size“ fest.',
  ],
  [
    'a\n\nb [weg](//fremd.example)\n',
    8,
    'Der Link „//fremd.example“ ist weder ein Pfad im Haus („/…“) noch eine Adresse mit https.',
  ],
  [
    '[alt](http://fremd.example)\n',
    6,
    'Der Link „http://fremd.example“ ist weder ein Pfad im Haus („/…“) noch eine Adresse mit https.',
  ],
  [
    '::: merk\nx\n:::\n',
    6,
    'Die Zeile „::: merk“ öffnet und schließt keinen Kasten. Möglich sind: ::: merke, ::: beispiel, am Ende eine Zeile „:::“.',
  ],
])('%j is told with its line and how to mend it', (markdown, line, what) => {
  expect(faultsOf(markdown)).toEqual([`${line}: ${what}`]);
});

test.each([
  '[x](/lernen)',
  '[x](#unten)',
  '[x](https://www.bsi.bund.de)',
  '[x](mailto:it@stadt.example)',
  '[x](tel:+49123)',
])('%s is a link that may stay', (markdown) => {
  expect(faultsOf(markdown)).toEqual([]);
  expect(render(markdown).html).toContain('<a href=');
});

test('a box in a box ends where it should', () => {
  const { html, faults } = render(':::: merke\n\n::: beispiel\n\ninnen\n\n:::\n\naußen\n\n::::\n\ndanach\n');
  expect(faults).toEqual([]);
  expect(html.replaceAll('\n', '')).toBe(
    '<section class="remember"><p class="box-title">Das nehmen Sie mit</p><section class="scene"><p class="box-title">Aus dem Rathaus</p><p>innen</p></section><p>außen</p></section><p>danach</p>',
  );
});

test('a box that nobody closes ends with the text', () => {
  expect(render('::: merke\n\nText').html).toMatch(/<\/section>\s*$/);
});

test.each([
  [
    'Text\n\n::: merke\n\nText',
    '8: Der Kasten wird nicht geschlossen. Setzen Sie an sein Ende eine Zeile „:::“.',
  ],
  [
    '::: beispiel\na\n::: merke\nb\n:::\n',
    '8: Der Kasten wird nicht geschlossen. Setzen Sie an sein Ende eine Zeile „:::“.',
  ],
  ['## \n', '6: Die Überschrift ist leer. Schreiben Sie ihren Text dahinter oder löschen Sie sie.'],
  ['a\nb [](/lernen)\n', '7: Der Link „/lernen“ hat keinen Text. Schreiben Sie ihn in die eckigen Klammern.'],
  [
    '![Kreis](bilder/mein bild.svg)\n',
    '6: Das Bild „bilder/mein bild.svg“ wird nicht erkannt. Leerzeichen und Klammern sind in Dateinamen und Adressen nicht erlaubt: Nehmen Sie Bindestriche.',
  ],
])('%j passes through Markdown in silence, but not here', (markdown, fault) => {
  expect(faultsOf(markdown)).toEqual([fault]);
});

test.each([
  [
    'Ein <b>Wort</b>\n',
    '6: „<b>“ ist HTML und wirkt hier nicht: Lernende sehen es als Text. Nehmen Sie **fett**, *kursiv* oder Listen.',
  ],
  [
    '![Kreis](starr.svg)\n',
    '6: Das Bild „starr.svg“ hat kein „viewBox“ und passt sich der Breite nicht an. Ergänzen Sie es.',
  ],
  [
    '![Kreis](bunt.svg)\n',
    '6: Das Bild „bunt.svg“ hat feste Farben (#fff, red) und ist in der dunklen Ansicht schlecht zu sehen. Nehmen Sie Farben wie „var(--rw-text)“.',
  ],
])('%j is a hint, not a fault', (markdown, hint) => {
  const { faults, hints } = render(markdown);
  expect(faults).toEqual([]);
  expect(hints.map(({ line, what }) => `${line}: ${what}`)).toEqual([hint]);
});

test('what stands in code is nobody’s mistake', () => {
  const { faults, hints } = render('`<b>` und `[x](a b)`\n\n![Kreis](bild.svg)\n');
  expect([...faults, ...hints]).toEqual([]);
});

test('the search finds whole words and what stands in code, but neither markup nor alternative texts', () => {
  const { text } = render(
    '## Erste\n\n**Pass**wort und R&amp;D\nzweite `Zeile`\n\n![Kreis](bild.svg)\n\n- Punkt\n',
  );
  expect(text).toBe('Erste Passwort und R&D zweite Zeile Punkt');
});
