import PDFDocument from 'pdfkit';
import { type FontFile, fontFiles, type Subset, type Weight } from './fonts.ts';

type Doc = PDFKit.PDFDocument;
type Element = PDFKit.PDFStructureElement;
/** Declared here as far as we need it: the types of the package are older than its PDF/UA. */
type StructureOptions = PDFKit.Mixins.StructureElementOptions & { bbox?: readonly number[] };
type Tag = 'Sect' | 'H1' | 'H2' | 'P' | 'L' | 'LI' | 'Lbl' | 'LBody';

export type TextLook = {
  x: number;
  y: number;
  width: number;
  size: number;
  weight?: Weight;
  colour?: string;
  align?: 'left' | 'right';
};

/** What is written, as part of the structure: reading order is the order of writing. Lengths in points from the top left. */
export type PdfWriter = {
  /** A part that holds others: a section, a list, an entry of it. */
  group(tag: Tag, write: () => void): void;
  /** A text under its own tag. Returns where its last line ends. */
  text(tag: Tag, text: string, look: TextLook): number;
  /** A link that is part of the text; screen readers announce where it leads. */
  link(text: string, url: string, look: TextLook): number;
  /** A picture made of SVG paths, `size` being the side of its square grid. */
  picture(
    alt: string,
    picture: { size: number; parts: readonly { path: string; colour: string }[] },
    at: Box,
  ): void;
  /** Lines and areas that say nothing. */
  ornament(draw: (doc: Doc) => void): void;
  /** How high a text will be. */
  height(text: string, look: TextLook): number;
};

type Box = { x: number; y: number; side: number };

export type PdfMeta = { title: string; author: string; subject: string; createdOn: Date; lang: string };

/** A4, tagged for screen readers (PDF/UA-1: language, shown title, structure, alternative texts, embedded fonts). */
export async function taggedPdf(
  rootDir: string,
  meta: PdfMeta,
  write: (writer: PdfWriter) => void,
): Promise<Buffer> {
  const files = await fontFiles(rootDir);
  const doc = new PDFDocument({
    size: 'A4',
    margin: 0,
    pdfVersion: '1.7',
    subset: 'PDF/UA',
    tagged: true,
    lang: meta.lang,
    displayTitle: true,
    font: '',
    info: {
      Title: meta.title,
      Author: meta.author,
      Subject: meta.subject,
      Creator: 'Rückenwind',
      Producer: 'Rückenwind',
      CreationDate: meta.createdOn,
      ModDate: meta.createdOn,
    },
  } as unknown as PDFKit.PDFDocumentOptions);
  const parts: Buffer[] = [];
  doc.on('data', (part: Buffer) => parts.push(part));
  const ended = new Promise<void>((done, failed) => doc.on('end', done).on('error', failed));
  const root = doc.struct('Document');
  doc.addStructure(root);
  write(writerOn(doc, root, files));
  root.end();
  doc.end();
  await ended;
  return Buffer.concat(parts);
}

function writerOn(doc: Doc, root: Element, files: readonly FontFile[]): PdfWriter {
  let parent = root;
  const fonts = fontsOn(doc, files);
  const put = (
    text: string,
    { x, y, width, size, weight = 400, colour = '#13272b', align = 'left' }: TextLook,
  ) => {
    doc.fillColor(colour).fontSize(size);
    const pieces = fonts.pieces(text, weight);
    for (const [index, piece] of pieces.entries()) {
      doc.font(piece.font);
      const options = { width, align, lineGap: size * 0.2, continued: index < pieces.length - 1 };
      // A space at the end keeps words of neighbouring texts apart when they are read on.
      const words = index < pieces.length - 1 ? piece.text : `${piece.text} `;
      if (index === 0) doc.text(words, x, y, options);
      else doc.text(words, options);
    }
    return doc.y;
  };
  const within = (tag: string, options: StructureOptions, write: () => void) => {
    const element = doc.struct(tag, options);
    parent.add(element);
    const before = parent;
    parent = element;
    write();
    parent = before;
    element.end();
  };
  const leaf = (tag: string, options: StructureOptions, write: () => void) =>
    within(tag, options, () => {
      parent.add(doc.markStructureContent(tag));
      write();
      doc.endMarkedContent();
    });
  return {
    group: (tag, write) => within(tag, {}, write),
    text: (tag, text, look) => {
      let end = look.y;
      leaf(tag, {}, () => {
        end = put(text, look);
      });
      return end;
    },
    link: (text, url, look) => {
      let end = look.y;
      within('P', {}, () =>
        within('Link', { alt: url }, () => {
          parent.add(doc.markStructureContent('Link'));
          end = put(text, look);
          doc.endMarkedContent();
          const options = { structParent: parent, Contents: text } as PDFKit.Mixins.AnnotationOption;
          doc.link(look.x, look.y, look.width, end - look.y, url, options);
        }),
      );
      return end;
    },
    picture: (alt, { size, parts }, { x, y, side }) =>
      leaf('Figure', { alt, bbox: [x, y, x + side, y + side] }, () => {
        doc.save();
        doc.translate(x, y).scale(side / size);
        for (const { path, colour } of parts) doc.path(path).fill(colour);
        doc.restore();
      }),
    ornament: (draw) => {
      doc.markContent('Artifact', { type: 'Layout' });
      draw(doc);
      doc.endMarkedContent();
    },
    height: (text, { width, size, weight = 400 }) => {
      doc.font(fonts.pieces('a', weight)[0]?.font ?? '').fontSize(size);
      return doc.heightOfString(text, { width, lineGap: size * 0.2 });
    },
  };
}

/** Finds for each stretch of a text the file of the font that has its letters; opened when first needed. */
function fontsOn(doc: Doc, files: readonly FontFile[]) {
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
  const fileFor = (letter: string, weight: Weight, before: Subset): FontFile | undefined => {
    const own = files.filter((file) => file.weight === weight);
    const first = own.find(({ subset }) => subset === before);
    return [...(first ? [first] : []), ...own].find((file) => has(file, letter)) ?? own[0];
  };
  return {
    pieces(text: string, weight: Weight): readonly { font: string; text: string }[] {
      const pieces: { font: string; text: string }[] = [];
      let subset: Subset = 'latin';
      for (const letter of text) {
        const file = fileFor(letter, weight, subset);
        if (file === undefined) continue;
        subset = file.subset;
        const font = open(file);
        const last = pieces.at(-1);
        if (last?.font === font) last.text += letter;
        else pieces.push({ font, text: letter });
      }
      return pieces;
    },
  };
}
