import type { APIRoute } from 'astro';
import { cardPdf } from '#features/cards/pdf.ts';
import { problemResponse } from '#platform/web/problem.ts';

/** A first-aid card to keep or print: tagged, one page. */
export const GET: APIRoute = async ({ locals: { app }, params }) => {
  const card = app.cards.find(params['karte'] ?? '');
  if (card === undefined) return problemResponse('missing');
  const pdf = await cardPdf(app.config.rootDir, card, app.organisation().town, app.clock.now());
  return new Response(new Uint8Array(pdf), {
    headers: {
      'content-type': 'application/pdf',
      'content-length': String(pdf.length),
      'content-disposition': `attachment; filename="karte-${card.slug}.pdf"`,
    },
  });
};
