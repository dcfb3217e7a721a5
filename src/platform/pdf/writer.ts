import PDFDocument from 'pdfkit';
import { type FontFile, fontFiles, type Weight } from './fonts.ts';
import { linesOn } from './lines.ts';

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
  /** Writes nothing and returns what `write` does: to learn where something would end. */
  rehearse(write: (writer: PdfWriter) => number): number;
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

const LINE = 1.4;

function writerOn(doc: Doc, root: Element, files: readonly FontFile[]): PdfWriter {
  let parent = root;
  const lines = linesOn(doc, files);
  const heightOf = (text: string, { width, size, weight = 400 }: TextLook): number =>
    lines.wrap(text, weight, size, width).length * size * LINE;
  const put = (text: string, look: TextLook): number => {
    const { x, y, width, size, weight = 400, colour = '#13272b', align = 'left' } = look;
    const wrapped = lines.wrap(text, weight, size, width);
    doc.fillColor(colour);
    for (const [index, line] of wrapped.entries()) {
      let at = align === 'right' ? x + width - lines.width(line.trimEnd(), weight, size) : x;
      for (const { font, text: words } of lines.pieces(line, weight)) {
        doc
          .font(font)
          .fontSize(size)
          .text(words, at, y + index * size * LINE, { lineBreak: false });
        at += doc.widthOfString(words);
      }
    }
    return y + wrapped.length * size * LINE;
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
      leaf(tag, {}, () => put(text, look));
      return look.y + heightOf(text, look);
    },
    link: (text, url, look) => {
      const end = look.y + heightOf(text, look);
      within('P', {}, () =>
        within('Link', { alt: url }, () => {
          parent.add(doc.markStructureContent('Link'));
          put(text, look);
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
    rehearse: (write) => {
      const end = (_tag: unknown, text: string, look: TextLook) => look.y + heightOf(text, look);
      const silent: PdfWriter = {
        group: (_tag, inner) => inner(),
        text: end,
        link: (text, _url, look) => end('', text, look),
        picture: () => {},
        ornament: () => {},
        rehearse: () => 0,
      };
      return write(silent);
    },
  };
}
