import { signedIn } from '#tests/support/client.ts';
import { type Answer, median, oneClient, round } from './client.ts';
import { openBare, type Ratio } from './ratio.ts';

/** Somebody in the demo town who has the licence. */
const HOLDER = 'scout-bau';
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
  const linkOn = async (path: string, link: RegExp): Promise<string> => {
    const found = link.exec(await (await holder.get(path)).text())?.[1];
    if (found === undefined) throw new Error(`${path} leads nowhere`);
    return found;
  };
  const licence = await linkOn('/nachweise', /href="(\/nachweise\/digitaler-fuehrerschein-[^"]+)"/);
  const check = await linkOn(licence, /href="(\/echtheit\/[^"]+)"/);
  const bare = await openBare();
  const client = oneClient();
  const answered = async (path: string, headers?: Readonly<Record<string, string>>): Promise<Answer> => {
    const answer = await client.get(url + path, headers);
    if (answer.status !== 200) throw new Error(`${path} answered ${answer.status}`);
    return answer;
  };
  try {
    const pdfs: Answer[] = [];
    for (let count = 0; count < PDFS; count += 1) pdfs.push(await answered(`${licence}.pdf`, { cookie }));
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
