import { randomBytes } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { ZipFile } from 'yazl';

const MEGABYTE = 1024 * 1024;

type Wanted = {
  /** Files of the library; each is about 12 KB of a script that is read and run. */
  scripts: number;
  /** Sizes in bytes of what lies beside the content; noise, as pictures are to a zip. */
  pictures: readonly number[];
  /** The first script's text, which makes the library a practice. */
  main?: string;
};

const NAME = { machineName: 'H5P.Gross', majorVersion: 1, minorVersion: 1 };

/** Writes a package in order, of a library nobody else has, in the size that is asked for. */
export async function writePackage(file: string, { scripts, pictures, main = '' }: Wanted): Promise<void> {
  const zip = new ZipFile();
  const paths = Array.from({ length: scripts }, (_, number) => ({ path: `js/teil-${number}.js` }));
  const json = (name: string, body: unknown) => zip.addBuffer(Buffer.from(JSON.stringify(body)), name);
  json('h5p.json', { title: 'Gross', mainLibrary: NAME.machineName, preloadedDependencies: [NAME] });
  json('content/content.json', { text: 'Hallo' });
  const library = { ...NAME, title: 'Gross', patchVersion: 1, runnable: 1, preloadedJs: paths };
  json('H5P.Gross-1.1/library.json', library);
  for (const [number, { path }] of paths.entries())
    zip.addBuffer(Buffer.from(number === 0 ? main : script(number)), `H5P.Gross-1.1/${path}`);
  for (const [number, bytes] of pictures.entries())
    zip.addBuffer(randomBytes(bytes), `content/images/bild-${number}.jpg`);
  zip.end();
  await pipeline(zip.outputStream, createWriteStream(file));
}

/** 50 MB, pictures for the most part. */
export const BIG: Wanted = { scripts: 150, pictures: Array.from({ length: 49 }, () => MEGABYTE) };

/** 2 MB as an author would fill them: a third of scripts, and pictures of several sizes, of which it shows two. */
export const PRACTICE: Wanted = {
  scripts: 60,
  pictures: [1_000, 30_000, 250_000, MEGABYTE],
  main: `H5P.Gross = function (params, id) {
    H5P.EventDispatcher.call(this);
    this.attach = function (container) {
      var draw = function (number) { return '<img alt="" src="' + H5P.getPath('images/bild-' + number + '.jpg', id) + '">'; };
      container.html('<p>' + params.text + '</p>' + draw(1) + draw(2) + '<button type="button">Antworten</button>');
    };
  };`,
};

/** Functions, so that a browser has something to read; no two files alike. */
function script(number: number): string {
  const parts = Array.from(
    { length: 24 },
    (_, part) =>
      `function teil${number}x${part}(a, b) { var text = '${randomBytes(180).toString('hex')}'; return a > b ? text.slice(a, b) : [a, b].map(function (x) { return x + text.length; }); }`,
  );
  return `(function () { ${parts.join('\n')} window.teile = (window.teile || 0) + teil${number}x0(1, 2).length; })();`;
}
