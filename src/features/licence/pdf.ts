import type { IsoDate } from '#domain/date.ts';
import { dateText, writtenDateText } from '#platform/i18n/format.ts';
import { type PdfWriter, type TextLook, taggedPdf } from '#platform/pdf/writer.ts';
import { qrPicture } from '#platform/qr/code.ts';
import { MARK } from '#ui/mark.ts';
import { type Certificate, codeText } from './model.ts';
import { paper } from './paper.ts';

const LEFT = 68;
const WIDTH = 459;
const INK = '#0a3d47';
const MUTED = '#48595e';
const LINE = '#d5dfe1';

/** The certificate on one page of A4, in German as it was issued. */
export function certificatePdf(
  rootDir: string,
  certificate: Certificate,
  verifyUrl: string,
): Promise<Buffer> {
  const { lines, title } = paper(certificate);
  const meta = {
    title: `${title}, ${certificate.name}`,
    author: `Stadt ${certificate.town}`,
    subject: lines.kind,
    createdOn: new Date(`${certificate.issuedOn}T12:00:00Z`),
    lang: 'de-DE',
  };
  return taggedPdf(rootDir, meta, (writer) => draw(writer, certificate, verifyUrl));
}

/** So much of the usual size, until everything fits on the page. */
const SCALES = [1, 0.92, 0.84, 0.76, 0.68, 0.6] as const;
const BOTTOM = 800;

function draw(writer: PdfWriter, certificate: Certificate, verifyUrl: string): void {
  const scale =
    SCALES.find(
      (each) => writer.rehearse((silent) => sheet(silent, certificate, verifyUrl, each)) <= BOTTOM,
    ) ?? SCALES[SCALES.length - 1];
  sheet(writer, certificate, verifyUrl, scale ?? 1);
}

/** Returns where it ends. */
function sheet(writer: PdfWriter, certificate: Certificate, verifyUrl: string, scale: number): number {
  const { lines, title, town, office, department } = paper(certificate);
  const look = (y: number, size: number, more: Partial<TextLook> = {}): TextLook => ({
    x: LEFT,
    y,
    width: WIDTH,
    size: size * scale,
    ...more,
  });
  writer.ornament((doc) => doc.rect(0, 0, 596, 14).fill(INK));
  writer.text('P', town, look(62, 15, { weight: 600, width: 340 }));
  writer.text('P', office, look(84, 10.5, { colour: MUTED, width: 340 }));
  writer.picture(
    'Zeichen von Rückenwind: ein Boot unter zwei Segeln',
    {
      size: 40,
      parts: [
        { path: MARK.hull, colour: INK },
        { path: MARK.sails, colour: '#b8501f' },
      ],
    },
    { x: LEFT + WIDTH - 58, y: 50, side: 58 },
  );
  let y = writer.text('P', lines.kind, look(120 + 48 * scale, 11.5, { colour: MUTED }));
  y = writer.text('H1', title, look(y + 2, title.length > 34 ? 24 : 30, { weight: 600 }));
  y = writer.text('P', certificate.name, look(y + 18 * scale, 19, { weight: 600 }));
  if (department) y = writer.text('P', department, look(y + 2, 11.5));
  y = writer.text('P', lines.sentence, look(y + 16 * scale, 11.5, { width: 400 }));
  y = writer.text('H2', lines.heading, look(y + 22 * scale, 13, { weight: 600 })) + 4;
  writer.group('L', () => {
    for (const [index, entry] of lines.entries.entries()) y = row(writer, entry, index + 1, y, scale);
  });
  return foot(writer, certificate, verifyUrl, look, Math.max(y + 28 * scale, 640));
}

/** When and until when, the code, and the way to check it, beside the picture for a camera. */
function foot(
  writer: PdfWriter,
  certificate: Certificate,
  verifyUrl: string,
  look: (y: number, size: number, more?: Partial<TextLook>) => TextLook,
  top: number,
): number {
  let y = writer.text('H2', 'Gültigkeit und Prüfung', look(top, 13, { weight: 600, width: 320 })) + 4;
  for (const [term, value] of facts(certificate))
    y = writer.text('P', `${term}: ${value}`, look(y, 11, { width: 330 })) + 2;
  y = writer.text('P', 'Echtheit prüfen unter', look(y + 6, 10, { colour: MUTED, width: 330 }));
  y = writer.link(verifyUrl, verifyUrl, look(y, 9, { colour: '#0b5f6d', width: 340 }));
  const { size, path } = qrPicture(verifyUrl);
  writer.picture(
    `QR-Code: führt zur Echtheitsprüfung, ${verifyUrl}`,
    { size, parts: [{ path, colour: INK }] },
    { x: LEFT + WIDTH - 104, y: top + 4, side: 104 },
  );
  return Math.max(y, top + 108);
}

/** One entry of the list: what on the left, when on the right, a hairline below. */
function row(
  writer: PdfWriter,
  entry: { text: string; on?: IsoDate },
  number: number,
  y: number,
  scale: number,
): number {
  const right = entry.on === undefined ? 0 : 90;
  const left: TextLook = { x: LEFT + 22, y, width: WIDTH - 22 - right, size: 11 * scale };
  let end = y;
  writer.group('LI', () => {
    writer.text('Lbl', `${number}.`, { ...left, x: LEFT, width: 20 });
    writer.group('LBody', () => {
      end = writer.text('P', entry.text, left);
      if (entry.on !== undefined)
        writer.text('P', dateText(entry.on), { ...left, x: LEFT + WIDTH - 90, width: 90, align: 'right' });
    });
  });
  writer.ornament((doc) =>
    doc
      .moveTo(LEFT, end + 2)
      .lineTo(LEFT + WIDTH, end + 2)
      .lineWidth(0.7)
      .stroke(LINE),
  );
  return end + 6;
}

const facts = ({ issuedOn, from, until, code }: Certificate): readonly (readonly [string, string])[] => [
  ['Ausgestellt am', writtenDateText(issuedOn, 'de')],
  ...(from !== undefined && from > issuedOn ? [['Gültig ab', writtenDateText(from, 'de')] as const] : []),
  ...(until === undefined ? [] : [['Gültig bis', writtenDateText(until, 'de')] as const]),
  ['Prüfcode', codeText(code)],
];
