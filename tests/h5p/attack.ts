import { copyFile, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Frame } from 'playwright';
import type { Place } from '#platform/h5p/assets.ts';

/** Where the attack reaches for: addresses on our own host, save `elsewhere`, an origin of somebody else. */
export type Targets = {
  readonly elsewhere: string;
  /** Answers with something personal to whoever is signed in; also watched for `POST <api>/post` and the like. */
  readonly api: string;
  readonly page: string;
  /** `/h5p/<token>` of another content, taken from another person's page. */
  readonly other: string;
  /** The content id of that content: the attack writes it into its own token. */
  readonly otherId: string;
};

/** What was got, by attempt; `null` for nothing. */
export type Report = Readonly<Record<string, string | null>>;

const PROBE = { machineName: 'RueckenwindAttack.Probe', majorVersion: 1, minorVersion: 1 };

/** Writes a package whose library attacks the page around it (`probe.js`). */
export const writeAttack = (folder: string, targets: Targets): Promise<Place> =>
  writeHostile(folder, { name: PROBE, script: 'probe.js', content: targets });

/** Writes a package of one script of this folder. Playable like any other: nothing about it looks odd to the checks. */
export async function writeHostile(
  folder: string,
  { name, script, content }: { name: typeof PROBE; script: string; content: unknown },
): Promise<Place> {
  const library = join(folder, `${name.machineName}-${name.majorVersion}.${name.minorVersion}`);
  await mkdir(join(folder, 'content'), { recursive: true });
  await mkdir(library);
  const manifest = { title: 'Angriff', mainLibrary: name.machineName, preloadedDependencies: [name] };
  await writeFile(join(folder, 'h5p.json'), JSON.stringify(manifest));
  await writeFile(join(folder, 'content', 'content.json'), JSON.stringify(content));
  const about = { ...name, title: 'Angriff', patchVersion: 0, runnable: 1, preloadedJs: [{ path: script }] };
  await writeFile(join(library, 'library.json'), JSON.stringify(about));
  await copyFile(join(import.meta.dirname, script), join(library, script));
  return { contentFolder: folder, libraryFolders: [folder] };
}

/** Waits until every attempt was made. */
export async function readReport(frame: Frame): Promise<Report> {
  await frame.waitForFunction(() => 'probe' in window, undefined, { timeout: 60_000 });
  return frame.evaluate(() => (window as unknown as { probe: Report }).probe);
}

/** Sends the top page and then the frame itself away, if the browser lets it. */
export const leave = (frame: Frame, elsewhere: string): Promise<void> =>
  frame.evaluate((to) => (window as unknown as { probeLeave(to: string): void }).probeLeave(to), elsewhere);

/** Names of the attempts that got something. Empty is what we promise. */
export const gained = (report: Report): readonly string[] =>
  Object.entries(report)
    .filter(([, got]) => got !== null)
    .map(([name]) => name);
