import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { Frame, Page } from 'playwright';
import { expect } from 'vitest';
import type { Place } from '#platform/h5p/assets.ts';
import type { Host } from './host.ts';
import { ROOT } from './root.ts';

/** Writes the source of a practice of one of our own types into a new folder; its libraries are those of the courses. */
export async function ownPractice(type: string, title: string, content: unknown): Promise<Place> {
  const contentFolder = await mkdtemp(join(tmpdir(), 'h5p-own-'));
  const mainLibrary = `Rueckenwind.${type}`;
  const manifest = {
    title,
    language: 'de',
    mainLibrary,
    embedTypes: ['div'],
    license: 'U',
    preloadedDependencies: [{ machineName: mainLibrary, majorVersion: 1, minorVersion: 1 }],
  };
  await mkdir(join(contentFolder, 'content'));
  await writeFile(join(contentFolder, 'h5p.json'), JSON.stringify(manifest));
  await writeFile(join(contentFolder, 'content', 'content.json'), JSON.stringify(content));
  return { contentFolder, libraryFolders: [join(ROOT, 'courses/_libraries')] };
}

/** Presses Tab until the control with this whole text has the focus, as somebody without a mouse would. */
export async function tabTo(page: Page, frame: Frame, text: string): Promise<void> {
  for (let presses = 0; presses < 60; presses += 1) {
    if ((await focusedName(frame)) === text) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab never comes to „${text}“`);
}

/** What is spoken of what has the focus; of a field its label. */
const focusedName = (frame: Frame): Promise<string> =>
  frame.evaluate(() => {
    const at = document.activeElement;
    const named = (at instanceof HTMLInputElement ? at.labels?.[0] : at)?.cloneNode(true);
    if (!(named instanceof Element)) return '';
    for (const silent of named.querySelectorAll('[aria-hidden="true"]')) silent.remove();
    return (named.textContent ?? '').trim();
  });

/** Every xAPI statement from now on, kept in the frame. */
export const listen = (frame: Frame): Promise<void> =>
  frame.evaluate(() => {
    const heard = window as unknown as Heard;
    heard.statements = [];
    heard.H5P.externalDispatcher.on('xAPI', ({ data }) => heard.statements.push(data.statement));
  });

/** What was heard: verb, parents, points, success and response of each. */
export const heard = (frame: Frame): Promise<readonly Told[]> =>
  frame.evaluate(() =>
    (window as unknown as Heard).statements.map(({ verb, object, context, result }) => ({
      verb: verb.id.split('/').pop() ?? '',
      parent: context?.contextActivities?.parent?.[0]?.id,
      id: object.id,
      raw: result?.score?.raw,
      max: result?.score?.max,
      success: result?.success,
      response: result?.response,
    })),
  );

type Told = {
  readonly verb: string;
  readonly parent: string | undefined;
  readonly id: string;
  readonly raw: number | undefined;
  readonly max: number | undefined;
  readonly success: boolean | undefined;
  readonly response: string | undefined;
};

type Statement = {
  verb: { id: string };
  object: { id: string };
  context?: { contextActivities?: { parent?: { id: string }[] } };
  result?: { score?: { raw: number; max: number }; success?: boolean; response?: string };
};

type Heard = {
  statements: Statement[];
  H5P: {
    externalDispatcher: { on(type: 'xAPI', hear: (event: { data: { statement: Statement } }) => void): void };
  };
};

/** What containers of other systems ask of a question, answered as it is now. */
export const contract = (
  frame: Frame,
): Promise<{
  title: string;
  given: boolean;
  score: number;
  max: number;
  children: { score: { raw: number; max: number } }[];
}> =>
  frame.evaluate(() => {
    const [instance] = (window as unknown as { H5P: { instances: Question[] } }).H5P.instances;
    if (!instance) throw new Error('nothing is played here');
    return {
      title: instance.getTitle(),
      given: instance.getAnswerGiven(),
      score: instance.getScore(),
      max: instance.getMaxScore(),
      children: instance.getXAPIData().children.map(({ statement }) => statement.result),
    };
  });

/** Calls one of the commands of the question contract. */
export const command = (frame: Frame, name: 'showSolutions' | 'resetTask'): Promise<void> =>
  frame.evaluate((called) => {
    (window as unknown as { H5P: { instances: Question[] } }).H5P.instances[0]?.[called]();
  }, name);

type Question = {
  getTitle(): string;
  getAnswerGiven(): boolean;
  getScore(): number;
  getMaxScore(): number;
  getXAPIData(): { children: { statement: { result: { score: { raw: number; max: number } } } }[] };
  showSolutions(): void;
  resetTask(): void;
};

/** The narrow look is light and the wide one dark; the long run also takes them the other way round. */
const LOOKS = [
  { width: 390, theme: 'light' },
  { width: 1280, theme: 'dark' },
  ...(process.env['LONG']
    ? [
        { width: 390, theme: 'dark' },
        { width: 1280, theme: 'light' },
      ]
    : []),
];

/** No finding of axe, and nothing wider than the screen from 320 px on. */
export async function checkLook(page: Page, frame: Frame): Promise<void> {
  for (const { width, theme } of [{ width: 320, theme: 'none' }, ...LOOKS]) {
    await page.setViewportSize({ width, height: 900 });
    const inside = await page.evaluate(() => document.querySelector('iframe')?.clientWidth ?? 0);
    await frame.waitForFunction((px) => innerWidth === px, inside);
    expect(await cutOff(frame)).toEqual([]);
    if (theme === 'none') continue;
    await frame.evaluate((name) => document.documentElement.setAttribute('data-theme', name), theme);
    const { violations } = await new AxeBuilder({ page }).include(['iframe', '#practice']).analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
  }
}

/** What reaches beyond the edge. The core cuts it off there instead of letting it be scrolled to. */
export const cutOff = (frame: Frame): Promise<string[]> =>
  frame.evaluate(() =>
    [...document.querySelectorAll('#practice *:not(.rw-hidden *)')]
      .filter((each) => each.getBoundingClientRect().right > innerWidth)
      .map((each) => each.outerHTML.slice(0, 200)),
  );

/** How many results reached the server for a content. */
export const results = (host: Host, contentId: string): number =>
  host.saved.filter((each) => each.contentId === contentId && each.message.kind === 'result').length;
