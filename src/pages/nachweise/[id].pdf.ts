import type { APIRoute } from 'astro';
import { codeText } from '#features/licence/model.ts';
import { certificatePdf } from '#features/licence/pdf.ts';
import { holderOf } from '#features/licence/store.ts';
import { problemResponse } from '#platform/web/problem.ts';
import { routes } from '#src/routes.ts';

/** One of the actor's own certificates to keep or print; a withdrawn one is no longer handed out. */
export const GET: APIRoute = async ({ locals: { app, actor }, params }) => {
  if (actor === undefined) return problemResponse('missing');
  const { certificates } = await holderOf(app.store, actor.id);
  const certificate = certificates.find(({ id }) => id === params['id']);
  if (certificate === undefined || certificate.withdrawn !== undefined) return problemResponse('missing');
  const verifyUrl = `${app.config.baseUrl}${routes.verifyCode(codeText(certificate.code))}`;
  const pdf = await certificatePdf(app.config.rootDir, certificate, verifyUrl);
  return new Response(new Uint8Array(pdf), {
    headers: {
      'content-type': 'application/pdf',
      'content-length': String(pdf.length),
      'content-disposition': `attachment; filename="nachweis-${certificate.id}.pdf"`,
    },
  });
};
