import { signedIn } from '#tests/support/client.ts';
import { median, oneClient, round } from './client.ts';
import { answers, openBare } from './pages.ts';

/** Somebody in the demo town who has completed the first course. */
const HOLDER = 'scout-bau';
const CERTIFICATE = '/nachweise/teilnahme-it-sicherheit-1';
const WARM_UP = 200;
const ROUNDS = 20;
const CHECKS_A_ROUND = 30;
const PDFS = 40;

export type CertificateFigure = {
  /** Median of whole answers, each a document made anew. */
  pdfMilliseconds: number;
  pdfBytes: number;
  /** The public check of a right code against a bare `node:http` answer of as many bytes, by turns. */
  checkMilliseconds: number;
  checkBytes: number;
  checkRatio: number;
};

export async function benchCertificates(url: string): Promise<CertificateFigure> {
  const holder = await signedIn(url, HOLDER);
  const cookie = [...holder.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  const page = await (await holder.get(CERTIFICATE)).text();
  const check = /href="(\/echtheit\/[^"]+)"/.exec(page)?.[1];
  if (check === undefined) throw new Error(`${CERTIFICATE} leads to no check`);
  const bare = await openBare();
  const client = oneClient();
  const bareClient = oneClient();
  try {
    const pdf = () => client.get(`${url}${CERTIFICATE}.pdf`, { cookie });
    await answers(5, pdf);
    const pdfs = await answers(PDFS, pdf);
    const checked = () => client.get(url + check);
    const warm = await answers(WARM_UP, checked);
    if (warm.some(({ status }) => status !== 200)) throw new Error(`${check} was refused`);
    const bytes = Math.round(median(warm.map((answer) => answer.bytes)));
    const plain = () => bareClient.get(`${bare.url}/${bytes}`);
    await answers(WARM_UP, plain);
    const rounds: { check: number; bare: number }[] = [];
    for (let count = 0; count < ROUNDS; count += 1)
      rounds.push({
        check: median((await answers(CHECKS_A_ROUND, checked)).map((answer) => answer.milliseconds)),
        bare: median((await answers(CHECKS_A_ROUND, plain)).map((answer) => answer.milliseconds)),
      });
    return {
      pdfMilliseconds: round(median(pdfs.map((answer) => answer.milliseconds))),
      pdfBytes: median(pdfs.map((answer) => answer.bytes)),
      checkMilliseconds: round(median(rounds.map((each) => each.check))),
      checkBytes: bytes,
      checkRatio: round(median(rounds.map((each) => each.check / each.bare)), 1),
    };
  } finally {
    client.close();
    bareClient.close();
    await bare.stop();
  }
}
