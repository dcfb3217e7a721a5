import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** A part of the structure: its role, what it says (or the text in place of a picture), and its parts. */
export type Part = { role: string; text: string; alt?: string; parts: readonly Part[] };

export type ReadPdf = {
  lang: string;
  title: string;
  showsTitle: boolean;
  marked: boolean;
  pages: number;
  fonts: readonly string[];
  links: readonly string[];
  /** The structure of the first page, in the order in which it is read out. */
  root: Part;
};

type Node = { role?: string; alt?: string; type?: string; id?: string; children?: readonly Node[] };
type Item = { type?: string; id?: string; str?: string; hasEOL?: boolean };
/** These come as maps, whatever the types of the package say. */
type Facts = { get(name: string): unknown } | null;

/** Reads a PDF the way a screen reader does: by its tags, not by the places on the page. */
export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const task = getDocument({ data: new Uint8Array(bytes), useSystemFonts: false, verbosity: 0 });
  const document = await task.promise;
  const { info } = await document.getMetadata();
  const page = await document.getPage(1);
  const { items } = await page.getTextContent({ includeMarkedContent: true });
  const texts = textsOf(items as readonly Item[]);
  const tree = (await page.getStructTree()) as Node;
  const links = (await page.getAnnotations()).map(({ url }: { url: string }) => url);
  await page.getOperatorList();
  const preferences = (await document.getViewerPreferences()) as unknown as Facts;
  const marks = (await document.getMarkInfo()) as unknown as Facts;
  const facts = info as { Language?: string; Title?: string };
  const read: ReadPdf = {
    lang: facts.Language ?? '',
    title: facts.Title ?? '',
    showsTitle: preferences?.get('DisplayDocTitle') === true,
    marked: marks?.get('Marked') === true,
    pages: document.numPages,
    fonts: fontsIn(bytes),
    links,
    root: partOf(tree, texts),
  };
  await task.destroy();
  return read;
}

/** What stands in each stretch of marked content, by its id. */
function textsOf(items: readonly Item[]): ReadonlyMap<string, string> {
  const texts = new Map<string, string>();
  let open: (string | undefined)[] = [];
  for (const { type, id, str, hasEOL } of items) {
    if (type?.startsWith('beginMarkedContent')) open = [...open, id];
    else if (type === 'endMarkedContent') open = open.slice(0, -1);
    else {
      const at = open.findLast((each) => each !== undefined);
      if (at !== undefined) texts.set(at, (texts.get(at) ?? '') + (str ?? '') + (hasEOL ? ' ' : ''));
      else if (str?.trim() && open.length === 0) texts.set('', (texts.get('') ?? '') + str);
    }
  }
  return texts;
}

function partOf(node: Node, texts: ReadonlyMap<string, string>): Part {
  const children = node.children ?? [];
  const own = children.filter(({ type }) => type === 'content').map(({ id }) => texts.get(id ?? '') ?? '');
  return {
    role: node.role ?? '',
    text: own.join('').replaceAll(/\s+/g, ' ').trim(),
    ...(node.alt && { alt: node.alt }),
    parts: children.filter(({ role }) => role !== undefined).map((child) => partOf(child, texts)),
  };
}

/** Names of the fonts whose file lies in the PDF. */
const fontsIn = (bytes: Uint8Array): readonly string[] => {
  const text = Buffer.from(bytes).toString('latin1');
  return [...text.matchAll(/\/FontName \/([\w+-]+)[\s\S]{0,400}?\/FontFile[23] /g)].map(
    ([, name = '']) => name,
  );
};

/** Everything below, in reading order. */
export const flat = (part: Part): readonly Part[] => [part, ...part.parts.flatMap(flat)];
