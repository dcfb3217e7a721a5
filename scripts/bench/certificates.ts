import { signedIn } from '#tests/support/client.ts';
import { type Answer, median, oneClient, round } from './client.ts';
import { openBare, type Ratio } from './ratio.ts';

/** Somebody in the demo town who has completed the first course. */
const HOLDER = 'scout-bau';
const CERTIFICATE = '/nachweise/teilnahme-it-sicherheit-1';
const PDFS = 45;
const WARM_UP = 5;

export type CertificateFigure = {
  /** Median of whole answers, each a document made anew. */
  pdfMilliseconds: number;
  pdfBytes: number;
  /** The public check of a right code against a bare `node:http` answer of as many bytes, by turns. */
  check: Ratio;
};

export async function benchCertificates(url: string): Promise<CertificateFigure> {
  const holder = await signedIn(url, HOLDER);
  const cookie = [...holder.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  const page = await (await holder.get(CERTIFICATE)).text();
  const check = /href="(\/echtheit\/[^"]+)"/.exec(page)?.[1];
  if (check === undefined) throw new Error(`${CERTIFICATE} leads to no check`);
  const bare = await openBare();
  const client = oneClient();
  const answered = async (path: string, headers?: Readonly<Record<string, string>>): Promise<Answer> => {
    const answer = await client.get(url + path, headers);
    if (answer.status !== 200) throw new Error(`${path} answered ${answer.status}`);
    return answer;
  };
  try {
    const pdfs: Answer[] = [];
    for (let count = 0; count < PDFS; count += 1) pdfs.push(await answered(`${CERTIFICATE}.pdf`, { cookie }));
    const warm = pdfs.slice(WARM_UP);
    return {
      pdfMilliseconds: round(median(warm.map((answer) => answer.milliseconds))),
      pdfBytes: median(warm.map((answer) => answer.bytes)),
      check: await bare.ratio(() => answered(check)),
    };
  } finally {
    client.close();
    await bare.stop();
  }
}
