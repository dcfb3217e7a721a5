import { createWriteStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReadableStream } from 'node:stream/web';
import { Busboy, type BusboyFileStream, type BusboyHeaders } from '@fastify/busboy';
import { failed, ok, type Result } from '#domain/result.ts';

export type Upload = {
  /** As the sender's machine calls it, without folders. Nothing to build a path from. */
  readonly name: string;
  readonly fields: Readonly<Record<string, string>>;
};

/** `brokenOff`: the connection ended before the body did. */
export type UploadProblem = 'tooLarge' | 'unreadable' | 'nothing' | 'brokenOff';

type Order = {
  /** Name of the form's file field; files in other fields are passed over. */
  readonly field: string;
  /** The file to make; must not exist, its folder must. Gone again unless the answer is `ok`. */
  readonly into: string;
  /** Most bytes of the file. */
  readonly most: number;
};

/** Boundaries and small fields come on top of the file. */
const ENVELOPE = 64 * 1024;

/**
 * Writes the one file of a `multipart/form-data` body to disk as it arrives; only a few pieces are ever in memory.
 * A body that says that it is too large is not read at all.
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
  const found: { name?: string; writing?: Promise<unknown>; file?: BusboyFileStream } = {};
  parser.on('field', (name, value) => {
    fields[name] = value;
  });
  parser.on('file', (field, file, name) => {
    // A field left empty comes as a file without a name.
    if (field !== order.field || !name || found.file !== undefined) return void file.resume();
    const target = createWriteStream(order.into, { flags: 'wx', mode: 0o600 });
    const writing = pipeline(file, target);
    writing.catch(() => parser.destroy());
    Object.assign(found, { name, file, writing });
  });
  const source = Readable.fromWeb(body);
  const cut = { off: false };
  source.once('error', () => {
    cut.off = true;
  });
  try {
    await pipeline(source, parser);
    await found.writing;
  } catch (error) {
    // A parser that fails leaves the file it was reading open for ever.
    found.file?.destroy();
    await found.writing?.catch(() => undefined);
    if (error instanceof Error && 'syscall' in error && !cut.off) throw error;
    return failed(cut.off ? 'brokenOff' : 'unreadable');
  }
  if (found.file?.truncated) return failed('tooLarge');
  return found.name === undefined ? failed('nothing') : ok({ name: found.name, fields });
}

function parserFor(type: string, most: number): InstanceType<typeof Busboy> | undefined {
  try {
    const limits = { fileSize: most, files: 2, fields: 8, fieldSize: 1024, parts: 12, headerPairs: 32 };
    return new Busboy({ headers: { 'content-type': type } as BusboyHeaders, limits });
  } catch {
    return undefined;
  }
}
