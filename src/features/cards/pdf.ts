import type { Instant } from '#domain/clock.ts';
import type { Organisation } from '#domain/organisation.ts';
import type { Block } from '#platform/markdown/blocks.ts';
import { type PdfWriter, type TextLook, taggedPdf } from '#platform/pdf/writer.ts';
import type { FirstAidCard } from './service.ts';

const LEFT = 62;
const WIDTH = 471;
const TOP = 56;
/** Nothing stands below it: printers keep a margin. */
const BOTTOM = 790;
const INK = '#0a3d47';
const MUTED = '#48595e';
const GROUND = '#eef4f4';
/** Type sizes from what reads well on a pinboard down to the smallest that still does. */
const SMALLEST = 9;
const SIZES = [13, 12, 11, 10, SMALLEST];

/** The card on one page of A4, tagged, in German as it was written. */
export function cardPdf(
  rootDir: string,
  card: FirstAidCard,
  town: Organisation['town'],
  now: Instant,
): Promise<Buffer> {
  const meta = {
    title: card.title,
    author: town.issuer,
    subject: card.lead,
    createdOn: new Date(now),
    lang: 'de-DE',
  };
  const blocks: readonly Block[] = [...card.blocks, ...(card.numbers ? numbersOf(town) : [])];
  return taggedPdf(rootDir, meta, (writer) => {
    const ends = (size: number) => writer.rehearse((hand) => drawn(hand, card, blocks, town.issuer, size));
    const size = SIZES.find((each) => ends(each) <= BOTTOM) ?? SMALLEST;
    writer.ornament((doc) => doc.rect(0, 0, 596, 14).fill(INK));
    drawn(writer, card, blocks, town.issuer, size);
  });
}

const numbersOf = ({ emergency }: Organisation['town']): readonly Block[] => [
  {
    kind: 'box',
    title: emergency.title,
    blocks: [
      {
        kind: 'list',
        ordered: false,
        items: emergency.contacts.map(
          ({ label, phone, hours }) => `${label}: ${[phone, hours].filter(Boolean).join(', ')}`,
        ),
      },
    ],
  },
];

/** Writes everything in reading order; answers where it ends. */
function drawn(
  writer: PdfWriter,
  card: FirstAidCard,
  blocks: readonly Block[],
  issuer: string,
  size: number,
): number {
  const look = (y: number, more: Partial<TextLook> = {}): TextLook => ({
    x: LEFT,
    y,
    width: WIDTH,
    size,
    ...more,
  });
  let y = writer.text('H1', card.title, look(TOP, { size: size * 2.1, weight: 600, colour: INK }));
  y = writer.text('P', card.lead, look(y + 4, { size: size * 1.2 }));
  y = parts(writer, blocks, look(y + size));
  return writer.text('P', issuer, look(y + size * 1.5, { size: 9, colour: MUTED }));
}

function parts(writer: PdfWriter, blocks: readonly Block[], look: TextLook): number {
  return blocks.reduce((y, block) => part(writer, block, { ...look, y }), look.y);
}

function part(writer: PdfWriter, block: Block, look: TextLook): number {
  const { y, size } = look;
  switch (block.kind) {
    case 'heading': {
      const scale = block.level === 2 ? 1.35 : 1.1;
      return writer.text('H2', block.text, { ...look, y: y + size * 0.9, size: size * scale, weight: 600 });
    }
    case 'paragraph':
      return writer.text('P', block.text, { ...look, y: y + size * 0.4 });
    case 'list':
      return list(writer, block, look);
    case 'box':
      return box(writer, block, look);
  }
}

function list(writer: PdfWriter, { ordered, items }: Block & { kind: 'list' }, look: TextLook): number {
  const { size } = look;
  const indent = size * 1.8;
  let y = look.y;
  writer.group('L', () => {
    for (const [index, item] of items.entries()) {
      const at = { ...look, y: y + size * 0.4 };
      writer.group('LI', () => {
        writer.text('Lbl', ordered ? `${index + 1}.` : '•', { ...at, width: indent });
        writer.group('LBody', () => {
          y = writer.text('P', item, { ...at, x: look.x + indent, width: look.width - indent });
        });
      });
    }
  });
  return y;
}

function box(writer: PdfWriter, { title, blocks }: Block & { kind: 'box' }, look: TextLook): number {
  const { size } = look;
  const top = look.y + size;
  const inside = { ...look, x: look.x + size, width: look.width - 2 * size, y: top + size * 0.8 };
  const write = (hand: PdfWriter): number => {
    const y = hand.text('H2', title, { ...inside, size: size * 1.1, weight: 600 });
    return parts(hand, blocks, { ...inside, y }) + size * 0.8;
  };
  const end = writer.rehearse(write);
  writer.ornament((doc) => doc.rect(look.x, top, look.width, end - top).fill(GROUND));
  return write(writer);
}
