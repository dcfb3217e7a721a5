import type { Tree } from '#platform/content/folder.ts';
import type { Medium } from '#platform/markdown/medium.ts';
import { plainMarkdown } from '#platform/markdown/plain.ts';
import type { MediumEntry } from './course.ts';

const FILM = /\.(mp4|webm)$/i;
const SOUND = /\.(mp3|m4a|ogg|wav)$/i;
const IMAGE = /\.(png|jpe?g|webp|avif|gif)$/i;

/** Finds what a lesson names: a drawing of ours, or a picture, film or sound whose rights `course.yaml` states. */
export const mediumOf =
  (folder: string, tree: Tree, media: readonly MediumEntry[]) =>
  (path: string): Medium => {
    if (!tree.has(`${folder}/${path}`))
      return { fault: `Die Datei „${path}“ gibt es nicht. Prüfen Sie Ordner und Dateinamen.` };
    if (path.endsWith('.svg')) return { kind: 'drawing', svg: tree.get(`${folder}/${path}`) ?? '' };
    const entry = media.find((each) => each.file === path);
    if (entry === undefined)
      return {
        fault: `Zu „${path}“ fehlen Urheber und Lizenz. Tragen Sie die Datei in course.yaml unter „media“ ein.`,
      };
    const src = mediumPath(folder, path);
    const source = linkOf(entry);
    const rights = [entry.author, entry.licence, source === undefined ? entry.source : undefined];
    const whose = { credit: rights.filter(Boolean).join(', '), ...(source && { source }) };
    if (IMAGE.test(path)) return { kind: 'image', src, ...whose };
    if (!FILM.test(path) && !SOUND.test(path))
      return { fault: `„${path}“ ist keine Art von Datei, die eine Lektion zeigen kann.` };
    const transcript = entry.transcript === undefined ? undefined : tree.get(`${folder}/${entry.transcript}`);
    if (transcript === undefined)
      return {
        fault: `Zu „${path}“ fehlt die Textfassung. Nennen Sie unter „media“ eine Datei bei „transcript“.`,
      };
    if (SOUND.test(path)) return { kind: 'sound', src, ...whose, transcript: plainMarkdown(transcript) };
    if (entry.captions === undefined || !tree.has(`${folder}/${entry.captions}`))
      return {
        fault: `Zum Film „${path}“ fehlen die Untertitel. Nennen Sie unter „media“ eine VTT-Datei bei „captions“.`,
      };
    return {
      kind: 'film',
      src,
      ...whose,
      captions: mediumPath(folder, entry.captions),
      transcript: plainMarkdown(transcript),
    };
  };

/** Where it comes from, if that is an address that can be opened. */
export const linkOf = ({ source }: MediumEntry): string | undefined =>
  source?.startsWith('https://') ? source : undefined;

/** `medien/rundgang.webm` is called „rundgang“ until its author gives it a name. */
export const titleOf = ({ title, file }: MediumEntry): string =>
  title ?? file.replace(/^.*\//, '').replace(/\.[^.]+$/, '');

const mediumPath = (course: string, file: string): string => `/lernen/${course}/medien/${file}`;
