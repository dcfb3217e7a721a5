import { z } from 'zod';
import { introduction, type OwnFault, passPercentage, reason, words } from './parts.ts';

const title = z.string().max(100).optional();

const part = z.strictObject({
  role: z.enum(['from', 'to', 'subject', 'body', 'button', 'attachment', 'field']).optional(),
  label: z.string().max(100).optional(),
  text: words(1000),
  sign: z.strictObject({ title, reason: reason(1000, 'noSignReason') }).optional(),
  harmless: z.strictObject({ title, reason: z.string().max(1000).optional() }).optional(),
});

export const lookForSigns = z.strictObject({
  introduction,
  document: z.strictObject({
    kind: z.enum(['email', 'letter', 'form', 'chat']).optional(),
    parts: z.array(part).min(2).max(40),
  }),
  passPercentage,
});

/** A document without anything to find, and parts that are both. */
export function signFaults({ document: { parts } }: z.infer<typeof lookForSigns>): readonly OwnFault[] {
  if (!parts.some(({ sign }) => sign))
    return [
      {
        path: ['document', 'parts'],
        what: 'Das Dokument hat kein Zeichen, das man finden kann. Ergänzen Sie bei einem Teil „sign“ mit „reason“.',
      },
    ];
  return parts.flatMap(({ sign, harmless }, index) =>
    sign && harmless?.reason?.trim()
      ? [
          {
            path: ['document', 'parts', index],
            what: `${index + 1}. Teil ist verdächtig („sign“) und harmlos („harmless“) zugleich. Löschen Sie eines von beiden.`,
          },
        ]
      : [],
  );
}
