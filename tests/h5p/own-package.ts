import { type ZipPart, zipOf } from './zip.ts';

type Wanted = {
  patch?: number;
  text?: string;
  /** Without its library, as some systems export. */
  bare?: boolean;
  /** Changes to the library. */
  library?: Record<string, unknown>;
  parts?: Record<string, unknown>;
};

const OWN = { title: 'Own', runnable: 1, preloadedJs: [{ path: 'js/own.js' }] };

/** A small package in order, of a library nobody else has. Its script says which patch it is. */
export function ownPackage({ patch = 3, text = 'Hallo', bare, library, parts }: Wanted): Promise<Buffer> {
  const dependency = { machineName: 'H5P.Own', majorVersion: 1, minorVersion: 2 };
  const files: Record<string, unknown> = {
    'h5p.json': { title: 'Probe', mainLibrary: 'H5P.Own', preloadedDependencies: [dependency] },
    'content/content.json': { text },
    ...(bare !== true && {
      'H5P.Own-1.2/library.json': { ...dependency, ...OWN, patchVersion: patch, ...library },
      'H5P.Own-1.2/js/own.js': `window.own = ${patch};`,
    }),
    ...parts,
  };
  return zipOf(
    Object.entries(files).map(
      ([name, data]): ZipPart => ({ name, data: typeof data === 'string' ? data : JSON.stringify(data) }),
    ),
  );
}
