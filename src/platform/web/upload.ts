import { rm } from 'node:fs/promises';
import type { Writable } from 'node:stream';
import { finished } from 'node:stream/promises';
import type { ReadableStream } from 'node:stream/web';
import { Busboy, type BusboyFileStream, type BusboyHeaders } from '@fastify/busboy';
import { failed, ok, type Result } from '#domain/result.ts';
import { isFull } from '#platform/disk/durable.ts';
import { type Kept, keep, newFile } from './upload-file.ts';

export type Upload = {
  /** As the sender's machine calls it, without folders. Nothing to build a path from. */
  readonly name: string;
  readonly fields: Readonly<Record<string, string>>;
};

/**
 * `brokenOff`: the connection ended before the body did. `twoFiles`: more than one in the field. `diskFull`: the disk
 * took no more of the file.
 */
export type UploadProblem = 'tooLarge' | 'unreadable' | 'nothing' | 'twoFiles' | 'brokenOff' | 'diskFull';

type Order = {
  /** Name of the form's file field; files in other fields are passed over. */
  readonly field: string;
  /** The file to make; must not exist, its folder must. Gone again unless the answer is `ok`. */
  readonly into: string;
  /** Most bytes of the file. */
  readonly most: number;
  /** What writes the file; a stream into `into` unless it says otherwise. */
  readonly open?: (into: string) => Writable;
};

/** Boundaries and small fields come on top of the file. */
const ENVELOPE = 64 * 1024;

/**
 * Writes the one file of a `multipart/form-data` body to disk as it arrives; only a few pieces are ever in memory.
 * A body that says that it is too large is not read at all, and one that does not say it only as far as is allowed.
 * What cannot be kept is read to its end all the same: many browsers look for the answer only then.
 */
export async function receiveUpload(request: Request, order: Order): Promise<Result<Upload, UploadProblem>> {
  const type = request.headers.get('content-type') ?? '';
  if (!/^multipart\/form-data\b/i.test(type) || request.body === null) return failed('unreadable');
  if (Number(request.headers.get('content-length') ?? 0) > order.most + ENVELOPE) return failed('tooLarge');
  let taken = false;
  try {
    const result = await read(request.body as ReadableStream<Uint8Array>, type, order);
    taken = result.ok;
    return result;
  } finally {
    if (!taken) await rm(order.into, { force: true });
  }
}

async function read(
  body: ReadableStream<Uint8Array>,
  type: string,
  order: Order,
): Promise<Result<Upload, UploadProblem>> {
  const parser = parserFor(type, order.most);
  if (parser === undefined) return failed('unreadable');
  const fields: Record<string, string> = {};
  const found: { name?: string; kept?: Kept; file?: BusboyFileStream; more?: boolean } = {};
  parser.on('field', (name, value) => {
    fields[name] = value;
  });
  parser.on('file', (field, file, name) => {
    // A field left empty comes as a file without a name.
    if (field !== order.field || !name) return void file.resume();
    if (found.file !== undefined) {
      found.more = true;
      return void file.resume();
    }
    Object.assign(found, { name, file, kept: keep(file, (order.open ?? newFile)(order.into)) });
  });
  const came = await pump(body, parser, order.most + ENVELOPE);
  if (came !== 'whole') {
    // A parser that fails leaves the file it was reading open for ever.
    await found.kept?.stop();
    return failed(came);
  }
  const fault = await found.kept?.fault();
  if (isFull(fault)) return failed('diskFull');
  if (fault !== undefined) throw fault;
  if (found.file?.truncated) return failed('tooLarge');
  if (found.more) return failed('twoFiles');
  return found.name === undefined ? failed('nothing') : ok({ name: found.name, fields });
}

/**
 * Feeds the parser. A body that is too long is left as it is, never cancelled: that would part the request from its
 * connection while the answer is still to come.
 */
async function pump(
  body: ReadableStream<Uint8Array>,
  parser: Writable,
  most: number,
): Promise<'whole' | 'tooLarge' | 'brokenOff' | 'unreadable'> {
  const parsed = finished(parser).then(
    () => 'whole' as const,
    () => 'unreadable' as const,
  );
  const reader = body.getReader();
  for (let bytes = 0; ; ) {
    const piece = await reader.read().catch(() => undefined);
    if (piece === undefined) {
      parser.destroy();
      return 'brokenOff';
    }
    if (piece.done) break;
    bytes += piece.value.length;
    if (bytes > most) {
      parser.destroy();
      return 'tooLarge';
    }
    if (!parser.destroyed) await Promise.race([written(parser, piece.value), parsed]);
  }
  if (!parser.destroyed) parser.end();
  return parsed;
}

const written = (parser: Writable, piece: Uint8Array): Promise<void> =>
  new Promise((done) => parser.write(piece, () => done()));

function parserFor(type: string, most: number): InstanceType<typeof Busboy> | undefined {
  try {
    const limits = { fileSize: most, files: 2, fields: 8, fieldSize: 1024, parts: 12, headerPairs: 32 };
    return new Busboy({ headers: { 'content-type': type } as BusboyHeaders, limits });
  } catch {
    return undefined;
  }
}
