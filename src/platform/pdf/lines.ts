import type { FontFile, Subset, Weight } from './fonts.ts';

type Doc = PDFKit.PDFDocument;

/** A stretch of text in one file of the font. */
export type Piece = { font: string; text: string };

export type Lines = {
  /** The text cut into lines of at most `width`; each ends with a space, so that words stay apart when it is read out. */
  wrap(text: string, weight: Weight, size: number, width: number): readonly string[];
  /** One line in pieces, by the file that has its letters. */
  pieces(text: string, weight: Weight): readonly Piece[];
  width(text: string, weight: Weight, size: number): number;
};

/** Cuts texts into lines and finds the letters for them; a file of the font is opened when it is first needed. */
export function linesOn(doc: Doc, files: readonly FontFile[]): Lines {
  const opened = new Set<string>();
  const open = ({ name, bytes }: FontFile): string => {
    if (!opened.has(name)) doc.registerFont(name, bytes as unknown as PDFKit.Mixins.PDFFontSource);
    opened.add(name);
    return name;
  };
  const has = (file: FontFile, letter: string): boolean => {
    doc.font(open(file));
    const { font } = (doc as unknown as { _font: { font: { hasGlyphForCodePoint(point: number): boolean } } })
      ._font;
    return font.hasGlyphForCodePoint(letter.codePointAt(0) ?? 0);
  };
  const chosen = new Map<string, FontFile | undefined>();
  const fileFor = (letter: string, weight: Weight, before: Subset): FontFile | undefined => {
    const key = `${weight} ${before} ${letter}`;
    if (!chosen.has(key)) chosen.set(key, find(letter, weight, before));
    return chosen.get(key);
  };
  const find = (letter: string, weight: Weight, before: Subset): FontFile | undefined => {
    const own = files.filter((file) => file.weight === weight);
    const first = own.find(({ subset }) => subset === before);
    return [...(first ? [first] : []), ...own].find((file) => has(file, letter)) ?? own[0];
  };
  const pieces = (text: string, weight: Weight): readonly Piece[] => {
    const found: Piece[] = [];
    let subset: Subset = 'latin';
    for (const letter of text) {
      const file = fileFor(letter, weight, subset);
      if (file === undefined) continue;
      subset = file.subset;
      const font = open(file);
      const last = found.at(-1);
      if (last?.font === font) last.text += letter;
      else found.push({ font, text: letter });
    }
    return found;
  };
  const measured = new Map<string, number>();
  /** Words are measured once, at the size of one point. */
  const unit = (word: string, weight: Weight): number => {
    const key = `${weight} ${word}`;
    const known = measured.get(key);
    if (known !== undefined) return known;
    doc.fontSize(1);
    const width = pieces(word, weight).reduce(
      (sum, { font, text }) => sum + doc.font(font).widthOfString(text),
      0,
    );
    measured.set(key, width);
    return width;
  };
  const width = (text: string, weight: Weight, size: number): number => {
    const words = text.split(' ');
    const spaces = (words.length - 1) * unit(' ', weight);
    return size * words.reduce((sum, word) => sum + unit(word, weight), spaces);
  };
  return {
    pieces,
    width,
    wrap: (text, weight, size, most) => {
      const lines: string[] = [];
      let line = '';
      for (const word of text
        .split(' ')
        .flatMap((each) => cut(each, (part) => width(part, weight, size) <= most))) {
        const longer = line === '' ? word : `${line} ${word}`;
        if (line !== '' && width(longer, weight, size) > most) {
          lines.push(`${line} `);
          line = word;
        } else line = longer;
      }
      return [...lines, `${line} `];
    },
  };
}

/** A word that is wider than a line, in parts that are not. */
function cut(word: string, fits: (part: string) => boolean): readonly string[] {
  if (word.length < 2 || fits(word)) return [word];
  let length = word.length - 1;
  while (length > 1 && !fits(word.slice(0, length))) length -= 1;
  return [word.slice(0, length), ...cut(word.slice(length), fits)];
}
