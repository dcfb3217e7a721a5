import { encodingFault } from '#platform/content/encoding.ts';
import type { Tree } from '#platform/content/folder.ts';
import type { Medium } from '#platform/markdown/medium.ts';
import { plainMarkdown } from '#platform/markdown/plain.ts';
import type { MediumEntry } from './course.ts';

const FILM = /\.(mp4|webm)$/i;
const SOUND = /\.(mp3|m4a|ogg|wav)$/i;
/** Films of cameras and phones that not every browser plays. */
const MOVING = /\.(mov|avi|wmv|mkv|m4v|mpe?g)$/i;
const IMAGE = /\.(png|jpe?g|webp|avif|gif)$/i;

/** Finds what a lesson names: a drawing of ours, or a picture, film or sound whose rights `course.yaml` states. */
export const mediumOf =
  (folder: string, tree: Tree, media: readonly MediumEntry[]) =>
  (path: string): Medium => {
    const fault = faultOf(folder, tree, path);
    if (fault !== undefined) return { fault };
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
    const words = transcriptOf(folder, tree, path, entry);
    if ('fault' in words) return words;
    const { transcript } = words;
    if (SOUND.test(path)) return { kind: 'sound', src, ...whose, transcript };
    const captions = captionsFault(folder, tree, path, entry);
    if (captions !== undefined || entry.captions === undefined) return { fault: captions ?? '' };
    return { kind: 'film', src, ...whose, captions: mediumPath(folder, entry.captions), transcript };
  };

/** What is wrong with the file itself. */
function faultOf(folder: string, tree: Tree, path: string): string | undefined {
  if (/^[a-z]+:/i.test(path) || path.startsWith('//'))
    return `„${path}“ liegt nicht im Haus. Lektionen zeigen nur Dateien aus dem Ordner des Kurses: Legen Sie das Bild dort ab.`;
  const head = tree.get(`${folder}/${path}`);
  if (head === undefined) return `Die Datei „${path}“ gibt es nicht. Prüfen Sie Ordner und Dateinamen.`;
  if (head === '') return `Die Datei „${path}“ ist leer. Legen Sie sie noch einmal ab.`;
  if (path.endsWith('.svg')) return undefined;
  const ending = path.slice(path.lastIndexOf('.') + 1).toLowerCase();
  if (MOVING.test(path))
    return `„${path}“ spielt nicht in jedem Browser. Wandeln Sie den Film in MP4 (H.264) oder WebM um.`;
  if (!IMAGE.test(path) && !FILM.test(path) && !SOUND.test(path))
    return `„${path}“ ist keine Art von Datei, die eine Lektion zeigen kann. Möglich sind: svg, png, jpg, webp, avif, gif, mp4, webm, mp3, m4a, ogg, wav.`;
  return BEGINNINGS[ending]?.test(head) === false
    ? `„${path}“ ist keine ${ending.toUpperCase()}-Datei, auch wenn sie so heißt. Speichern Sie sie aus Ihrem Programm noch einmal als ${ending.toUpperCase()}.`
    : undefined;
}

/** The first bytes of each kind of file. */
const BEGINNINGS: Readonly<Record<string, RegExp>> = {
  png: /^\x89PNG/,
  jpg: /^\xff\xd8/,
  jpeg: /^\xff\xd8/,
  gif: /^GIF8/,
  webp: /^RIFF[\s\S]{4}WEBP/,
  avif: /^[\s\S]{4}ftyp/,
  mp4: /^[\s\S]{4}ftyp/,
  m4a: /^[\s\S]{4}ftyp/,
  webm: /^[\s\S]E\xdf\xa3/,
  ogg: /^OggS/,
  wav: /^RIFF/,
  mp3: /^(?:ID3|\xff[\xe0-\xff])/,
};

function transcriptOf(
  folder: string,
  tree: Tree,
  path: string,
  { transcript: file }: MediumEntry,
): { transcript: string } | { fault: string } {
  const text = file === undefined ? undefined : tree.get(`${folder}/${file}`);
  if (text === undefined)
    return {
      fault: `Zu „${path}“ fehlt die Textfassung. Nennen Sie unter „media“ eine Datei bei „transcript“.`,
    };
  if (text.trim() === '')
    return {
      fault: `Die Textfassung „${file}“ ist leer. Schreiben Sie hinein, was gesagt und gezeigt wird.`,
    };
  if (encodingFault(text, '') !== undefined) return { fault: `Die Datei „${file}“ ${NOT_UTF8}` };
  return { transcript: plainMarkdown(text) };
}

function captionsFault(
  folder: string,
  tree: Tree,
  path: string,
  { captions: file }: MediumEntry,
): string | undefined {
  const text = file === undefined ? undefined : tree.get(`${folder}/${file}`);
  if (text === undefined)
    return `Zum Film „${path}“ fehlen die Untertitel. Nennen Sie unter „media“ eine VTT-Datei bei „captions“.`;
  if (encodingFault(text, '') !== undefined) return `Die Datei „${file}“ ${NOT_UTF8}`;
  if (!/^WEBVTT(?:[ \t\n]|$)/.test(text))
    return `Die Untertitel „${file}“ sind keine WebVTT-Datei. Sie beginnt mit einer Zeile „WEBVTT“; Zeiten stehen mit Punkt (00:01.500), nicht mit Komma wie in SRT.`;
  return /\d\.\d{3} --> .*\d\.\d{3}[^\n]*\n[^\n]*\S/.test(text)
    ? undefined
    : `Die Untertitel „${file}“ enthalten keinen Text mit Zeiten. Schreiben Sie zum Beispiel „00:01.000 --> 00:04.000“, darunter den Text.`;
}

const NOT_UTF8 = 'ist nicht als UTF-8 gespeichert. Wählen Sie beim Speichern UTF-8.';

/** Entries of `media` that name a file twice or one that is not there; by their place in the list. */
export const mediaFaults = (
  folder: string,
  tree: Tree,
  media: readonly MediumEntry[],
): readonly { index: number; what: string }[] =>
  media.flatMap(({ file }, index) => [
    ...(media.findIndex((each) => each.file === file) < index
      ? [{ index, what: `Die Datei „${file}“ steht unter „media“ zweimal. Löschen Sie einen Eintrag.` }]
      : []),
    ...(tree.has(`${folder}/${file}`)
      ? []
      : [
          {
            index,
            what: `Die Datei „${file}“ unter „media“ gibt es nicht. Prüfen Sie Ordner und Dateinamen.`,
          },
        ]),
  ]);

/** Where it comes from, if that is an address that can be opened. */
export const linkOf = ({ source }: MediumEntry): string | undefined =>
  source?.startsWith('https://') ? source : undefined;

/** `medien/rundgang.webm` is called „rundgang“ until its author gives it a name. */
export const titleOf = ({ title, file }: MediumEntry): string =>
  title ?? file.replace(/^.*\//, '').replace(/\.[^.]+$/, '');

const mediumPath = (course: string, file: string): string => `/lernen/${course}/medien/${file}`;
